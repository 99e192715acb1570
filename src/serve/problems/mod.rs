//! Problems on the screen: each by itself, all of them grouped by file, and the few that lie over a page.
//!
//! It makes HTML from a report; it does not know how it is sent.

pub mod article;
pub mod frame;
pub mod page;
pub mod panel;
pub mod words;

//! Checks on the HTML really produced: what a template or a partner's text could still get wrong.
//!
//! It reads the page as text, tag by tag; it knows neither templates nor the portal.

pub mod page;
pub mod tags;

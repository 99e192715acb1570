//! What went wrong: problems as plain data, said in French and in English, pointed at in the text.
//!
//! It knows where things are ([`crate::text`]); it does not know what partners mean.

pub mod severity;
pub mod words;
#[macro_use]
pub mod macros;
pub mod checked;
pub mod diagnostic;
pub mod explain;
pub mod near;
pub mod problems;
pub mod render;
pub mod report;

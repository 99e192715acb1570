//! Where things are: files, positions in them, and how a position is told to a person.
//!
//! It knows neither YAML nor problems.

pub mod escape;
pub mod file;
pub mod path;
pub mod span;

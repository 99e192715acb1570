//! Look and words: templates, styles, pictograms, and the strings of each language.
//!
//! It knows the views by their names alone; it does not know the portal.

pub mod assets;
pub mod engine;
pub mod files;
pub mod load;
pub mod placed;
pub mod social;
pub mod strings;
pub mod stylesheet;

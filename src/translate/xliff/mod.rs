//! XLIFF 1.2 (OASIS, 1 February 2008), written strictly and read with tolerance: the one door of the XML crate.
//!
//! Marks of Markdown and codes go as `bpt`, `ept` and `ph` that hold what they stand for: a tool that knows nothing
//! of them loses nothing, and reading back is a matter of joining the texts.

pub mod read;
pub mod write;

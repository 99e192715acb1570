//! What is on disk: the files of the content folder and their history in Git, read once.
//!
//! It knows nothing of YAML, Markdown or meaning.

pub mod assemble;
pub mod departed;
pub mod disk;
pub mod former;
pub mod history;
pub mod live;
pub mod memory;
pub mod snapshot;
pub mod stamps;
pub mod text;
pub mod zone;

#[cfg(test)]
mod tests;

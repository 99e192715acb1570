//! What the files are made of: YAML trees and Markdown documents, with spans. It does not know what keys mean.

pub mod entry;
pub mod front_matter;
pub mod markdown;
pub mod node;
pub mod settings;
pub mod yaml;

#[cfg(test)]
mod tests;

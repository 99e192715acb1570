//! The words explained, one after the other.

use serde::Serialize;

/// The words explained, one after the other.
#[derive(Clone, Debug, Serialize)]
pub struct LexiconView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
}

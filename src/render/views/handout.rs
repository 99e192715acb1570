//! The hand-out: what an auditor gathers for a person, and prints.

use serde::Serialize;

/// The hand-out: what an auditor gathers for a person, and prints.
#[derive(Clone, Debug, Serialize)]
pub struct HandoutView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
}

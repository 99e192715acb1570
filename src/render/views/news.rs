//! What is new since a date.

use serde::Serialize;

/// What is new since a date.
#[derive(Clone, Debug, Serialize)]
pub struct NewsView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
}

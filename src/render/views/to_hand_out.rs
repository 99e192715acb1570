//! What can be handed out now, by date.

use serde::Serialize;

/// What can be handed out now, by date.
#[derive(Clone, Debug, Serialize)]
pub struct ToHandOutView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
}

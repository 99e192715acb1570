//! The profile form: from a person's situation to who is best placed.

use serde::Serialize;

/// The profile form: from a person's situation to who is best placed.
#[derive(Clone, Debug, Serialize)]
pub struct OrientationView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
}

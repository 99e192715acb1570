//! What is new since a date.

use super::rows::{Row, Sieve};
use serde::Serialize;

/// What is new since a date.
#[derive(Clone, Debug, Serialize)]
pub struct NewsView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
    /// Of which span the list is.
    pub span: String,
    /// Said when some dates of appearance are not known.
    pub unknown: Option<String>,
    /// What sifts the lines.
    pub sieve: Sieve,
    /// True when there is some line.
    pub some: bool,
    /// What to say when no line is left.
    pub nothing: String,
    /// The lines, the latest first.
    pub months: Vec<Month>,
}

/// The lines of a month.
#[derive(Clone, Debug, Serialize)]
pub struct Month {
    /// Fragment of the heading.
    pub anchor: String,
    /// « Novembre 2026 ».
    pub title: String,
    /// Its lines.
    pub rows: Vec<Row>,
}

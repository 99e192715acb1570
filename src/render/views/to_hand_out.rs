//! What can be handed out now, by date.

use super::rows::{Row, Sieve};
use serde::Serialize;

/// What can be handed out now, by date.
#[derive(Clone, Debug, Serialize)]
pub struct ToHandOutView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
    /// Of which day the list is.
    pub built: String,
    /// The portal's time zone, by which the reader's browser knows what day it is.
    pub zone: String,
    /// What sifts the lines.
    pub sieve: Sieve,
    /// This week, the next one, and what comes later, folded.
    pub spans: Vec<Span>,
    /// True when some day has a line.
    pub some: bool,
    /// What to say when nothing is left.
    pub nothing: String,
    /// What does not wait for a date: permanences, services at a distance.
    pub always: Vec<Always>,
}

/// Days under one heading.
#[derive(Clone, Debug, Serialize)]
pub struct Span {
    /// Fragment of the heading.
    pub anchor: &'static str,
    /// Heading.
    pub title: String,
    /// What to say when it has no day.
    pub empty: String,
    /// True for what is folded at first.
    pub folded: bool,
    /// Its days.
    pub days: Vec<Day>,
}

/// The lines of a day.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// ISO 8601.
    pub date: String,
    /// « Lundi 23 novembre 2026 ».
    pub title: String,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// Lines that do not wait for a date.
#[derive(Clone, Debug, Serialize)]
pub struct Always {
    /// Fragment of the heading.
    pub anchor: &'static str,
    /// Name of a pictogram of the theme.
    pub icon: &'static str,
    /// Heading.
    pub title: String,
    /// What to say when no line is left.
    pub empty: String,
    /// Its lines.
    pub rows: Vec<Row>,
}

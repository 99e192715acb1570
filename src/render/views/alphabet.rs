//! The A–Z list: letters that lead to their sheets.

use super::lists::Pager;
use super::shared::Link;
use serde::Serialize;

/// The A–Z list, or one of its pages.
#[derive(Clone, Debug, Serialize)]
pub struct AlphabetView {
    /// Title.
    pub title: String,
    /// What the list holds, in one or two sentences.
    pub summary: String,
    /// Every letter that has sheets, leading to them.
    pub letters: Vec<Link>,
    /// The letters of this page.
    pub sections: Vec<LetterSection>,
    /// Where a very long list goes on.
    pub pager: Option<Pager>,
}

/// The sheets of one letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterSection {
    /// Fragment.
    pub anchor: String,
    /// The letter.
    pub title: String,
    /// The sheets, in alphabetical order.
    pub entries: Vec<AlphabetEntry>,
}

/// A sheet of the A–Z list.
#[derive(Clone, Debug, Serialize)]
pub struct AlphabetEntry {
    /// Title and address, with the pictogram of its kind.
    pub link: Link,
    /// Its kind, its date, what must be said of it: « Événement · 10 décembre 2026 · Annulé ».
    pub note: String,
}

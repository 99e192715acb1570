//! The hand-out: what an auditor gathers for a person, and prints.

use super::shared::Link;
use serde::Serialize;

/// The hand-out: what an auditor gathers for a person, and prints.
#[derive(Clone, Debug, Serialize)]
pub struct HandoutView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
    /// The languages in which it can be written.
    pub languages: Vec<HandoutLanguage>,
    /// The lists, where what is handed out is found.
    pub lists: Vec<Link>,
}

/// A language in which a hand-out can be written.
#[derive(Clone, Debug, Serialize)]
pub struct HandoutLanguage {
    /// Its home page, from which its pages and words are found.
    pub home: String,
    /// Its word in addresses and fragments.
    pub code: String,
    /// Its name in the page's language, then in itself.
    pub name: String,
    /// True for the page's own.
    pub current: bool,
}

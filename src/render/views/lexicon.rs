//! The words explained, one after the other.

use super::shared::{Html, Link, Words};
use serde::Serialize;

/// The words explained, one after the other.
#[derive(Clone, Debug, Serialize)]
pub struct LexiconView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
    /// Every letter that has words, leading to them.
    pub letters: Vec<Link>,
    /// The words, letter by letter.
    pub sections: Vec<LexiconSection>,
    /// What to say when there is none.
    pub empty: Option<String>,
}

/// The words of one letter.
#[derive(Clone, Debug, Serialize)]
pub struct LexiconSection {
    /// Fragment.
    pub anchor: String,
    /// The letter.
    pub title: String,
    /// The words, in alphabetical order.
    pub terms: Vec<Definition>,
}

/// A word and what it means.
#[derive(Clone, Debug, Serialize)]
pub struct Definition {
    /// Its name, from which its fragment is made.
    pub slug: String,
    /// The French word.
    pub french: Words,
    /// The word in the page's language, where someone wrote it.
    pub translation: Option<String>,
    /// What it means.
    pub words: Words,
    /// Other words worth reading, on the lexicon's page.
    pub see: Vec<Link>,
}

/// The words that a sheet says, explained at its end.
#[derive(Clone, Debug, Serialize)]
pub struct Terms {
    /// Definitions already rendered, in the order in which the sheet says the words.
    pub definitions: Vec<Html>,
    /// The lexicon.
    pub lexicon: String,
}

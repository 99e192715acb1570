//! What a score is made of: for each word, the stem that counted and what it brought in each field.

use crate::search::index::FIELDS;
use crate::search::query::expand::{Expansion, How};
use crate::search::query::{Answer, Library};
use std::sync::Arc;

/// What a word brought to the score of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The word, as typed.
    pub typed: Arc<str>,
    /// How its stems were found.
    pub how: How,
    /// The stem that counted: of several, only the best does.
    pub stem: Arc<str>,
    /// What it brought.
    pub score: f32,
    /// What it brought in each field where it stands.
    pub fields: Vec<(&'static str, f32)>,
}

impl Library<'_> {
    /// What the words of an answer brought to one of its documents. Words that it lacks are left out.
    pub fn parts(&self, answer: &Answer, document: u32) -> Vec<Part> {
        let words = answer.words.iter();
        words
            .filter_map(|word| {
                let parts = word.stems.iter().filter_map(|(stem, weight)| self.part(word, *stem, *weight, document));
                parts.max_by(|left, right| left.score.total_cmp(&right.score))
            })
            .collect()
    }

    fn part(&self, word: &Expansion, stem: u32, weight: f32, document: u32) -> Option<Part> {
        let fields: Vec<(&'static str, f32)> = (0..FIELDS.len())
            .filter_map(|field| Some((FIELDS[field], self.index.weigh(self.lexicon, stem, weight, field, document)?)))
            .collect();
        let score = fields.iter().map(|(_, score)| score).sum();
        let stem = Arc::clone(&self.lexicon.stems[stem as usize]);
        (!fields.is_empty()).then(|| Part { typed: Arc::clone(&word.typed), how: word.how, stem, score, fields })
    }
}

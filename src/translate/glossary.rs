//! Words of the lexicon in a French segment: how each is said in the other language, and whether the French stays.

use crate::lang::tag::Lang;
use crate::model::entities::term::Term;
use crate::model::portal::Portal;
use std::ops::Range;
use std::sync::Arc;

/// The words of the lexicon for one language, the longest first.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    words: Vec<Word>,
}

/// A word of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In French.
    pub french: Arc<str>,
    /// In the other language.
    pub other: Option<Arc<str>>,
    /// What it means, in French.
    pub meaning: Arc<str>,
    /// True when the French word stays in a translation.
    pub is_kept: bool,
}

impl Glossary {
    /// The words of a portal's lexicon for a language.
    pub fn of(portal: &Portal, lang: Lang) -> Self {
        let word = |term: &Arc<Term>| Word {
            french: Arc::clone(&term.french),
            other: term.translations.get(&lang).cloned(),
            meaning: Arc::clone(term.definition.resolve(Lang::FR).0),
            is_kept: term.keeps_french,
        };
        let mut words: Vec<Word> = portal.lexicon.values().map(word).collect();
        words.sort_by(|a, b| (b.french.len(), &a.french).cmp(&(a.french.len(), &b.french)));
        Self { words }
    }

    /// The words found in a text, each with its places; a longer word hides those inside it.
    pub fn found(&self, text: &str) -> Vec<(&Word, Vec<Range<usize>>)> {
        let mut taken: Vec<Range<usize>> = Vec::new();
        let mut found = Vec::new();
        for word in &self.words {
            let ranges: Vec<Range<usize>> = places(text, &word.french)
                .into_iter()
                .filter(|range| taken.iter().all(|other| range.end <= other.start || other.end <= range.start))
                .collect();
            if !ranges.is_empty() {
                taken.extend(ranges.iter().cloned());
                found.push((word, ranges));
            }
        }
        found
    }

    /// The words that a translation should keep in French and does not.
    pub fn lost<'a>(&'a self, source: &str, target: &str) -> Vec<&'a str> {
        let is_lost = |word: &Word| word.is_kept && places(target, &word.french).is_empty();
        self.found(source).into_iter().filter(|(word, _)| is_lost(word)).map(|(word, _)| &*word.french).collect()
    }
}

/// Where a word stands as a whole word, its first letter in either case; an acronym as it is written.
fn places(text: &str, word: &str) -> Vec<Range<usize>> {
    let is_acronym = word.chars().all(|character| !character.is_lowercase());
    let mut places = Vec::new();
    for (at, _) in text.char_indices() {
        let Some(rest) = text.get(at..) else { continue };
        let Some(length) = begins(rest, word, is_acronym) else { continue };
        let is_alone = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
            && !rest[length..].chars().next().is_some_and(char::is_alphanumeric);
        if is_alone && places.last().is_none_or(|last: &Range<usize>| last.end <= at) {
            places.push(at..at + length);
        }
    }
    places
}

fn begins(text: &str, word: &str, is_exact: bool) -> Option<usize> {
    let mut length = 0;
    let mut letters = text.chars();
    for expected in word.chars() {
        let letter = letters.next()?;
        let is_same = letter == expected || (!is_exact && letter.to_lowercase().eq(expected.to_lowercase()));
        if !is_same {
            return None;
        }
        length += letter.len_utf8();
    }
    Some(length)
}

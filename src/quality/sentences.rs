//! Sentences, and those too long to be understood at once.
//!
//! The limits are those of plain-language guides for readers who learn French: a sentence of more than 20 words is cut; at
//! level A2, more than 12. A colon and a semicolon end a sentence as a full stop does: each side is read by itself.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Quality;
use crate::diag::report::Report;
use crate::quality::place::Place;
use crate::quality::sheets::{Level, Written};

/// A text is spoken of when a sentence is a quarter too long, or when so many are too long.
const MANY: usize = 3;

/// How many other long sentences are pointed at beside the longest.
const MOST_BESIDE: usize = 3;

impl Level {
    /// How many words a sentence may have.
    pub fn most_words(self) -> usize {
        match self {
            Self::Usual => 20,
            Self::Plain => 12,
        }
    }
}

/// Tells once of the sentences of a text that are too long, at the longest.
pub(super) fn check(written: &Written, place: &Place, report: &mut Report) {
    let limit = written.level.most_words();
    let sentences = written.lines.iter().flat_map(|line| sentences(line));
    let long = sentences.map(|sentence| (words(sentence).count(), sentence)).filter(|(n, _)| *n > limit);
    let mut long: Vec<(usize, &str)> = long.collect();
    long.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    let Some(((n_words, longest), others)) = long.split_first() else { return };
    let is_much = *n_words > limit + limit / 4 || long.len() >= MANY;
    if !is_much {
        return;
    }
    let problem = Quality::LongSentences { n: long.len(), n_words: *n_words, limit };
    let mut diagnostic = Diagnostic::at(place.of(longest), problem);
    for (n, sentence) in others.iter().take(MOST_BESIDE) {
        let (fr, en) = (format!("celle-ci a {n} mots"), format!("this one has {n} words"));
        diagnostic = diagnostic.with(place.of(sentence), &fr, &en);
    }
    report.add(diagnostic);
}

/// The sentences of a line.
pub fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (sentence, after) = rest.split_at(end_of_first(rest));
        rest = after;
        Some(sentence.trim())
    })
    .filter(|sentence| words(sentence).next().is_some())
}

/// The byte after the first sentence of a text.
fn end_of_first(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let is_end = matches!(character, '.' | '!' | '?' | '…' | ';' | ':');
        let is_followed = characters.peek().is_some_and(|(_, next)| next.is_whitespace());
        let is_short = character == '.' && is_abbreviation(&text[..at]);
        if is_end && is_followed && !is_short {
            return at + character.len_utf8();
        }
    }
    text.len()
}

/// True when a point after these words shortens the last one: `M.`, `art.`, `ex.`
fn is_abbreviation(before: &str) -> bool {
    let last = before.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    matches!(last, "M" | "MM" | "Mme" | "art" | "ex" | "env" | "min" | "max" | "tél" | "av" | "bd" | "st")
}

/// The words of a sentence: what stands between spaces and holds a letter or a digit.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric))
}

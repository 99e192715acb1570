//! Where words begin and end.
//!
//! Unicode's letters, digits and marks make words, with the zero-width joiners that Persian and Bengali write inside them.
//! tantivy's own tokenizer cuts Bengali at each virama and Persian at each non-joiner, so it is not used.

use crate::lang::tag::Lang;
use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;

/// Persian writes it inside words.
const NON_JOINER: char = '\u{200C}';
/// Bengali writes it inside conjuncts.
const JOINER: char = '\u{200D}';

/// The runs of a text that are words.
pub fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character| !is_of_word(character)).filter(|run| !run.is_empty())
}

fn is_of_word(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || (!character.is_ascii()
            && (character.is_alphanumeric()
                || is_combining_mark(character)
                || matches!(character, NON_JOINER | JOINER)))
}

/// The text with what its language writes apart, but reads as one word, brought together.
pub fn prepared(text: &str, lang: Lang) -> Cow<'_, str> {
    match lang.as_str() {
        "fa" => Cow::Owned(with_joined_affixes(text)),
        "uk" => Cow::Owned(without_inner_apostrophes(text)),
        _ => Cow::Borrowed(text),
    }
}

/// Persian: « کتاب ها » is « کتاب‌ها », and « می روم » is « می‌روم », whichever key the writer found for it, and whichever yeh.
fn with_joined_affixes(text: &str) -> String {
    const SUFFIXES: [&str; 5] = ["ها", "های", "هایی", "هاي", "هايي"];
    const PREFIXES: [&str; 4] = ["می", "نمی", "مي", "نمي"];
    let mut joined = String::with_capacity(text.len());
    let mut last = "";
    for (index, piece) in text.split(' ').enumerate() {
        if index > 0 {
            let word: &str = piece.split(|character| !is_of_word(character)).next().unwrap_or_default();
            let ends_in_word = last.chars().next_back().is_some_and(is_of_word);
            let is_suffix = ends_in_word && SUFFIXES.contains(&word);
            let before: &str = last.rsplit(|character| !is_of_word(character)).next().unwrap_or_default();
            let is_prefix = !word.is_empty() && PREFIXES.contains(&before);
            joined.push(if is_suffix || is_prefix { NON_JOINER } else { ' ' });
        }
        joined.push_str(piece);
        last = piece;
    }
    joined
}

/// Ukrainian: the apostrophe of « м’який » is a letter's, and every keyboard has another one for it.
fn without_inner_apostrophes(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_letter = |index: usize| characters.get(index).copied().is_some_and(char::is_alphabetic);
    let is_inner = |index: usize| index > 0 && is_letter(index - 1) && is_letter(index + 1);
    let kept = characters
        .iter()
        .enumerate()
        .filter(|(index, character)| !(matches!(**character, '\'' | '\u{2019}' | '\u{2BC}') && is_inner(*index)));
    kept.map(|(_, character)| *character).collect()
}

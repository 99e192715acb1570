//! Words found in a text, whole words alone: the one door of Aho-Corasick.
//!
//! It knows where words begin and end in the scripts of the portal; it does not know what they mean, nor HTML.

use aho_corasick::AhoCorasick;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// The words sought in one language, compiled.
pub struct Finder {
    automaton: Option<AhoCorasick>,
    senses: Vec<Sense>,
}

/// What a word stands for: the rank of its term, and in which language it says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// The rank of the term.
    pub term: usize,
    /// In which language.
    pub wording: Wording,
}

/// The language of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// French, which translations keep.
    French,
    /// The language of the page.
    Own,
}

/// A word found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// What it stands for.
    pub sense: Sense,
}

impl Finder {
    /// Compiles words. Of two terms that say the same word, the first has it.
    pub fn new(words: impl IntoIterator<Item = (String, Sense)>) -> Self {
        let mut senses_of = BTreeMap::new();
        for (word, sense) in words.into_iter().filter(|(word, _)| !word.is_empty()) {
            senses_of.entry(word).or_insert(sense);
        }
        let (words, senses): (Vec<String>, Vec<Sense>) = senses_of.into_iter().unzip();
        // More patterns than the crate can number would find nothing; no portal comes near.
        Self { automaton: AhoCorasick::new(words).ok(), senses }
    }

    /// The words found, in order, none over another: the first to begin has its place, then the longest.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let whole = automaton.find_overlapping_iter(text).filter(|found| is_whole(text, &found.range()));
        let mut all: Vec<Found> =
            whole.map(|found| Found { range: found.range(), sense: self.senses[found.pattern()] }).collect();
        all.sort_by_key(|found| (found.range.start, Reverse(found.range.end)));
        let mut end = 0;
        all.retain(|found| {
            let is_free = found.range.start >= end;
            end = if is_free { found.range.end } else { end };
            is_free
        });
        all
    }
}

/// How a word may be written: as it is; with a capital when it has none.
///
/// A word with a capital keeps it: `CIR` is not « cir ».
pub fn written(word: &str, capital: impl Fn(char) -> String) -> Vec<String> {
    let mut letters = word.chars();
    let first = letters.next().filter(|_| !word.chars().any(char::is_uppercase));
    let capitalised = first.map(|first| format!("{}{}", capital(first), letters.as_str()));
    let capitalised = capitalised.filter(|capitalised| capitalised != word);
    std::iter::once(word.to_owned()).chain(capitalised).collect()
}

fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let inside = &text[range.clone()];
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let opens = inside.chars().next().is_none_or(|edge| !before.chars().next_back().is_some_and(|it| joins(edge, it)));
    let closes = inside.chars().next_back().is_none_or(|edge| {
        let mut beside = after.chars();
        let next = beside.next();
        let is_number = matches!(next, Some('.' | ',')) && beside.next().is_some_and(|it| it.is_ascii_digit());
        !next.is_some_and(|it| joins(edge, it)) && !(edge.is_ascii_digit() && is_number)
    });
    opens && closes && !(before.ends_with('&') && after.starts_with(';'))
}

/// True for two characters of one word.
///
/// A change between Latin and another script ends a word: « ብOFII », « الـCIR » and « CIRএর » say a French word
/// with what their grammar adds to it. Joiners and the marks of a script belong to the word that they stand in.
fn joins(edge: char, beside: char) -> bool {
    let is_of_word = beside.is_alphanumeric() || is_combining_mark(beside) || matches!(beside, '\u{200c}' | '\u{200d}');
    is_of_word && is_latin(edge) == is_latin(beside)
}

fn is_latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of `sought` that a text holds.
    fn check(sought: &[&str], text: &str, expected: &[&str]) {
        let sense = |term| Sense { term, wording: Wording::Own };
        let finder = Finder::new(sought.iter().enumerate().map(|(term, word)| ((*word).to_owned(), sense(term))));
        let found: Vec<&str> = finder.find(text).into_iter().map(|found| &text[found.range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_word_is_found_whole_and_as_it_is_written() {
        check(&["CIR"], "Le CIR. L’CIR, (CIR) et CIR-2", &["CIR", "CIR", "CIR", "CIR"]);
        check(&["CIR"], "Un circuit, CIRCUIT, SCIR, CIRé, CIR2, cir", &[]);
        check(&["A1"], "niveau A1.1, A1,5 ; A10", &[]);
        check(&["A1"], "niveau A1. Ou A1, oui", &["A1", "A1"]);
        check(&["amp"], "Vous &amp; moi", &[]);
    }

    #[test]
    fn the_first_word_has_its_place_then_the_longest() {
        check(
            &["attestation", "attestation de comparabilité"],
            "Une attestation de comparabilité, une attestation.",
            &["attestation de comparabilité", "attestation"],
        );
        check(&["bilan de fin de CIR", "CIR"], "Le bilan de fin de CIR du CIR", &["bilan de fin de CIR", "CIR"]);
        check(&["attestation", "attestation de"], "attestation dehors", &["attestation"]);
    }

    #[test]
    fn each_script_has_its_borders() {
        check(&["بطاقة الإقامة"], "معك بطاقة الإقامة؟", &["بطاقة الإقامة"]);
        check(&["إعفاء"], "إعفاءات، والإعفاء، إعفاءٌ", &[]);
        check(&["گواهی"], "یک گواهی، گواهی‌ها", &["گواهی"]);
        check(&["معافیت"], "معافیت‌های دیگر", &[]);
        check(&["መንበሪ ፍቓድ"], "መንበሪ ፍቓድ፡ ናይመንበሪ ፍቓድ፣ መንበሪ ፍቓድን", &["መንበሪ ፍቓድ"]);
        check(&["ছাড়"], "ছাড়। ছাড়া ছাড়্", &["ছাড়"]);
        check(&["справка"], "Нужна справка: справкам, «справка»", &["справка", "справка"]);
        check(&["ilgili kişi"], "ilgili kişiler, ilgili kişi", &["ilgili kişi"]);
    }

    #[test]
    fn a_french_word_is_found_with_what_another_grammar_adds() {
        check(&["OFII"], "ናብ OFII፡ ብOFII", &["OFII", "OFII"]);
        check(&["CIR"], "الـCIR وCIR CIRএর CIR‌ها", &["CIR", "CIR", "CIR", "CIR"]);
        check(&["OFII"], "OFII’ye", &["OFII"]);
    }

    #[test]
    fn a_word_without_capital_may_begin_a_sentence() {
        let capital = |first: char| first.to_uppercase().collect();
        assert_eq!(written("récépissé", capital), ["récépissé", "Récépissé"]);
        assert_eq!(written("CIR", capital), ["CIR"]);
        assert_eq!(written("Cap emploi", capital), ["Cap emploi"]);
        assert_eq!(written("ፍቓድ", capital), ["ፍቓድ"]);
    }
}

//! Words found in a text, whole words alone.
//!
//! It knows where words begin and end in the scripts of the portal; it does not know what they mean, nor HTML.
//! A text is cut into its words, and each is looked up by what terms begin with: an automaton over bytes was tried
//! first, and was slower on scripts that write a letter in several bytes.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// The words sought in one language, by their first word.
pub struct Finder {
    by_first: HashMap<Box<str>, Vec<Sought>>,
    /// True where some first word has this hint: most words of a text are passed over without being hashed.
    hints: [bool; HINTS],
}

const HINTS: usize = 256;

/// A number that two different words seldom share: from their length and their last byte.
fn hint(word: &str) -> usize {
    let last = word.bytes().next_back().map_or(0, usize::from);
    (word.len() * 31 + last) % HINTS
}

struct Sought {
    words: Box<str>,
    sense: Sense,
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
    /// Prepares words to be found. Of two terms that say the same word, the first has it.
    pub fn new(words: impl IntoIterator<Item = (String, Sense)>) -> Self {
        let mut senses = BTreeMap::new();
        for (word, sense) in words {
            senses.entry(word).or_insert(sense);
        }
        let mut by_first: HashMap<Box<str>, Vec<Sought>> = HashMap::new();
        for (word, sense) in senses {
            // A term that does not begin with a letter or a digit is never found.
            let Some(first) = Words::of(&word).next().filter(|first| first.start == 0) else { continue };
            by_first.entry(word[first].into()).or_default().push(Sought { words: word.into(), sense });
        }
        for sought in by_first.values_mut() {
            sought.sort_by(|left, right| (right.words.len(), &left.words).cmp(&(left.words.len(), &right.words)));
        }
        let mut hints = [false; HINTS];
        for first in by_first.keys() {
            hints[hint(first)] = true;
        }
        Self { by_first, hints }
    }

    /// The words found, in order, none over another: the first to begin has its place, then the longest.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let mut all: Vec<Found> = Vec::new();
        for word in Words::of(text) {
            let is_taken = all.last().is_some_and(|last| word.start < last.range.end);
            let first = &text[word.clone()];
            if is_taken || !self.hints[hint(first)] {
                continue;
            }
            let Some(sought) = self.by_first.get(first) else { continue };
            let ends = |sought: &Sought| word.start..word.start + sought.words.len();
            let is_here =
                |sought: &&Sought| text[word.start..].starts_with(&*sought.words) && is_whole(text, &ends(sought));
            if let Some(sought) = sought.iter().find(is_here) {
                all.push(Found { range: ends(sought), sense: sought.sense });
            }
        }
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

/// How a French word may be written: one without capital has a plural too, at its first word: « titres de séjour ».
pub fn written_in_french(word: &str, capital: impl Fn(char) -> String) -> Vec<String> {
    let (first, rest) = word.find(' ').map_or((word, ""), |space| word.split_at(space));
    let has_plural = !word.chars().any(char::is_uppercase) && !first.ends_with(['s', 'x', 'z']);
    let plural = has_plural.then(|| format!("{first}s{rest}"));
    std::iter::once(word.to_owned()).chain(plural).flat_map(|form| written(&form, &capital)).collect()
}

/// False for a part of a word, of a number (« A1.1 ») or of a character reference (`&amp;`).
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let Some(edge) = text[range.clone()].chars().next_back() else { return false };
    let mut beside = after.chars();
    let next = beside.next();
    let is_number = edge.is_ascii_digit()
        && matches!(next, Some('.' | ','))
        && beside.next().is_some_and(|digit| digit.is_ascii_digit());
    let goes_on = next.is_some_and(|next| script(edge).is_some() && script(edge) == script(next));
    let is_reference = before.ends_with('&') && after.starts_with(';');
    !(is_number || goes_on || is_reference)
}

/// The words of a text, one after the other: letters and digits of one script.
///
/// A change between Latin and another script ends a word: « ብOFII », « الـCIR » and « CIRএর » say a French word
/// with what their grammar adds to it. Joiners and the marks of a script belong to the word that they stand in.
struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut letters = self.text[self.at..].char_indices();
        let (start, own) = letters.find_map(|(at, letter)| Some((at, script(letter)?)))?;
        let end = letters.find(|(_, letter)| script(*letter) != Some(own)).map(|(at, _)| self.at + at);
        let word = self.at + start..end.unwrap_or(self.text.len());
        self.at = word.end;
        Some(word)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Other,
}

/// The script of a character that words are made of; none for what stands between them.
///
/// The letters of the portal's languages are told by their blocks: Unicode's tables, asked for each letter, took half of the time.
fn script(letter: char) -> Option<Script> {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric().then_some(Script::Latin),
        '\u{c0}'..='\u{24f}' => (!matches!(letter, '×' | '÷')).then_some(Script::Latin),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => Some(Script::Other),
        '\u{620}'..='\u{669}' | '\u{66e}'..='\u{6d3}' => Some(Script::Other),
        '\u{985}'..='\u{9b9}' | '\u{1200}'..='\u{135a}' => Some(Script::Other),
        '\u{2000}'..='\u{206f}' => matches!(letter, '\u{200c}' | '\u{200d}').then_some(Script::Other),
        _ => {
            let is_latin = matches!(letter, '\u{80}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}');
            let is_of_word = letter.is_alphanumeric() || is_combining_mark(letter);
            is_of_word.then_some(if is_latin { Script::Latin } else { Script::Other })
        }
    }
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

    #[test]
    fn a_french_word_has_its_plural() {
        let check = |word, expected: &[&str]| {
            assert_eq!(written_in_french(word, |first| first.to_uppercase().collect()), expected);
        };
        check("titre de séjour", &["titre de séjour", "Titre de séjour", "titres de séjour", "Titres de séjour"]);
        check("primo-arrivant", &["primo-arrivant", "Primo-arrivant", "primo-arrivants", "Primo-arrivants"]);
        check("OFII", &["OFII"]);
        check("Mission Locale", &["Mission Locale"]);
    }
}

//! The order of words in a language, and the letter of an index each falls under.
//!
//! It sorts text; it does not know what the text names.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::Locale;

/// The order of one language: letters, then accents, then case; numbers by their value.
///
/// Words that the language holds for equal follow the order of their code points, so that no order is left to chance.
#[derive(Debug)]
pub struct Collation {
    full: CollatorBorrowed<'static>,
    letters: CollatorBorrowed<'static>,
    alphabet: Vec<Box<str>>,
}

/// What sorts as its text does; made once where many comparisons follow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CollationKey {
    weights: Vec<u8>,
    text: Box<str>,
}

/// The heading of an index under which a word stands; headings sort as the alphabet does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Initial {
    place: usize,
    letter: Box<str>,
}

impl Collation {
    /// Finds the order of a locale; `alphabet` holds the headings of its indexes, with spaces between.
    pub(super) fn new(locale: &Locale, alphabet: Option<&str>) -> Collation {
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = |strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            CollatorBorrowed::try_new(preferences, options).expect("compiled data hold the root's order")
        };
        let own = alphabet.unwrap_or(LATIN).split_whitespace();
        // A word in Latin letters has its heading too, after those of the language.
        let latin = LATIN.split_whitespace().filter(|letter| !own.clone().any(|known| known == *letter));
        let is_latin = own.clone().all(|letter| letter.starts_with(|first| script(first) == Script::Latin));
        let alphabet =
            if is_latin { own.map(Box::from).collect() } else { own.clone().chain(latin).map(Box::from).collect() };
        Collation { full: collator(Strength::Tertiary), letters: collator(Strength::Primary), alphabet }
    }

    /// Compares two words.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.full.compare(left, right).then_with(|| left.cmp(right))
    }

    /// Tells whether two words have the same letters, accents and case apart.
    pub fn has_same_letters(&self, left: &str, right: &str) -> bool {
        self.letters.compare(left, right) == Ordering::Equal
    }

    /// Returns a key that sorts as the word does.
    pub fn key(&self, text: &str) -> CollationKey {
        let mut weights = Vec::with_capacity(text.len() * 3);
        let Ok(()) = self.full.write_sort_key_to(text, &mut weights);
        CollationKey { weights, text: text.into() }
    }

    /// Returns the heading of a word in an index: its first letter, without accent unless the language tells it apart.
    ///
    /// Quotation marks and spaces are passed over; a word that begins with a number stands under `#`.
    pub fn initial(&self, text: &str) -> Initial {
        let first = text.chars().find(|char| char.is_alphanumeric());
        let Some(first) = first.filter(|first| first.is_alphabetic()) else {
            return Initial { place: 0, letter: "#".into() };
        };
        let mut buffer = [0; 4];
        let word: &str = first.encode_utf8(&mut buffer);
        let is_candidate = |letter: &str| {
            letter.starts_with(|start| script(start) == script(first))
                && self.letters.compare(letter, word) != Ordering::Greater
        };
        let candidates = self.alphabet.iter().enumerate().filter(|(_, letter)| is_candidate(letter));
        match candidates.max_by(|(_, left), (_, right)| self.letters.compare(left, right)) {
            Some((index, letter)) => Initial { place: index + 1, letter: letter.clone() },
            None => Initial { place: usize::MAX, letter: first.to_uppercase().collect::<String>().into() },
        }
    }
}

impl Initial {
    /// Returns the heading, a letter or `#`.
    pub fn as_str(&self) -> &str {
        &self.letter
    }
}

const LATIN: &str = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Bengali,
    Ethiopic,
    Other,
}

/// Tells the script of a letter, as far as headings need it.
fn script(letter: char) -> Script {
    match letter {
        'A'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Script::Latin,
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        '\u{600}'..='\u{77F}' | '\u{FB50}'..='\u{FEFC}' => Script::Arabic,
        '\u{980}'..='\u{9FF}' => Script::Bengali,
        '\u{1200}'..='\u{139F}' => Script::Ethiopic,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::cldr;

    fn collation(tag: &str, alphabet: Option<&str>) -> Collation {
        Collation::new(&cldr::locale(tag), alphabet)
    }

    fn check(tag: &str, expected: &[&str]) {
        let collation = collation(tag, None);
        let mut words = expected.to_vec();
        words.reverse();
        words.sort_by(|left, right| collation.compare(left, right));
        assert_eq!(words, expected, "{tag}");
        words.reverse();
        words.sort_by_key(|word| collation.key(word));
        assert_eq!(words, expected, "{tag}, by key");
    }

    #[test]
    fn accents_and_case_count_after_letters() {
        check("fr", &["aide", "Aide", "échange", "Ecole", "école", "École", "formation"]);
        check("es", &["nube", "ñandú", "oro"]);
        check("tr", &["ırmak", "içerik", "işçi"]);
        check("ru", &["ёлка", "ель", "житель"]);
        check("uk", &["ґанок", "деталь"]);
    }

    #[test]
    fn numbers_count_by_their_value() {
        check("fr", &["Atelier 2", "Atelier 10"]);
    }

    #[test]
    fn equal_letters_are_told() {
        assert!(collation("fr", None).has_same_letters("Élève", "eleve"));
        assert!(!collation("fr", None).has_same_letters("élu", "élue"));
    }

    #[test]
    fn an_accent_makes_a_heading_where_the_language_says_so() {
        let check = |tag, alphabet, text: &str, expected: &str| {
            assert_eq!(collation(tag, alphabet).initial(text).as_str(), expected, "{tag} {text}");
        };
        check("fr", None, "École", "E");
        check("fr", None, "œuvre", "O");
        check("fr", None, "« Ça va »", "C");
        check("fr", None, "1 000 VAE", "#");
        check("fr", None, "", "#");
        check("es", Some("M N Ñ O"), "ñandú", "Ñ");
        check("ru", Some("Е Ж З И Й К"), "ёлка", "Е");
        check("fa", Some("آ ا ب"), "آموزش", "آ");
        check("fa", Some("آ ا ب"), "اداره", "ا");
        check("ti", Some("ሀ ለ ሐ መ"), "ሉል", "ለ");
        check("ti", Some("ሀ ለ ሐ መ"), "CV", "C");
        check("fr", None, "Ярмарка", "Я");
    }

    #[test]
    fn headings_follow_the_alphabet() {
        let collation = collation("ar", Some("ا ب ت"));
        let headings = ["CV", "تكوين", "أمل", "2 موعد"].map(|text| collation.initial(text));
        assert!(headings.is_sorted_by(|left, right| left > right), "{headings:?}");
    }
}

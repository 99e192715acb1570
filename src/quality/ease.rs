//! How easily a French text is read: Flesch's index, with the weights of Kandel and Moles for French.
//!
//! Sources: R. Flesch, “A new readability yardstick”, Journal of Applied Psychology 32, 1948; L. Kandel and A. Moles,
//! « Application de l’indice de Flesch à la langue française », Cahiers d’études de radio-télévision 19, 1958. The weights
//! are those that tools of today give for French: 207 − 1,015 × words a sentence − 73,6 × syllables a word. 100 is easy,
//! 0 is for specialists. It counts, and does not understand: hence advice, and only of texts long enough to be counted.

use crate::diag::problems::Quality;
use crate::diag::report::Report;
use crate::quality::acronyms::Known;
use crate::quality::place::Place;
use crate::quality::sentences::{sentences, words};
use crate::quality::sheets::{Level, Written};
use std::collections::BTreeMap;

/// Below so many words an index says nothing.
const FEWEST_WORDS: usize = 60;

/// How many hard words are named.
const MOST_NAMED: usize = 5;

/// How many syllables make a word long.
const LONG: usize = 4;

impl Level {
    /// The least index of a text.
    pub fn least_ease(self) -> i32 {
        match self {
            Self::Usual => 50,
            Self::Plain => 65,
        }
    }
}

/// Tells when a text is hard for its readers, with the longest of its words.
pub(super) fn check(written: &Written, known: &Known, place: &Place, report: &mut Report) {
    let Some(ease) = ease(&written.lines) else { return };
    let least = written.level.least_ease();
    if ease >= least {
        return;
    }
    let mut long: BTreeMap<String, usize> = BTreeMap::new();
    let all = written.lines.iter().flat_map(|line| words(line)).flat_map(|word| word.split(['’', '\'', '-']));
    let all = all.map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()));
    for word in all.filter(|word| syllables(word) >= LONG && !known.explains(word)) {
        *long.entry(word.to_lowercase()).or_default() += 1;
    }
    let mut long: Vec<(String, usize)> = long.into_iter().collect();
    long.sort_by_key(|(word, n)| std::cmp::Reverse((*n, syllables(word))));
    let named: Vec<String> = long.iter().take(MOST_NAMED).map(|(word, _)| format!("« {word} »")).collect();
    let first = written.lines.iter().max_by_key(|line| line.len()).copied().unwrap_or_default();
    let problem = Quality::HardText { ease: ease.to_string(), least: least.to_string(), words: named.join(", ") };
    report.push(place.of(first), problem);
}

/// The index of a text, if it is long enough.
pub fn ease(lines: &[&str]) -> Option<i32> {
    let (mut n_sentences, mut n_words, mut n_syllables) = (0_u32, 0_u32, 0_u32);
    for sentence in lines.iter().flat_map(|line| sentences(line)) {
        n_sentences += 1;
        for word in words(sentence) {
            n_words += 1;
            n_syllables += u32::try_from(syllables(word)).unwrap_or(u32::MAX);
        }
    }
    if (n_words as usize) < FEWEST_WORDS {
        return None;
    }
    let (words, sentences, syllables) = (f64::from(n_words), f64::from(n_sentences), f64::from(n_syllables));
    Some((207.0 - 1.015 * words / sentences - 73.6 * syllables / words).round() as i32)
}

/// How many syllables are heard in a word: groups of vowels, without the silent ending of « rue » and « dates ».
pub fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let (mut n, mut before) = (0, None);
    for letter in &letters {
        let is_apart = matches!(letter, 'é' | 'è' | 'ï' | 'ë' | 'ü') || before == Some('é');
        if is_vowel(*letter) && (!before.is_some_and(is_vowel) || is_apart) {
            n += 1;
        }
        before = Some(*letter);
    }
    let is_silent = match letters.as_slice() {
        [.., last, 'e'] | [.., last, 'e', 's'] => !is_vowel(*last),
        _ => false,
    };
    if is_silent && n > 1 { n - 1 } else { n.max(1) }
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'à'
            | 'â'
            | 'ä'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'î'
            | 'ï'
            | 'ô'
            | 'ö'
            | 'ù'
            | 'û'
            | 'ü'
            | 'œ'
            | 'æ'
    )
}

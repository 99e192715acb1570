//! Acronyms that nobody explains: neither the lexicon, nor a signatory's or programme's own name, nor words in
//! parentheses, wherever in the text: a summary is too short for them.

use crate::diag::problems::Quality;
use crate::diag::report::Report;
use crate::model::portal::Portal;
use crate::quality::place::Place;
use crate::quality::sheets::Written;
use std::collections::BTreeSet;

/// What everyone reads on a telephone.
const USUAL: [&str; 9] = ["GPS", "OK", "PDF", "QR", "SMS", "TV", "URL", "WC", "WI"];

/// How many acronyms are named.
const MOST_NAMED: usize = 6;

/// Words that the portal explains.
pub struct Known {
    words: BTreeSet<String>,
}

impl Known {
    /// What the portal explains: the words of its lexicon, the names of its signatories and programmes.
    pub fn of(portal: &Portal) -> Self {
        let terms = portal.lexicon.values().map(|term| &*term.french);
        let signatories = portal.signatories.values().flat_map(|entry| {
            let name = [entry.name.source()].into_iter();
            name.chain(&entry.acronym).chain(&entry.former_name).map(|name| &**name)
        });
        let programmes = portal.programmes.values().flat_map(|entry| {
            let title = [entry.title.source()].into_iter();
            title.chain(&entry.acronym).map(|name| &**name)
        });
        let all = terms.chain(signatories).chain(programmes).flat_map(tokens);
        Self { words: all.map(str::to_lowercase).collect() }
    }

    /// True for a word that the portal explains.
    pub fn explains(&self, word: &str) -> bool {
        self.words.contains(&word.to_lowercase())
    }
}

/// Tells once of the acronyms of a text that nothing explains, at the first.
pub(super) fn check(written: &Written, known: &Known, place: &Place, report: &mut Report) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut unknown: Vec<(&str, &str)> = Vec::new();
    for line in &written.lines {
        for word in tokens(line).filter(|word| is_acronym(word)) {
            let is_first = seen.insert(word);
            if is_first
                && !known.explains(word)
                && !is_shouted(line)
                && !written.lines.iter().any(|line| is_explained(word, line))
            {
                unknown.push((word, line));
            }
        }
    }
    let Some((first, line)) = unknown.first() else { return };
    let names: Vec<String> = unknown.iter().take(MOST_NAMED).map(|(word, _)| format!("`{word}`")).collect();
    let from = line.find(first).unwrap_or_default();
    let problem = Quality::UnknownAcronym { names: names.join(", "), first: (*first).to_owned() };
    report.push(place.of(&line[from..]), problem);
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Two to six capitals that are no Roman numeral.
fn is_acronym(word: &str) -> bool {
    let is_capital = |byte: u8| byte.is_ascii_uppercase();
    let is_numeral = |byte: u8| b"IVXLC".contains(&byte);
    (2..=6).contains(&word.len())
        && word.bytes().all(is_capital)
        && !word.bytes().all(is_numeral)
        && !USUAL.contains(&word)
}

/// True for a line that is written in capitals throughout.
fn is_shouted(line: &str) -> bool {
    !line.chars().any(char::is_lowercase)
}

/// True when a line gives the meaning: `CAF (caisse …)`, `CAF : caisse …`, `la CAF est …`, `la CAF, la caisse …`,
/// `caisse … (CAF)`, `un contrat appelé PACEA`, `ENIC-NARIC` with either of its halves explained.
fn is_explained(word: &str, line: &str) -> bool {
    let is_part = |character: char| character.is_ascii_uppercase() || character == '-';
    line.match_indices(word).any(|(at, _)| {
        let after = line[at + word.len()..].trim_start_matches(|character| is_part(character) || is_space(character));
        let before = line[..at].trim_end_matches(|character| is_part(character) || is_space(character));
        let is_named = ["appelé", "appelée", "nommé", "nommée"].iter().any(|name| before.ends_with(name));
        let is_in_parentheses = before.ends_with('(') && after.starts_with(')');
        let says = ["(", ":", "est ", "sont ", ", le ", ", la ", ", l’", ", les ", ", un ", ", une "];
        is_named || is_in_parentheses || says.iter().any(|sign| after.starts_with(sign))
    })
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '*' | '_')
}

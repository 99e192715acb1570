//! What a typed word may stand for: itself, the words it begins, its neighbours when it is nowhere.

use crate::search::index::Form;
use crate::search::query::{Library, Stage};
use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;

/// A typed word, and the stems for which it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Expansion {
    /// What was typed, folded.
    pub typed: Arc<str>,
    /// How its stems were found.
    pub how: How,
    /// The form that was taken for it, when that is another one.
    pub shown: Option<String>,
    /// Its stems, by number, each with its weight.
    pub stems: Vec<(u32, f32)>,
    /// The class of the exact form; 0 when there is none.
    pub class: u8,
}

/// How the stems of a word were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The word is in the vocabulary.
    Exact,
    /// Only words that it begins are.
    Prefix,
    /// Words that differ by one or two slips.
    Typo,
    /// Words that begin in the same way: an ending that no document has.
    Near,
    /// It is nowhere.
    Missing,
}

impl How {
    /// Its name in answers for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Prefix => "prefix",
            Self::Typo => "typo",
            Self::Near => "near",
            Self::Missing => "none",
        }
    }

    /// Its name for people, in French.
    pub fn french(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Prefix => "début",
            Self::Typo => "faute de frappe",
            Self::Near => "proche",
            Self::Missing => "introuvable",
        }
    }
}

const PREFIX_STEMS: usize = 16;
const PREFIX_SHARDS: usize = 4;
const NEAR_STEMS: usize = 8;
const NEAR_SHARDS: usize = 3;
const LEAST_PREFIX: usize = 2;
const LEAST_TYPO: usize = 4;
/// Relatives share at least so many letters, and three quarters of the word.
const LEAST_NEAR: usize = 5;
/// Beyond what they share, relatives differ by at most so many letters.
const MOST_ENDING: usize = 3;
/// From this length on, two slips are forgiven.
const TWO_SLIPS: usize = 8;

/// The stems for which a word stands. `is_open` tells the last word of a question that is being typed.
pub fn expand(library: &Library<'_>, word: &Arc<str>, stage: Stage, is_open: bool) -> Expansion {
    let length = word.chars().count();
    let mut expansion =
        Expansion { typed: Arc::clone(word), how: How::Missing, shown: None, stems: Vec::new(), class: 0 };
    let forms = &library.lexicon.forms;
    if let Ok(rank) = forms.binary_search_by(|form| form.text.as_str().cmp(word)) {
        expansion.take(&forms[rank], 1.0);
        expansion.class = forms[rank].class();
        expansion.how = How::Exact;
    }
    if is_open && length >= LEAST_PREFIX {
        begun(library, word, length, &mut expansion);
    }
    if expansion.stems.is_empty() && length >= LEAST_TYPO {
        slipped(library, word, length, stage, &mut expansion);
    }
    if expansion.stems.is_empty() && length > LEAST_NEAR {
        alike(library, word, length, &mut expansion);
    }
    expansion
}

impl Expansion {
    /// The form that was taken for the word, unless only a final e, s or es tells them apart: nobody calls that another word.
    pub fn correction(&self) -> Option<&str> {
        let bare = |form: &str| -> String {
            let form = form.strip_suffix('s').unwrap_or(form);
            form.strip_suffix('e').unwrap_or(form).to_owned()
        };
        self.shown.as_deref().filter(|shown| bare(shown) != bare(&self.typed))
    }

    /// Takes the stems of a form; a stem that is held keeps its greater weight.
    fn take(&mut self, form: &Form, weight: f32) {
        for (stem, _) in &form.stems {
            if !self.stems.iter().any(|(held, _)| held == stem) {
                self.stems.push((*stem, weight));
            }
        }
    }

    /// Takes forms in their order until enough stems are held. Gives true when there was one.
    fn take_best<'a>(&mut self, forms: impl Iterator<Item = (&'a Form, f32)>, most: usize, how: How) {
        for (form, weight) in forms {
            if self.stems.len() >= most {
                break;
            }
            if self.how == How::Missing {
                self.how = how;
                self.shown = matches!(how, How::Typo | How::Near).then(|| form.text.clone());
            }
            self.take(form, weight);
        }
    }
}

/// The words that the typed one begins, the most frequent and the shortest first.
fn begun(library: &Library<'_>, word: &str, length: usize, expansion: &mut Expansion) {
    let mut forms: Vec<&Form> = beginning(library, word, PREFIX_SHARDS).filter(|form| form.text != word).collect();
    let rank = |form: &Form| i32::from(form.class()) * 2 - extra(form, length);
    forms.sort_by_key(|form| Reverse(rank(form)));
    expansion.take_best(forms.into_iter().map(|form| (form, 0.7)), PREFIX_STEMS, How::Prefix);
}

fn extra(form: &Form, length: usize) -> i32 {
    i32::try_from(form.text.chars().count() - length).unwrap_or(i32::MAX)
}

/// The forms that begin with a text, among the first shards that may hold them.
fn beginning<'a>(library: &Library<'a>, text: &str, most_shards: usize) -> impl Iterator<Item = &'a Form> {
    let shards = library.cuts.range(text);
    let shards = shards.start..shards.end.min(shards.start + most_shards);
    let ranks = library.cuts.forms(shards, library.lexicon);
    library.lexicon.forms[ranks].iter().filter(move |form| form.text.starts_with(text))
}

/// The words one or two slips away: those with the same first letter, else any, once the question is complete.
fn slipped(library: &Library<'_>, word: &str, length: usize, stage: Stage, expansion: &mut Expansion) {
    let most = if length >= TWO_SLIPS { 2 } else { 1 };
    let first: String = word.chars().take(1).collect();
    let near = library.cuts.forms(library.cuts.range(&first), library.lexicon);
    let mut candidates = within(library, word, most, near);
    if candidates.is_empty() && stage == Stage::Submitted {
        candidates = within(library, word, most, 0..library.lexicon.forms.len());
    }
    candidates.sort_by_key(|(slips, form)| (*slips, Reverse(form.class())));
    let weighted = candidates.into_iter().map(|(slips, form)| (form, if slips > 1 { 0.4 } else { 0.6 }));
    expansion.take_best(weighted, NEAR_STEMS, How::Typo);
}

/// The forms of a range at most so many slips away, with how many.
fn within<'a>(library: &Library<'a>, word: &str, most: u8, ranks: Range<usize>) -> Vec<(u8, &'a Form)> {
    let forms = &library.lexicon.forms[ranks];
    let texts = || forms.iter().map(|form| form.text.as_str());
    let one = library.index.near(word, 1, texts());
    let two = if most > 1 { library.index.near(word, 2, texts()) } else { Vec::new() };
    let mut found: Vec<(usize, u8)> = one.iter().map(|rank| (*rank, 1)).collect();
    found.extend(two.into_iter().filter(|rank| one.binary_search(rank).is_err()).map(|rank| (rank, 2)));
    found.sort_unstable();
    found.into_iter().map(|(rank, slips)| (slips, &forms[rank])).collect()
}

/// The words that share the longest beginning: an inflected form that no document has still finds its family.
fn alike(library: &Library<'_>, word: &str, length: usize, expansion: &mut Expansion) {
    let least = LEAST_NEAR.max((length * 3).div_ceil(4)).max(length.saturating_sub(MOST_ENDING));
    for shared in (least..length).rev() {
        let beginning_of_word: String = word.chars().take(shared).collect();
        let forms = beginning(library, &beginning_of_word, NEAR_SHARDS);
        let forms = forms.filter(|form| form.text.chars().count() <= shared + MOST_ENDING).map(|form| (form, 0.4));
        expansion.take_best(forms, NEAR_STEMS, How::Near);
        if !expansion.stems.is_empty() {
            return;
        }
    }
}

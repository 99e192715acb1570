//! From what was typed to the documents that answer: the twin of the theme's `scripts/search/index.js`.
//!
//! Both expand a question in the same way; the browser then adds up the shards, and this side asks tantivy. Tests
//! hold them to the same answers.

pub mod expand;
pub mod parts;

use crate::lang::tag::Lang;
use crate::search::analysis;
use crate::search::index::{Found, Index, LARGE, Lexicon, Question, Wanted, is_frequent};
use crate::search::published::{Cuts, Sizes, cuts};
use crate::search::query::expand::{Expansion, expand};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many characters of a question are read.
pub const LONGEST: usize = 400;

/// How many words of a question are read.
pub const MOST_WORDS: usize = 12;

/// An index with all that a question needs.
pub struct Library<'a> {
    /// The index.
    pub index: &'a Index,
    /// Its forms and stems.
    pub lexicon: &'a Lexicon,
    /// Its language.
    pub lang: Lang,
    /// The first of the documents that come last.
    pub n_current: u32,
    cuts: Cuts,
}

/// How a question is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is being typed: the last word may be the beginning of one.
    Typing,
    /// It is complete.
    Submitted,
}

/// What a question gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Its words, and what became of them.
    pub words: Vec<Expansion>,
    /// The words that are nowhere.
    pub missing: Vec<Arc<str>>,
    /// True when no document has all the words.
    pub is_partial: bool,
    /// The documents, the best first.
    pub hits: Vec<Hit>,
    /// What was asked of the index.
    pub question: Question,
}

/// How well an answer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// Not at all.
    Nothing,
    /// With other words than those typed, or not with all of them.
    Nearly,
    /// As asked.
    AsAsked,
}

/// Fewer answers than this are few: French is asked too.
const FEW: usize = 3;

/// When fewer documents have all the required words, those that have some of the words are answers too.
const ENOUGH: usize = 10;

/// What a document without any required word has of one.
const HALF: f32 = 0.5;

/// What is left of the score of a document that is over.
const OVER: f32 = 0.625;

impl Answer {
    /// How well it answers.
    pub fn quality(&self) -> Quality {
        let is_corrected = self.words.iter().any(|word| word.correction().is_some());
        match (self.hits.is_empty(), self.is_partial || is_corrected) {
            (true, _) => Quality::Nothing,
            (false, true) => Quality::Nearly,
            (false, false) => Quality::AsAsked,
        }
    }

    /// How many documents have all the required words.
    pub fn n_whole(&self) -> usize {
        let n_required = self.question.n_required();
        self.hits.iter().filter(|hit| hit.matched >= n_required).count()
    }

    /// True when the same question is worth asking in French too.
    pub fn is_poor(&self) -> bool {
        self.n_whole() < FEW || self.quality() < Quality::AsAsked
    }
}

/// A document among the answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The document and its score.
    pub found: Found,
    /// How many of the required words it has.
    pub matched: usize,
}

impl<'a> Library<'a> {
    /// Opens an index to questions.
    pub fn new(index: &'a Index, lexicon: &'a Lexicon, lang: Lang, n_current: usize) -> Self {
        let cuts = cuts(lexicon, &Sizes::of(index.n_documents() as usize));
        let n_current = u32::try_from(n_current).unwrap_or(u32::MAX);
        Self { index, lexicon, lang, n_current, cuts }
    }

    /// Answers a question.
    pub fn answer(&self, typed: &str, stage: Stage) -> Answer {
        let words = self.expansions(typed, stage);
        let missing: Vec<Arc<str>> =
            words.iter().filter(|word| word.stems.is_empty()).map(|word| Arc::clone(&word.typed)).collect();
        let question = self.question(&words);
        let hits = self.hits(&question);
        let n_required = question.n_required();
        let is_short = !hits.is_empty() && hits.iter().all(|hit| hit.matched < n_required);
        let is_partial = is_short || (!missing.is_empty() && !question.words.is_empty());
        Answer { words, missing, is_partial, hits, question }
    }

    fn expansions(&self, typed: &str, stage: Stage) -> Vec<Expansion> {
        let mut read: String = typed.chars().take(LONGEST + 1).collect();
        // Of what is too long, the last word may be cut: it is left out.
        if let Some(end) = read.rfind(' ').filter(|_| read.chars().count() > LONGEST) {
            read.truncate(end);
        }
        let mut forms: Vec<Arc<str>> = Vec::new();
        let all = analysis::forms(&read, self.lang);
        let last = all.last().cloned();
        for form in all {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms.truncate(MOST_WORDS);
        let is_open = |form: &Arc<str>| stage == Stage::Typing && Some(form) == last.as_ref();
        forms.iter().map(|form| expand(self, form, stage, is_open(form))).collect()
    }

    /// The question put to the index: rare words are required, frequent ones help or are left out.
    fn question(&self, words: &[Expansion]) -> Question {
        let n = self.index.n_documents();
        let is_frequent = |word: &Expansion| is_frequent(word.class, n);
        let live: Vec<&Expansion> = words.iter().filter(|word| !word.stems.is_empty()).collect();
        let has_rare = live.iter().any(|word| !is_frequent(word));
        let kept = live.into_iter().filter(|word| !has_rare || n < LARGE || !is_frequent(word));
        let words: Vec<Wanted> = kept
            .map(|word| Wanted { stems: word.stems.clone(), is_required: !has_rare || !is_frequent(word) })
            .collect();
        let mut question = Question { words, at_least: 0 };
        question.at_least = question.n_required();
        question
    }

    fn hits(&self, question: &Question) -> Vec<Hit> {
        if question.words.is_empty() {
            return Vec::new();
        }
        let mut hits = self.matching(question);
        if hits.len() >= ENOUGH {
            hits.sort_by_key(|hit| self.is_over(hit));
            return hits;
        }
        let mut seen: BTreeSet<u32> = hits.iter().map(|hit| hit.found.document).collect();
        // A frequent word alone says nothing; several that stand together do.
        let n_frequent = question.words.len() - question.n_required();
        let least = if n_frequent > 1 { 0 } else { 1 };
        for at_least in (least..question.at_least).rev() {
            let fewer = Question { at_least, ..question.clone() };
            hits.extend(self.matching(&fewer).into_iter().filter(|hit| seen.insert(hit.found.document)));
        }
        for hit in &mut hits {
            hit.found.score *= self.share(hit, question.n_required());
        }
        hits.sort_by(|left, right| {
            let (left, right) = (left.found, right.found);
            right.score.total_cmp(&left.score).then(left.document.cmp(&right.document))
        });
        hits
    }

    /// True for a document for which there is nothing to come.
    fn is_over(&self, hit: &Hit) -> bool {
        hit.found.document >= self.n_current
    }

    /// What is left of the score of a document that lacks words, or is over, where little has all the words.
    fn share(&self, hit: &Hit, n_required: usize) -> f32 {
        let had = if hit.matched == 0 { HALF } else { hit.matched as f32 };
        let wanted = n_required as f32;
        let over = if self.is_over(hit) { OVER } else { 1.0 };
        had * had / (wanted * wanted) * over
    }

    fn matching(&self, question: &Question) -> Vec<Hit> {
        let found = self.index.ask(self.lexicon, question).into_iter();
        found.map(|found| Hit { found, matched: question.at_least }).collect()
    }
}

//! From a text to the words by which it is found: cut, put in lower case, folded, brought to their stem.
//!
//! Cutting and folding are mirrored in the theme's `scripts/search/text.js`, and both pass `tests/search/vectors/`.
//! Stems exist here alone: the published vocabulary leads from each form to its stems.

pub mod fold;
pub mod split;
pub mod stem;

use crate::lang::tag::Lang;
use crate::search::analysis::stem::Stemmer;
use std::collections::HashMap;
use std::sync::Arc;

/// The version of the rules below; a published manifest carries it, so that a reader of other rules knows.
pub const VERSION: u32 = 1;

/// A word longer than this, in characters once folded, is left out: nobody types it.
pub const LONGEST: usize = 40;

/// A word of a text, ready to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word as it is compared with what people type.
    pub form: Arc<str>,
    /// Its stem, folded.
    pub stem: Arc<str>,
}

/// Reads the words of texts in one language. It remembers those it has met.
#[derive(Clone, Debug)]
pub struct Analyzer {
    lang: Lang,
    stemmer: Option<Stemmer>,
    met: HashMap<Box<str>, Option<Word>>,
}

impl Analyzer {
    /// The analyzer of a language.
    pub fn new(lang: Lang) -> Self {
        Self { lang: lang.base(), stemmer: Stemmer::of(lang), met: HashMap::new() }
    }

    /// Name and version of the rules, as manifests carry them: `fr/1`.
    pub fn id(&self) -> String {
        format!("{}/{VERSION}", self.lang)
    }

    /// Calls `take` with each word of a text, in order.
    pub fn each(&mut self, text: &str, mut take: impl FnMut(&Word)) {
        let text = split::prepared(text, self.lang);
        for run in split::runs(&text) {
            if let Some(known) = self.met.get(run) {
                known.iter().for_each(&mut take);
                continue;
            }
            let word = self.word(run);
            word.iter().for_each(&mut take);
            self.met.insert(Box::from(run), word);
        }
    }

    /// The words of a text, in order.
    pub fn words(&mut self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        self.each(text, |word| words.push(word.clone()));
        words
    }

    fn word(&self, run: &str) -> Option<Word> {
        let lowered = fold::lowered(run, self.lang);
        let form = fold::folded(&lowered, self.lang);
        if form.is_empty() || form.chars().count() > LONGEST {
            return None;
        }
        let stem = self.stemmer.map(|stemmer| fold::folded(&stemmer.stem(&lowered), self.lang));
        let form: Arc<str> = Arc::from(form);
        let stem = stem.filter(|stem| !stem.is_empty()).map_or_else(|| Arc::clone(&form), Arc::from);
        Some(Word { form, stem })
    }
}

/// The forms that a text holds, as the browser cuts and folds a query.
pub fn forms(text: &str, lang: Lang) -> Vec<Arc<str>> {
    Analyzer::new(lang).words(text).into_iter().map(|word| word.form).collect()
}

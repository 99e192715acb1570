//! What can be found: the texts of each language indexed by tantivy, published as small static shards, and asked.
//!
//! The browser reads the shards with the theme's own module; `passerelle search` asks the same question of the index
//! itself. It knows what pages exist and in which languages, and nothing of how they look.

pub mod advice;
pub mod analysis;
pub mod corpus;
pub mod document;
pub mod index;
pub mod published;
pub mod query;
pub mod synonyms;

use crate::diag::checked::Checked;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::output::files::Files;
use crate::search::corpus::Corpus;
use crate::search::index::{Index, Lexicon};
use crate::search::published::Packing;
use crate::search::query::Library;
use crate::site::plan::Site;
use crate::theme::load::Theme;
use rayon::prelude::*;

/// How much work is put into the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// What a look at the site needs.
    Draft,
    /// Shards are packed as tightly as can be, for the host.
    Publish,
    /// Each sheet is asked for by its own title.
    Examine,
}

/// What can be found in one language.
pub struct Catalogue {
    /// The documents.
    pub corpus: Corpus,
    /// Their index.
    pub index: Index,
    /// Its forms and stems.
    pub lexicon: Lexicon,
}

/// The search of every language as files.
pub fn published(site: &Site, theme: &Theme, care: Care) -> Checked<Files<'static>> {
    let made: Vec<Checked<Files<'static>>> =
        site.languages.par_iter().map(|lang| published_in(site, theme, *lang, care)).collect();
    let mut all = Checked { value: Files::default(), report: Report::default() };
    for one in made {
        all.value.absorb(one.value);
        all.report.absorb(one.report);
    }
    all
}

fn published_in(site: &Site, theme: &Theme, lang: Lang, care: Care) -> Checked<Files<'static>> {
    let Checked { value: catalogue, mut report } = catalogue(site, theme, lang);
    if care == Care::Examine {
        advice::titles(site, &catalogue.corpus, &catalogue.library(), &mut report);
    }
    let packing = if care == Care::Publish { Packing::Tight } else { Packing::Quick };
    Checked { value: published::files(&catalogue, packing), report }
}

/// Gathers and indexes what can be found in a language.
pub fn catalogue(site: &Site, theme: &Theme, lang: Lang) -> Checked<Catalogue> {
    let mut report = Report::default();
    let mut corpus = corpus::of(site, &theme.words(lang).strings);
    if let Some(own) = synonyms::of(&site.portal, lang) {
        let useless = synonyms::spread(&mut corpus, own);
        advice::synonyms(own, lang, &useless, &mut report);
    }
    let index = Index::build(&corpus);
    let lexicon = index.lexicon();
    Checked { value: Catalogue { corpus, index, lexicon }, report }
}

impl Catalogue {
    /// The index, open to questions.
    pub fn library(&self) -> Library<'_> {
        Library::new(&self.index, &self.lexicon, self.corpus.lang, self.corpus.n_current())
    }
}

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
use std::collections::{BTreeMap, BTreeSet};

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
    // French first: it tells which words of the other languages lead to it.
    let has_french = site.languages.contains(&Lang::FR);
    let french = has_french.then(|| published_in(site, theme, Lang::FR, &Lent::new(), care));
    let mut all = Checked { value: Files::default(), report: Report::default() };
    let lent = french.map(|(files, lent)| {
        all.value.absorb(files.value);
        all.report.absorb(files.report);
        lent
    });
    let others: Vec<Lang> = site.languages.iter().copied().filter(|lang| *lang != Lang::FR).collect();
    let lent = lent.unwrap_or_default();
    let made: Vec<_> = others.par_iter().map(|lang| published_in(site, theme, *lang, &lent, care).0).collect();
    for one in made {
        all.value.absorb(one.value);
        all.report.absorb(one.report);
    }
    all
}

/// The search of one language as files, for who makes a file when it is asked for.
pub fn published_of(site: &Site, theme: &Theme, lang: Lang) -> Files<'static> {
    published::files(&catalogue(site, theme, lang), Packing::Quick)
}

/// For each language, the ranks of the groups of synonyms whose words lead to French documents.
type Lent = BTreeMap<Lang, BTreeSet<usize>>;

fn published_in(site: &Site, theme: &Theme, lang: Lang, lent: &Lent, care: Care) -> (Checked<Files<'static>>, Lent) {
    let mut report = Report::default();
    let (corpus, used) = corpus_of(site, theme, lang);
    if let Some(own) = synonyms::of(&site.portal, lang) {
        let is_used =
            |group: &usize| used.get(&lang).into_iter().chain(lent.get(&lang)).any(|used| used.contains(group));
        let useless: Vec<usize> = (0..own.groups.len()).filter(|group| !is_used(group)).collect();
        advice::synonyms(own, lang, &useless, &mut report);
    }
    let catalogue = Catalogue::of(corpus);
    if care == Care::Examine {
        advice::titles(site, &catalogue.corpus, &catalogue.library(), &mut report);
    }
    let packing = if care == Care::Publish { Packing::Tight } else { Packing::Quick };
    (Checked { value: published::files(&catalogue, packing), report }, used)
}

/// Gathers and indexes what can be found in a language.
pub fn catalogue(site: &Site, theme: &Theme, lang: Lang) -> Catalogue {
    Catalogue::of(corpus_of(site, theme, lang).0)
}

/// What can be found in a language, with the words that mean the same: its own, and for French, to which readers of other
/// languages are sent, theirs. Gives the ranks of the groups of each language that serve.
fn corpus_of(site: &Site, theme: &Theme, lang: Lang) -> (Corpus, Lent) {
    let mut corpus = corpus::of(site, &theme.words(lang).strings);
    let mut used = Lent::new();
    let own = synonyms::of(&site.portal, lang).map(|own| &**own);
    if let Some(own) = own {
        used.insert(lang, synonyms::spread(&mut corpus, own, &[]));
    }
    if lang == Lang::FR {
        let hiding = own.map_or(&[][..], |own| &own.groups);
        for (other, theirs) in site.portal.synonyms.iter().filter(|(other, _)| other.base() != Lang::FR) {
            used.insert(*other, synonyms::spread(&mut corpus, theirs, hiding));
        }
    }
    (corpus, used)
}

impl Catalogue {
    /// Indexes documents.
    fn of(corpus: Corpus) -> Self {
        let index = Index::build(&corpus);
        let lexicon = index.lexicon();
        Self { corpus, index, lexicon }
    }

    /// The index, open to questions.
    pub fn library(&self) -> Library<'_> {
        Library::new(&self.index, &self.lexicon, self.corpus.lang, self.corpus.n_current())
    }
}

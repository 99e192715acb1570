//! The index of a language as static files: a manifest at a stable address, and small shards addressed by content.
//!
//! The browser fetches the manifest, the shards of the words typed, and the shards of the documents found: a few
//! kilobytes of an index of any size.
//!
//! Every shard is gzip. Numbers are LEB128 varints; a shard begins with the lengths of its columns:
//!
//! - vocabulary `v`: UTF-16 units shared with the form before (a byte) · rest of the form, a line each · number of
//!   stems (a byte) · numbers of the stems, zigzag differences · numbers of the shards of their postings, zigzag
//!   differences · class of the number of documents (a byte a stem)
//! - postings `p`: number of the first stem, then for each stem and each field how many documents · gaps between
//!   them · times · norm of the field (a byte)
//! - documents `d`: lines, column by column: titles, paths, metas, summaries, ends, masks of languages
//! - facets `f`: `code\tlabel` lines · sets of values, each behind its length · the set of each document
//!
//! Stems have no text in what is published: they are numbers, in the order of their commonest form, so that words of
//! the same family stand in the same shard, and that what is typed mostly leads to it.

mod bytes;
mod cutting;
mod documents;
mod facets;
mod manifest;
mod postings;
mod shards;
mod vocabulary;

pub use shards::{Packing, Sizes};
pub use vocabulary::{Cuts, cuts};

use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::search::Catalogue;
use crate::search::analysis::Analyzer;
use crate::search::document::Facet;
use crate::search::index::BOOSTS;
use crate::site::route::Route;
use manifest::{Groups, Manifest};

/// The version of the format; a reader of another one asks for a fresh page.
pub const FORMAT: u32 = 2;

/// The files of an index.
pub fn files(catalogue: &Catalogue, packing: Packing) -> Files<'static> {
    let Catalogue { corpus, index, lexicon } = catalogue;
    let sizes = Sizes::of(corpus.documents.len());
    let mut files = Files::default();
    let cuts = cuts(lexicon, &sizes);
    let lists = postings::shards(index, lexicon, &sizes);
    let facets: Vec<Facet> = facets::held(corpus);
    let columns = facets.iter().map(|facet| facets::shard(corpus, *facet)).collect();
    let groups = Groups {
        v: shards::publish("v", vocabulary::shards(lexicon, &cuts, &lists), packing, &mut files),
        p: shards::publish("p", lists.shards, packing, &mut files),
        d: shards::publish("d", documents::shards(corpus), packing, &mut files),
        f: shards::publish("f", columns, packing, &mut files),
    };
    let manifest = Manifest {
        v: FORMAT,
        an: Analyzer::new(corpus.lang).id(),
        n: corpus.documents.len(),
        past: corpus.n_current(),
        tokens: lexicon.tokens,
        boosts: BOOSTS,
        forms: shards::separator_lines(&cuts.separators),
        stems: shards::separator_lines(&lists.separators),
        heavy: lists.heavy,
        groups,
        facets: facets.iter().map(|facet| facet.name()).collect(),
        langs: documents::languages(corpus).iter().map(ToString::to_string).collect(),
    };
    let json = serde_json::to_vec(&manifest).expect("a manifest holds text and numbers");
    let path = Route::of_search_index(corpus.lang).file();
    files.add(OutputPath::parse(&path).expect("tags are plain words"), json);
    files
}

//! The manifest: all that a reader must know before the first word is typed.

use crate::search::index::FIELDS;
use serde::Serialize;

/// The manifest of an index. Names are short because every reader fetches them.
#[derive(Serialize)]
pub struct Manifest {
    /// Version of the format.
    pub v: u32,
    /// Name and version of the rules by which texts become words.
    pub an: String,
    /// How many documents.
    pub n: usize,
    /// The first of the documents that come last: over, cancelled, put off.
    pub past: usize,
    /// How many words each field holds.
    pub tokens: [u64; FIELDS.len()],
    /// What a word is worth in each field.
    pub boosts: [f32; FIELDS.len()],
    /// The least form of each shard of the vocabulary, a line each: what it shares with the one before, and the rest.
    pub forms: String,
    /// The least stem of each shard of postings, in the same way: a form typed leads to a guess.
    pub stems: String,
    /// The shards of postings that are heavy.
    pub heavy: Vec<usize>,
    /// The hashes of the groups of shards.
    pub groups: Groups,
    /// The facets, in the order of their shards.
    pub facets: Vec<&'static str>,
    /// The languages that the bits of a document's mask stand for.
    pub langs: Vec<String>,
}

/// The hashes of the groups of shards of each kind, ten digits each, one after the other.
#[derive(Serialize)]
pub struct Groups {
    /// Vocabulary.
    pub v: String,
    /// Postings.
    pub p: String,
    /// Documents.
    pub d: String,
    /// Facets.
    pub f: String,
}

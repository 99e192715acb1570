//! The postings: for each stem and each field, in which documents it stands, how often, in a field how long.

use super::bytes::{columns, push_number};
use super::cutting::Cuttings;
use super::shards::Sizes;
use crate::search::index::{FIELDS, Index, LARGE, Lexicon, is_frequent};
use std::collections::BTreeSet;

/// The shards of the postings, and what leads to them.
pub struct Postings {
    /// The shards.
    pub shards: Vec<Vec<u8>>,
    /// The least stem of each, shortened.
    pub separators: Vec<String>,
    /// The number of the first stem of each.
    pub firsts: Vec<u32>,
    /// The ranks of those that are never fetched on a guess: they hold the list of a word too frequent to be looked up.
    pub heavy: Vec<usize>,
}

#[derive(Default)]
struct Columns {
    counts: Vec<u8>,
    gaps: Vec<u8>,
    times: Vec<u8>,
    norms: Vec<u8>,
}

impl Columns {
    fn len(&self) -> usize {
        self.counts.len() + self.gaps.len() + self.times.len() + self.norms.len()
    }

    fn absorb(&mut self, other: &Self) {
        self.counts.extend_from_slice(&other.counts);
        self.gaps.extend_from_slice(&other.gaps);
        self.times.extend_from_slice(&other.times);
        self.norms.extend_from_slice(&other.norms);
    }
}

/// Cuts the postings into shards, in the order of stems.
pub fn shards(index: &Index, lexicon: &Lexicon, sizes: &Sizes) -> Postings {
    let cuttings = Cuttings::of(lexicon);
    let wanted = sizes.postings * 3 / 5..=sizes.postings * 3 / 2;
    let mut postings = Postings { shards: vec![], separators: vec![], firsts: vec![], heavy: vec![] };
    let mut open: Vec<Columns> = Vec::new();
    let mut first = 0;
    for number in 0..lexicon.stems.len() {
        open.push(lists(index, lexicon, u32::try_from(number).expect("a language has few stems")));
        let mut lengths: Vec<usize> = open.iter().map(Columns::len).collect();
        while lengths.len() > 1 && lengths.iter().sum::<usize>() > *wanted.end() {
            let count = cuttings.best(first, &lengths, &wanted);
            postings.close(open.drain(..count), first, &cuttings);
            lengths.drain(..count);
            first += count;
        }
    }
    if !open.is_empty() {
        postings.close(open.drain(..), first, &cuttings);
    }
    postings.heavy = postings.of_frequent_words(lexicon, index.n_documents());
    postings
}

impl Postings {
    /// The shard where a stem stands.
    pub fn home(&self, stem: u32) -> u32 {
        let after = self.firsts.partition_point(|first| *first <= stem);
        u32::try_from(after.saturating_sub(1)).expect("a language has few shards")
    }

    /// The shards of words that a large index does not look up beside others.
    fn of_frequent_words(&self, lexicon: &Lexicon, n_documents: u32) -> Vec<usize> {
        if n_documents < LARGE {
            return Vec::new();
        }
        let frequent = lexicon.forms.iter().filter(|form| is_frequent(form.class(), n_documents));
        let homes = frequent.flat_map(|form| form.stems.iter().map(|(stem, _)| self.home(*stem) as usize));
        homes.collect::<BTreeSet<usize>>().into_iter().collect()
    }

    fn close(&mut self, lists: impl Iterator<Item = Columns>, first: usize, cuttings: &Cuttings) {
        let mut closed = Columns::default();
        let first_number = u32::try_from(first).expect("a language has few stems");
        push_number(&mut closed.counts, first_number);
        lists.for_each(|list| closed.absorb(&list));
        self.shards.push(columns(&[&closed.counts, &closed.gaps, &closed.times, &closed.norms]));
        self.firsts.push(first_number);
        self.separators.push(cuttings.separator(first).to_owned());
    }
}

fn lists(index: &Index, lexicon: &Lexicon, number: u32) -> Columns {
    let mut lists = Columns::default();
    for field in 0..FIELDS.len() {
        let postings = index.postings(lexicon, number, field);
        push_number(&mut lists.counts, u32::try_from(postings.len()).expect("documents are numbered in 32 bits"));
        let mut next = 0;
        for posting in postings {
            push_number(&mut lists.gaps, posting.document - next);
            push_number(&mut lists.times, posting.times);
            lists.norms.push(posting.norm);
            next = posting.document + 1;
        }
    }
    lists
}

//! The postings: for each stem and each field, in which documents it stands, how often, in a field how long.

use super::bytes::{columns, push_number};
use super::shards::{Sizes, separator};
use crate::search::index::{FIELDS, Index, Lexicon};

/// A shard that holds so many times what others do is never fetched on a guess.
const HEAVY: usize = 3;

/// The shards of the postings, and what leads to them.
pub struct Postings {
    /// The shards.
    pub shards: Vec<Vec<u8>>,
    /// The least stem of each, shortened.
    pub separators: Vec<String>,
    /// The number of the first stem of each, as differences.
    pub firsts: Vec<u32>,
    /// The ranks of those that are heavy.
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
    let mut postings = Postings { shards: vec![], separators: vec![], firsts: vec![], heavy: vec![] };
    let mut open = Columns::default();
    let mut first = 0;
    for number in 0..u32::try_from(lexicon.stems.len()).expect("a language has few stems") {
        let lists = lists(index, lexicon, number);
        let is_too_much = open.len() + lists.len() > sizes.postings * 3 / 2;
        if open.len() > 0 && (is_too_much || open.len() >= sizes.postings) {
            postings.close(&mut open, first, lexicon, sizes);
            first = number;
        }
        open.absorb(&lists);
    }
    if open.len() > 0 {
        postings.close(&mut open, first, lexicon, sizes);
    }
    for rank in (1..postings.firsts.len()).rev() {
        postings.firsts[rank] -= postings.firsts[rank - 1];
    }
    postings
}

impl Postings {
    fn close(&mut self, open: &mut Columns, first: u32, lexicon: &Lexicon, sizes: &Sizes) {
        let closed = std::mem::take(open);
        if closed.len() > HEAVY * sizes.postings {
            self.heavy.push(self.shards.len());
        }
        self.shards.push(columns(&[&closed.counts, &closed.gaps, &closed.times, &closed.norms]));
        self.firsts.push(first);
        let stems = &lexicon.stems;
        self.separators.push(match first {
            0 => String::new(),
            first => separator(&stems[first as usize - 1], &stems[first as usize]),
        });
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

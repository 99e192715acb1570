//! Where the postings are cut: within what a shard may hold, where a form typed and its stem fall on the same side.
//!
//! A browser guesses the shard of a form from the separators of stems, before the vocabulary has told: a cut between a
//! form and its stem makes the guess wrong, and costs a journey to the server. It knows nothing of what postings hold.

use super::shards::separator;
use crate::search::index::Lexicon;
use std::ops::RangeInclusive;

/// What a cut before each stem would cost: how many documents hold the forms that it would part from their stem.
pub struct Cuttings {
    separators: Vec<String>,
    costs: Vec<u64>,
}

impl Cuttings {
    /// Weighs every place where the stems may be cut.
    pub fn of(lexicon: &Lexicon) -> Self {
        let heads = &lexicon.heads;
        let separators: Vec<String> = (0..heads.len())
            .map(|number| match number {
                0 => String::new(),
                number => separator(&heads[number - 1], &heads[number]),
            })
            .collect();
        // What begins to count, and ceases to, at each stem.
        let mut changes = vec![0_i64; heads.len() + 1];
        for form in &lexicon.forms {
            let place = separators.partition_point(|separator| *separator <= form.text).saturating_sub(1);
            for (stem, class) in &form.stems {
                let stem = *stem as usize;
                let documents = 1_i64 << (*class).clamp(1, 32) >> 1;
                changes[stem.min(place) + 1] += documents;
                changes[(stem.max(place) + 1).min(heads.len())] -= documents;
            }
        }
        let mut sum = 0;
        let summed = changes.iter().map(|change| {
            sum += change;
            u64::try_from(sum).unwrap_or(0)
        });
        Self { costs: summed.collect(), separators }
    }

    /// The least text that leads to a stem when the shard begins with it.
    pub fn separator(&self, stem: usize) -> &str {
        &self.separators[stem]
    }

    /// How many of these lists go into the shard that begins with stem `first`: as many bytes as are wanted, ended
    /// where the cut costs least.
    pub fn best(&self, first: usize, lengths: &[usize], wanted: &RangeInclusive<usize>) -> usize {
        let mut before = 0;
        let mut fitting = 1;
        let mut best: Option<(u64, usize)> = None;
        for (count, length) in (1..lengths.len()).zip(lengths) {
            before += length;
            if before > *wanted.end() {
                break;
            }
            fitting = count;
            let cost = self.costs[first + count];
            if before >= *wanted.start() && best.is_none_or(|(least, _)| cost <= least) {
                best = Some((cost, count));
            }
        }
        best.map_or(fitting, |(_, count)| count)
    }
}

//! The vocabulary: which stems each form leads to, where their postings stand, and about how many documents hold it.

use super::bytes::{columns, push_difference};
use super::postings::Postings;
use super::shards::{Sizes, common_units, separator};
use crate::search::index::{Form, Lexicon};

/// Where the vocabulary is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cuts {
    /// The first form of each shard, by rank.
    pub starts: Vec<usize>,
    /// The least text of each shard, shortened to what tells it from the shard before.
    pub separators: Vec<String>,
}

impl Cuts {
    /// The shards that hold the forms beginning with `prefix`, and perhaps the one before them.
    pub fn range(&self, prefix: &str) -> std::ops::Range<usize> {
        let after = self.separators.partition_point(|separator| separator.as_str() <= prefix);
        let more = self.separators[after..].iter().take_while(|separator| separator.starts_with(prefix)).count();
        after.saturating_sub(1)..after + more
    }

    /// The ranks of the forms that some shards hold.
    pub fn forms(&self, shards: std::ops::Range<usize>, lexicon: &Lexicon) -> std::ops::Range<usize> {
        let start = |shard: usize| self.starts.get(shard).copied().unwrap_or(lexicon.forms.len());
        start(shards.start)..start(shards.end)
    }
}

/// Cuts the vocabulary where a shard is full.
pub fn cuts(lexicon: &Lexicon, sizes: &Sizes) -> Cuts {
    let mut starts = Vec::new();
    let (mut size, mut previous) = (usize::MAX, "");
    for (rank, form) in lexicon.forms.iter().enumerate() {
        if size >= sizes.forms {
            starts.push(rank);
            (size, previous) = (0, "");
        }
        let shared = previous.bytes().zip(form.text.bytes()).take_while(|(left, right)| left == right).count();
        size += form.text.len() - shared + 2 + form.stems.len() * 2;
        previous = &form.text;
    }
    let separators = starts.iter().map(|start| match start {
        0 => String::new(),
        start => separator(&lexicon.forms[start - 1].text, &lexicon.forms[*start].text),
    });
    Cuts { separators: separators.collect(), starts }
}

/// The shards of the vocabulary, leading to those of the postings.
pub fn shards(lexicon: &Lexicon, cuts: &Cuts, postings: &Postings) -> Vec<Vec<u8>> {
    let ends = cuts.starts.iter().skip(1).copied().chain([lexicon.forms.len()]);
    cuts.starts.iter().zip(ends).map(|(start, end)| shard(&lexicon.forms[*start..end], postings)).collect()
}

fn shard(forms: &[Form], postings: &Postings) -> Vec<u8> {
    let (mut shared, mut endings, mut counts) = (vec![], vec![], vec![]);
    let (mut stems, mut homes, mut classes) = (vec![], vec![], vec![]);
    let (mut previous, mut last, mut last_home) = ("", 0, 0);
    for form in forms {
        let common = common_units(previous, &form.text);
        shared.push(common.units);
        endings.extend_from_slice(&form.text.as_bytes()[common.bytes..]);
        endings.push(b'\n');
        counts.push(u8::try_from(form.stems.len()).expect("a form has a few stems"));
        for (stem, class) in &form.stems {
            push_difference(&mut stems, last, *stem);
            last = *stem;
            let home = postings.home(*stem);
            push_difference(&mut homes, last_home, home);
            last_home = home;
            classes.push(*class);
        }
        previous = &form.text;
    }
    columns(&[&shared, &endings, &counts, &stems, &homes, &classes])
}

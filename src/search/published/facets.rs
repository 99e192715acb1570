//! Facets as columns: the values that exist, the sets of them that documents have, and each document's set.

use super::bytes::{columns, push_number};
use crate::model::values::vocabulary::LEVELS;
use crate::search::corpus::{Corpus, Label};
use crate::search::document::{Document, Facet};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The facets of which some document has a value.
pub fn held(corpus: &Corpus) -> Vec<Facet> {
    let held: BTreeSet<Facet> = corpus.labels.keys().map(|(facet, _)| *facet).collect();
    Facet::ALL.into_iter().filter(|facet| held.contains(facet)).collect()
}

/// The column of a facet.
pub fn shard(corpus: &Corpus, facet: Facet) -> Vec<u8> {
    let labels = labels(corpus, facet);
    let ranks: BTreeMap<&str, u32> = (0..).zip(&labels).map(|(rank, (code, _))| (&***code, rank)).collect();
    let names: String = labels.iter().map(|(code, label)| format!("{code}\t{}\n", label.text)).collect();
    let mut sets: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
    let (mut listed, mut ids) = (Vec::new(), Vec::new());
    for document in &corpus.documents {
        let values = values(document, facet, &ranks);
        let next = u32::try_from(sets.len()).expect("fewer sets than documents");
        let id = *sets.entry(values.clone()).or_insert_with(|| {
            push_number(&mut listed, u32::try_from(values.len()).expect("a document has a few values"));
            values.iter().for_each(|value| push_number(&mut listed, *value));
            next
        });
        push_number(&mut ids, id);
    }
    columns(&[names.as_bytes(), &listed, &ids])
}

fn values(document: &Document, facet: Facet, ranks: &BTreeMap<&str, u32>) -> Vec<u32> {
    let own = document.values.iter().filter(|(held, _)| *held == facet);
    let mut values: Vec<u32> = own.filter_map(|(_, code)| ranks.get(&**code).copied()).collect();
    values.sort_unstable();
    values
}

/// The values with their labels: levels from the lowest, months and days in order, the rest in the order of the language.
fn labels(corpus: &Corpus, facet: Facet) -> Vec<(&Arc<str>, &Label)> {
    let own = corpus.labels.iter().filter(|((held, _), _)| *held == facet);
    let mut labels: Vec<(&Arc<str>, &Label)> = own.map(|((_, code), label)| (code, label)).collect();
    match facet {
        Facet::French => labels.sort_by_key(|(code, _)| LEVELS.codes.iter().position(|level| *level == &***code)),
        Facet::Month | Facet::Date => {}
        _ => labels.sort_by(|(code, label), (other, against)| (&label.place, code).cmp(&(&against.place, other))),
    }
    labels
}

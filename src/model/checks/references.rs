//! Every name that an entry gives to another: it exists, and no chain of replacements bites its tail.

use crate::diag::problems::References;
use crate::diag::report::Report;
use crate::model::entities::common::Reference;
use crate::model::entities::tables;
use crate::model::entities::{governance, orientation, statistic, term};
use crate::model::entries::Entries;
use crate::model::fields::kind::Target;
use crate::model::fields::reading::Sheet;
use crate::model::fields::table::Table;
use crate::model::known::Known;
use crate::model::layout::EntryKind;
use crate::model::mentions::{self, Mention};
use crate::model::sheets::Sheets;
use crate::model::values::slug::Slug;
use crate::syntax::node::{Data, Node};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every reference. Gives the places that something names.
pub(in crate::model) fn check(sheets: &Sheets, entries: &Entries, report: &mut Report) -> BTreeSet<Slug> {
    let known = Known::of(sheets);
    let all: Vec<(EntryKind, &Sheet)> = sheets.iter().collect();
    let results: Vec<(Vec<Mention>, Report)> = all
        .par_iter()
        .map(|(kind, sheet)| {
            let mut report = Report::default();
            let mentions = mentions_of(*kind, sheet);
            for mention in &mentions {
                if let Some(problem) = known.fault(mention, (*kind, &sheet.slug)) {
                    report.push(mention.span, problem);
                }
            }
            (mentions, report)
        })
        .collect();
    let mut places = BTreeSet::new();
    for (mentions, problems) in results {
        report.absorb(problems);
        let of_places = mentions.into_iter().filter(|mention| mention.target == Target::Place);
        places.extend(of_places.map(|mention| mention.slug));
    }
    check_rings(entries, report);
    places
}

fn mentions_of(kind: EntryKind, sheet: &Sheet) -> Vec<Mention> {
    let (Some(table), Some(head)) = (table(kind), &sheet.french.head) else { return Vec::new() };
    match &head.data {
        Data::List(items) => items.iter().flat_map(|item: &Node| mentions::of(table, item)).collect(),
        Data::Empty | Data::Scalar(_) | Data::Map(_) => mentions::of(table, head),
    }
}

/// The table of a kind, or of the items of its list.
fn table(kind: EntryKind) -> Option<&'static Table> {
    Some(match kind {
        EntryKind::Portail => &tables::portail::PORTAIL,
        EntryKind::Accord => &tables::accord::ACCORD,
        EntryKind::AccordText => &tables::page::AGREEMENT_TEXT,
        EntryKind::Amendment => &tables::accord::AMENDMENT,
        EntryKind::Signatory => &tables::signatory::SIGNATORY,
        EntryKind::Place => &tables::place::PLACE,
        EntryKind::Referent => &tables::referent::REFERENT,
        EntryKind::Programme => &tables::programme::PROGRAMME,
        EntryKind::Service => &tables::service::SERVICE,
        EntryKind::Event => &tables::event::EVENT,
        EntryKind::Pathway => &tables::pathway::PATHWAY,
        EntryKind::Page => &tables::page::PAGE,
        EntryKind::Rules => &orientation::rule::TABLE,
        EntryKind::Cases => &orientation::case::TABLE,
        EntryKind::Instances => &governance::INSTANCE,
        EntryKind::Meeting => &governance::MEETING,
        EntryKind::Immersion => &governance::IMMERSION,
        EntryKind::Training => &governance::TRAINING,
        EntryKind::Statistic => &statistic::TABLE,
        EntryKind::Term => &term::TABLE,
        EntryKind::Synonyms => return None,
    })
}

fn check_rings(entries: &Entries, report: &mut Report) {
    let referents = entries.referents.iter().filter_map(|(slug, entry)| Some((slug, entry.replaces.as_ref()?)));
    ring(referents.collect(), report);
    let events = entries.events.iter().filter_map(|(slug, entry)| Some((slug, entry.replaced_by.as_ref()?)));
    ring(events.collect(), report);
    let replaced = entries.programmes.iter().filter_map(|(slug, entry)| Some((slug, entry.replaces.as_ref()?)));
    ring(replaced.collect(), report);
    let replacing = entries.programmes.iter().filter_map(|(slug, entry)| Some((slug, entry.replaced_by.as_ref()?)));
    ring(replacing.collect(), report);
}

/// Tells each ring once, at its first entry. One that names itself is told elsewhere.
fn ring(links: BTreeMap<&Slug, &Reference>, report: &mut Report) {
    let mut seen: BTreeSet<&Slug> = BTreeSet::new();
    for (start, first) in &links {
        if seen.contains(*start) {
            continue;
        }
        let mut chain: Vec<&Slug> = vec![*start];
        let mut next = Some(*first);
        while let Some(reference) = next {
            let slug = &reference.value;
            if let Some(at) = chain.iter().position(|known| *known == slug) {
                let in_ring = &chain[at..];
                if in_ring.len() > 1 && in_ring.contains(start) {
                    let names: Vec<&str> = in_ring.iter().map(|slug| slug.as_str()).chain([slug.as_str()]).collect();
                    report.push(first.span, References::Ring { chain: names.join(" → ") });
                }
                break;
            }
            let Some((slug, following)) = links.get_key_value(slug) else { break };
            if seen.contains(*slug) {
                break;
            }
            chain.push(*slug);
            next = Some(*following);
        }
        seen.extend(chain);
    }
}

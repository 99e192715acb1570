//! Every name that an entry gives to another: it exists, and no chain of replacements bites its tail.

use crate::diag::problems::References;
use crate::diag::report::Report;
use crate::model::entities::common::Reference;
use crate::model::entries::Entries;
use crate::model::fields::kind::Target;
use crate::model::known::Known;
use crate::model::layout::EntryKind;
use crate::model::read_sheet::ReadSheet;
use crate::model::read_sheets::ReadSheets;
use crate::model::sheets::SheetFiles;
use crate::model::values::slug::Slug;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every reference. Gives the places that something names.
pub(in crate::model) fn check(sheets: &ReadSheets, entries: &Entries, report: &mut Report) -> BTreeSet<Slug> {
    let known = Known::of(sheets);
    let all: Vec<(EntryKind, &SheetFiles, &ReadSheet)> = sheets.iter().collect();
    let faults = |(kind, files, read): &(EntryKind, &SheetFiles, &ReadSheet)| {
        let mut report = Report::default();
        for mention in &read.outline.mentions {
            if let Some(problem) = known.fault(mention, (*kind, &files.slug)) {
                report.push(mention.span, problem);
            }
        }
        report
    };
    let results: Vec<Report> = all.par_iter().map(faults).collect();
    results.into_iter().for_each(|problems| report.absorb(problems));
    check_rings(entries, report);
    let mentions = all.iter().flat_map(|(_, _, read)| &read.outline.mentions);
    mentions.filter(|mention| mention.target == Target::Place).map(|mention| mention.slug.clone()).collect()
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

//! Visas (article 6): who gave one could give it, once, on a day that has come.

use crate::diag::problems::{Accord as Problem, Values};
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::calendar::Date;
use crate::model::entities::common::Common;
use crate::model::entries::Entries;
use std::collections::BTreeSet;

/// Checks the visas of every sheet.
pub(in crate::model) fn check(entries: &Entries, today: Date, report: &mut Report) {
    let services = entries.services.values().map(|entry| &entry.common);
    let events = entries.events.values().map(|entry| &entry.common);
    let programmes = entries.programmes.values().map(|entry| &entry.common);
    let pathways = entries.pathways.values().map(|entry| &entry.common);
    let pages = entries.pages.values().map(|entry| &entry.common);
    for common in services.chain(events).chain(programmes).chain(pathways).chain(pages) {
        check_sheet(common, entries, today, report);
    }
}

fn check_sheet(common: &Common, entries: &Entries, today: Date, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for visa in &common.visas {
        let (span, slug) = (visa.signatory.span, visa.signatory.value.to_string());
        if visa.on > today {
            report.push(span, Values::FutureDate { key: "le".to_owned(), today: today.to_string() });
        }
        if !seen.insert((&visa.signatory.value, &visa.fingerprint)) {
            report.push(span, Problem::VisaTwice { slug });
            continue;
        }
        let signatory = entries.signatories.get(&visa.signatory.value);
        let is_owner = common.owner.as_ref() == Some(&visa.signatory.value);
        let was_member = signatory.is_none_or(|signatory| signatory.is_in_force(visa.on));
        let why = match (is_owner, was_member) {
            (true, _) => Bilingual::new("cette fiche est la sienne", "this sheet is its own"),
            (false, false) => {
                let (fr, en) = ("il n’était pas signataire ce jour-là", "it was not a signatory on that day");
                Bilingual::new(fr, en)
            }
            (false, true) => continue,
        };
        report.push(span, Problem::NeedlessVisa { slug, why });
    }
}

//! Areas: those of sheets touch the portal's own.

use crate::diag::problems::References;
use crate::diag::report::Report;
use crate::model::entities::portail::Portail;
use crate::model::entries::Entries;
use crate::model::layout::EntryKind;
use crate::model::outline::Outline;
use crate::model::read_sheets::ReadSheets;
use crate::model::values::zone::Zone;

/// Checks that the areas of signatories, services and référents touch the portal's territory.
pub(in crate::model) fn check(sheets: &ReadSheets, entries: &Entries, portail: &Portail, report: &mut Report) {
    if portail.territory.is_empty() {
        return;
    }
    let mut check = |outline: &Outline, key: &str, zones: &[Zone]| {
        let is_inside = |zone: &Zone| portail.territory.iter().any(|home| touches(home, zone));
        if !zones.is_empty() && !zones.iter().any(is_inside) {
            let names: Vec<&str> = zones.iter().map(Zone::name).collect();
            let problem = References::OutsideTerritory { key: key.to_owned(), zones: names.join(", ") };
            report.push(outline.span(key), problem);
        }
    };
    for (files, read) in sheets.of_kind(EntryKind::Signatory) {
        if let Some(signatory) = entries.signatories.get(&files.slug) {
            check(&read.outline, "territoire", &signatory.territory);
        }
    }
    for (files, read) in sheets.of_kind(EntryKind::Service) {
        if let Some(service) = entries.services.get(&files.slug) {
            check(&read.outline, "zone_eligibilite", &service.zones);
        }
    }
    for (files, read) in sheets.of_kind(EntryKind::Referent) {
        if let Some(referent) = entries.referents.get(&files.slug) {
            check(&read.outline, "territoire", &referent.territory);
        }
    }
}

/// True when two areas share a commune.
fn touches(one: &Zone, other: &Zone) -> bool {
    one.covers(other) || other.covers(one) || one.communes().any(|commune| other.holds(commune))
}

//! Areas: those of sheets touch the portal's own.

use super::span_of;
use crate::diag::problems::References;
use crate::diag::report::Report;
use crate::model::entities::portail::Portail;
use crate::model::entries::Entries;
use crate::model::fields::reading::Sheet;
use crate::model::layout::EntryKind;
use crate::model::sheets::Sheets;
use crate::model::values::zone::Zone;

/// Checks that the areas of signatories, services and référents touch the portal's territory.
pub(in crate::model) fn check(sheets: &Sheets, entries: &Entries, portail: &Portail, report: &mut Report) {
    if portail.territory.is_empty() {
        return;
    }
    let mut check = |sheet: &Sheet, key: &str, zones: &[Zone]| {
        let is_inside = |zone: &Zone| portail.territory.iter().any(|home| touches(home, zone));
        if !zones.is_empty() && !zones.iter().any(is_inside) {
            let names: Vec<&str> = zones.iter().map(Zone::name).collect();
            let problem = References::OutsideTerritory { key: key.to_owned(), zones: names.join(", ") };
            report.push(span_of(sheet.french, &[key]), problem);
        }
    };
    for sheet in sheets.of_kind(EntryKind::Signatory) {
        if let Some(signatory) = entries.signatories.get(&sheet.slug) {
            check(sheet, "territoire", &signatory.territory);
        }
    }
    for sheet in sheets.of_kind(EntryKind::Service) {
        if let Some(service) = entries.services.get(&sheet.slug) {
            check(sheet, "zone_eligibilite", &service.zones);
        }
    }
    for sheet in sheets.of_kind(EntryKind::Referent) {
        if let Some(referent) = entries.referents.get(&sheet.slug) {
            check(sheet, "territoire", &referent.territory);
        }
    }
}

/// True when two areas share a commune.
fn touches(one: &Zone, other: &Zone) -> bool {
    one.covers(other) || other.covers(one) || one.communes().any(|commune| other.holds(commune))
}

//! How a place is read.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::{Meaning, Values};
use crate::diag::report::Report;
use crate::model::entities::place::{Place, PlaceAlert};
use crate::model::entities::readers::{common, sound};
use crate::model::entities::tables::place::PLACE;
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};
use crate::model::values::place_name;
use crate::model::values::territory::Commune;

/// Reads a place.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Place> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Place> {
    let reading = sheet.read(&PLACE, context, report);
    let fields = &reading.fields;
    let common = common::read(sheet, &reading, context, report);
    if let Some(commune) = fields.commune("code_insee") {
        check_commune(fields, commune, report);
    }
    let alerts = alerts(fields, report);
    let coordinates = coordinates(fields, report);
    let postcode = fields.postcode("code_postal")?;
    Some(Place {
        common,
        name: fields.words("nom"),
        address: fields.text("adresse")?,
        complement: fields.text("complement"),
        postcode: match postcode.cedex() {
            Some(cedex) => format!("{} {cedex}", postcode.code()).into(),
            None => postcode.code().into(),
        },
        town: fields.text("commune")?,
        commune: fields.commune("code_insee")?,
        coordinates,
        hours: fields.hours("horaires"),
        transport: fields.words("acces_transport"),
        wheelchair: fields.boolean("acces_pmr"),
        acceslibre: fields.text("acceslibre"),
        languages: fields.languages("langues_parlees"),
        alerts,
    })
}

/// Postal code, name and INSEE code must tell of the same commune.
fn check_commune(fields: &Reading, commune: &'static Commune, report: &mut Report) {
    let there = fields.span("code_insee");
    if let Some(Err(mismatch)) = fields.postcode("code_postal").map(|postcode| postcode.check(commune)) {
        let written = fields.postcode("code_postal").map(|postcode| postcode.code().to_owned()).unwrap_or_default();
        let problem = Values::PostcodeMismatch {
            postcode: written,
            commune: commune.name.to_owned(),
            expected: mismatch.expected.first().cloned().unwrap_or_default(),
        };
        let problem = Diagnostic::at(fields.span("code_postal"), problem);
        report.add(problem.with(there, "ce code INSEE", "this INSEE code"));
    }
    let Some(town) = fields.text("commune") else { return };
    let is_same = [commune, commune.whole()].iter().any(|commune| place_name::is_same(&town, commune.name));
    if !is_same {
        let other = place_name::near_commune(&town, Some(commune.department));
        let is_slip = other.is_some_and(|other| other == commune);
        let other = other.filter(|_| !is_slip).map(|other| other.insee.to_owned()).unwrap_or_default();
        let problem = Values::CommuneMismatch {
            written: town.to_string(),
            insee: commune.insee.to_owned(),
            name: commune.name.to_owned(),
            other,
        };
        report.add(Diagnostic::at(fields.span("commune"), problem).with(there, "ce code INSEE", "this INSEE code"));
    }
}

fn coordinates(fields: &Reading, report: &mut Report) -> Option<(f64, f64)> {
    for (one, other) in [("latitude", "longitude"), ("longitude", "latitude")] {
        if fields.has(one) && !fields.has(other) {
            report.push(fields.key_span(one), Meaning::CoordinateAlone { missing: other.to_owned() });
        }
    }
    let (latitude, longitude) = (fields.decimal("latitude")?, fields.decimal("longitude")?);
    let is_swapped = (-6.0..=10.0).contains(&latitude) && (41.0..=52.0).contains(&longitude);
    if is_swapped {
        report.push(fields.span("latitude"), Values::SwappedCoordinates {});
    }
    Some((latitude, longitude))
}

fn alerts(fields: &Reading, report: &mut Report) -> Vec<PlaceAlert> {
    let mut alerts = Vec::new();
    for item in fields.records("alertes") {
        common::check_order(&item, "debut", "fin", report);
        if let (Some(from), Some(until), Some(kind)) = (item.date("debut"), item.date("fin"), item.code("type")) {
            alerts.push(PlaceAlert { from, until, kind, text: item.words("texte") });
        }
    }
    alerts
}

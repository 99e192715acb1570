//! How a référent is read.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Meaning;
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::entities::readers::{common, sound};
use crate::model::entities::referent::{Person, Referent};
use crate::model::entities::tables::referent::REFERENT;
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};

/// Reads a référent.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Referent> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Referent> {
    let reading = sheet.read(&REFERENT, context, report);
    let fields = &reading.fields;
    let common = common::read(sheet, &reading, context, report);
    common::check_order(fields, "depuis", "jusqua", report);
    for key in ["remplace", "suppleant"] {
        if let Some(named) = fields.reference(key).filter(|named| named.value == sheet.slug) {
            report.push(named.span, Meaning::NamesItself { key: key.to_owned() });
        }
    }
    let absences = absences(fields, report);
    let is_public = fields.code("visibilite")?.as_str() == "public";
    let person = Person {
        first_name: fields.text("prenom")?,
        last_name: fields.text("nom")?,
        email: fields.text("courriel"),
        phone: fields.phone("telephone"),
    };
    let post = (fields.date("depuis")?, fields.date("jusqua"));
    let mut referent = Referent::new(common, person, is_public, fields.words("fonction")?, post);
    referent.missions = fields.codes("missions");
    referent.territory = fields.zones("territoire");
    referent.places = fields.references("lieux");
    referent.languages = fields.languages("langues");
    referent.replaces = fields.reference("remplace");
    referent.deputy = fields.reference("suppleant");
    referent.absences = absences;
    Some(referent)
}

/// The absences in order; two that overlap are told.
fn absences(fields: &Reading, report: &mut Report) -> Vec<(Date, Date)> {
    let mut absences = Vec::new();
    for item in fields.records("absences") {
        common::check_order(&item, "du", "au", report);
        if let (Some(from), Some(until)) = (item.date("du"), item.date("au")) {
            absences.push((from, until, item.span("du")));
        }
    }
    absences.sort();
    for pair in absences.windows(2) {
        if pair[1].0 <= pair[0].1 {
            let problem = Meaning::Overlap { first: pair[0].0.to_string(), second: pair[1].0.to_string() };
            report.add(Diagnostic::at(pair[1].2, problem).with(pair[0].2, "l’autre absence", "the other absence"));
        }
    }
    absences.into_iter().map(|(from, until, _)| (from, until)).collect()
}

//! How a programme is read.

use crate::diag::report::Report;
use crate::model::entities::programme::{Operator, Programme};
use crate::model::entities::readers::{common, sound};
use crate::model::entities::tables::programme::PROGRAMME;
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};
use crate::model::fields::record::{Datum, Value};
use crate::model::values::spanned::Spanned;
use std::sync::Arc;

/// Reads a programme.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Programme> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Programme> {
    let reading = sheet.read(&PROGRAMME, context, report);
    let fields = &reading.fields;
    let common = common::read(sheet, &reading, context, report);
    common::check_order(fields, "debut", "fin", report);
    Some(Programme {
        common,
        title: fields.words("titre")?,
        body: reading.body.clone(),
        acronym: fields.text("sigle"),
        level: fields.code("niveau"),
        pilot: fields.text("pilote"),
        operators: fields.items("operateurs").filter_map(operator).collect(),
        audiences: fields.codes("publics"),
        statuses: fields.codes("statuts"),
        starts: fields.date("debut"),
        ends: fields.date("fin"),
        replaces: fields.reference("remplace"),
        replaced_by: fields.reference("remplace_par"),
        source_read: common::past(fields, "source_le", context, report),
    })
}

fn operator(value: &Value) -> Option<Operator> {
    match &value.datum {
        Datum::Reference(slug) => Some(Operator::Signatory(Spanned::new(slug.clone(), value.span))),
        Datum::Record(record) => {
            let other = Reading::of(Arc::clone(record));
            Some(Operator::Other { name: other.text("nom")?, website: other.text("site_web") })
        }
        _ => None,
    }
}

//! How a signatory is read.

use crate::diag::problems::Meaning;
use crate::diag::report::Report;
use crate::model::entities::readers::{common, sound};
use crate::model::entities::signatory::Signatory;
use crate::model::entities::tables::signatory::SIGNATORY;
use crate::model::fields::context::Context;
use crate::model::fields::reading::Sheet;

/// Reads a signatory.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Signatory> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Signatory> {
    let reading = sheet.read(&SIGNATORY, context, report);
    let fields = &reading.fields;
    let common = common::read(sheet, &reading, context, report);
    if !fields.has("courriel") && !fields.has("telephone") && !sheet.french.is_broken {
        report.push(fields.top(), Meaning::Unreachable { noun: "ce signataire".to_owned() });
    }
    let membership = fields.record("signataire")?;
    common::check_order(&membership, "depuis", "jusqua", report);
    Some(Signatory {
        common,
        name: fields.words("nom")?,
        acronym: fields.text("sigle"),
        former_name: fields.text("ancien_nom"),
        kind: fields.code("type")?,
        networks: fields.codes("reseaux_porteurs"),
        siret: fields.text("siret"),
        tagline: fields.words("accroche"),
        body: reading.body.clone(),
        website: fields.text("site_web"),
        email: fields.text("courriel"),
        phone: fields.phone("telephone"),
        seat: fields.reference("siege"),
        since: membership.date("depuis")?,
        until: membership.date("jusqua"),
        represented_by: membership.text("represente_par"),
        quality: membership.text("qualite"),
        territory: fields.zones("territoire"),
        maintainers: fields.texts("mainteneurs"),
    })
}

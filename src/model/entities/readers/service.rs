//! How a service is read.

use crate::diag::problems::Meaning;
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::entities::readers::{common, conditions, sound};
use crate::model::entities::service::Service;
use crate::model::entities::tables::service::SERVICE;
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};

/// Reads a service.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Service> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Service> {
    let reading = sheet.read(&SERVICE, context, report);
    let fields = &reading.fields;
    let common = common::read(sheet, &reading, context, report);
    let conditions = conditions::read(fields, report);
    let papers = common::papers(fields, "documents", report);
    let suspended = suspended(fields, report);
    check_ways(fields, report);
    check_next(sheet, fields, report);
    let duration = fields.record("duree");
    let capacity = fields.record("capacite");
    Some(Service {
        common,
        title: fields.words("titre")?,
        summary: fields.words("resume")?,
        body: reading.body.clone(),
        programme: fields.reference("dispositif"),
        kind: fields.code("type"),
        axes: fields.integers("axes").into_iter().filter_map(|axis| u8::try_from(axis).ok()).collect(),
        stages: fields.codes("etapes"),
        conditions,
        languages: fields.languages("langues_parlees"),
        interpreter: fields.code("interpretariat"),
        cost: fields.code("frais")?,
        cost_details: fields.words("frais_precisions"),
        reception: fields.codes("modes_accueil"),
        requesters: fields.codes("mobilisable_par"),
        request_modes: fields.codes("modes_mobilisation"),
        for_person: fields.markdown("pour_la_personne"),
        for_auditor: fields.markdown("pour_lauditeur"),
        first_appointment: fields.markdown("premier_rendez_vous"),
        papers,
        zones: fields.zones("zone_eligibilite"),
        places: fields.references("lieux"),
        contact: fields.reference("contact"),
        link: fields.text("lien_mobilisation"),
        phone: fields.phone("telephone"),
        email: fields.text("courriel"),
        hours_per_week: duration.as_ref().and_then(|duration| duration.decimal("heures_semaine")),
        weeks: duration.as_ref().and_then(|duration| u16::try_from(duration.integer("semaines")?).ok()),
        capacity: capacity.as_ref().and_then(|capacity| capacity.code("etat")),
        capacity_details: capacity.as_ref().and_then(|capacity| capacity.words("precision")),
        obstacles: fields.codes("freins_leves"),
        sectors: fields.codes("secteurs"),
        suspended,
        ends: fields.date("fin_le"),
        next: fields.references("suite"),
    })
}

fn suspended(fields: &Reading, report: &mut Report) -> Option<(Date, Option<Date>)> {
    let span = fields.record("suspendu")?;
    common::check_order(&span, "du", "au", report);
    Some((span.date("du")?, span.date("au")))
}

/// What each way of asking needs to be told; any of the keys will do.
const WAYS: [(&str, &[&str], &str); 4] = [
    ("envoyer-un-courriel", &["courriel", "contact"], "courriel: accueil@…"),
    ("telephoner", &["telephone", "contact"], "telephone: \"05 …\""),
    ("utiliser-lien-mobilisation", &["lien_mobilisation"], "lien_mobilisation: https://…"),
    ("se-presenter", &["lieux"], "lieux: […]"),
];

fn check_ways(fields: &Reading, report: &mut Report) {
    let modes = fields.codes("modes_mobilisation");
    for (mode, keys, line) in WAYS {
        let is_offered = modes.iter().any(|code| code.as_str() == mode);
        if is_offered && !keys.iter().any(|key| fields.has(key)) {
            let problem = Meaning::ModeWithoutContact { mode: mode.to_owned(), line: line.to_owned() };
            report.push(fields.span("modes_mobilisation"), problem);
        }
    }
    let is_on_site = fields.codes("modes_accueil").iter().any(|code| code.as_str() == "en-presentiel");
    if is_on_site && !fields.has("lieux") {
        report.push(fields.span("modes_accueil"), Meaning::InPersonWithoutPlace {});
    }
}

fn check_next(sheet: &Sheet, fields: &Reading, report: &mut Report) {
    for next in fields.references("suite").iter().filter(|next| next.value == sheet.slug) {
        report.push(next.span, Meaning::NamesItself { key: "suite".to_owned() });
    }
}

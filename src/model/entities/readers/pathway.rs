//! How a pathway is read.

use crate::diag::problems::Meaning;
use crate::diag::report::Report;
use crate::model::entities::common::InForce;
use crate::model::entities::pathway::{Pathway, Step};
use crate::model::entities::readers::{common, sound};
use crate::model::entities::tables::pathway::PATHWAY;
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Reads a pathway.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Pathway> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Pathway> {
    let reading = sheet.read(&PATHWAY, context, report);
    let fields = &reading.fields;
    let common = common::read(sheet, &reading, context, report);
    let records = fields.records("etapes");
    check_ids(&records, report);
    let steps = records.iter().filter_map(|record| step(record, report)).collect();
    Some(Pathway {
        common,
        title: fields.words("titre")?,
        summary: fields.words("resume")?,
        body: reading.body.clone(),
        steps,
    })
}

fn check_ids(records: &[Reading], report: &mut Report) {
    let mut seen = BTreeSet::new();
    for record in records {
        if let Some(id) = record.text("id")
            && !seen.insert(Arc::clone(&id))
        {
            report.push(record.span("id"), Meaning::RepeatedId { id: id.to_string() });
        }
    }
}

fn step(fields: &Reading, report: &mut Report) -> Option<Step> {
    let id = fields.text("id");
    let papers = common::papers(fields, "documents", report);
    let in_force = common::in_force(fields, report);
    let id = id?;
    let variant = |(rank, variant): (usize, &Reading)| {
        Some(Step {
            id: Arc::from(format!("{id}-{rank}")),
            title: variant.words("titre")?,
            body: variant.markdown("texte"),
            actors: variant.references("acteurs"),
            services: variant.references("services"),
            papers: Vec::new(),
            delay: None,
            source: None,
            in_force: InForce::default(),
            variants: Vec::new(),
        })
    };
    Some(Step {
        title: fields.words("titre")?,
        body: fields.markdown("texte"),
        actors: fields.references("acteurs"),
        services: fields.references("services"),
        papers,
        delay: fields.words("delai"),
        source: fields.text("source"),
        in_force,
        variants: (1usize..).zip(&fields.records("variantes")).filter_map(variant).collect(),
        id,
    })
}

//! How an event is read.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Meaning;
use crate::diag::report::Report;
use crate::model::entities::event::{Event, EventMode, EventStatus, Registration, RegistrationMode, Session};
use crate::model::entities::readers::{common, conditions, sessions, sound};
use crate::model::entities::tables::event::EVENT;
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};

/// Reads an event.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Event> {
    sound(report, |report| build(sheet, context, report))
}

fn build(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Event> {
    let reading = sheet.read(&EVENT, context, report);
    let fields = &reading.fields;
    let common = common::read(sheet, &reading, context, report);
    let conditions = conditions::read(fields, report);
    let papers = common::papers(fields, "apporter", report);
    let (sessions, recurrence) = sessions::read(fields, sheet.french.is_broken, context, report);
    let status = fields.code("statut").map(sessions::status).unwrap_or_default();
    let mode = mode(fields);
    check_status(sheet, fields, status, report);
    if !sheet.french.is_broken {
        check_place(fields, mode, report);
    }
    let registration = fields.record("inscription").map(|fields| registration(&fields, &sessions, report));
    if registration.is_none() && !sheet.french.is_broken {
        check_moved(fields, mode, status, &sessions, report);
    }
    Some(Event {
        common,
        title: fields.words("titre")?,
        summary: fields.words("resume")?,
        body: reading.body.clone(),
        genre: fields.code("genre")?,
        sessions,
        recurrence,
        status,
        reason: fields.words("motif"),
        replaced_by: fields.reference("remplace_par"),
        sequence: fields.integer("sequence").and_then(|sequence| u32::try_from(sequence).ok()).unwrap_or(0),
        mode,
        place: fields.reference("lieu"),
        online_link: fields.text("lien_en_ligne"),
        co_organisers: fields.references("co_organisateurs"),
        registration,
        conditions,
        languages: fields.languages("langues_animation"),
        interpreter: fields.code("interpretariat"),
        childcare: fields.boolean("garde_enfants_sur_place"),
        accessibility: fields.codes("accessibilite"),
        papers,
        sectors: fields.codes("secteurs"),
        employers: fields.texts("employeurs"),
        cost: fields.code("frais"),
        services: fields.references("services"),
        shown_from: fields.date("a_diffuser_du"),
        contact: fields.reference("contact"),
    })
}

fn mode(fields: &Reading) -> EventMode {
    match fields.code("mode").map(|code| code.as_str()) {
        Some("en-ligne") => EventMode::Online,
        Some("mixte") => EventMode::Mixed,
        _ => EventMode::OnSite,
    }
}

fn check_place(fields: &Reading, mode: EventMode, report: &mut Report) {
    if mode != EventMode::Online && !fields.has("lieu") {
        report.push(fields.top(), Meaning::PlaceMissing {});
    }
    if mode != EventMode::OnSite && !fields.has("lien_en_ligne") {
        let mode = fields.code("mode").map(|code| code.to_string()).unwrap_or_default();
        report.push(fields.span("mode"), Meaning::OnlineLinkMissing { mode });
    }
}

/// Whoever is told not to come must be told where to look instead.
fn check_moved(fields: &Reading, mode: EventMode, status: EventStatus, sessions: &[Session], report: &mut Report) {
    if mode != EventMode::OnSite || fields.has("lien_en_ligne") {
        return;
    }
    let key = if status == EventStatus::MovedOnline {
        "statut"
    } else if sessions.iter().any(|session| session.status == Some(EventStatus::MovedOnline)) {
        if fields.has("recurrence") { "recurrence" } else { "seances" }
    } else {
        return;
    };
    report.push(fields.span(key), Meaning::MovedOnlineWithoutLink {});
}

fn check_status(sheet: &Sheet, fields: &Reading, status: EventStatus, report: &mut Report) {
    let statut = sessions::status_name(status).to_owned();
    let is_told = fields.integer("sequence").is_some_and(|sequence| sequence > 0);
    match status {
        EventStatus::Rescheduled | EventStatus::MovedOnline if !is_told => {
            report.push(fields.span("statut"), Meaning::SequenceMissing { statut });
        }
        EventStatus::Cancelled | EventStatus::Postponed if !fields.has("motif") => {
            report.push(fields.span("statut"), Meaning::ReasonMissing { statut });
        }
        _ => {}
    }
    if let Some(other) = fields.reference("remplace_par").filter(|other| other.value == sheet.slug) {
        report.push(other.span, Meaning::NamesItself { key: "remplace_par".to_owned() });
    }
}

fn registration(fields: &Reading, sessions: &[Session], report: &mut Report) -> Registration {
    let until = fields.date("jusquau");
    let last = sessions.iter().map(|session| session.when.last_day()).max();
    if let (Some(until), Some(last)) = (until, last)
        && until > last
    {
        let problem = Meaning::RegistrationAfterEvent { until: until.to_string(), event: last.to_string() };
        report.add(Diagnostic::at(fields.span("jusquau"), problem));
    }
    let modes = modes(fields, report);
    let is_required = fields.boolean("obligatoire").unwrap_or(false);
    let is_via_prescriber = fields.boolean("via_prescripteur").unwrap_or(false);
    if is_required && !is_via_prescriber && !fields.has("modes") {
        report.push(fields.span("obligatoire"), Meaning::RegistrationWithoutMode {});
    }
    Registration {
        is_required,
        until,
        places: fields.integer("places").and_then(|places| u32::try_from(places).ok()),
        via_prescriber: is_via_prescriber,
        modes,
    }
}

fn modes(fields: &Reading, report: &mut Report) -> Vec<RegistrationMode> {
    let mut modes = Vec::new();
    for item in fields.records("modes") {
        let n_keys = ["lien", "courriel", "telephone"].iter().filter(|key| item.has(key)).count();
        if n_keys != 1 {
            report.push(item.top(), Meaning::ExactlyOne { keys: "`lien`, `courriel`, `telephone`".to_owned() });
            continue;
        }
        let mode = item.text("lien").map(RegistrationMode::Link);
        let mode = mode.or_else(|| item.text("courriel").map(RegistrationMode::Email));
        modes.extend(mode.or_else(|| item.phone("telephone").map(RegistrationMode::Phone)));
    }
    modes
}

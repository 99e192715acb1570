//! The dates of an event: sessions one by one, or a recurrence.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::{Meaning, Values};
use crate::diag::report::Report;
use crate::lang::calendar::Time;
use crate::lang::moment::LocalMoment;
use crate::model::entities::event::{EventStatus, Recurrence, Session, When};
use crate::model::entities::readers::recurrence;
use crate::model::fields::context::Context;
use crate::model::fields::reading::Reading;
use crate::model::fields::record::Datum;
use crate::model::fields::when::shown;
use crate::model::values::code::Code;
use crate::text::span::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Longest session that is not worth a question, in hours.
const LONGEST: i64 = 24;

/// The sessions in order, and the recurrence that gave them if there is one.
pub fn read(
    fields: &Reading,
    is_broken: bool,
    context: &Context,
    report: &mut Report,
) -> (Vec<Session>, Option<Recurrence>) {
    match (fields.has("seances"), fields.has("recurrence")) {
        (true, true) => {
            let problem = Diagnostic::at(fields.key_span("recurrence"), Meaning::SessionsAndRecurrence {});
            report.add(problem.with(fields.key_span("seances"), "les séances sont ici", "the sessions are here"));
        }
        (false, false) if !is_broken => report.push(fields.top(), Meaning::NoSession {}),
        _ => {}
    }
    let repeated = fields.record("recurrence").and_then(|fields| recurrence::read(&fields, context, report));
    let mut sessions = one_by_one(fields, report);
    match repeated {
        Some((recurrence, expanded)) if sessions.is_empty() => (expanded, Some(recurrence)),
        _ => {
            sessions.sort_by_key(|session| (session.when.first_day(), session.when));
            (sessions, None)
        }
    }
}

/// The status that a code names.
pub fn status(code: Code) -> EventStatus {
    match code.as_str() {
        "reprogramme" => EventStatus::Rescheduled,
        "deplace-en-ligne" => EventStatus::MovedOnline,
        "reporte" => EventStatus::Postponed,
        "complet" => EventStatus::Full,
        "annule" => EventStatus::Cancelled,
        _ => EventStatus::Scheduled,
    }
}

/// The code of a status.
pub fn status_name(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Scheduled => "programme",
        EventStatus::Rescheduled => "reprogramme",
        EventStatus::MovedOnline => "deplace-en-ligne",
        EventStatus::Postponed => "reporte",
        EventStatus::Full => "complet",
        EventStatus::Cancelled => "annule",
    }
}

fn one_by_one(fields: &Reading, report: &mut Report) -> Vec<Session> {
    let items = fields.records("seances");
    let mut sessions: Vec<(Session, Span)> = Vec::new();
    let mut ids: BTreeMap<Arc<str>, Span> = BTreeMap::new();
    if matches!(fields.datum("seances"), Some(Datum::List(all)) if all.is_empty()) {
        report.push(fields.key_span("seances"), Meaning::NoSession {});
    }
    for (rank, item) in (1..).zip(&items) {
        let id = item.text("id");
        match &id {
            Some(id) => {
                if let Some(first) = ids.insert(Arc::clone(id), item.span("id")) {
                    let problem = Diagnostic::at(item.span("id"), Meaning::RepeatedId { id: id.to_string() });
                    report.add(problem.with(first, "déjà employé ici", "already used here"));
                }
            }
            None if items.len() > 1 && !item.has("id") => {
                report.push(item.top(), Meaning::MissingId { typed: format!("id: seance-{rank}") });
            }
            None => {}
        }
        if let Some(when) = when(item, report) {
            let session = Session { id, original: None, when, status: None, place: None, reason: None };
            sessions.push((session, item.span("debut")));
        }
    }
    check_overlaps(&sessions, report);
    sessions.into_iter().map(|(session, _)| session).collect()
}

fn when(item: &Reading, report: &mut Report) -> Option<When> {
    match (item.datum("debut")?, item.datum("fin")?) {
        (Datum::Moment(start), Datum::Moment(end)) => {
            if end <= start {
                reversed(item, &moment(*start), &moment(*end), report);
                return None;
            }
            let hours = start.hours_until(*end);
            if hours > LONGEST {
                report.push(item.span("fin"), Meaning::LongSession { hours });
            }
            Some(When::Timed { start: *start, end: *end })
        }
        (Datum::Date(first), Datum::Date(last)) => {
            if last < first {
                reversed(item, &first.to_string(), &last.to_string(), report);
                return None;
            }
            Some(When::Days { first: *first, last: *last })
        }
        (Datum::Date(start), Datum::Moment(end)) => mixed(item, &start.to_string(), &moment(*end), report),
        (Datum::Moment(start), Datum::Date(end)) => mixed(item, &moment(*start), &end.to_string(), report),
        _ => None,
    }
}

fn reversed(item: &Reading, start: &str, end: &str, report: &mut Report) {
    let problem = Values::EndBeforeStart { start: start.to_owned(), end: end.to_owned() };
    let there = Diagnostic::at(item.span("fin"), problem);
    report.add(there.with(item.span("debut"), "le début est ici", "the start is here"));
}

fn mixed(item: &Reading, start: &str, end: &str, report: &mut Report) -> Option<When> {
    let problem = Meaning::DayAndMoment { start: start.to_owned(), end: end.to_owned() };
    let there = Diagnostic::at(item.span("fin"), problem);
    report.add(there.with(item.span("debut"), "le début est ici", "the start is here"));
    None
}

fn moment(moment: LocalMoment) -> String {
    format!("{}T{}", moment.date, shown(moment.time))
}

fn check_overlaps(sessions: &[(Session, Span)], report: &mut Report) {
    let mut sorted: Vec<&(Session, Span)> = sessions.iter().collect();
    sorted.sort_by_key(|(session, span)| (session.when, *span));
    for pair in sorted.windows(2) {
        let ((first, first_span), (second, second_span)) = (pair[0], pair[1]);
        if overlaps(&first.when, &second.when) {
            let name = |session: &Session| match &session.id {
                Some(id) => id.to_string(),
                None => session.when.first_day().to_string(),
            };
            let problem = Meaning::Overlap { first: name(first), second: name(second) };
            let there = Diagnostic::at(*second_span, problem);
            report.add(there.with(*first_span, "l’autre séance", "the other session"));
        }
    }
}

fn overlaps(first: &When, second: &When) -> bool {
    let bounds = |when: &When| -> (LocalMoment, LocalMoment) {
        match when {
            When::Timed { start, end } => (*start, *end),
            When::Days { first, last } => {
                let time = Time::new(0, 0).expect("midnight is a time");
                (LocalMoment { date: *first, time }, LocalMoment { date: last.add_days(1), time })
            }
        }
    };
    let ((first_start, first_end), (second_start, second_end)) = (bounds(first), bounds(second));
    first_start < second_end && second_start < first_end
}

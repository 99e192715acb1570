//! The days that a rhythm gives, and how a recurrence is read into sessions.
//!
//! Exceptions keep the day that was first meant, so that calendars can follow (RFC 5545, RECURRENCE-ID).

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::{Meaning, Values};
use crate::diag::report::Report;
use crate::lang::calendar::{Date, Time, Weekday};
use crate::lang::moment::LocalMoment;
use crate::lang::month::{self, YearMonth};
use crate::model::entities::event::{EventStatus, Frequency, Rank, Recurrence, Session, When};
use crate::model::entities::readers::common::check_order;
use crate::model::entities::readers::sessions::{status, status_name};
use crate::model::fields::context::Context;
use crate::model::fields::reading::Reading;
use crate::model::fields::record::Datum;
use crate::model::fields::when;
use crate::text::span::Span;

/// How far a recurrence is expanded, back and ahead of today, in months.
const WINDOW: i32 = 12;
/// How far it is followed to know whether a day is one of its own.
const FARTHEST: usize = 5000;

impl Recurrence {
    /// The days of the rhythm, in order, from its first day to its last.
    pub fn days_planned(&self) -> impl Iterator<Item = Date> + '_ {
        let step = i32::from(self.interval.max(1));
        let is_before_end = move |day: Date| self.until.is_none_or(|until| day <= until);
        (0..)
            .map(move |turn: i32| self.turn(turn.saturating_mul(step)))
            .take(FARTHEST)
            .take_while(move |(start, _)| is_before_end(*start))
            .flat_map(|(_, days)| days)
            .filter(move |day| *day >= self.from && is_before_end(*day))
    }

    /// The first day of a week or month of the rhythm, and its days in it.
    fn turn(&self, offset: i32) -> (Date, Vec<Date>) {
        match self.frequency {
            Frequency::Weekly => {
                let monday = self.from.add_days(offset.saturating_mul(7) - self.from.weekday() as i32);
                (monday, self.days.iter().map(|day| monday.add_days(i32::from(*day))).collect())
            }
            Frequency::Monthly => {
                let month = YearMonth::of(self.from).add_months(offset);
                let rank = match self.rank {
                    Some(Rank::Nth(2)) => month::Rank::Second,
                    Some(Rank::Nth(3)) => month::Rank::Third,
                    Some(Rank::Nth(4)) => month::Rank::Fourth,
                    Some(Rank::Last) => month::Rank::Last,
                    Some(Rank::Nth(_)) | None => month::Rank::First,
                };
                let weekdays = self.days.iter().filter_map(|day| Weekday::ALL.get(usize::from(*day)));
                let mut days: Vec<Date> = weekdays.map(|weekday| month.ranked(rank, *weekday)).collect();
                days.sort();
                (month.first_day(), days)
            }
        }
    }
}

/// The times of every occurrence; whole days without them.
type Times = Option<(Time, Time)>;

/// Reads a recurrence and expands it.
pub fn read(fields: &Reading, context: &Context, report: &mut Report) -> Option<(Recurrence, Vec<Session>)> {
    let recurrence = rhythm(fields, report)?;
    let times = times(fields, report);
    let horizon = horizon(fields, &recurrence, context);
    let planned: Vec<Date> = recurrence.days_planned().take_while(|day| *day <= horizon).collect();
    match planned.first() {
        None => report.push(fields.key_span("frequence"), Meaning::NoOccurrence {}),
        Some(first) if *first != recurrence.from => {
            let problem = Meaning::StartIsNoOccurrence { found: recurrence.from.to_string(), near: first.to_string() };
            report.push(fields.span("du"), problem);
        }
        Some(_) => {}
    }
    let excluded = excluded(fields, &planned, report);
    let is_excluded = |day: &Date| excluded.iter().any(|(from, until)| (*from..=*until).contains(day));
    let first = context.today.add_months(-WINDOW);
    let last = context.today.add_months(WINDOW);
    let mut sessions: Vec<Session> = planned
        .iter()
        .filter(|day| (first..=last).contains(*day) && !is_excluded(day))
        .filter_map(|day| session(*day, times, fields, context, report))
        .collect();
    for exception in fields.records("exceptions") {
        apply(&exception, &planned, &excluded, times, context, &mut sessions, report);
    }
    let is_all_excluded = !planned.is_empty() && planned.iter().all(is_excluded);
    if is_all_excluded {
        report.push(fields.key_span("sauf"), Meaning::NoOccurrence {});
    }
    sessions.sort_by_key(|session| session.when);
    Some((recurrence, sessions))
}

/// The last day worth knowing: a year ahead of today and of the first day, or later where an exception speaks of it.
fn horizon(fields: &Reading, recurrence: &Recurrence, context: &Context) -> Date {
    let ahead = |day: Date| day.add_months(WINDOW);
    let exceptions = fields.records("exceptions").into_iter().filter_map(|exception| exception.date("le"));
    let excluded = fields.items("sauf").filter_map(|value| match &value.datum {
        Datum::Date(day) => Some(*day),
        Datum::Record(span) => Reading::of(span.clone()).date("du"),
        _ => None,
    });
    let mentioned = exceptions.chain(excluded).map(ahead);
    mentioned.fold(ahead(context.today).max(ahead(recurrence.from)), Date::max)
}

fn rhythm(fields: &Reading, report: &mut Report) -> Option<Recurrence> {
    check_order(fields, "du", "au", report);
    let frequency = match fields.code("frequence")?.as_str() {
        "hebdomadaire" => Frequency::Weekly,
        _ => Frequency::Monthly,
    };
    if fields.has("rang") && frequency == Frequency::Weekly {
        report.push(fields.key_span("rang"), Meaning::RankUnused {});
    }
    if !fields.has("rang") && frequency == Frequency::Monthly {
        let (frequency, line) = ("mensuelle".to_owned(), "rang: 1".to_owned());
        report.push(fields.key_span("frequence"), Meaning::RecurrenceIncomplete { frequency, line });
        return None;
    }
    let rank = fields.code("rang").map(|code| code.as_str().parse().map_or(Rank::Last, Rank::Nth));
    let names = &crate::model::values::vocabulary::WEEKDAYS;
    let position = |day: &str| names.codes.iter().position(|name| *name == day).and_then(|at| u8::try_from(at).ok());
    let mut days: Vec<u8> = fields.codes("jours").iter().filter_map(|day| position(day.as_str())).collect();
    days.sort_unstable();
    days.dedup();
    if days.is_empty() {
        return None;
    }
    if frequency == Frequency::Monthly && rank.is_none() {
        return None;
    }
    Some(Recurrence {
        interval: fields.integer("intervalle").and_then(|interval| u8::try_from(interval).ok()).unwrap_or(1),
        frequency,
        days,
        rank: rank.filter(|_| frequency == Frequency::Monthly),
        from: fields.date("du")?,
        until: fields.date("au"),
    })
}

fn times(fields: &Reading, report: &mut Report) -> Times {
    for (one, other) in [("heure_debut", "heure_fin"), ("heure_fin", "heure_debut")] {
        if fields.has(one) && !fields.has(other) {
            let frequency = fields.code("frequence").map(|code| code.to_string()).unwrap_or_default();
            let line = format!("{other}: \"14:00\"");
            report.push(fields.key_span(one), Meaning::RecurrenceIncomplete { frequency, line });
        }
    }
    let (start, end) = (fields.time("heure_debut")?, fields.time("heure_fin")?);
    if end <= start {
        told_reversed(fields, "heure_debut", "heure_fin", (when::shown(start), when::shown(end)), report);
    }
    Some((start, end))
}

fn told_reversed(fields: &Reading, start: &str, end: &str, words: (String, String), report: &mut Report) {
    let problem = Values::EndBeforeStart { start: words.0, end: words.1 };
    let there = Diagnostic::at(fields.span(end), problem);
    report.add(there.with(fields.span(start), "le début est ici", "the start is here"));
}

fn session(day: Date, times: Times, fields: &Reading, context: &Context, report: &mut Report) -> Option<Session> {
    let when = match times {
        None => When::Days { first: day, last: day },
        Some((start, end)) => {
            let start = exists(LocalMoment { date: day, time: start }, fields.span("heure_debut"), context, report)?;
            let end = exists(LocalMoment { date: day, time: end }, fields.span("heure_fin"), context, report)?;
            When::Timed { start, end }
        }
    };
    Some(Session { id: None, original: Some(day), when, status: None, place: None, reason: None })
}

/// A moment that clocks show; the others are told.
fn exists(moment: LocalMoment, span: Span, context: &Context, report: &mut Report) -> Option<LocalMoment> {
    let Some((before, after)) = when::gap(moment, context.zone) else { return Some(moment) };
    let found = format!("{} {}", moment.date, when::shown(moment.time));
    report.push(span, Values::TimeGap { found, before: when::shown(before), after: when::shown(after) });
    None
}

/// `sauf`: the days left out, each of which must be one of the rhythm's or hold one.
fn excluded(fields: &Reading, planned: &[Date], report: &mut Report) -> Vec<(Date, Date)> {
    let mut excluded = Vec::new();
    for value in fields.items("sauf") {
        let (from, until) = match &value.datum {
            Datum::Date(day) => (*day, *day),
            Datum::Record(record) => {
                let span = Reading::of(record.clone());
                check_order(&span, "du", "au", report);
                match (span.date("du"), span.date("au")) {
                    (Some(from), Some(until)) => (from, until),
                    _ => continue,
                }
            }
            _ => continue,
        };
        if from <= until && !planned.is_empty() && !planned.iter().any(|day| (from..=until).contains(day)) {
            report.push(value.span, not_planned(from, planned));
        }
        excluded.push((from, until));
    }
    excluded
}

fn not_planned(day: Date, planned: &[Date]) -> Meaning {
    let near = planned.iter().min_by_key(|planned| (day.days_until(**planned).abs(), **planned));
    Meaning::NotAnOccurrence { found: day.to_string(), near: near.map(ToString::to_string) }
}

fn apply(
    exception: &Reading,
    planned: &[Date],
    excluded: &[(Date, Date)],
    times: Times,
    context: &Context,
    sessions: &mut [Session],
    report: &mut Report,
) {
    let Some(day) = exception.date("le") else { return };
    if !planned.contains(&day) {
        if !planned.is_empty() {
            report.push(exception.span("le"), not_planned(day, planned));
        }
        return;
    }
    if excluded.iter().any(|(from, until)| (*from..=*until).contains(&day)) {
        report.push(exception.span("le"), Meaning::ExcludedTwice { found: day.to_string() });
        return;
    }
    let changed = changed(exception, day, times, context, report);
    let status = exception.code("statut").map(status);
    if let Some(status @ (EventStatus::Cancelled | EventStatus::Postponed)) = status
        && !exception.has("motif")
    {
        let problem = Meaning::ReasonMissing { statut: status_name(status).to_owned() };
        report.push(exception.key_span("statut"), problem);
    }
    if let Some(session) = sessions.iter_mut().find(|session| session.original == Some(day)) {
        session.when = changed.unwrap_or(session.when);
        session.status = status;
        session.place = exception.reference("lieu");
        session.reason = exception.words("motif");
    }
}

/// The new times of an exception; the missing half is that of the rhythm.
fn changed(exception: &Reading, day: Date, times: Times, context: &Context, report: &mut Report) -> Option<When> {
    if !exception.has("debut") && !exception.has("fin") {
        return None;
    }
    let moment = |key: &str, usual: Option<Time>| match exception.datum(key) {
        Some(Datum::Moment(moment)) => Some(*moment),
        Some(Datum::Time(time)) => Some(LocalMoment { date: day, time: *time }),
        Some(_) => None,
        None => usual.map(|time| LocalMoment { date: day, time }),
    };
    let start = moment("debut", times.map(|times| times.0))?;
    let end = match exception.datum("fin") {
        // An hour alone is that of the day to which the start was moved.
        Some(Datum::Time(time)) => LocalMoment { date: start.date, time: *time },
        Some(Datum::Moment(moment)) => *moment,
        Some(_) => return None,
        None => LocalMoment { date: start.date, time: times?.1 },
    };
    let start = exists(start, exception.span("debut"), context, report)?;
    let end = exists(end, exception.span("fin"), context, report)?;
    if end <= start {
        let words = (when::shown(start.time), when::shown(end.time));
        told_reversed(exception, "debut", "fin", words, report);
        return None;
    }
    Some(When::Timed { start, end })
}

//! What can be handed out now: each session of the coming weeks, by day; then what does not wait for a date.
//!
//! Six weeks are gathered, so that a site built some days ago still tells the truth: the reader's browser takes out
//! what has passed and cuts the weeks again.

use crate::lang::calendar::{Date, Weekday};
use crate::model::entities::service::Service;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::rows::Row;
use crate::render::views::shared::Tag;
use crate::render::views::to_hand_out::{Always, Day, Span, ToHandOutView};
use crate::render::{rows, sieve};
use crate::site::agenda::Coming;
use crate::site::occasions::{self, Occasion};
use crate::site::page::PageKind;
use std::sync::Arc;

/// How many days are gathered, today included.
const DAYS: i32 = 42;

/// Where the permanences begin on the page.
pub const PERMANENCES: &str = "permanences";
/// Where the services at a distance begin on the page.
pub const REMOTE: &str = "a-distance";

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let site = &desk.stage.site;
    let today = site.options.today;
    let last = today.add_days(DAYS - 1);
    let all = occasions::between(site.portal.events.values(), today, last);
    let always = vec![permanences(desk), remote(desk)];
    let days = days(desk, &all);
    let lines = days.iter().flat_map(|(_, day)| &day.rows).chain(always.iter().flat_map(|always| &always.rows));
    let lines: Vec<Row> = lines.cloned().collect();
    let title = desk.say("to-hand-out.title");
    let summary = desk.say("to-hand-out.summary");
    let view = ToHandOutView {
        title: title.clone(),
        summary: summary.clone(),
        built: desk.say_with("to-hand-out.built", &[("date", &desk.date_long(today))]),
        zone: site.portal.portail.zone.name().to_owned(),
        sieve: sieve::of(desk, &lines, &rows::communes(desk), "to-hand-out.count"),
        spans: spans(desk, days, last),
        some: !all.is_empty(),
        nothing: desk.say("to-hand-out.nothing"),
        always,
    };
    Built::new(View::ToHandOut(view), desk.own(title), summary)
}

/// The last day of the week, which begins on Monday.
fn end_of_week(day: Date) -> Date {
    let ahead = Weekday::ALL.iter().rev().position(|weekday| *weekday == day.weekday()).unwrap_or_default();
    day.add_days(i32::try_from(ahead).unwrap_or_default())
}

fn spans(desk: &Desk<'_>, days: Vec<(Date, Day)>, last: Date) -> Vec<Span> {
    let this = end_of_week(desk.stage.site.options.today);
    let next = this.add_days(7);
    let (now, rest): (Vec<_>, Vec<_>) = days.into_iter().partition(|(date, _)| *date <= this);
    let (soon, later): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(date, _)| *date <= next);
    let span = |anchor, key: &str, days: Vec<(Date, Day)>| Span {
        anchor,
        title: desk.say(key),
        empty: desk.say(&format!("{key}-empty")),
        folded: false,
        days: days.into_iter().map(|(_, day)| day).collect(),
    };
    let until = desk.say_with("to-hand-out.later", &[("date", &desk.date(last))]);
    vec![
        span("cette-semaine", "to-hand-out.this-week", now),
        span("semaine-prochaine", "to-hand-out.next-week", soon),
        Span { title: until, folded: true, ..span("plus-tard", "to-hand-out.later", later) },
    ]
}

fn days(desk: &Desk<'_>, all: &[Occasion]) -> Vec<(Date, Day)> {
    let by_day = all.chunk_by(|one, other| one.day == other.day);
    by_day
        .map(|occasions| {
            let date = occasions[0].day;
            let rows = occasions.iter().map(|occasion| rows::occasion(desk, &occasion.event, occasion.session));
            let title = desk.strings.locale.capitalised(&desk.date_long(date));
            (date, Day { date: date.to_string(), title, rows: rows.collect() })
        })
        .collect()
}

/// The permanences still to come, each once, with its rhythm and its next date.
fn permanences(desk: &Desk<'_>) -> Always {
    let coming = desk.stage.site.agenda.coming.iter().filter(|coming| coming.event.genre.as_str() == "permanence");
    let row = |coming: &Coming| {
        let mut row = rows::event(desk, &coming.event);
        let when = coming.session().when;
        let next = desk.say_with("to-hand-out.next-date", &[("date", &desk.session(when))]);
        let told = desk.recurrence(&coming.event).into_iter().chain([next]);
        row.tags.splice(0..0, told.map(|words| Tag { icon: "calendar", words: desk.own(words) }));
        row.until = coming.event.sessions.last().map(|session| desk.machine_end(session.when));
        row
    };
    Always {
        anchor: PERMANENCES,
        icon: "permanence",
        title: desk.say("to-hand-out.permanences"),
        empty: desk.say("to-hand-out.no-permanence"),
        rows: coming.map(row).collect(),
    }
}

/// The services that receive at a distance, each once.
fn remote(desk: &Desk<'_>) -> Always {
    let communes = rows::communes(desk);
    let is_remote = |service: &&Arc<Service>| service.reception.iter().any(|code| code.as_str() == REMOTE);
    let services = desk.shelves().in_order().map(|(_, service)| service).filter(is_remote);
    Always {
        anchor: REMOTE,
        icon: "online",
        title: desk.say("to-hand-out.remote"),
        empty: desk.say("to-hand-out.no-remote"),
        rows: services.map(|service| rows::service(desk, service, &communes)).collect(),
    }
}

/// The address of a part of the page.
pub fn href_of(desk: &Desk<'_>, anchor: &str) -> String {
    format!("{}#{anchor}", desk.href(&PageKind::ToHandOut))
}

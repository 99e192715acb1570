//! When an event takes place: its rhythm, its next dates, and the rest of them folded.

use crate::model::entities::event::{Event, EventStatus, Session};
use crate::render::desk::Desk;
use crate::render::facts::{fact, lines, place};
use crate::render::status;
use crate::render::views::shared::{Fact, Line};
use crate::site::agenda;

/// How many dates are shown before the rest is folded.
pub const DATES_SHOWN: usize = 4;

/// The dates of an event: those shown at once, and those folded.
pub struct Dates {
    /// The fact « when ».
    pub fact: Option<Fact>,
    /// Dates beyond the first ones.
    pub more: Vec<Line>,
}

/// The dates of an event. Those that have passed are left out, unless all have.
pub fn dates(desk: &Desk<'_>, event: &Event) -> Dates {
    let today = desk.stage.site.options.today;
    let first_ahead = event.sessions.iter().position(|session| session.when.last_day() >= today);
    let shown = match first_ahead {
        Some(first) => &event.sessions[first..],
        None => &event.sessions[event.sessions.len().saturating_sub(DATES_SHOWN)..],
    };
    let (next, later) = shown.split_at(shown.len().min(DATES_SHOWN));
    let rhythm = desk.recurrence(event).map(|words| lines::text(desk.own(words)));
    let next = next.iter().flat_map(|session| date(desk, event, session));
    let all: Vec<Line> = rhythm.into_iter().chain(next).collect();
    Dates {
        fact: fact("when", "when", desk.say("fact.when"), all),
        more: later.iter().flat_map(|session| date(desk, event, session)).collect(),
    }
}

/// Where a date takes place, when it is not where the others do.
fn elsewhere(desk: &Desk<'_>, event: &Event, session: &Session) -> Vec<Line> {
    if session.status == Some(EventStatus::MovedOnline) {
        return event.online_link.iter().map(|url| lines::web(desk, url)).collect();
    }
    let Some(place) = event.other_place_of(session).and_then(|place| place::find(desk, &place.value)) else {
        return Vec::new();
    };
    let label = lines::note(desk.own(desk.say("status.other-place")));
    vec![label, lines::note(place::name(desk, place)), place::address(desk, place)]
}

fn date(desk: &Desk<'_>, event: &Event, session: &Session) -> Vec<Line> {
    let status = agenda::status_of(event, session);
    // Within a rhythm whose times are said once, a usual date needs only its day.
    let is_usual = event.recurrence.is_some() && (session.status.is_none() || agenda::is_off(status));
    let words = if is_usual { desk.day_of(session.when) } else { desk.session(session.when) };
    let words = desk.own(words);
    let line = Line { struck: agenda::is_off(status), ..lines::time(words, desk.machine_start(session.when)) };
    let own = session.status.filter(|status| *status != EventStatus::Scheduled);
    // A date struck out is already said not to take place.
    let label = own.filter(|own| !agenda::is_off(*own)).map(|own| lines::note(desk.own(status::label(desk, own))));
    let mut remarks: Vec<Line> = std::iter::once(line).chain(label).collect();
    let usual = session.original.filter(|day| *day != session.when.first_day() && !agenda::is_off(status));
    remarks.extend(usual.map(|day| {
        let words = desk.say_with("status.instead-of", &[("date", &desk.date_long(day))]);
        lines::note(desk.own(words))
    }));
    if !agenda::is_off(status) {
        remarks.extend(elsewhere(desk, event, session));
    }
    let resolved = desk.resolve(&event.common);
    remarks.extend(session.reason.as_ref().map(|reason| lines::note(desk.entry_words(reason, resolved))));
    remarks
}

//! What must be said before anything else: cancelled, full, over, suspended; and what to do instead.

use crate::model::entities::event::{Event, EventStatus, When};
use crate::model::entities::programme::Programme;
use crate::model::entities::readers::sessions::status_name;
use crate::model::entities::service::Service;
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{CAPACITY, EVENT_STATUSES};
use crate::render::desk::Desk;
use crate::render::facts::lines;
use crate::render::views::shared::{Line, Status, Tone};
use crate::site::agenda::{self, Coming};
use crate::site::page::PageKind;

/// The code of a status, as partners write it, with its tone and pictogram.
pub fn look(status: EventStatus) -> (&'static str, Tone, &'static str) {
    let (tone, icon) = match status {
        EventStatus::Scheduled => (Tone::Good, "check"),
        EventStatus::Rescheduled => (Tone::Warn, "rescheduled"),
        EventStatus::MovedOnline => (Tone::Warn, "moved"),
        EventStatus::Postponed => (Tone::Stop, "postponed"),
        EventStatus::Full => (Tone::Stop, "full"),
        EventStatus::Cancelled => (Tone::Stop, "cancelled"),
    };
    (status_name(status), tone, icon)
}

/// The label of a status of events.
pub fn label(desk: &Desk<'_>, status: EventStatus) -> String {
    let code: Option<Code> = EVENT_STATUSES.code(look(status).0);
    code.map(|code| desk.label(&EVENT_STATUSES, code)).unwrap_or_default()
}

fn plain(desk: &Desk<'_>, status: EventStatus) -> Status {
    let (code, tone, icon) = look(status);
    Status { code, tone, icon, label: label(desk, status), details: Vec::new() }
}

/// The status of an event on its card; none when it simply takes place.
pub fn event_in_brief(desk: &Desk<'_>, event: &Event, session: usize) -> Option<Status> {
    let today = desk.stage.site.options.today;
    let session = &event.sessions[session];
    if session.when.last_day() < today {
        return Some(past(desk));
    }
    let status = agenda::status_of(event, session);
    (status != EventStatus::Scheduled).then(|| plain(desk, status))
}

/// The status of an event on its sheet, with what to do instead.
pub fn event(desk: &Desk<'_>, event: &Event) -> Option<Status> {
    let today = desk.stage.site.options.today;
    let resolved = desk.resolve(&event.common);
    let Some(next) = agenda::next_session(event, today) else {
        let mut status = past(desk);
        status.details.extend(instead(desk, event));
        return Some(status);
    };
    let session = &event.sessions[next];
    let current = agenda::status_of(event, session);
    if session.status.is_some() && agenda::next_with_room(event, today).is_some() {
        return None;
    }
    let reason = session.reason.as_ref().or(event.reason.as_ref());
    let reason = reason.map(|reason| lines::text(desk.entry_words(reason, resolved)));
    if current != EventStatus::Scheduled {
        let mut status = plain(desk, current);
        // Not to come is always said; of the rest the partner's reason says enough, to whoever can read it.
        let is_away = agenda::is_off(current) || current == EventStatus::MovedOnline;
        let is_read = reason.as_ref().is_some_and(|reason| reason.words.lang.is_none());
        let advice = || lines::text(desk.own(desk.say(&agenda::advice_key(event, current))));
        status.details.extend((is_away || !is_read).then(advice));
        status.details.extend(reason);
        if agenda::is_off(current) || current == EventStatus::Full {
            status.details.extend(instead(desk, event));
        }
        return Some(status);
    }
    let closed = event.registration.as_ref().and_then(|registration| registration.until).filter(|until| *until < today);
    closed.map(|until| {
        let words = desk.say_with("status.closed-since", &[("date", &desk.date(until))]);
        let mut details = vec![lines::text(desk.own(words))];
        details.extend(instead(desk, event));
        Status {
            code: "inscription-close",
            tone: Tone::Warn,
            icon: "register",
            label: desk.say("status.closed"),
            details,
        }
    })
}

fn past(desk: &Desk<'_>) -> Status {
    Status { code: "passe", tone: Tone::Stop, icon: "past", label: desk.say("status.past"), details: Vec::new() }
}

/// The event that replaces this one, else the next one like it.
fn instead(desk: &Desk<'_>, event: &Event) -> Vec<Line> {
    let site = &desk.stage.site;
    let today = site.options.today;
    let replacement = event.replaced_by.as_ref().and_then(|reference| site.portal.events.get(&reference.value));
    let replacement = replacement.filter(|other| agenda::next_session(other, today).is_some());
    let next = || similar(desk, event).next().map(|coming| &coming.event);
    let Some(other) = replacement.or_else(next) else {
        let words = desk.own(desk.say("status.see-events"));
        return vec![lines::page(words, desk.href(&PageKind::EventList { page: 1 }))];
    };
    let key = if replacement.is_some() { "status.replaced-by" } else { "status.next-like-it" };
    let title = desk.entry_words(&other.title, desk.resolve(&other.common));
    let Some(next) = agenda::next_session(other, today) else { return Vec::new() };
    let when = other.sessions[next].when;
    let last = agenda::last_after(other, next).into_iter().chain([when]).max_by_key(When::over);
    // A replacement is shown even when one can no longer register, as its partner wants; what merely resembles is not.
    let closing = other.registration.as_ref().filter(|_| replacement.is_none()).and_then(|way| way.until);
    let closing = closing.map(|day| When::Days { first: day, last: day });
    let holds_until = last.into_iter().chain(closing).min_by_key(When::over);
    let until = holds_until.map(|when| desk.machine_end(when));
    // The date passes before the proposal when the event comes back.
    let date_until = holds_until.filter(|until| when.over() < until.over()).map(|_| desk.machine_end(when));
    vec![
        Line { until, ..lines::text(desk.own(desk.say(key))) },
        lines::page(title, desk.href(&PageKind::Event(other.common.slug.clone()))),
        Line { until: date_until, ..lines::text(desk.own(desk.session(when))) },
    ]
}

/// Events still to come of the same genre, those for the same audience first, nearest first.
pub fn similar<'a>(desk: &Desk<'a>, event: &'a Event) -> impl Iterator<Item = &'a Coming> {
    let agenda = &desk.stage.site.agenda;
    let today = desk.stage.site.options.today;
    let holds = move |coming: &&Coming| {
        let status = agenda::status_of(&coming.event, coming.session());
        let until = coming.event.registration.as_ref().and_then(|registration| registration.until);
        let is_registering = until.is_none_or(|until| until >= today);
        let is_open = !agenda::is_off(status) && status != EventStatus::Full && is_registering;
        coming.event.common.slug != event.common.slug && is_open && coming.session().when.last_day() >= today
    };
    let shares = |coming: &&Coming| {
        let audiences = &coming.event.conditions.audiences;
        event.conditions.audiences.iter().any(|code| audiences.contains(code))
    };
    let same_genre = || agenda.by_genre.get(&event.genre).into_iter().flatten().filter(holds);
    // Few are wanted: the first dozen of the genre is enough to find them.
    let near: Vec<&Coming> = same_genre().take(12).collect();
    let (first, rest): (Vec<&Coming>, Vec<&Coming>) = near.into_iter().partition(|coming| shares(coming));
    first.into_iter().chain(rest)
}

/// The status of a service: suspended, ended, full, waiting list; none when it is simply open.
pub fn service(desk: &Desk<'_>, service: &Service) -> Option<Status> {
    let today = desk.stage.site.options.today;
    let resolved = desk.resolve(&service.common);
    let list = || lines::page(desk.own(desk.say("status.see-services")), desk.href(&PageKind::ServiceList { page: 1 }));
    if let Some(last) = service.ends.filter(|last| *last < today) {
        let words = desk.say_with("status.ended-on", &[("date", &desk.date(last))]);
        let details = vec![lines::text(desk.own(words)), list()];
        return Some(Status {
            code: "termine",
            tone: Tone::Stop,
            icon: "past",
            label: desk.say("status.ended"),
            details,
        });
    }
    let suspended =
        service.suspended.filter(|(from, until)| *from <= today && until.is_none_or(|until| today <= until));
    if let Some((from, until)) = suspended {
        let span = desk.date_span(Some(from), until).unwrap_or_default();
        let span = desk.strings.locale.capitalised(&span);
        let details = vec![lines::text(desk.own(span)), lines::text(desk.own(desk.say("status.suspended-help")))];
        let label = desk.say("status.suspended");
        return Some(Status { code: "suspendu", tone: Tone::Stop, icon: "suspended", label, details });
    }
    let capacity = service.capacity?;
    let (code, tone, icon) = match capacity.as_str() {
        "complet" => ("complet", Tone::Stop, "full"),
        "liste-attente" => ("liste-attente", Tone::Warn, "clock"),
        _ => return None,
    };
    let details = service.capacity_details.iter().map(|text| lines::text(desk.entry_words(text, resolved))).collect();
    Some(Status { code, tone, icon, label: desk.label(&CAPACITY, capacity), details })
}

/// The status of a programme: ended, replaced, or not begun.
pub fn programme(desk: &Desk<'_>, programme: &Programme) -> Option<Status> {
    let today = desk.stage.site.options.today;
    let portal = &desk.stage.site.portal;
    let replacement = programme.replaced_by.as_ref().and_then(|reference| portal.programmes.get(&reference.value));
    let mut details = Vec::new();
    if let Some(other) = replacement {
        let title = desk.entry_words(&other.title, desk.resolve(&other.common));
        details.push(lines::text(desk.own(desk.say("status.replaced-by"))));
        details.push(lines::page(title, desk.href(&PageKind::Programme(other.common.slug.clone()))));
    }
    if let Some(last) = programme.ends.filter(|last| *last < today) {
        let words = desk.say_with("status.ended-on", &[("date", &desk.date(last))]);
        details.insert(0, lines::text(desk.own(words)));
        return Some(Status {
            code: "termine",
            tone: Tone::Stop,
            icon: "past",
            label: desk.say("status.ended"),
            details,
        });
    }
    if let Some(first) = programme.starts.filter(|first| *first > today) {
        let words = desk.say_with("status.starts-on", &[("date", &desk.date(first))]);
        details.insert(0, lines::text(desk.own(words)));
        let label = desk.say("status.not-yet");
        return Some(Status { code: "a-venir", tone: Tone::Info, icon: "calendar", label, details });
    }
    let label = desk.say("status.replaced");
    (!details.is_empty()).then_some(Status { code: "remplace", tone: Tone::Warn, icon: "past", label, details })
}

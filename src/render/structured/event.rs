//! Events: the session that the page puts first, and the next ones within it.
//!
//! An event page has few bytes to spare: it says what search engines show, and its owner among those who organise.

use crate::model::entities::event::{Event as EntryEvent, EventMode, EventStatus, Session};
use crate::render::desk::Desk;
use crate::render::facts::place as places;
use crate::render::facts::when::DATES_SHOWN;
use crate::render::structured::organization;
use crate::render::structured::place;
use crate::render::structured::thing::{Address, Event, Offer, Thing};
use crate::render::views::frame::SocialImage;
use crate::site::agenda;
use crate::site::page::PageKind;
use crate::site::route::Route;

/// An event of the portal.
pub fn thing(desk: &Desk<'_>, event: &EntryEvent, picture: Option<&SocialImage>) -> Thing {
    let today = desk.stage.site.options.today;
    let resolved = desk.resolve(&event.common);
    let next = agenda::next_session(event, today);
    let main = next.unwrap_or(event.sessions.len().saturating_sub(1));
    let ahead = event.sessions.iter().enumerate().filter(|(_, session)| session.when.last_day() >= today);
    let others = ahead.take(DATES_SHOWN).filter(|(at, _)| *at != main);
    let sub_event = others.map(|(_, session)| Thing::Event(Box::new(one(desk, event, session)))).collect();
    let own_picture = event.common.image.as_ref().map(|picture| {
        let look = &picture.look;
        absolute(desk, &Route::of_companion(&look.file_name(look.largest())))
    });
    let Some(session) = event.sessions.get(main) else { return Thing::Event(Box::default()) };
    Thing::Event(Box::new(Event {
        description: Some(desk.entry_words(&event.summary, resolved).text),
        url: Some(url(desk, event)),
        image: own_picture.or_else(|| picture.map(|picture| picture.url.clone())),
        in_language: Some(resolved.lang.html_tag().to_owned()),
        organizer: event.common.owner.as_ref().and_then(|owner| organization::mention(desk, owner)).map(Box::new),
        offers: offer(desk, event, next.map(|_| agenda::status_of(event, session))),
        sub_event,
        ..one(desk, event, session)
    }))
}

/// A session alone: what differs from one to the next.
fn one(desk: &Desk<'_>, event: &EntryEvent, session: &Session) -> Event {
    let status = agenda::status_of(event, session);
    let moved = session.original.filter(|day| *day != session.when.first_day());
    Event {
        name: desk.entry_words(&event.title, desk.resolve(&event.common)).text,
        start_date: desk.machine_start(session.when),
        end_date: desk.machine_last(session.when),
        previous_start_date: moved.filter(|_| status == EventStatus::Rescheduled).map(|day| day.to_string()),
        event_status: status_url(status),
        event_attendance_mode: match attendance(event, status) {
            EventMode::OnSite => "https://schema.org/OfflineEventAttendanceMode",
            EventMode::Online => "https://schema.org/OnlineEventAttendanceMode",
            EventMode::Mixed => "https://schema.org/MixedEventAttendanceMode",
        },
        location: location(desk, event, session, attendance(event, status)),
        ..Event::default()
    }
}

/// A full event takes place all the same: that there is no room is said of its offer.
fn status_url(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Scheduled | EventStatus::Full => "https://schema.org/EventScheduled",
        EventStatus::Rescheduled => "https://schema.org/EventRescheduled",
        EventStatus::MovedOnline => "https://schema.org/EventMovedOnline",
        EventStatus::Postponed => "https://schema.org/EventPostponed",
        EventStatus::Cancelled => "https://schema.org/EventCancelled",
    }
}

fn attendance(event: &EntryEvent, status: EventStatus) -> EventMode {
    if status == EventStatus::MovedOnline { EventMode::Online } else { event.mode }
}

/// Where one goes; for what is on line without a link, this page tells how to take part.
fn location(desk: &Desk<'_>, event: &EntryEvent, session: &Session, mode: EventMode) -> Vec<Thing> {
    let reference = session.place.as_ref().or(event.place.as_ref());
    let place = reference.and_then(|reference| places::find(desk, &reference.value));
    let here = place.filter(|_| mode != EventMode::Online).map(|place| place::thing(desk, place));
    let online = (mode != EventMode::OnSite).then(|| {
        let link = event.online_link.as_ref().map(ToString::to_string);
        Thing::VirtualLocation(Address { url: link.unwrap_or_else(|| url(desk, event)) })
    });
    here.into_iter().chain(online).collect()
}

/// What it costs where it is free, and whether there is room while it is still to come.
fn offer(desk: &Desk<'_>, event: &EntryEvent, ahead: Option<EventStatus>) -> Option<Box<Thing>> {
    let is_free = event.cost.is_some_and(|cost| cost.as_str() == "gratuit");
    let availability = match ahead {
        Some(EventStatus::Full) => Some("https://schema.org/SoldOut"),
        Some(EventStatus::Scheduled | EventStatus::Rescheduled | EventStatus::MovedOnline) => {
            Some("https://schema.org/InStock")
        }
        Some(EventStatus::Postponed | EventStatus::Cancelled) | None => None,
    };
    let is_worth_saying = is_free || ahead == Some(EventStatus::Full);
    let offer = Offer {
        price: is_free.then_some(0),
        price_currency: is_free.then_some("EUR"),
        availability,
        url: url(desk, event),
    };
    is_worth_saying.then(|| Box::new(Thing::Offer(offer)))
}

fn url(desk: &Desk<'_>, event: &EntryEvent) -> String {
    absolute(desk, &Route::of(desk.lang, &PageKind::Event(event.common.slug.clone())))
}

fn absolute(desk: &Desk<'_>, route: &Route) -> String {
    desk.stage.site.base.absolute(route)
}

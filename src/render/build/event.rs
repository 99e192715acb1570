//! The sheet of an event: when, where, what to bring, whom to call; its status before anything else.

use crate::model::entities::event::{Event, EventMode, EventStatus};
use crate::model::entities::place::Place;
use crate::model::values::vocabulary::GENRES;
use crate::render::build::lists::{group, service_cards, similar_cards};
use crate::render::build::service::first_is_main;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::facts::{bring, contact, fact, lines, offer, place, register, when};
use crate::render::icons;
use crate::render::status;
use crate::render::views::shared::{Fact, Group, Line, LineKind, Link, Words};
use crate::render::views::sheets::{Action, EventView};
use crate::site::agenda;
use crate::site::calendars::Calendar;
use crate::site::page::PageKind;
use crate::site::plan;
use crate::site::route::Route;
use crate::text::escape;
use std::sync::Arc;

/// The sheet of an event.
pub fn build(desk: &Desk<'_>, event: &Event) -> Built {
    let resolved = desk.resolve(&event.common);
    let title = desk.entry_words(&event.title, resolved);
    let summary = desk.entry_words(&event.summary, resolved);
    let dates = when::dates(desk, event);
    let contact = contact::of(desk, event.contact.as_ref(), event.common.owner.as_ref());
    let essentials = [
        dates.fact,
        fact("where", "where", desk.say("fact.where"), place_lines(desk, event)),
        bring::fact_of(desk, &event.papers, resolved),
        fact("call", "call", desk.say("fact.call"), contact.lines.clone()),
        registration(desk, event),
    ];
    let place: Option<&Arc<Place>> = next_place(desk, event).filter(|_| is_on_site(event));
    let last = event.sessions.iter().map(|session| session.when).max_by_key(|when| (when.last_day(), *when));
    let view = EventView {
        over: desk.label(&GENRES, event.genre),
        icon: icons::genre(event.genre),
        title: title.clone(),
        summary: desk.lead(&summary),
        status: status::event(desk, event),
        essentials: essentials.into_iter().flatten().collect::<Vec<Fact>>(),
        actions: actions(desk, event, &contact),
        image: desk.image(&event.common),
        audio: desk.audio(&event.common),
        body: desk.some_body(event.body.as_ref(), resolved, &event.common.path),
        facts: offer::of_event(desk, event, place.as_slice()),
        more_dates_title: desk.count("when.more", dates.more.len()),
        more_dates: dates.more,
        organisers: organisers(desk, event),
        until: last.map(|when| desk.machine_end(when)).unwrap_or_default(),
        related: related(desk, event),
    };
    let next = next_words(desk, event);
    // Whoever is sent the link must read first that plans have changed.
    let changed = view.status.as_ref().map(|status| format!("{}. ", status.label)).unwrap_or_default();
    let description = format!("{changed}{next} {}", summary.text);
    let mut built = Built::new(View::Event(view), title, description.trim())
        .under(PageKind::EventList { page: 1 }, desk.say("menu.events"));
    built.alerts = alerts(desk, event);
    built
}

/// How to register, as long as one may: nobody registers for what does not take place, is full or has closed.
fn registration(desk: &Desk<'_>, event: &Event) -> Option<Fact> {
    let today = desk.stage.site.options.today;
    let next = agenda::next_open(event, today)?;
    let until = event.registration.as_ref().and_then(|registration| registration.until);
    let session = &event.sessions[next];
    match agenda::status_of(event, session) {
        status if agenda::is_off(status) => None,
        EventStatus::Full => register::closed(desk),
        _ if until.is_some_and(|until| until < today) => register::closed(desk),
        _ => match &event.registration {
            Some(registration) => register::fact_of(desk, registration),
            None => register::free(desk, event, session),
        },
    }
}

/// The alerts of the place on the days of the next session: those of other days do not concern who comes.
fn alerts(desk: &Desk<'_>, event: &Event) -> Vec<Words> {
    let next = agenda::next_session(event, desk.stage.site.options.today);
    let Some((place, index)) = next_place(desk, event).zip(next) else { return Vec::new() };
    if agenda::is_off(agenda::status_of(event, &event.sessions[index])) {
        return Vec::new();
    }
    let when = event.sessions[index].when;
    place::alerts_between(desk, place, when.first_day(), when.last_day())
}

fn next_words(desk: &Desk<'_>, event: &Event) -> String {
    let next = agenda::next_session(event, desk.stage.site.options.today);
    next.map(|index| format!("{}.", desk.session(event.sessions[index].when))).unwrap_or_default()
}

fn next_place<'a>(desk: &Desk<'a>, event: &'a Event) -> Option<&'a Arc<Place>> {
    let next = agenda::next_session(event, desk.stage.site.options.today);
    let own = next.and_then(|index| event.sessions[index].place.as_ref());
    let reference = own.or(event.place.as_ref())?;
    place::find(desk, &reference.value)
}

/// True when one goes somewhere: not on line, nor moved there.
fn is_on_site(event: &Event) -> bool {
    event.mode != EventMode::Online && event.status != EventStatus::MovedOnline
}

fn place_lines(desk: &Desk<'_>, event: &Event) -> Vec<Line> {
    let is_moved = event.status == EventStatus::MovedOnline;
    let is_online = is_moved || event.mode != EventMode::OnSite;
    let online = is_online.then(|| {
        let words = lines::text(desk.own(desk.say("where.online")));
        let link = event.online_link.as_ref().map(|url| Line { kind: LineKind::Web, ..lines::web(desk, url) });
        std::iter::once(words).chain(link)
    });
    let online = online.into_iter().flatten();
    let is_on_site = is_on_site(event);
    let here = next_place(desk, event).filter(|_| is_on_site).map(|place| place::lines_of(desk, place));
    let here = here.into_iter().flatten();
    let all: Vec<Line> = if is_on_site { here.chain(online).collect() } else { online.collect() };
    if all.is_empty() { vec![lines::text(desk.own(desk.say("where.ask")))] } else { all }
}

fn actions(desk: &Desk<'_>, event: &Event, contact: &contact::Contact<'_>) -> Vec<Action> {
    let today = desk.stage.site.options.today;
    let Some(next) = agenda::next_open(event, today) else { return Vec::new() };
    let status = agenda::status_of(event, &event.sessions[next]);
    let is_on = !agenda::is_off(status);
    let is_open = |until: Option<crate::lang::calendar::Date>| until.is_none_or(|until| until >= today);
    let registration = event.registration.as_ref();
    let registration = registration.filter(|way| is_on && status != EventStatus::Full && is_open(way.until));
    let action = |id, icon, href: String, key: &str, detail: Option<String>| Action {
        id,
        icon,
        href,
        label: desk.say(key),
        detail,
        main: false,
    };
    let is_online = event.mode != EventMode::OnSite || status == EventStatus::MovedOnline;
    let online = event.online_link.as_ref().filter(|_| is_on && is_online);
    let map = next_place(desk, event)
        .filter(|_| is_on && event.mode != EventMode::Online && status != EventStatus::MovedOnline);
    let all = [
        registration.and_then(|registration| register::action(desk, registration)),
        online.map(|url| action("site", "video", url.to_string(), "action.join", Some(lines::host(url).to_owned()))),
        contact.phone.map(|phone| action("call", "call", phone.href(), "action.call", Some(phone.grouped()))),
        contact
            .email
            .map(|email| action("write", "mail", escape::mail_href(email), "action.write", Some(email.to_string()))),
        map.map(|place| action("map", "map-pin", place::map(place), "action.map", None)),
        is_on.then(|| action("calendar", "calendar", calendar(desk, event), "action.calendar", None)),
    ];
    let mut seen: Vec<String> = Vec::new();
    let once = all.into_iter().flatten().filter(|action| {
        let is_new = !seen.contains(&action.href);
        seen.push(action.href.clone());
        is_new
    });
    first_is_main(once.collect())
}

/// The address of the event's dates for a calendar.
fn calendar(desk: &Desk<'_>, event: &Event) -> String {
    let calendar = Calendar::Event(event.common.slug.clone());
    desk.stage.site.base.href(&Route::of_calendar(desk.lang, &calendar))
}

fn organisers(desk: &Desk<'_>, event: &Event) -> Vec<Link> {
    let signatories = &desk.stage.site.portal.signatories;
    let others = event.co_organisers.iter().map(|reference| &reference.value);
    event
        .common
        .owner
        .iter()
        .chain(others)
        .filter_map(|slug| signatories.get(slug))
        .map(|signatory| {
            let name = desk.entry_words(&signatory.name, desk.resolve(&signatory.common));
            Link { icon: Some("signatory"), ..desk.link(&PageKind::Signatory(signatory.common.slug.clone()), name) }
        })
        .collect()
}

fn related(desk: &Desk<'_>, event: &Event) -> Vec<Group> {
    let site = &desk.stage.site;
    let services: Vec<_> =
        event.services.iter().filter_map(|reference| plan::listed(site, &reference.value).cloned()).collect();
    let similar: Vec<_> = status::similar(desk, event).take(3).cloned().collect();
    let groups = [
        group("services", Some(desk.say("related.services")), Some("service"), service_cards(desk, &services)),
        group("semblables", Some(desk.say("related.similar")), Some("event"), similar_cards(desk, &similar)),
    ];
    groups.into_iter().flatten().collect()
}

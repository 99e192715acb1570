//! The sheet of a signatory: how to reach it, its places, its public contacts, all that it offers.

use crate::model::entities::place::Place;
use crate::model::entities::programme::{Operator, Programme};
use crate::model::entities::signatory::Signatory;
use crate::model::values::vocabulary::SIGNATORY_TYPES;
use crate::render::build::lists::{event_cards, group, service_cards};
use crate::render::build::service::first_is_main;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::facts::{contact, fact, lines, offer, place};
use crate::render::views::shared::{Fact, Group};
use crate::render::views::sheets::{Action, ContactView, PlaceView, SignatoryView};
use crate::site::page::PageKind;
use crate::text::escape;
use std::sync::Arc;

/// The sheet of a signatory.
pub fn build(desk: &Desk<'_>, signatory: &Signatory) -> Built {
    let resolved = desk.resolve(&signatory.common);
    let portal = &desk.stage.site.portal;
    let slug = &signatory.common.slug;
    let title = desk.entry_words(&signatory.name, resolved);
    let summary = signatory.tagline.as_ref().map(|tagline| desk.entry_words(tagline, resolved));
    let seat = signatory.seat.as_ref().and_then(|reference| place::find(desk, &reference.value));
    let is_own = |place: &&Arc<Place>| place.common.owner.as_ref() == Some(slug);
    let is_seat = |place: &&Arc<Place>| seat.is_some_and(|seat| seat.common.slug == place.common.slug);
    let others = portal.places.values().filter(is_own).filter(|place| !is_seat(place));
    let places: Vec<PlaceView> = seat.into_iter().chain(others).map(|place| place::view(desk, place)).collect();
    let referents = portal.referents.values().filter(|referent| referent.common.owner.as_ref() == Some(slug));
    let contacts: Vec<ContactView> = referents.filter_map(|referent| contact::view(desk, referent)).collect();
    let former = signatory.former_name.as_ref().map(|name| desk.say_with("signatory.former", &[("name", name)]));
    let over = desk.label(&SIGNATORY_TYPES, signatory.kind);
    let acronym = signatory.acronym.iter().map(ToString::to_string).filter(|acronym| *acronym != over);
    let also: Vec<String> = acronym.chain(former).collect();
    let view = SignatoryView {
        over,
        icon: "signatory",
        title: title.clone(),
        also: (!also.is_empty()).then(|| also.join(" · ")),
        summary: summary.as_ref().map(|summary| desk.lead(summary)),
        status: None,
        essentials: essentials(desk, signatory, seat.map(|place| &**place)),
        actions: actions(desk, signatory, seat.map(|place| &**place)),
        image: desk.image(&signatory.common),
        audio: desk.audio(&signatory.common),
        body: desk.some_body(signatory.body.as_ref(), resolved, &signatory.common.path),
        places,
        contacts,
        related: related(desk, signatory),
    };
    let description = summary.map_or_else(|| title.text.clone(), |summary| summary.text);
    Built::new(View::Signatory(view), title, description).under(PageKind::SignatoryList, desk.say("menu.signatories"))
}

fn essentials(desk: &Desk<'_>, signatory: &Signatory, seat: Option<&Place>) -> Vec<Fact> {
    let phone = signatory.phone.as_ref().map(|phone| lines::phone(desk, phone));
    let mail = signatory.email.as_ref().map(|email| lines::mail(desk, email));
    let seat = seat.map(|place| place::address(desk, place));
    let web = signatory.website.as_ref().map(|url| lines::web(desk, url));
    let facts = [
        fact("call", "call", desk.say("fact.call"), phone.into_iter().chain(mail).collect()),
        fact("where", "where", desk.say("fact.seat"), seat.into_iter().collect()),
        fact("site", "web", desk.say("fact.website"), web.into_iter().collect()),
        offer::zones(desk, "fact.territory", &signatory.territory),
    ];
    facts.into_iter().flatten().collect()
}

fn actions(desk: &Desk<'_>, signatory: &Signatory, seat: Option<&Place>) -> Vec<Action> {
    let action = |id, icon, href: String, key: &str, detail: Option<String>| Action {
        id,
        icon,
        href,
        label: desk.say(key),
        detail,
        main: false,
    };
    let phone = signatory.phone.as_ref();
    let email = signatory.email.as_ref();
    let website = signatory.website.as_ref();
    let all = [
        phone.map(|phone| action("call", "call", phone.href(), "action.call", Some(phone.grouped()))),
        email.map(|email| action("write", "mail", escape::mail_href(email), "action.write", Some(email.to_string()))),
        website.map(|url| action("site", "web", url.to_string(), "action.site", Some(lines::host(url).to_owned()))),
        seat.map(|place| action("map", "map-pin", place::map(place), "action.map", None)),
    ];
    first_is_main(all.into_iter().flatten().collect())
}

fn related(desk: &Desk<'_>, signatory: &Signatory) -> Vec<Group> {
    let slug = &signatory.common.slug;
    let services = desk.shelves().by_signatory.get(slug).map_or(&[][..], Vec::as_slice);
    let events = desk.stage.site.agenda.by_signatory.get(slug).map_or(&[][..], Vec::as_slice);
    let runs = |programme: &&Arc<Programme>| {
        let is_it =
            |operator: &Operator| matches!(operator, Operator::Signatory(reference) if reference.value == *slug);
        programme.operators.iter().any(is_it)
    };
    let programmes = desk.directory().programmes.iter().filter(runs).map(|programme| desk.programme_card(programme));
    let groups = [
        group("services", Some(desk.say("menu.services")), Some("service"), service_cards(desk, services)),
        group("evenements", Some(desk.say("related.coming")), Some("event"), event_cards(desk, events)),
        group("dispositifs", Some(desk.say("menu.programmes")), Some("programme"), programmes.collect()),
    ];
    groups.into_iter().flatten().collect()
}

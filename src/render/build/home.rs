//! The home page: what do you need, what is on soon, who are you, who are we.

use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::{AUDIENCES, THEME_CATEGORIES};
use crate::render::build::lists::event_cards;
use crate::render::build::{Built, View, audiences, themes};
use crate::render::desk::Desk;
use crate::render::views::lists::{Door, HomeView, Tools};
use crate::render::views::shared::{Group, Link};
use crate::site::page::PageKind;
use crate::site::plan::FIRST_AUDIENCES;

/// How many events the home page shows.
const EVENTS_SHOWN: usize = 6;

/// The home page.
pub fn build(desk: &Desk<'_>) -> Built {
    let portail = &desk.stage.site.portal.portail;
    let title = desk.words(&portail.title);
    let summary = portail.subtitle.as_ref().map_or_else(|| desk.say("home.summary"), |text| desk.words(text).text);
    let directory = desk.directory();
    let pathways = directory.pathways.iter().map(|entry| {
        let title = desk.entry_words(&entry.title, desk.resolve(&entry.common));
        Link { icon: Some("pathway"), ..desk.link(&PageKind::Pathway(entry.common.slug.clone()), title) }
    });
    let signatories = directory.signatories.iter().map(|entry| {
        let name = desk.entry_words(&entry.name, desk.resolve(&entry.common));
        Link { icon: Some("signatory"), ..desk.link(&PageKind::Signatory(entry.common.slug.clone()), name) }
    });
    let view = HomeView {
        title: title.text.clone(),
        summary: summary.clone(),
        doors: doors(desk),
        audiences: AUDIENCES.iter().take(FIRST_AUDIENCES).map(|code| audiences::link(desk, code)).collect(),
        themes: themes::links(desk),
        events: events(desk),
        pathways: pathways.collect(),
        signatories: signatories.collect(),
        tools: tools(desk),
        offline: offline(desk),
    };
    Built::new(View::Home(view), title, summary)
}

/// For those who accompany someone: after what concerns beneficiaries.
fn tools(desk: &Desk<'_>) -> Tools {
    let links = [
        (PageKind::Orientation, "orientation.title", "orient"),
        (PageKind::ToHandOut, "to-hand-out.title", "calendar"),
        (PageKind::Handout, "handout.title", "document"),
        (PageKind::News, "news.title", "news"),
        (PageKind::Lexicon, "lexicon.title", "lexicon"),
    ];
    let link = |(kind, key, icon)| Link { icon: Some(icon), ..desk.link(&kind, desk.own(desk.say(key))) };
    Tools {
        title: desk.say("home.professionals"),
        text: desk.say("home.professionals-text"),
        links: links.map(link).into(),
    }
}

/// The way to keep the portal for a day without network.
fn offline(desk: &Desk<'_>) -> Tools {
    let link = desk.link(&PageKind::Offline, desk.own(desk.say("offline.keep-language")));
    Tools {
        title: desk.say("offline.title"),
        text: desk.say("offline.summary"),
        links: vec![Link { icon: Some("keep"), ..link }],
    }
}

fn events(desk: &Desk<'_>) -> Group {
    let coming = &desk.stage.site.agenda.coming;
    let words = desk.own(desk.say("home.all-events"));
    Group {
        anchor: "evenements".to_owned(),
        title: Some(desk.own(desk.say("home.events"))),
        icon: Some("event"),
        cards: event_cards(desk, &coming[..coming.len().min(EVENTS_SHOWN)]),
        more: Some(desk.link(&PageKind::EventList { page: 1 }, words)),
        empty: match coming.len() {
            0 => Some(desk.say("empty.events")),
            // Others come: once those shown have passed, it must not say that nothing does.
            n => (n > EVENTS_SHOWN).then(|| desk.say("home.shown-over")),
        },
    }
}

/// What newcomers look for first: the first appointment, French, work, training; then all services and events.
fn doors(desk: &Desk<'_>) -> Vec<Door> {
    let site = &desk.stage.site;
    let first = Slug::parse("premier-rendez-vous").filter(|slug| site.portal.pathways.contains_key(slug));
    let first = first.map_or(PageKind::PathwayList, PageKind::Pathway);
    let theme = |code: &str| {
        let category = THEME_CATEGORIES.code(code).filter(|code| site.shelves.by_theme.contains_key(code));
        category.map(|category| PageKind::Theme { category, page: 1 })
    };
    let doors = [
        Some(("first", "calendar", first)),
        theme("lecture-ecriture-calcul").map(|kind| ("french", "french", kind)),
        theme("trouver-un-emploi").map(|kind| ("work", "work", kind)),
        theme("se-former").map(|kind| ("training", "training", kind)),
        Some(("services", "search", PageKind::ServiceList { page: 1 })),
        Some(("events", "event", PageKind::EventList { page: 1 })),
    ];
    doors
        .into_iter()
        .flatten()
        .map(|(id, icon, kind)| Door {
            id,
            icon,
            href: desk.href(&kind),
            title: desk.say(&format!("door.{id}")),
            text: desk.say(&format!("door.{id}-text")),
        })
        .collect()
}

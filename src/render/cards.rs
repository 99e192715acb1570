//! Cards: what a list shows of an entry. Each is made once per language and shared by every list that shows it.

use crate::lang::tag::Lang;
use crate::model::entities::event::Event;
use crate::model::entities::pathway::Pathway;
use crate::model::entities::programme::Programme;
use crate::model::entities::service::Service;
use crate::model::entities::signatory::Signatory;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary;
use crate::render::desk::Desk;
use crate::render::facts::contact;
use crate::render::icons;
use crate::render::status;
use crate::render::views::shared::{Card, Html, Later, Tag, Words};
use crate::site::agenda::{self, Coming};
use crate::site::page::PageKind;
use crate::site::plan::Site;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

type Shelf = OnceLock<BTreeMap<Slug, OnceLock<Html>>>;

/// The cards of services in each language, made when first asked for.
///
/// Other cards are made each time: an event's shows the date of the list in which it stands, and the rest are few.
#[derive(Debug, Default)]
pub struct Cards {
    services: BTreeMap<Lang, Shelf>,
    events: BTreeMap<Lang, Shelf>,
    similar: BTreeMap<Lang, Shelf>,
}

/// How many dates after the one that it shows the card of an event carries: a month of a weekly event.
const LATER_SHOWN: usize = 3;

#[derive(Serialize)]
struct Parameters<'a> {
    card: &'a Card,
    icons: &'a str,
}

impl Cards {
    /// Lays out a place for each card.
    pub fn lay_out(site: &Site) -> Self {
        let empty = || site.languages.iter().map(|lang| (*lang, Shelf::new())).collect();
        Self { services: empty(), events: empty(), similar: empty() }
    }
}

/// The place of a card on a shelf, which is laid out for all the others too when the first one is asked for.
fn cell<'a, T>(shelf: &'a Shelf, entries: &BTreeMap<Slug, T>, slug: &Slug) -> Option<&'a OnceLock<Html>> {
    shelf.get_or_init(|| entries.keys().map(|slug| (slug.clone(), OnceLock::new())).collect()).get(slug)
}

impl Desk<'_> {
    /// The card of a service.
    pub fn service_card(&self, service: &Service) -> Html {
        let services = &self.stage.site.portal.services;
        let shelf = self.stage.cards.services.get(&self.lang);
        let cell = shelf.and_then(|shelf| cell(shelf, services, &service.common.slug));
        let make = || self.printed(&self.service(service));
        cell.map_or_else(make, |cell| cell.get_or_init(make).clone())
    }

    /// The card of an event, at the session by which a list shows it.
    pub fn event_card(&self, coming: &Coming) -> Html {
        self.event_card_of(&self.stage.cards.events, coming, LATER_SHOWN)
    }

    /// The same on the sheet of another event, which has no bytes to spare: once its date has passed, it shows none.
    pub fn similar_card(&self, coming: &Coming) -> Html {
        self.event_card_of(&self.stage.cards.similar, coming, 0)
    }

    fn event_card_of(&self, shelves: &BTreeMap<Lang, Shelf>, coming: &Coming, n_later: usize) -> Html {
        let events = &self.stage.site.portal.events;
        let cell = shelves.get(&self.lang).and_then(|shelf| cell(shelf, events, &coming.event.common.slug));
        let today = self.stage.site.options.today;
        let is_next = agenda::next_session(&coming.event, today) == Some(coming.session);
        let make = || self.printed(&self.event(&coming.event, coming.session, n_later));
        cell.filter(|_| is_next).map_or_else(make, |cell| cell.get_or_init(make).clone())
    }

    /// The dates after that of a card, a few of them in words.
    fn later(&self, event: &Event, session: usize, n_later: usize) -> Option<Later> {
        let last = agenda::last_after(event, session)?;
        let dates = agenda::alike_after(event, session).take(n_later).map(|session| self.card_date(session.when));
        let own = event.sessions[session].status;
        let is_status_of_date = own.is_some_and(|own| own != event.status);
        Some(Later { dates: dates.collect(), last: self.machine_end(last), is_status_of_date })
    }

    /// The card of a signatory.
    pub fn signatory_card(&self, signatory: &Signatory) -> Html {
        let resolved = self.resolve(&signatory.common);
        let n_services = self.shelves().by_signatory.get(&signatory.common.slug).map_or(0, Vec::len);
        let count = (n_services > 0).then(|| self.tag("service", self.count("count.services", n_services)));
        self.printed(&Card {
            kind: "signataire",
            item: self.item(&PageKind::Signatory(signatory.common.slug.clone())),
            icon: "signatory",
            over: Some(self.label(&vocabulary::SIGNATORY_TYPES, signatory.kind)),
            href: self.href(&PageKind::Signatory(signatory.common.slug.clone())),
            title: self.entry_words(&signatory.name, resolved),
            summary: signatory.tagline.as_ref().map(|tagline| self.entry_words(tagline, resolved)),
            status: None,
            when: None,
            later: None,
            tags: count.into_iter().collect(),
        })
    }

    /// The card of a programme.
    pub fn programme_card(&self, programme: &Programme) -> Html {
        let resolved = self.resolve(&programme.common);
        let acronym = programme.acronym.as_ref().map(|acronym| self.tag_words("id-card", self.french(acronym)));
        self.printed(&Card {
            kind: "dispositif",
            item: self.item(&PageKind::Programme(programme.common.slug.clone())),
            icon: "programme",
            over: programme.level.map(|level| self.label(&vocabulary::PROGRAMME_LEVELS, level)),
            href: self.href(&PageKind::Programme(programme.common.slug.clone())),
            title: self.entry_words(&programme.title, resolved),
            summary: None,
            status: status::programme(self, programme),
            when: None,
            later: None,
            tags: acronym.into_iter().collect(),
        })
    }

    /// The card of a pathway.
    pub fn pathway_card(&self, pathway: &Pathway) -> Html {
        let resolved = self.resolve(&pathway.common);
        self.printed(&Card {
            kind: "parcours",
            item: self.item(&PageKind::Pathway(pathway.common.slug.clone())),
            icon: "pathway",
            over: None,
            href: self.href(&PageKind::Pathway(pathway.common.slug.clone())),
            title: self.entry_words(&pathway.title, resolved),
            summary: Some(self.entry_words(&pathway.summary, resolved)),
            status: None,
            when: None,
            later: None,
            tags: vec![self.tag("pathway", self.count("count.steps", pathway.steps.len()))],
        })
    }

    fn service(&self, service: &Service) -> Card {
        let resolved = self.resolve(&service.common);
        let signatory = service.common.owner.as_ref().and_then(|owner| self.stage.site.portal.signatories.get(owner));
        let owner = signatory.map(|signatory| self.tag_words("signatory", contact::short_name(self, signatory)));
        let level = service.conditions.spoken.filter(|code| code.as_str() != "aucun");
        let level = level.map(|code| self.tag("level", self.label(&vocabulary::LEVELS, code)));
        let free = (service.cost.as_str() == "gratuit")
            .then(|| self.tag("free", self.label(&vocabulary::COSTS, service.cost)));
        Card {
            kind: "service",
            item: self.item(&PageKind::Service(service.common.slug.clone())),
            icon: service.conditions.themes.first().map_or("service", |code| icons::theme(*code)),
            over: service.kind.map(|kind| self.label(&vocabulary::SERVICE_TYPES, kind)),
            href: self.href(&PageKind::Service(service.common.slug.clone())),
            title: self.entry_words(&service.title, resolved),
            summary: Some(self.entry_words(&service.summary, resolved)),
            status: status::service(self, service),
            when: None,
            later: None,
            tags: owner.into_iter().chain(level).chain(free).collect(),
        }
    }

    fn event(&self, event: &Arc<Event>, session: usize, n_later: usize) -> Card {
        let resolved = self.resolve(&event.common);
        let shown = &event.sessions[session];
        let later = self.later(event, session, n_later);
        let place = shown.place.as_ref().or(event.place.as_ref());
        let place = place.and_then(|place| self.stage.site.portal.places.get(&place.value));
        let place = place.map(|place| self.tag_words("where", self.french(&place.town)));
        let online = place.is_none().then(|| self.tag("online", self.say("where.online")));
        let rhythm =
            event.recurrence.as_ref().and_then(|_| self.recurrence(event)).map(|words| self.tag("calendar", words));
        let women = event.conditions.women_only.then(|| self.tag("women", self.say("who.women-only")));
        let childcare = (event.childcare == Some(true)).then(|| self.tag("childcare", self.say("childcare.yes-short")));
        let free = event.cost.filter(|cost| cost.as_str() == "gratuit");
        let free = free.map(|cost| self.tag("free", self.label(&vocabulary::COSTS, cost)));
        Card {
            kind: "evenement",
            item: self.item(&PageKind::Event(event.common.slug.clone())),
            icon: icons::genre(event.genre),
            over: Some(self.label(&vocabulary::GENRES, event.genre)),
            href: self.href(&PageKind::Event(event.common.slug.clone())),
            title: self.entry_words(&event.title, resolved),
            summary: None,
            status: status::event_in_brief(self, event, session),
            when: Some(self.card_date(shown.when)),
            later,
            tags: place.into_iter().chain(online).chain(rhythm).chain(women).chain(childcare).chain(free).collect(),
        }
    }

    fn item(&self, kind: &PageKind) -> Option<String> {
        self.stage.site.item_of(kind).map(|id| id.to_string())
    }

    fn tag(&self, icon: &'static str, words: String) -> Tag {
        Tag { icon, words: self.own(words) }
    }

    fn tag_words(&self, icon: &'static str, words: Words) -> Tag {
        Tag { icon, words }
    }

    /// A fault of the theme's card leaves the list without it; the examples of the component tell of it in tests.
    fn printed(&self, card: &Card) -> Html {
        let parameters = Parameters { card, icons: &self.stage.assets.icons };
        self.shared("card", &parameters)
    }
}

//! What rules lead to, as data in one language: signatories, programmes, services and coming events.

use super::asks::Asks;
use super::rules::Tongue;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, Reference, Text};
use crate::model::entities::event::{Event, EventMode, EventStatus, Session, When};
use crate::model::entities::place::Place;
use crate::model::entities::readers::sessions::status_name;
use crate::model::entities::service::Service;
use crate::model::values::phone::Phone;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::{PROGRAMME_LEVELS, RECEPTION_MODES};
use crate::site::agenda::{self, Coming};
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::site::shelves;
use crate::site::short_id::ShortId;
use crate::theme::strings::Strings;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A target as data.
#[derive(Default, Serialize)]
pub(super) struct Target {
    id: String,
    kind: &'static str,
    path: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    short: Option<String>,
    #[serde(flatten)]
    tongue: Option<Tongue>,
    #[serde(skip_serializing_if = "String::is_empty")]
    meta: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<usize>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    at: BTreeSet<&'static str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    remote: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<Dated>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asks: Option<Asks>,
}

/// A date on which an event is on: its first day, the instant after which it is over, and how a reader says it.
#[derive(Serialize)]
struct Dated(String, String, String);

/// How many dates of an event are published: those of a weekly one, for longer than a copy of the data is kept.
const DATES: usize = 26;

/// The targets of an edition, in their order: signatories, programmes, services, coming events.
pub(super) struct Targets {
    /// All of them.
    pub(super) list: Vec<Target>,
    places: BTreeMap<(&'static str, Slug), usize>,
}

const SIGNATORY: &str = "signataire";
const PROGRAMME: &str = "dispositif";
const SERVICE: &str = "service";
const EVENT: &str = "evenement";

impl Targets {
    /// Every target of an edition, written in the words of a language.
    pub(super) fn of(site: &Site, strings: &Strings) -> Self {
        let writer = Writer { site, strings, lang: strings.lang };
        let (portal, today) = (&site.portal, site.options.today);
        let mut targets = Self { list: Vec::new(), places: BTreeMap::new() };
        for entry in portal.signatories.values() {
            let kind = PageKind::Signatory(entry.common.slug.clone());
            let target = Target {
                short: entry.acronym.as_ref().map(ToString::to_string),
                at: writer.places_of(&entry.common.slug),
                phone: entry.phone.as_ref().map(Phone::grouped),
                ..writer.target(SIGNATORY, &kind, &entry.common, &entry.name)
            };
            targets.add(&entry.common, target);
        }
        for entry in portal.programmes.values().filter(|entry| entry.ends.is_none_or(|last| today <= last)) {
            let kind = PageKind::Programme(entry.common.slug.clone());
            let level = entry.level.map(|level| strings.label(&PROGRAMME_LEVELS, level).to_owned());
            let target = Target {
                short: entry.acronym.as_ref().map(ToString::to_string),
                meta: level.unwrap_or_default(),
                ..writer.target(PROGRAMME, &kind, &entry.common, &entry.title)
            };
            targets.add(&entry.common, target);
        }
        for entry in portal.services.values().filter(|service| shelves::is_listed(service, today)) {
            let target = writer.service(entry, &targets);
            targets.add(&entry.common, target);
        }
        for coming in &site.agenda.coming {
            if !agenda::is_off(agenda::status_of(&coming.event, coming.session())) {
                let target = writer.event(coming, &targets);
                targets.add(&coming.event.common, target);
            }
        }
        targets
    }

    fn add(&mut self, common: &Common, target: Target) {
        self.places.insert((target.kind, common.slug.clone()), self.list.len());
        self.list.push(target);
    }

    /// The place of a signatory or a programme, when it is published.
    pub(super) fn actor(&self, slug: &Slug) -> Option<usize> {
        let place = |kind| self.places.get(&(kind, slug.clone())).copied();
        place(SIGNATORY).or_else(|| place(PROGRAMME))
    }

    /// The place of a service, when it is published.
    pub(super) fn service(&self, slug: &Slug) -> Option<usize> {
        self.places.get(&(SERVICE, slug.clone())).copied()
    }
}

/// Writes targets in a language.
struct Writer<'a> {
    site: &'a Site,
    strings: &'a Strings,
    lang: Lang,
}

impl Writer<'_> {
    fn target(&self, name: &'static str, kind: &PageKind, common: &Common, title: &Text) -> Target {
        let resolved = self.site.resolve(common, self.lang);
        let (title, spoken) = title.resolve(resolved.lang);
        let route = Route::of(self.lang, kind);
        Target {
            id: ShortId::of(kind, common).map(|id| id.to_string()).unwrap_or_default(),
            kind: name,
            path: route.as_str().splitn(3, '/').nth(2).unwrap_or_default().to_owned(),
            title: title.to_string(),
            tongue: Tongue::of(spoken, self.lang),
            ..Target::default()
        }
    }

    fn service(&self, entry: &Service, targets: &Targets) -> Target {
        let kind = PageKind::Service(entry.common.slug.clone());
        let towns = self.towns(entry.places.iter());
        let remote = entry.reception.iter().find(|code| code.as_str() == "a-distance");
        let remote = remote.map(|code| self.strings.label(&RECEPTION_MODES, *code).to_owned());
        let today = self.site.options.today;
        let is_off = entry.suspended.is_some_and(|(from, to)| from <= today && to.is_none_or(|to| today <= to));
        let capacity = entry.capacity.map(|code| code.as_str()).filter(|code| *code != "ouvert");
        Target {
            at: self.communes(entry.places.iter()),
            remote: remote.is_some(),
            meta: if towns.is_empty() { remote.unwrap_or_default() } else { towns },
            phone: entry.phone.as_ref().map(Phone::grouped).or_else(|| self.phone_of(&entry.common)),
            owner: entry.common.owner.as_ref().and_then(|owner| targets.actor(owner)),
            until: entry.ends.map(|last| self.instant(When::Days { first: last, last })),
            status: if is_off { Some("suspendu") } else { capacity },
            asks: Asks::of(&entry.conditions, &entry.zones),
            ..self.target(SERVICE, &kind, &entry.common, &entry.title)
        }
    }

    fn event(&self, coming: &Coming, targets: &Targets) -> Target {
        let (event, session) = (&coming.event, coming.session());
        let kind = PageKind::Event(event.common.slug.clone());
        let status = agenda::status_of(event, session);
        let is_remote = event.mode == EventMode::Online || status == EventStatus::MovedOnline;
        let place = || session.place.iter().chain(&event.place).take(1);
        Target {
            at: if is_remote { BTreeSet::new() } else { self.communes(place()) },
            remote: is_remote,
            meta: if is_remote { self.strings.say("where.online", &[]) } else { self.towns(place()) },
            phone: self.phone_of(&event.common),
            owner: event.common.owner.as_ref().and_then(|owner| targets.actor(owner)),
            dates: self.dates(event),
            status: (status != EventStatus::Scheduled).then(|| status_name(status)),
            asks: Asks::of(&event.conditions, &[]),
            ..self.target(EVENT, &kind, &event.common, &event.title)
        }
    }

    /// The next dates on which an event is on.
    fn dates(&self, event: &Event) -> Vec<Dated> {
        let today = self.site.options.today;
        let is_on =
            |session: &&Session| session.when.last_day() >= today && !agenda::is_off(agenda::status_of(event, session));
        let dated = |session: &Session| {
            let day = session.when.first_day().max(today);
            Dated(day.to_string(), self.instant(session.when), self.strings.locale.date_medium(day))
        };
        event.sessions.iter().filter(is_on).take(DATES).map(dated).collect()
    }

    /// The general phone of the signatory that a sheet belongs to.
    fn phone_of(&self, common: &Common) -> Option<String> {
        let owner = self.site.portal.signatories.get(common.owner.as_ref()?)?;
        owner.phone.as_ref().map(Phone::grouped)
    }

    /// The communes where a signatory receives.
    fn places_of(&self, signatory: &Slug) -> BTreeSet<&'static str> {
        let is_own = |place: &&Arc<Place>| place.common.owner.as_ref() == Some(signatory);
        self.site.portal.places.values().filter(is_own).map(|place| place.commune.insee).collect()
    }

    /// The communes of places.
    fn communes<'b>(&self, places: impl Iterator<Item = &'b Reference>) -> BTreeSet<&'static str> {
        places.filter_map(|place| self.site.portal.places.get(&place.value)).map(|place| place.commune.insee).collect()
    }

    fn towns<'b>(&self, places: impl Iterator<Item = &'b Reference>) -> String {
        let named = places.filter_map(|place| self.site.portal.places.get(&place.value));
        let mut seen = BTreeSet::new();
        let towns: Vec<String> =
            named.map(|place| place.town.to_string()).filter(|town| seen.insert(town.clone())).collect();
        self.strings.locale.list(&towns)
    }

    fn instant(&self, when: When) -> String {
        when.over().iso_in(&self.site.portal.portail.zone)
    }
}

//! Lines of the lists that an auditor sifts: one for each date of an event, each service, programme, pathway.

use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, Reference};
use crate::model::entities::conditions::Conditions;
use crate::model::entities::event::{Event, EventMode, EventStatus, RegistrationMode, Session, When};
use crate::model::entities::pathway::Pathway;
use crate::model::entities::place::Place;
use crate::model::entities::programme::{Operator, Programme};
use crate::model::entities::service::Service;
use crate::model::entities::signatory::Signatory;
use crate::model::values::code::Code;
use crate::model::values::phone::Phone;
use crate::model::values::slug::Slug;
use crate::model::values::territory::Commune;
use crate::model::values::vocabulary::{AUDIENCES, COSTS, GENRES, INTERPRETERS, LEVELS, SERVICE_TYPES};
use crate::render::desk::Desk;
use crate::render::facts::{contact, place};
use crate::render::icons;
use crate::render::status;
use crate::render::traits::{ANY, everywhere, from, hardest, languages, traits};
use crate::render::views::rows::{Row, RowTime, Traits};
use crate::render::views::shared::{Link, Tag, Words};
use crate::site::agenda;
use crate::site::page::PageKind;
use crate::site::short_id::ShortId;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The communes in which the portal's signatories receive, each once.
pub fn communes(desk: &Desk<'_>) -> BTreeSet<&'static Commune> {
    desk.stage.site.portal.places.values().map(|place| place.commune).collect()
}

/// A date of an event.
pub fn occasion(desk: &Desk<'_>, event: &Event, session: usize) -> Row {
    let shown = &event.sessions[session];
    let current = agenda::status_of(event, shown);
    let is_off = agenda::is_off(current);
    let resolved = desk.resolve(&event.common);
    let here = where_of(desk, event, shown);
    let reason = shown.reason.as_ref().or(event.reason.as_ref()).filter(|_| current != EventStatus::Scheduled);
    let mut row = of_event(desk, event, here);
    row.until = Some(desk.machine_end(shown.when));
    row.time = Some(RowTime { datetime: desk.machine_start(shown.when), words: hours(desk, shown.when) });
    row.struck = is_off;
    row.status = status::event_in_brief(desk, event, session);
    row.reason = reason.map(|reason| desk.entry_words(reason, resolved));
    row.tags.extend(registration(desk, event).filter(|_| !is_off && current != EventStatus::Full));
    row
}

/// An event as a whole: what it is, where, for whom; its dates are the caller's to tell.
pub fn event(desk: &Desk<'_>, event: &Event) -> Row {
    let next = agenda::next_session(event, desk.stage.site.options.today);
    let here = next.map_or(Where::Online, |next| where_of(desk, event, &event.sessions[next]));
    let mut row = of_event(desk, event, here);
    if let Some(next) = next {
        row.status = status::event_in_brief(desk, event, next);
        row.struck = agenda::is_off(agenda::status_of(event, &event.sessions[next]));
    }
    row
}

fn of_event(desk: &Desk<'_>, event: &Event, here: Where<'_>) -> Row {
    let conditions = &event.conditions;
    let organisers: Vec<&Slug> = event.common.owner.iter().chain(values(&event.co_organisers)).collect();
    let names = organisers.iter().filter_map(|slug| owner(desk, slug));
    let childcare = event.childcare == Some(true);
    let mut tags: Vec<Tag> = Vec::new();
    tags.push(match here {
        Where::Place(place) => tag("where", at(desk, place)),
        Where::Online => tag("online", desk.own(desk.say("where.online"))),
        Where::Unknown => tag("where", desk.own(desk.say("where.ask"))),
    });
    tags.extend(names);
    tags.extend(asked(desk, conditions));
    tags.extend(spoken(desk, &event.languages, event.interpreter));
    tags.extend(childcare.then(|| tag("childcare", desk.own(desk.say("childcare.yes-short")))));
    tags.extend(event.cost.filter(|cost| cost.as_str() == "gratuit").map(|cost| free(desk, cost)));
    Row {
        over: desk.label(&GENRES, event.genre),
        icon: icons::genre(event.genre),
        traits: Traits {
            places: match here {
                Where::Place(place) => place.commune.insee.to_owned(),
                Where::Online => ANY.to_owned(),
                Where::Unknown => String::new(),
            },
            languages: languages(&written(desk, &event.common), &event.languages, event.interpreter),
            signatories: organisers.iter().map(|slug| slug.as_str()).collect::<Vec<_>>().join(" "),
            childcare,
            ..traits("evenement", conditions)
        },
        tags,
        phone: to_call(desk, event).map(|phone| phone_link(desk, phone)),
        ..bare(
            desk,
            PageKind::Event(event.common.slug.clone()),
            &event.common,
            desk.entry_words(&event.title, desk.resolve(&event.common)),
        )
    }
}

/// The number that registers, else that of whom to ask.
fn to_call<'a>(desk: &Desk<'a>, event: &'a Event) -> Option<&'a Phone> {
    let modes = event.registration.iter().flat_map(|registration| &registration.modes);
    let registers = modes.into_iter().find_map(|mode| match mode {
        RegistrationMode::Phone(phone) => Some(phone),
        RegistrationMode::Link(_) | RegistrationMode::Email(_) => None,
    });
    registers.or_else(|| contact::of(desk, event.contact.as_ref(), event.common.owner.as_ref()).phone)
}

fn phone_link(desk: &Desk<'_>, phone: &Phone) -> Link {
    Link { href: phone.href(), words: desk.own(phone.grouped()), ..Link::default() }
}

/// The languages of the portal in which the text of an entry can be read.
fn written(desk: &Desk<'_>, common: &Common) -> Vec<Lang> {
    let site = &desk.stage.site;
    site.languages.iter().copied().filter(|lang| !site.resolve(common, *lang).is_fallback()).collect()
}

/// A service.
pub fn service(desk: &Desk<'_>, service: &Service, communes: &BTreeSet<&'static Commune>) -> Row {
    let conditions = &service.conditions;
    let mut tags: Vec<Tag> = service.common.owner.iter().filter_map(|slug| owner(desk, slug)).collect();
    tags.extend(asked(desk, conditions));
    tags.extend(spoken(desk, &service.languages, service.interpreter));
    tags.extend((service.cost.as_str() == "gratuit").then(|| free(desk, service.cost)));
    let contact = contact::of(desk, service.contact.as_ref(), service.common.owner.as_ref());
    let phone = service.phone.as_ref().or(contact.phone);
    Row {
        over: service
            .kind
            .map_or_else(|| desk.strings.word("type", "service").to_owned(), |kind| desk.label(&SERVICE_TYPES, kind)),
        icon: conditions.themes.first().map_or("service", |code| icons::theme(*code)),
        status: status::service(desk, service),
        traits: Traits {
            places: from(&service.zones, communes),
            languages: languages(&written(desk, &service.common), &service.languages, service.interpreter),
            signatories: service.common.owner.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..traits("service", conditions)
        },
        tags,
        phone: phone.map(|phone| phone_link(desk, phone)),
        ..bare(
            desk,
            PageKind::Service(service.common.slug.clone()),
            &service.common,
            desk.entry_words(&service.title, desk.resolve(&service.common)),
        )
    }
}

/// A programme.
pub fn programme(desk: &Desk<'_>, programme: &Programme) -> Row {
    let run_by = programme.operators.iter().filter_map(|operator| match operator {
        Operator::Signatory(reference) => Some(&reference.value),
        Operator::Other { .. } => None,
    });
    let run_by: Vec<&Slug> = run_by.collect();
    let conditions = Conditions { audiences: programme.audiences.clone(), ..Conditions::default() };
    let mut tags: Vec<Tag> = run_by.iter().filter_map(|slug| owner(desk, slug)).collect();
    tags.extend(asked(desk, &conditions));
    Row {
        over: desk.strings.word("type", "dispositif").to_owned(),
        icon: "programme",
        status: status::programme(desk, programme),
        traits: Traits {
            signatories: run_by.iter().map(|slug| slug.as_str()).collect::<Vec<_>>().join(" "),
            languages: languages(&written(desk, &programme.common), &[], None),
            ..everywhere("dispositif", &conditions)
        },
        tags,
        ..bare(
            desk,
            PageKind::Programme(programme.common.slug.clone()),
            &programme.common,
            desk.entry_words(&programme.title, desk.resolve(&programme.common)),
        )
    }
}

/// A pathway.
pub fn pathway(desk: &Desk<'_>, pathway: &Pathway) -> Row {
    Row {
        over: desk.strings.word("type", "parcours").to_owned(),
        icon: "pathway",
        traits: Traits {
            signatories: ANY.to_owned(),
            languages: languages(&written(desk, &pathway.common), &[], None),
            ..everywhere("parcours", &Conditions::default())
        },
        ..bare(
            desk,
            PageKind::Pathway(pathway.common.slug.clone()),
            &pathway.common,
            desk.entry_words(&pathway.title, desk.resolve(&pathway.common)),
        )
    }
}

fn bare(desk: &Desk<'_>, kind: PageKind, common: &Common, title: Words) -> Row {
    Row {
        item: ShortId::of(&kind, common).map(|id| id.to_string()),
        traits: Traits::default(),
        until: None,
        time: None,
        over: String::new(),
        icon: "document",
        href: desk.href(&kind),
        title,
        struck: false,
        status: None,
        reason: None,
        tags: Vec::new(),
        phone: None,
        dated: None,
    }
}

/// Where a session takes place.
#[derive(Clone, Copy)]
enum Where<'a> {
    Place(&'a Place),
    Online,
    Unknown,
}

fn where_of<'a>(desk: &Desk<'a>, event: &Event, session: &Session) -> Where<'a> {
    let status = agenda::status_of(event, session);
    if event.mode == EventMode::Online || status == EventStatus::MovedOnline {
        return Where::Online;
    }
    let reference = session.place.as_ref().or(event.place.as_ref());
    let found = reference.and_then(|reference| place::find(desk, &reference.value));
    found.map_or(Where::Unknown, |place| Where::Place(place))
}

/// « Mission Locale, Muret »; the town alone when the place has no name of its own.
fn at(desk: &Desk<'_>, place: &Place) -> Words {
    match &place.name {
        Some(name) if !name.resolve(Lang::FR).0.contains(&*place.town) => {
            desk.french(&format!("{}, {}", name.resolve(Lang::FR).0, place.town))
        }
        Some(name) => desk.french(name.resolve(Lang::FR).0),
        None => desk.french(&place.town),
    }
}

/// « 14 h 00 – 17 h 00 », or the days when there are several.
fn hours(desk: &Desk<'_>, when: When) -> String {
    let locale = &desk.strings.locale;
    match when {
        When::Timed { start, end } if start.date == end.date => {
            desk.say_with("hours.span", &[("open", &locale.time(start.time)), ("close", &locale.time(end.time))])
        }
        When::Timed { start, end } => locale.session(start, end),
        When::Days { first, last } if first == last => String::new(),
        When::Days { first, last } => locale.date_range(first, last),
    }
}

fn registration(desk: &Desk<'_>, event: &Event) -> Option<Tag> {
    let registration = event.registration.as_ref()?;
    let today = desk.stage.site.options.today;
    let words = match registration.until {
        Some(until) if until < today => desk.say("status.closed"),
        Some(until) => desk.say_with("to-hand-out.register", &[("date", &desk.strings.locale.date_short(until))]),
        None if registration.is_required => desk.say("register.required"),
        None => return None,
    };
    Some(tag("register", desk.own(words)))
}

/// For whom and what is asked, in short.
fn asked(desk: &Desk<'_>, conditions: &Conditions) -> Vec<Tag> {
    let mut tags = Vec::new();
    tags.extend(conditions.women_only.then(|| tag("women", desk.own(desk.say("who.women-only")))));
    if !conditions.audiences.is_empty() {
        let labels = desk.labels(&AUDIENCES, &conditions.audiences);
        tags.push(tag("people", desk.own(labels)));
    }
    let level = hardest(conditions).filter(|code| code.as_str() != "aucun");
    tags.extend(level.map(|code| tag("level", desk.own(desk.label(&LEVELS, code)))));
    tags
}

fn spoken(desk: &Desk<'_>, languages: &[Lang], interpreter: Option<Code>) -> Vec<Tag> {
    let names = (!languages.is_empty()).then(|| desk.strings.locale.capitalised(&desk.language_names(languages)));
    let interpreter = interpreter.filter(|code| code.as_str() != "non").map(|code| desk.label(&INTERPRETERS, code));
    names.into_iter().chain(interpreter).map(|words| tag("language", desk.own(words))).collect()
}

fn free(desk: &Desk<'_>, cost: Code) -> Tag {
    tag("free", desk.own(desk.label(&COSTS, cost)))
}

fn owner(desk: &Desk<'_>, slug: &Slug) -> Option<Tag> {
    let signatory = desk.stage.site.portal.signatories.get(slug)?;
    Some(tag("signatory", contact::short_name(desk, signatory)))
}

fn tag(icon: &'static str, words: Words) -> Tag {
    Tag { icon, words }
}

fn values(references: &[Reference]) -> impl Iterator<Item = &Slug> {
    references.iter().map(|reference| &reference.value)
}

/// The signatories that organise or offer one of these lines, in the portal's order.
pub fn signatories<'a>(desk: &Desk<'a>, rows: &[Row]) -> Vec<&'a Arc<Signatory>> {
    let named: BTreeSet<&str> = rows.iter().flat_map(|row| row.traits.signatories.split(' ')).collect();
    desk.directory().signatories.iter().filter(|entry| named.contains(entry.common.slug.as_str())).collect()
}

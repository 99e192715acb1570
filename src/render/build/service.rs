//! The sheet of a service: for whom, where, what to bring, whom to call; then the rest.

use crate::model::entities::common::Body as EntryBody;
use crate::model::entities::service::Service;
use crate::model::values::vocabulary::SERVICE_TYPES;
use crate::render::build::lists::{event_cards, group, service_cards};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::facts::{bring, contact, fact, lines, listed, offer, place, who};
use crate::render::icons;
use crate::render::status;
use crate::render::views::shared::{Fact, Group, Line, Link};
use crate::render::views::sheets::{Action, Section, ServiceView};
use crate::site::page::PageKind;
use crate::site::plan;
use crate::site::shelves::category;
use crate::text::escape;

/// The sheet of a service.
pub fn build(desk: &Desk<'_>, service: &Service) -> Built {
    let resolved = desk.resolve(&service.common);
    let title = desk.entry_words(&service.title, resolved);
    let summary = desk.entry_words(&service.summary, resolved);
    let places: Vec<_> = service.places.iter().filter_map(|reference| place::find(desk, &reference.value)).collect();
    let themes: Vec<Line> = service
        .conditions
        .themes
        .iter()
        .map(|code| {
            let words = desk.own(desk.strings.word("need", code.as_str()));
            match category(*code) {
                Some(category) => lines::page(words, desk.href(&PageKind::Theme { category, page: 1 })),
                None => lines::text(words),
            }
        })
        .collect();
    let mut facts = offer::of_service(desk, service, &places);
    facts.extend(listed("themes", "theme", desk.say("fact.themes"), themes));
    let view = ServiceView {
        over: service.kind.map(|kind| desk.label(&SERVICE_TYPES, kind)),
        icon: service.conditions.themes.first().map_or("service", |code| icons::theme(*code)),
        title: title.clone(),
        summary: desk.lead(&summary),
        status: status::service(desk, service),
        signatory: signatory(desk, service),
        essentials: essentials(desk, service),
        actions: actions(desk, service),
        image: desk.image(&service.common),
        audio: desk.audio(&service.common),
        body: desk.some_body(service.body.as_ref(), resolved, &service.common.path),
        sections: sections(desk, service),
        conditions: who::conditions(desk, &service.conditions),
        facts,
        related: related(desk, service),
    };
    let mut built = Built::new(View::Service(view), title, summary.text)
        .under(PageKind::ServiceList { page: 1 }, desk.say("menu.services"));
    built.alerts = place::alerts_of(desk, &places);
    built
}

fn signatory(desk: &Desk<'_>, service: &Service) -> Link {
    let owner = service.common.owner.as_ref();
    let signatory = owner.and_then(|owner| desk.stage.site.portal.signatories.get(owner));
    match signatory {
        Some(signatory) => {
            let name = desk.entry_words(&signatory.name, desk.resolve(&signatory.common));
            desk.link(&PageKind::Signatory(signatory.common.slug.clone()), name)
        }
        None => desk.link(&PageKind::SignatoryList, desk.own(desk.say("menu.signatories"))),
    }
}

fn essentials(desk: &Desk<'_>, service: &Service) -> Vec<Fact> {
    let resolved = desk.resolve(&service.common);
    let mut places: Vec<Line> = service
        .places
        .iter()
        .filter_map(|reference| place::find(desk, &reference.value))
        .flat_map(|place| place::lines_of(desk, place))
        .collect();
    if service.reception.iter().any(|code| code.as_str() == "a-distance") {
        places.push(lines::text(desk.own(desk.say("where.remote"))));
    }
    if places.is_empty() {
        places.push(lines::text(desk.own(desk.say("where.ask"))));
    }
    let facts = [
        who::essential(desk, &service.conditions),
        fact("where", "where", desk.say("fact.where"), places),
        bring::fact_of(desk, &service.papers, resolved),
        fact("call", "call", desk.say("fact.ask"), call(desk, service)),
    ];
    facts.into_iter().flatten().collect()
}

/// How to ask: through whom, by what means, and whom to call.
fn call(desk: &Desk<'_>, service: &Service) -> Vec<Line> {
    let by_professional =
        !service.requesters.is_empty() && service.requesters.iter().all(|code| code.as_str() == "professionnels");
    let adviser = by_professional.then(|| lines::text(desk.own(desk.say("ask.professional"))));
    let mut all: Vec<Line> = adviser.into_iter().chain(offer::request_modes(desk, service)).collect();
    all.extend(service.link.as_ref().map(|url| lines::web(desk, url)));
    all.extend(service.phone.as_ref().map(|phone| lines::phone(desk, phone)));
    all.extend(service.email.as_ref().map(|email| lines::mail(desk, email)));
    let contact = contact::of(desk, service.contact.as_ref(), service.common.owner.as_ref()).lines;
    // The sheet's own phone and mail come first, and are said once.
    all.extend(contact.into_iter().filter(|line| line.href.is_none() || !already(&all_hrefs(service), line)));
    all
}

fn all_hrefs(service: &Service) -> Vec<String> {
    let phone = service.phone.as_ref().map(|phone| phone.href());
    let email = service.email.as_ref().map(|email| escape::mail_href(email));
    phone.into_iter().chain(email).collect()
}

fn already(hrefs: &[String], line: &Line) -> bool {
    line.href.as_ref().is_some_and(|href| hrefs.contains(href))
}

fn actions(desk: &Desk<'_>, service: &Service) -> Vec<Action> {
    let contact = contact::of(desk, service.contact.as_ref(), service.common.owner.as_ref());
    let action = |id, icon, href: String, key: &str, detail: Option<String>| Action {
        id,
        icon,
        href,
        label: desk.say(key),
        detail,
        main: false,
    };
    let site = service.link.as_ref();
    let phone = service.phone.as_ref().or(contact.phone);
    let email = service.email.as_ref().or(contact.email);
    let map = service.places.first().and_then(|reference| place::find(desk, &reference.value));
    let mut all: Vec<Action> = [
        site.map(|url| action("site", "web", url.to_string(), "action.online", Some(lines::host(url).to_owned()))),
        phone.map(|phone| action("call", "call", phone.href(), "action.call", Some(phone.grouped()))),
        email.map(|email| action("write", "mail", escape::mail_href(email), "action.write", Some(email.to_string()))),
        map.map(|place| action("map", "map-pin", place::map(place), "action.map", None)),
    ]
    .into_iter()
    .flatten()
    .collect();
    // The ways that the partner asks for come first.
    all.sort_by_key(|action| !is_asked_for(service, action.id));
    first_is_main(all)
}

/// True for an action that is one of the service's ways of asking for it.
fn is_asked_for(service: &Service, action: &str) -> bool {
    let mode = match action {
        "site" => "utiliser-lien-mobilisation",
        "call" => "telephoner",
        "write" => "envoyer-un-courriel",
        _ => "se-presenter",
    };
    service.request_modes.iter().any(|code| code.as_str() == mode)
}

/// Marks the first action as the main one.
pub fn first_is_main(mut actions: Vec<Action>) -> Vec<Action> {
    if let Some(first) = actions.first_mut() {
        first.main = true;
    }
    actions
}

fn sections(desk: &Desk<'_>, service: &Service) -> Vec<Section> {
    let resolved = desk.resolve(&service.common);
    let section = |anchor, icon, key: &str, body: &Option<EntryBody>| {
        let body = desk.scoped_body(body.as_ref()?, resolved, &service.common.path, anchor);
        Some(Section { anchor, icon, title: desk.say(key), body })
    };
    let all = [
        section("fiche-personne", "people", "section.person", &service.for_person),
        section("fiche-premier-rendez-vous", "calendar", "section.first-appointment", &service.first_appointment),
        section("fiche-auditeur", "id-card", "section.auditor", &service.for_auditor),
    ];
    all.into_iter().flatten().collect()
}

fn related(desk: &Desk<'_>, service: &Service) -> Vec<Group> {
    let site = &desk.stage.site;
    let next: Vec<_> =
        service.next.iter().filter_map(|reference| plan::listed(site, &reference.value).cloned()).collect();
    let events = site.agenda.by_service.get(&service.common.slug).map_or(&[][..], Vec::as_slice);
    let programme = service.programme.as_ref().and_then(|reference| site.portal.programmes.get(&reference.value));
    let programme = programme.map(|programme| desk.programme_card(programme));
    let groups = [
        group(
            "evenements",
            Some(desk.say("related.events")),
            Some("event"),
            event_cards(desk, &events[..events.len().min(6)]),
        ),
        group("suite", Some(desk.say("related.next")), Some("arrow"), service_cards(desk, &next)),
        group("dispositif", Some(desk.say("related.programme")), Some("programme"), programme.into_iter().collect()),
    ];
    groups.into_iter().flatten().collect()
}

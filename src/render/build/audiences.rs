//! Audiences: their index, and the page of each.

use crate::model::entities::pathway::Pathway;
use crate::model::entities::programme::Programme;
use crate::model::entities::service::Service;
use crate::model::entities::signatory::Signatory;
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::AUDIENCES;
use crate::render::build::lists::{both, empty, event_cards, group, pager, part, service_cards};
use crate::render::build::{Built, View, to_hand_out};
use crate::render::desk::Desk;
use crate::render::icons;
use crate::render::views::lists::{Actor, AudienceView, IndexSection, IndexView, ListView, Ways};
use crate::render::views::shared::{Filter, Group, Link};
use crate::site::agenda::{self, Coming};
use crate::site::page::PageKind;
use crate::site::plan::{self, FIRST_AUDIENCES};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many days ahead « the next events » go.
const HORIZON: i32 = 60;
/// How many services of a signatory are named; its page has them all.
const SERVICES_SHOWN: usize = 8;

/// The index of audiences: the five groups that the agreement names, then the others.
pub fn index(desk: &Desk<'_>) -> Built {
    let site = &desk.stage.site;
    let codes = plan::audiences(&site.agenda, &site.shelves);
    let is_first = |code: &&Code| AUDIENCES.iter().take(FIRST_AUDIENCES).any(|first| first == **code);
    let (first, others): (Vec<&Code>, Vec<&Code>) = codes.iter().partition(is_first);
    let links = |codes: Vec<&Code>| codes.into_iter().map(|code| link(desk, *code)).collect::<Vec<Link>>();
    let section = |anchor: &str, title: Option<String>, links: Vec<Link>| IndexSection {
        anchor: anchor.to_owned(),
        title,
        links,
    };
    let sections = [
        section("accord", Some(desk.say("audiences.first")), links(first)),
        section("autres", Some(desk.say("audiences.others")), links(others)),
    ];
    let title = desk.say("audiences.title");
    let summary = desk.say("audiences.summary");
    let sections = sections.into_iter().filter(|section| !section.links.is_empty()).collect();
    let view = IndexView { title: title.clone(), summary: summary.clone(), sections };
    Built::new(View::Index(view), desk.own(title), summary)
}

/// A link to an audience, with what stands behind it.
pub fn link(desk: &Desk<'_>, code: Code) -> Link {
    let site = &desk.stage.site;
    let n_services = site.shelves.by_audience.get(&code).map_or(0, Vec::len);
    let n_events = site.agenda.by_audience.get(&code).map_or(0, Vec::len);
    Link {
        count: Some((n_services + n_events).to_string()).filter(|_| n_services + n_events > 0),
        icon: Some(icons::audience(code)),
        ..desk.link(&PageKind::Audience { code, page: 1 }, desk.own(desk.label(&AUDIENCES, code)))
    }
}

/// The page of an audience: who does what, services, events of the next weeks, programmes, pathways.
pub fn build(desk: &Desk<'_>, code: Code, page: u32) -> Built {
    let kind = PageKind::Audience { code, page };
    let site = &desk.stage.site;
    let services = desk.shelves().by_audience.get(&code).map_or(&[][..], Vec::as_slice);
    let events = site.agenda.by_audience.get(&code).map_or(&[][..], Vec::as_slice);
    let label = desk.label(&AUDIENCES, code);
    let mut groups: Vec<Group> = Vec::new();
    groups.extend(group(
        "services",
        Some(desk.say("menu.services")),
        Some("service"),
        service_cards(desk, part(services, page)),
    ));
    groups.extend(dates(desk, part(events, page)));
    if page == 1 {
        groups.extend(programmes(desk, code));
        groups.extend(pathways(desk, services));
    }
    if services.is_empty() && page == 1 {
        groups.insert(0, empty("services", desk.say("empty.audience")));
    }
    let summary = desk.say_with("audience.summary", &[("audience", &label)]);
    let title = desk.own(label);
    let list = ListView {
        over: Some(desk.say("audience.over")),
        icon: Some(icons::audience(code)),
        title: title.clone(),
        summary: Some(summary.clone()),
        count: Some(both(desk, services.len(), events.len())),
        filters: everyone(desk, code).into_iter().collect(),
        groups,
        pager: pager(desk, &kind, page, services.len().max(events.len())),
    };
    let view = AudienceView {
        list,
        actors_title: desk.say("audience.actors"),
        actors: if page == 1 { actors(desk, services) } else { Vec::new() },
        ways: ways(desk, code, events),
    };
    Built::new(View::Audience(Box::new(view)), title, summary)
        .under(PageKind::AudienceIndex, desk.say("menu.audiences"))
}

/// Events before the horizon, then those after it.
fn dates(desk: &Desk<'_>, events: &[Coming]) -> Vec<Group> {
    let (soon, later): (Vec<Coming>, Vec<Coming>) = events.iter().cloned().partition(|coming| is_soon(desk, coming));
    let groups = [
        group("evenements", Some(desk.say("audience.next")), Some("event"), event_cards(desk, &soon)),
        group("plus-tard", Some(desk.say("audience.later")), Some("calendar"), event_cards(desk, &later)),
    ];
    groups.into_iter().flatten().collect()
}

fn is_soon(desk: &Desk<'_>, coming: &Coming) -> bool {
    coming.session().when.first_day() <= desk.stage.site.options.today.add_days(HORIZON)
}

fn programmes(desk: &Desk<'_>, code: Code) -> Option<Group> {
    let is_meant = |programme: &&Arc<Programme>| programme.audiences.contains(&code);
    let all = desk.directory().programmes.iter().filter(is_meant).map(|programme| desk.programme_card(programme));
    group("dispositifs", Some(desk.say("menu.programmes")), Some("programme"), all.collect())
}

/// The pathways that pass by one of these services.
fn pathways(desk: &Desk<'_>, services: &[Arc<Service>]) -> Option<Group> {
    let meant: BTreeSet<&Slug> = services.iter().map(|service| &service.common.slug).collect();
    let passes = |pathway: &&Arc<Pathway>| {
        let steps = pathway.steps.iter().flat_map(|step| std::iter::once(step).chain(&step.variants));
        steps.flat_map(|step| &step.services).any(|reference| meant.contains(&reference.value))
    };
    let all = desk.directory().pathways.iter().filter(passes).map(|pathway| desk.pathway_card(pathway));
    group("parcours", Some(desk.say("menu.pathways")), Some("pathway"), all.collect())
}

/// Who does what: each signatory with its services for this audience, and its telephone.
fn actors(desk: &Desk<'_>, services: &[Arc<Service>]) -> Vec<Actor> {
    let signatories = desk.directory().signatories.iter();
    let actor = |signatory: &Arc<Signatory>| {
        let slug = &signatory.common.slug;
        let own = services.iter().filter(|service| service.common.owner.as_ref() == Some(slug));
        let mut links: Vec<Link> = own
            .map(|service| {
                let title = desk.entry_words(&service.title, desk.resolve(&service.common));
                desk.link(&PageKind::Service(service.common.slug.clone()), title)
            })
            .collect();
        let n_more = links.len().saturating_sub(SERVICES_SHOWN);
        links.truncate(SERVICES_SHOWN);
        let name = desk.entry_words(&signatory.name, desk.resolve(&signatory.common));
        let link = desk.link(&PageKind::Signatory(slug.clone()), name);
        let phone = signatory.phone.as_ref();
        (!links.is_empty()).then(|| Actor {
            more: (n_more > 0).then(|| Link {
                href: format!("{}#liste-services", link.href),
                words: desk.own(format!("+ {}", desk.count("count.services", n_more))),
                ..Link::default()
            }),
            phone: phone.map(|phone| Link { href: phone.href(), words: desk.own(phone.grouped()), ..Link::default() }),
            services: links,
            link,
        })
    };
    signatories.filter_map(actor).collect()
}

/// Where nothing holds before the horizon: the honest sentence, and what does not wait for a date.
fn ways(desk: &Desk<'_>, code: Code, events: &[Coming]) -> Option<Ways> {
    let holds = |coming: &Coming| !agenda::is_off(agenda::status_of(&coming.event, coming.session()));
    if events.iter().any(|coming| is_soon(desk, coming) && holds(coming)) {
        return None;
    }
    let part = |anchor: &str, key: &str, icon| Link {
        href: to_hand_out::href_of(desk, anchor),
        words: desk.own(desk.say(key)),
        icon: Some(icon),
        ..Link::default()
    };
    let mut links = vec![
        part(to_hand_out::PERMANENCES, "to-hand-out.permanences", "permanence"),
        part(to_hand_out::REMOTE, "to-hand-out.remote", "online"),
    ];
    let now = desk.link(&PageKind::ToHandOut, desk.own(desk.say("to-hand-out.title")));
    links.push(Link { icon: Some("calendar"), ..now });
    let open = |filter: Filter| {
        let words = desk.own(filter.title);
        filter.links.into_iter().next().map(|link| Link { count: None, words, ..link })
    };
    links.extend(everyone(desk, code).and_then(open));
    Some(Ways {
        nothing: desk.say("audience.nothing"),
        title: desk.say("audience.instead"),
        links,
        ask: desk.say("audience.ask"),
    })
}

/// Services for everyone are for this audience too.
fn everyone(desk: &Desk<'_>, code: Code) -> Option<Filter> {
    let all = AUDIENCES.code("tous-publics").filter(|all| *all != code)?;
    let link = link(desk, all);
    link.count.is_some().then(|| Filter { id: "audience", title: desk.say("filter.everyone"), links: vec![link] })
}

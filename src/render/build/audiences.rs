//! Audiences: their index, and the page of each.

use crate::model::entities::programme::Programme;
use crate::model::values::code::Code;
use crate::model::values::vocabulary::AUDIENCES;
use crate::render::build::lists::{both, empty, group, pager, services_then_events};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::icons;
use crate::render::views::lists::{IndexSection, IndexView, ListView};
use crate::render::views::shared::{Filter, Link};
use crate::site::page::PageKind;
use crate::site::plan::{self, FIRST_AUDIENCES};
use std::sync::Arc;

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

/// The page of an audience: services, then events, then programmes; what is for everyone is one link away.
pub fn build(desk: &Desk<'_>, code: Code, page: u32) -> Built {
    let kind = PageKind::Audience { code, page };
    let site = &desk.stage.site;
    let services = desk.directory().shelves.by_audience.get(&code).map_or(&[][..], Vec::as_slice);
    let events = site.agenda.by_audience.get(&code).map_or(&[][..], Vec::as_slice);
    let label = desk.label(&AUDIENCES, code);
    let is_meant = |programme: &&Arc<Programme>| programme.audiences.contains(&code);
    let programmes =
        desk.directory().programmes.iter().filter(is_meant).map(|programme| desk.programme_card(programme));
    let mut groups = services_then_events(desk, services, events, page);
    if page == 1 {
        groups.extend(group("dispositifs", Some(desk.say("menu.programmes")), Some("programme"), programmes.collect()));
    }
    if groups.is_empty() {
        groups.push(empty("services", desk.say("empty.audience")));
    }
    let summary = desk.say_with("audience.summary", &[("audience", &label)]);
    let title = desk.own(label);
    let view = ListView {
        over: Some(desk.say("audience.over")),
        icon: Some(icons::audience(code)),
        title: title.clone(),
        summary: Some(summary.clone()),
        count: Some(both(desk, services.len(), events.len())),
        filters: everyone(desk, code).into_iter().collect(),
        groups,
        pager: pager(desk, &kind, page, services.len().max(events.len())),
    };
    Built::new(View::List(view), title, summary).under(PageKind::AudienceIndex, desk.say("menu.audiences"))
}

/// Services for everyone are for this audience too.
fn everyone(desk: &Desk<'_>, code: Code) -> Option<Filter> {
    let all = AUDIENCES.code("tous-publics").filter(|all| *all != code)?;
    let link = link(desk, all);
    link.count.is_some().then(|| Filter { id: "audience", title: desk.say("filter.everyone"), links: vec![link] })
}

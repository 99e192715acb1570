//! Themes: their index, and the page of each category.

use crate::model::values::code::Code;
use crate::model::values::vocabulary::THEME_CATEGORIES;
use crate::render::build::lists::{both, empty, pager, services_then_events};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::icons;
use crate::render::views::lists::{IndexSection, IndexView, ListView};
use crate::render::views::shared::Link;
use crate::site::page::PageKind;
use crate::site::plan;

/// The index of themes under which there is something.
pub fn index(desk: &Desk<'_>) -> Built {
    let title = desk.say("themes.title");
    let summary = desk.say("themes.summary");
    let links = links(desk);
    let sections = vec![IndexSection { anchor: "thematiques".to_owned(), title: None, links }];
    let view = IndexView { title: title.clone(), summary: summary.clone(), sections };
    Built::new(View::Index(view), desk.own(title), summary)
}

/// A link to each theme that has a page.
pub fn links(desk: &Desk<'_>) -> Vec<Link> {
    let site = &desk.stage.site;
    plan::themes(&site.agenda, &site.shelves).into_iter().map(|code| link(desk, code)).collect()
}

fn link(desk: &Desk<'_>, category: Code) -> Link {
    let site = &desk.stage.site;
    let n_services = site.shelves.by_theme.get(&category).map_or(0, Vec::len);
    let n_events = site.agenda.by_theme.get(&category).map_or(0, Vec::len);
    Link {
        count: Some((n_services + n_events).to_string()),
        icon: Some(icons::theme(category)),
        ..desk.link(&PageKind::Theme { category, page: 1 }, desk.own(desk.label(&THEME_CATEGORIES, category)))
    }
}

/// The page of a theme: services, then events.
pub fn build(desk: &Desk<'_>, category: Code, page: u32) -> Built {
    let kind = PageKind::Theme { category, page };
    let services = desk.shelves().by_theme.get(&category).map_or(&[][..], Vec::as_slice);
    let events = desk.stage.site.agenda.by_theme.get(&category).map_or(&[][..], Vec::as_slice);
    let label = desk.label(&THEME_CATEGORIES, category);
    let mut groups = services_then_events(desk, services, events, page);
    if groups.is_empty() {
        groups.push(empty("services", desk.say("empty.services")));
    }
    let summary = desk.say_with("theme.summary", &[("theme", &label)]);
    let title = desk.own(label);
    let view = ListView {
        over: Some(desk.say("theme.over")),
        icon: Some(icons::theme(category)),
        title: title.clone(),
        summary: Some(summary.clone()),
        count: Some(both(desk, services.len(), events.len())),
        filters: Vec::new(),
        groups,
        pager: pager(desk, &kind, page, services.len().max(events.len())),
    };
    Built::new(View::List(view), title, summary).under(PageKind::ThemeIndex, desk.say("menu.themes"))
}

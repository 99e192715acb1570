//! The list of services, by theme.

use crate::model::values::code::Code;
use crate::model::values::vocabulary::THEME_CATEGORIES;
use crate::render::build::lists::{self, group, pager};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::icons;
use crate::render::views::lists::ListView;
use crate::render::views::shared::{Group, Html, Link};
use crate::site::page::PageKind;
use crate::site::plan::CARDS_A_PAGE;

/// A page of the list of services.
pub fn build(desk: &Desk<'_>, page: u32) -> Built {
    let kind = PageKind::ServiceList { page };
    let shelves = desk.shelves();
    let n = shelves.n_services;
    let mut parts: Vec<(Code, Vec<Html>)> = Vec::new();
    for (code, service) in shelves.in_order().skip(lists::first(page)).take(CARDS_A_PAGE) {
        let card = desk.service_card(service);
        match parts.last_mut() {
            Some((last, cards)) if *last == code => cards.push(card),
            _ => parts.push((code, vec![card])),
        }
    }
    let mut groups: Vec<Group> = parts.into_iter().filter_map(|(code, cards)| theme(desk, code, cards)).collect();
    if groups.is_empty() {
        groups.push(lists::empty("services", desk.say("empty.services")));
    }
    let filters = [
        lists::by_theme(desk, |code| shelves.by_theme.get(&code).map_or(0, Vec::len)),
        lists::by_audience(desk, |code| shelves.by_audience.get(&code).map_or(0, Vec::len)),
        lists::by_signatory(desk, "services", |slug| shelves.by_signatory.get(slug).map_or(0, Vec::len)),
    ];
    let title = desk.own(desk.say("services.title"));
    let summary = desk.say("services.summary");
    let view = ListView {
        over: None,
        icon: Some("service"),
        title: title.clone(),
        summary: Some(summary.clone()),
        count: Some(desk.count("count.services", n)),
        filters: if page == 1 { filters.into_iter().flatten().collect() } else { Vec::new() },
        groups,
        pager: pager(desk, &kind, page, n),
    };
    Built::new(View::List(view), title, summary)
}

fn theme(desk: &Desk<'_>, code: Code, cards: Vec<Html>) -> Option<Group> {
    let label = desk.label(&THEME_CATEGORIES, code);
    let kind = PageKind::Theme { category: code, page: 1 };
    let more: Link = desk.link(&kind, desk.own(desk.say_with("more.theme", &[("theme", &label)])));
    group(code.as_str(), Some(label), Some(icons::theme(code)), cards).map(|group| Group { more: Some(more), ..group })
}

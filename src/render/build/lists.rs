//! What lists share: groups of cards, pages of sixty, filters by links.

use crate::model::entities::service::Service;
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{AUDIENCES, THEME_CATEGORIES, Vocabulary};
use crate::render::desk::Desk;
use crate::render::icons;
use crate::render::views::lists::Pager;
use crate::render::views::shared::{Filter, Group, Html, Link};
use crate::site::agenda::Coming;
use crate::site::page::PageKind;
use crate::site::plan::{CARDS_A_PAGE, n_pages};
use std::sync::Arc;

/// The part of a list that a page shows.
pub fn part<T>(items: &[T], page: u32) -> &[T] {
    let start = first(page).min(items.len());
    &items[start..(start + CARDS_A_PAGE).min(items.len())]
}

/// The rank of the first card of a page.
pub fn first(page: u32) -> usize {
    (page.max(1) as usize - 1) * CARDS_A_PAGE
}

/// Where a list of `n` cards goes on; none when one page holds it all.
pub fn pager(desk: &Desk<'_>, kind: &PageKind, page: u32, n: usize) -> Option<Pager> {
    pager_until(desk, kind, page, n_pages(n))
}

/// The same, for a list whose last page is known.
pub fn pager_until(desk: &Desk<'_>, kind: &PageKind, page: u32, last: u32) -> Option<Pager> {
    let link = |to: u32, key: &str| desk.link(&kind.at_page(to), desk.own(desk.say(key)));
    (last > 1).then(|| Pager {
        words: desk.say_with("pager", &[("page", &page.to_string()), ("pages", &last.to_string())]),
        previous: (page > 1).then(|| link(page - 1, "pager.previous")),
        next: (page < last).then(|| link(page + 1, "pager.next")),
    })
}

/// « 2 services · 4 événements », without what there is none of.
pub fn both(desk: &Desk<'_>, n_services: usize, n_events: usize) -> String {
    let counts = [("count.services", n_services), ("count.events", n_events)];
    let told: Vec<String> = counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| desk.count(key, n)).collect();
    if told.is_empty() { desk.count("count.services", 0) } else { told.join(" · ") }
}

/// A group of cards under a heading; none without cards.
pub fn group(anchor: &str, title: Option<String>, icon: Option<&'static str>, cards: Vec<Html>) -> Option<Group> {
    (!cards.is_empty()).then(|| Group {
        anchor: format!("liste-{anchor}"),
        title: title.map(|text| crate::render::views::shared::Words { text, lang: None, dir: None }),
        icon,
        cards,
        more: None,
        empty: None,
    })
}

/// The groups of a page that cuts both services and events the same way: by audience, by theme.
pub fn services_then_events(desk: &Desk<'_>, services: &[Arc<Service>], events: &[Coming], page: u32) -> Vec<Group> {
    let offered = service_cards(desk, part(services, page));
    let coming = event_cards(desk, part(events, page));
    let groups = [
        group("services", Some(desk.say("menu.services")), Some("service"), offered),
        group("evenements", Some(desk.say("related.coming")), Some("event"), coming),
    ];
    groups.into_iter().flatten().collect()
}

/// A group that says that there is nothing.
pub fn empty(anchor: &str, words: String) -> Group {
    Group { anchor: anchor.to_owned(), title: None, icon: None, cards: Vec::new(), more: None, empty: Some(words) }
}

/// The cards of services.
pub fn service_cards(desk: &Desk<'_>, services: &[Arc<Service>]) -> Vec<Html> {
    services.iter().map(|service| desk.service_card(service)).collect()
}

/// The cards of events.
pub fn event_cards(desk: &Desk<'_>, events: &[Coming]) -> Vec<Html> {
    events.iter().map(|coming| desk.event_card(coming)).collect()
}

/// The cards of events like another, on its sheet.
pub fn similar_cards(desk: &Desk<'_>, events: &[Coming]) -> Vec<Html> {
    events.iter().map(|coming| desk.similar_card(coming)).collect()
}

/// A filter whose values are the codes of a vocabulary that hold something.
fn filter(
    desk: &Desk<'_>,
    (id, title): (&'static str, &str),
    vocabulary: &'static Vocabulary,
    icon: fn(Code) -> &'static str,
    value: impl Fn(Code) -> (PageKind, usize),
) -> Option<Filter> {
    let links: Vec<Link> = vocabulary
        .iter()
        .filter_map(|code| {
            let (kind, n) = value(code);
            let words = desk.own(desk.label(vocabulary, code));
            (n > 0).then(|| Link { count: Some(n.to_string()), icon: Some(icon(code)), ..desk.link(&kind, words) })
        })
        .collect();
    (!links.is_empty()).then(|| Filter { id, title: desk.say(title), links })
}

/// By audience.
pub fn by_audience(desk: &Desk<'_>, n: impl Fn(Code) -> usize) -> Option<Filter> {
    let value = |code| (PageKind::Audience { code, page: 1 }, n(code));
    filter(desk, ("audience", "filter.audience"), &AUDIENCES, icons::audience, value)
}

/// By theme.
pub fn by_theme(desk: &Desk<'_>, n: impl Fn(Code) -> usize) -> Option<Filter> {
    let value = |category| (PageKind::Theme { category, page: 1 }, n(category));
    filter(desk, ("theme", "filter.theme"), &THEME_CATEGORIES, icons::theme, value)
}

/// By signatory: each link leads to the part of the signatory's page that holds what is sought.
pub fn by_signatory(desk: &Desk<'_>, anchor: &str, n: impl Fn(&str) -> usize) -> Option<Filter> {
    let links: Vec<Link> = desk
        .directory()
        .signatories
        .iter()
        .filter_map(|signatory| {
            let slug = &signatory.common.slug;
            let n = n(slug.as_str());
            let words = desk.entry_words(&signatory.name, desk.resolve(&signatory.common));
            let link = desk.link(&PageKind::Signatory(slug.clone()), words);
            (n > 0).then(|| Link { href: format!("{}#liste-{anchor}", link.href), count: Some(n.to_string()), ..link })
        })
        .collect();
    (!links.is_empty()).then(|| Filter { id: "signatory", title: desk.say("filter.signatory"), links })
}

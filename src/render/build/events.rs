//! The list of events still to come, by month; and a month.

use crate::lang::month::YearMonth;
use crate::render::build::lists::{self, group, pager};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::lists::ListView;
use crate::render::views::shared::{Filter, Group, Html, Link};
use crate::site::agenda::Coming;
use crate::site::page::PageKind;

/// A page of the list of events.
pub fn list(desk: &Desk<'_>, page: u32) -> Built {
    let kind = PageKind::EventList { page };
    let agenda = &desk.stage.site.agenda;
    let title = desk.own(desk.say("events.title"));
    let summary = desk.say("events.summary");
    let filters = if page == 1 { filters(desk, None) } else { Vec::new() };
    let view = ListView {
        over: None,
        icon: Some("event"),
        title: title.clone(),
        summary: Some(summary.clone()),
        count: Some(desk.count("count.events", agenda.coming.len())),
        filters,
        groups: by_month(desk, lists::part(&agenda.coming, page)),
        pager: pager(desk, &kind, page, agenda.coming.len()),
    };
    Built::new(View::List(view), title, summary)
}

/// A page of the list of a month's events.
pub fn month(desk: &Desk<'_>, month: YearMonth, page: u32) -> Built {
    let kind = PageKind::EventMonth { month, page };
    let agenda = &desk.stage.site.agenda;
    let events = agenda.by_month.get(&month).map_or(&[][..], Vec::as_slice);
    let name = desk.month(month);
    let title = desk.own(desk.say_with("month.title", &[("month", &name)]));
    let cards = lists::event_cards(desk, lists::part(events, page));
    let empty = || lists::empty("evenements", desk.say("empty.events"));
    let view = ListView {
        over: None,
        icon: Some("calendar"),
        title: title.clone(),
        summary: Some(desk.say("events.summary")),
        count: Some(desk.count("count.events", events.len())),
        filters: if page == 1 { filters(desk, Some(month)) } else { Vec::new() },
        groups: vec![group(&anchor(month), Some(name.clone()), Some("calendar"), cards).unwrap_or_else(empty)],
        pager: pager(desk, &kind, page, events.len()),
    };
    let description = format!("{} {}", desk.say_with("month.title", &[("month", &name)]), desk.say("events.summary"));
    Built::new(View::List(view), title, description).under(PageKind::EventList { page: 1 }, desk.say("events.title"))
}

/// By this name the reader's browser knows which dates a list holds.
fn anchor(month: YearMonth) -> String {
    format!("mois-{month}")
}

fn by_month(desk: &Desk<'_>, events: &[Coming]) -> Vec<Group> {
    let today = desk.stage.site.options.today;
    let mut months: Vec<(YearMonth, Vec<Html>)> = Vec::new();
    for coming in events {
        let month = YearMonth::of(coming.session().when.first_day().max(today));
        let card = desk.event_card(coming);
        match months.last_mut() {
            Some((last, cards)) if *last == month => cards.push(card),
            _ => months.push((month, vec![card])),
        }
    }
    let groups: Vec<Group> = months
        .into_iter()
        .filter_map(|(month, cards)| {
            let name = desk.month(month);
            let words = desk.own(desk.say_with("more.month", &[("month", &name)]));
            let more = desk.link(&PageKind::EventMonth { month, page: 1 }, words);
            let group = group(&anchor(month), Some(name), Some("calendar"), cards)?;
            Some(Group { more: Some(more), ..group })
        })
        .collect();
    if groups.is_empty() { vec![lists::empty("evenements", desk.say("empty.events"))] } else { groups }
}

fn filters(desk: &Desk<'_>, current: Option<YearMonth>) -> Vec<Filter> {
    let agenda = &desk.stage.site.agenda;
    let months: Vec<Link> = agenda
        .by_month
        .iter()
        .map(|(month, events)| {
            let words = desk.own(desk.month(*month));
            let link = desk.link(&PageKind::EventMonth { month: *month, page: 1 }, words);
            Link { count: Some(events.len().to_string()), current: current == Some(*month), ..link }
        })
        .collect();
    let by_month = Filter { id: "month", title: desk.say("filter.month"), links: months };
    let others = [
        lists::by_audience(desk, |code| agenda.by_audience.get(&code).map_or(0, Vec::len)),
        lists::by_theme(desk, |code| agenda.by_theme.get(&code).map_or(0, Vec::len)),
        lists::by_signatory(desk, "evenements", |slug| agenda.by_signatory.get(slug).map_or(0, Vec::len)),
    ];
    let by_month = Some(by_month).filter(|filter| !filter.links.is_empty());
    by_month.into_iter().chain(others.into_iter().flatten()).collect()
}

//! The list of programmes.

use crate::render::build::lists::{empty, group};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::lists::ListView;

/// The list of programmes, in one group.
pub fn build(desk: &Desk<'_>) -> Built {
    let programmes = &desk.directory().programmes;
    let cards = programmes.iter().map(|programme| desk.programme_card(programme)).collect();
    let title = desk.own(desk.say("programmes.title"));
    let summary = desk.say("programmes.summary");
    let nothing = || empty("dispositifs", desk.say("empty.programmes"));
    let heading = Some(desk.say("menu.programmes"));
    let view = ListView {
        over: None,
        icon: Some("programme"),
        title: title.clone(),
        summary: Some(summary.clone()),
        count: Some(desk.count("count.programmes", programmes.len())),
        filters: Vec::new(),
        groups: vec![group("dispositifs", heading, None, cards).unwrap_or_else(nothing)],
        pager: None,
    };
    Built::new(View::List(view), title, summary)
}

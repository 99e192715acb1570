//! The list of pathways.

use crate::render::build::lists::{empty, group};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::lists::ListView;

/// The list of pathways, in one group.
pub fn build(desk: &Desk<'_>) -> Built {
    let pathways = &desk.directory().pathways;
    let cards = pathways.iter().map(|pathway| desk.pathway_card(pathway)).collect();
    let title = desk.own(desk.say("pathways.title"));
    let summary = desk.say("pathways.summary");
    let nothing = || empty("parcours", desk.say("empty.pathways"));
    let heading = Some(desk.say("menu.pathways"));
    let view = ListView {
        over: None,
        icon: Some("pathway"),
        title: title.clone(),
        summary: Some(summary.clone()),
        count: Some(desk.count("count.pathways", pathways.len())),
        filters: Vec::new(),
        groups: vec![group("parcours", heading, None, cards).unwrap_or_else(nothing)],
        pager: None,
    };
    Built::new(View::List(view), title, summary)
}

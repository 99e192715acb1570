//! The list of signatories.

use crate::render::build::lists::{empty, group};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::lists::ListView;

/// The list of signatories, in one group.
pub fn build(desk: &Desk<'_>) -> Built {
    let signatories = &desk.directory().signatories;
    let cards = signatories.iter().map(|signatory| desk.signatory_card(signatory)).collect();
    let title = desk.own(desk.say("signatories.title"));
    let summary = desk.say("signatories.summary");
    let nothing = || empty("signataires", desk.say("empty.signatories"));
    let heading = Some(desk.say("menu.signatories"));
    let view = ListView {
        over: None,
        icon: Some("signatory"),
        title: title.clone(),
        summary: Some(summary.clone()),
        count: Some(desk.count("count.signatories", signatories.len())),
        filters: Vec::new(),
        groups: vec![group("signataires", heading, None, cards).unwrap_or_else(nothing)],
        pager: None,
    };
    Built::new(View::List(view), title, summary)
}

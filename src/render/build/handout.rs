//! The hand-out: what an auditor gathers for a person, and prints.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::handout::HandoutView;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("handout.title");
    let summary = desk.say("handout.summary");
    let view = HandoutView { title: title.clone(), summary: summary.clone() };
    Built::new(View::Handout(view), desk.own(title), summary)
}

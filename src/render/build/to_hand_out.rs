//! What can be handed out now, by date.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::to_hand_out::ToHandOutView;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("to-hand-out.title");
    let summary = desk.say("to-hand-out.summary");
    let view = ToHandOutView { title: title.clone(), summary: summary.clone() };
    Built::new(View::ToHandOut(view), desk.own(title), summary)
}

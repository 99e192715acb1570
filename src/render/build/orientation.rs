//! The profile form: from a person's situation to who is best placed.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::orientation::OrientationView;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("orientation.title");
    let summary = desk.say("orientation.summary");
    let view = OrientationView { title: title.clone(), summary: summary.clone() };
    Built::new(View::Orientation(view), desk.own(title), summary)
}

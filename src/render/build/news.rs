//! What is new since a date.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::news::NewsView;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("news.title");
    let summary = desk.say("news.summary");
    let view = NewsView { title: title.clone(), summary: summary.clone() };
    Built::new(View::News(view), desk.own(title), summary)
}

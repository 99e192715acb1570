//! The words explained, one after the other.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::lexicon::LexiconView;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("lexicon.title");
    let summary = desk.say("lexicon.summary");
    let view = LexiconView { title: title.clone(), summary: summary.clone() };
    Built::new(View::Lexicon(view), desk.own(title), summary)
}

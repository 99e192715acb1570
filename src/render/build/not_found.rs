//! `/404.html`: said in every language, with the way home.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::frame;
use crate::render::views::lists::{NotFoundLine, NotFoundView};
use crate::site::page::PageKind;

/// The page for addresses that lead nowhere.
pub fn build(desk: &Desk<'_>) -> Built {
    let lines = desk.stage.site.languages.iter().map(|lang| {
        let other = desk.stage.desk(*lang);
        NotFoundLine {
            language: frame::language(desk, *lang, &PageKind::Home),
            sentence: other.say("not-found.sentence"),
            back: other.say("not-found.back"),
        }
    });
    let view = NotFoundView { lines: lines.collect() };
    let title = desk.say("not-found.title");
    let sentence = desk.say("not-found.sentence");
    Built::new(View::NotFound(view), desk.own(title), sentence)
}

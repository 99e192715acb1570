//! The hand-out: what an auditor gathers for a person, and prints.

use crate::lang::tag::Lang;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::frame::menu;
use crate::render::views::handout::{HandoutLanguage, HandoutView};
use crate::site::page::PageKind;
use crate::site::route::Route;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("handout.title");
    let summary = desk.say("handout.summary");
    let languages = desk.stage.site.languages.iter().map(|lang| language(desk, *lang)).collect();
    let lists = menu(desk, &PageKind::Handout);
    let view = HandoutView { title: title.clone(), summary: summary.clone(), languages, lists };
    Built::new(View::Handout(view), desk.own(title), summary)
}

/// The auditor knows a language by its name in the page's language, the person by its own.
fn language(desk: &Desk<'_>, lang: Lang) -> HandoutLanguage {
    let own = desk.stage.desk(lang).say("language.self");
    let known = desk.strings.word("language", lang.as_str());
    let is_same = known.to_lowercase() == own.to_lowercase();
    HandoutLanguage {
        home: desk.stage.site.base.href(&Route::of(lang, &PageKind::Home)),
        code: lang.to_string(),
        name: if is_same { own } else { format!("{known} – {own}") },
        current: lang == desk.lang,
    }
}

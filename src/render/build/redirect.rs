//! An old address that leads to the page of today.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::lists::RedirectView;
use crate::render::views::shared::Words;
use crate::site::page::PageKind;
use crate::site::route::Route;

/// The page left at an old address.
pub fn build(desk: &Desk<'_>, to: &PageKind) -> Built {
    let base = &desk.stage.site.base;
    let route = Route::of(desk.lang, to);
    let title = title(desk, to);
    let sentence = desk.say("redirect.sentence");
    let view = RedirectView {
        href: base.href(&route),
        canonical: base.absolute(&route),
        lang: desk.lang.html_tag().to_owned(),
        dir: desk.lang.direction().as_str(),
        sentence: sentence.clone(),
        title: title.clone(),
    };
    Built::new(View::Redirect(view), title, sentence)
}

/// The title of the entry that a page shows; the portal's for any other page.
fn title(desk: &Desk<'_>, kind: &PageKind) -> Words {
    let portal = &desk.stage.site.portal;
    let text = match kind {
        PageKind::Service(slug) => portal.services.get(slug).map(|entry| &entry.title),
        PageKind::Event(slug) => portal.events.get(slug).map(|entry| &entry.title),
        PageKind::Signatory(slug) => portal.signatories.get(slug).map(|entry| &entry.name),
        PageKind::Programme(slug) => portal.programmes.get(slug).map(|entry| &entry.title),
        PageKind::Pathway(slug) => portal.pathways.get(slug).map(|entry| &entry.title),
        PageKind::Free(slug) => portal.pages.get(slug).map(|entry| &entry.title),
        _ => None,
    };
    match (text, desk.stage.site.common_of(kind)) {
        (Some(text), Some(common)) => desk.entry_words(text, desk.resolve(common)),
        _ => desk.words(&portal.portail.title),
    }
}

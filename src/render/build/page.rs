//! A free page; the legal ones begin with what the program knows.

use crate::model::values::slug::Slug;
use crate::render::build::{Built, View, legal, statement};
use crate::render::desk::Desk;
use crate::render::views::shared::Words;
use crate::render::views::sheets::PageView;
use crate::site::plan::{ACCESSIBILITY, LEGAL_NOTICE};
use crate::text::escape;

/// A free page. The accessibility statement and the legal notice exist without one.
pub fn build(desk: &Desk<'_>, slug: &Slug) -> Built {
    let page = desk.stage.site.portal.pages.get(slug);
    let generated = match slug.as_str() {
        ACCESSIBILITY => Some(statement::body(desk)),
        LEGAL_NOTICE => legal::body(desk),
        _ => None,
    };
    let resolved = page.map(|page| desk.resolve(&page.common));
    let title = title(desk, slug);
    let summary = page.and_then(|page| page.summary.as_ref()).zip(resolved);
    let summary = summary.map(|(summary, resolved)| desk.entry_words(summary, resolved));
    let body = page.and_then(|page| Some((page.body.as_ref()?, &page.common.path))).zip(resolved);
    let plain = body.map(|((body, _), resolved)| escape::short(&body.resolve(resolved.lang).0.plain, 300));
    let body = body.map(|((body, path), resolved)| desk.body(body, resolved, path));
    let description = summary.as_ref().map(|summary| summary.text.clone()).or(plain).filter(|words| !words.is_empty());
    let description = description.unwrap_or_else(|| {
        let site = desk.words(&desk.stage.site.portal.portail.title).text;
        format!("{} – {site}", title.text)
    });
    let summary = summary.map(|summary| desk.lead(&summary));
    let image = page.and_then(|page| desk.image(&page.common));
    let audio = page.and_then(|page| desk.audio(&page.common));
    let view = PageView { title: title.clone(), summary, image, audio, generated, body };
    Built::new(View::Page(view), title, description)
}

/// The title of a free page.
pub fn title(desk: &Desk<'_>, slug: &Slug) -> Words {
    match desk.stage.site.portal.pages.get(slug) {
        Some(page) => desk.entry_words(&page.title, desk.resolve(&page.common)),
        None if slug.as_str() == ACCESSIBILITY => desk.own(desk.say("a11y.title")),
        None => desk.own(desk.say("footer.legal")),
    }
}

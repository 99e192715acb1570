//! What search engines read of a page: schema.org in JSON-LD, one graph a page, made from the model.
//!
//! It says what the page says and no more: texts in the language in which they are shown, and of people nothing.
//! Required and recommended properties are those of Google's guide for events.

mod event;
mod organization;
mod place;
mod service;
mod thing;

use crate::render::build::Built;
use crate::render::desk::Desk;
use crate::render::structured::thing::{Breadcrumbs, Step, Thing, WebSite};
use crate::render::views::frame::{Crumb, SocialImage};
use crate::render::views::shared::Html;
use crate::site::page::{Page, PageKind};
use crate::text::escape;
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct Graph {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    things: Vec<Thing>,
}

/// The graph of a page, ready for a `<script>` of data; none for a page that describes nothing.
pub fn graph(
    desk: &Desk<'_>,
    page: &Page,
    built: &Built,
    crumbs: &[Crumb],
    picture: Option<&SocialImage>,
) -> Option<Html> {
    let portal = &desk.stage.site.portal;
    let subject = match &page.kind {
        PageKind::Home | PageKind::Choice => Some(site(desk, page, built)),
        PageKind::Event(slug) => portal.events.get(slug).map(|event| event::thing(desk, event, picture)),
        PageKind::Service(slug) => portal.services.get(slug).map(|service| service::thing(desk, service)),
        PageKind::Signatory(slug) => portal.signatories.get(slug).map(|it| organization::thing(desk, it)),
        // The search page is in no index, and its first answer waits for nothing.
        PageKind::Search => return None,
        _ => None,
    };
    let things: Vec<Thing> = subject.into_iter().chain(breadcrumbs(desk, crumbs)).collect();
    if things.is_empty() {
        return None;
    }
    let json = serde_json::to_string(&Graph { context: "https://schema.org", things });
    let json = json.expect("things of schema.org are maps with texts for keys");
    Some(Html(Arc::from(escape::json_in_html(&json))))
}

fn site(desk: &Desk<'_>, page: &Page, built: &Built) -> Thing {
    Thing::WebSite(WebSite {
        name: built.title.text.clone(),
        url: desk.stage.site.base.absolute(&page.route),
        in_language: desk.lang.html_tag().to_owned(),
    })
}

fn breadcrumbs(desk: &Desk<'_>, crumbs: &[Crumb]) -> Option<Thing> {
    let origin = desk.stage.site.base.origin();
    let step = |(at, crumb): (usize, &Crumb)| {
        let item = crumb.href.as_ref().map(|href| format!("{origin}{href}"));
        Thing::ListItem(Step { position: at + 1, name: crumb.words.text.clone(), item })
    };
    let item_list_element: Vec<Thing> = crumbs.iter().enumerate().map(step).collect();
    (!item_list_element.is_empty()).then_some(Thing::BreadcrumbList(Breadcrumbs { item_list_element }))
}

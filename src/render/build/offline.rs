//! What is kept on the reader's device: the page that the worker shows where it has no copy, and where a whole language
//! is kept on purpose.

use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::views::offline::{OfflineSettings, OfflineView};
use crate::render::views::shared::{Html, Link};
use crate::site::route::Route;
use crate::text::escape;
use std::sync::Arc;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("offline.title");
    let summary = desk.say("offline.summary");
    let view = OfflineView {
        title: title.clone(),
        summary: summary.clone(),
        whole: desk.say_with("offline.whole", &[("language", &desk.say("language.self"))]),
        phone: phone(desk),
        settings: settings(desk),
    };
    Built::new(View::Offline(view), desk.own(title), summary)
}

fn phone(desk: &Desk<'_>) -> Option<Link> {
    let phone = desk.stage.site.portal.portail.contact.phone.as_ref()?;
    Some(Link { href: phone.href(), words: desk.own(phone.grouped()), icon: Some("call"), ..Link::default() })
}

fn settings(desk: &Desk<'_>) -> Html {
    let base = &desk.stage.site.base;
    let settings = OfflineSettings {
        base: format!("{}/", base.folder()),
        code: desk.lang.to_string(),
        whole: base.href(&Route::of_offline_whole(desk.lang)),
        words: base.href(&Route::of_offline_words(desk.lang)),
    };
    let json = serde_json::to_string(&settings).expect("addresses are JSON");
    Html(Arc::from(escape::json_in_html(&json)))
}

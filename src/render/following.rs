//! How what a page shows can be followed: in one's own calendar, in a reader of feeds.

use crate::render::desk::Desk;
use crate::render::views::frame::{Follow, Format};
use crate::render::views::shared::Words;
use crate::site::calendars::{Calendar, Feed};
use crate::site::page::PageKind;
use crate::site::route::Route;

/// The feed and the calendar of what a page lists. An event's page links to its calendar in its text, and stays light.
pub fn formats(desk: &Desk<'_>, kind: &PageKind, title: &Words) -> Vec<Format> {
    let base = &desk.stage.site.base;
    let feed = Feed::told_on(kind).map(|feed| ("application/atom+xml", Route::of_feed(desk.lang, feed)));
    let calendar = followed(kind).map(|calendar| ("text/calendar", Route::of_calendar(desk.lang, &calendar)));
    let format = |(kind, route)| Format { kind, href: base.href(&route), title: title.text.clone() };
    feed.into_iter().chain(calendar).map(format).collect()
}

/// What to say of the calendar of a page, once: on the first page of a list.
pub fn follow(desk: &Desk<'_>, kind: &PageKind) -> Option<Follow> {
    let calendar = followed(kind).filter(|_| *kind == kind.at_page(1))?;
    let address = desk.stage.site.base.absolute(&Route::of_calendar(desk.lang, &calendar));
    // Calendars take `webcal:` for « follow », and ask for the same address over HTTP.
    let after_scheme = address.split_once(':').map_or(address.as_str(), |(_, rest)| rest);
    Some(Follow {
        title: desk.say("follow.title"),
        text: desk.say("follow.text"),
        href: format!("webcal:{after_scheme}"),
        action: desk.say("follow.action"),
        otherwise: desk.say("follow.otherwise"),
        address,
    })
}

fn followed(kind: &PageKind) -> Option<Calendar> {
    Calendar::shown_on(kind).filter(|calendar| !matches!(calendar, Calendar::Event(_)))
}

//! Atom feeds of events and services (RFC 4287): what was published or changed last comes first.
//!
//! Dates are those of the content, so that the same content gives the same bytes.

use crate::export::voice::{Said, Voice};
use crate::lang::calendar::{Date, Time};
use crate::lang::moment::LocalMoment;
use crate::lang::tag::Lang;
use crate::model::entities::common::Common;
use crate::model::entities::event::Event;
use crate::model::entities::service::Service;
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{AUDIENCES, GENRES, THEME_CATEGORIES, Vocabulary};
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::site::agenda::Coming;
use crate::site::calendars::{Calendar, Feed};
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::{Base, Route};
use crate::site::shelves::category;
use crate::text::escape::html;
use crate::theme::load::Theme;
use std::cmp::Reverse;
use std::fmt::Write;
use std::sync::Arc;

/// Most entries of a feed: what changed before those is on the pages.
const MOST: usize = 100;

/// Both feeds, in each language, to be made when asked for.
pub fn published(site: &Arc<Site>, theme: &Arc<Theme>) -> Files<'static> {
    let mut files = Files::default();
    for lang in site.languages.iter().copied() {
        for feed in Feed::ALL {
            let path = OutputPath::parse(&Route::of_feed(lang, feed).file()).expect("names of feeds are plain words");
            let (site, theme) = (Arc::clone(site), Arc::clone(theme));
            let make = move |_: &mut _| written(&Voice::new(&site, &theme, lang), feed).into_bytes();
            files.add_lazy(path, Box::new(make));
        }
    }
    files
}

/// An entry: what it tells, and when that was written.
struct Entry<'a> {
    common: &'a Common,
    kind: PageKind,
    title: Said,
    summary: Vec<Said>,
    categories: Vec<(&'static Vocabulary, Code)>,
    calendar: Option<Calendar>,
}

/// A feed, in a language.
pub fn written(voice: &Voice<'_>, feed: Feed) -> String {
    let site = voice.site;
    let mut entries = match feed {
        Feed::Events => site.agenda.coming.iter().map(|coming| event(voice, coming)).collect::<Vec<_>>(),
        Feed::Services => site.shelves.in_order().map(|(_, of)| service(voice, of)).collect(),
    };
    entries.sort_by_key(|entry| (Reverse(updated(site, entry.common)), entry.common.slug.clone()));
    entries.truncate(MOST);
    let title = match feed {
        Feed::Events => voice.say("events.title"),
        Feed::Services => voice.say("services.title"),
    };
    let portal = voice.words(&site.portal.portail.title).text;
    let newest = entries.iter().map(|entry| updated(site, entry.common)).max().unwrap_or(site.portal.accord.signed);
    let own = Route::of_feed(voice.lang, feed);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        voice.lang.html_tag()
    );
    element(&mut xml, "id", &permanent(site, own.as_str()));
    element(&mut xml, "title", &format!("{portal} – {title}"));
    element(&mut xml, "updated", &stamp(site, newest));
    link(&mut xml, "self", "application/atom+xml", &site.base.absolute(&own));
    link(&mut xml, "alternate", "text/html", &voice.address(&feed.page()));
    let _ = writeln!(xml, "<author><name>{}</name></author>", text(&portal));
    for entry in &entries {
        entry.write(voice, &mut xml);
    }
    xml.push_str("</feed>\n");
    xml
}

fn event<'a>(voice: &Voice<'a>, coming: &'a Coming) -> Entry<'a> {
    let event: &Event = &coming.event;
    let session = coming.session();
    let resolved = voice.site.resolve(&event.common, voice.lang);
    let mut summary = voice.change(event, session);
    summary.push(voice.own(voice.when(session.when)));
    summary.extend(voice.whereabouts(event, session));
    summary.push(voice.entry(&event.summary, resolved));
    let audiences = event.conditions.audiences.iter().map(|code| (&AUDIENCES, *code));
    Entry {
        common: &event.common,
        kind: PageKind::Event(event.common.slug.clone()),
        title: voice.title(event, session),
        summary,
        categories: [(&GENRES, event.genre)].into_iter().chain(audiences).collect(),
        calendar: Some(Calendar::Event(event.common.slug.clone())),
    }
}

fn service<'a>(voice: &Voice<'a>, service: &'a Service) -> Entry<'a> {
    let resolved = voice.site.resolve(&service.common, voice.lang);
    let mut categories: Vec<Code> = service.conditions.themes.iter().filter_map(|theme| category(*theme)).collect();
    categories.sort_unstable();
    categories.dedup();
    let audiences = service.conditions.audiences.iter().map(|code| (&AUDIENCES, *code));
    Entry {
        common: &service.common,
        kind: PageKind::Service(service.common.slug.clone()),
        title: voice.entry(&service.title, resolved),
        summary: vec![voice.entry(&service.summary, resolved)],
        categories: categories.into_iter().map(|code| (&THEME_CATEGORIES, code)).chain(audiences).collect(),
        calendar: None,
    }
}

impl Entry<'_> {
    fn write(&self, voice: &Voice<'_>, xml: &mut String) {
        let site = voice.site;
        xml.push_str("<entry>\n");
        element(xml, "id", &permanent(site, &self.oldest(voice.lang)));
        let _ = writeln!(xml, "<title{}>{}</title>", lang(voice, &self.title), text(&self.title.text));
        element(xml, "updated", &stamp(site, updated(site, self.common)));
        if let Some(appeared) = self.common.appeared.filter(|appeared| *appeared <= updated(site, self.common)) {
            element(xml, "published", &stamp(site, appeared));
        }
        link(xml, "alternate", "text/html", &voice.address(&self.kind));
        if let Some(calendar) = &self.calendar {
            link(xml, "related", "text/calendar", &site.base.absolute(&Route::of_calendar(voice.lang, calendar)));
        }
        self.author(voice, xml);
        for (vocabulary, code) in &self.categories {
            let label = text(voice.strings.label(vocabulary, *code));
            let _ = writeln!(xml, "<category term=\"{}\" label=\"{label}\"/>", text(code.as_str()));
        }
        // Lines of several languages: each says which is its own.
        xml.push_str("<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">");
        for said in &self.summary {
            let _ = write!(xml, "<p{}>{}</p>", lang(voice, said), text(&said.text));
        }
        xml.push_str("</div></summary>\n");
        xml.push_str("</entry>\n");
    }

    /// Its address under its first name: old addresses lead to new ones.
    fn oldest(&self, lang: Lang) -> String {
        let slug = self.common.oldest_slug().clone();
        let kind = match &self.kind {
            PageKind::Event(_) => PageKind::Event(slug),
            _ => PageKind::Service(slug),
        };
        Route::of(lang, &kind).as_str().to_owned()
    }

    /// Who answers for the sheet: its signatory.
    fn author(&self, voice: &Voice<'_>, xml: &mut String) {
        let portal = &voice.site.portal;
        let Some(signatory) = self.common.owner.as_ref().and_then(|owner| portal.signatories.get(owner)) else {
            return;
        };
        let name = voice.entry(&signatory.name, voice.site.resolve(&signatory.common, voice.lang)).text;
        let uri = voice.address(&PageKind::Signatory(signatory.common.slug.clone()));
        let email = signatory.email.as_ref().map(|email| format!("<email>{}</email>", text(email))).unwrap_or_default();
        let _ = writeln!(xml, "<author><name>{}</name><uri>{}</uri>{email}</author>", text(&name), text(&uri));
    }
}

/// When the words of a sheet were last changed. A sheet that nothing dates is as old as the agreement: it is never news.
fn updated(site: &Site, common: &Common) -> Date {
    common.modified.unwrap_or(site.portal.accord.signed)
}

/// The beginning of a day, as RFC 3339 writes it.
fn stamp(site: &Site, day: Date) -> String {
    let midnight = LocalMoment { date: day, time: Time::MIDNIGHT };
    let iso = midnight.iso_in(&site.portal.portail.zone);
    match iso.split_at_checked("2026-12-10T14:00".len()) {
        Some((moment, offset)) => format!("{moment}:00{offset}"),
        None => iso,
    }
}

/// An identifier that outlives renames and moves of this build: under the portal's own address.
fn permanent(site: &Site, path: &str) -> String {
    let own = Base::new(&site.portal.portail.address);
    format!("{}{}{path}", own.origin(), own.folder())
}

/// The language of words that are not in the feed's.
fn lang(voice: &Voice<'_>, said: &Said) -> String {
    if said.lang == voice.lang { String::new() } else { format!(" xml:lang=\"{}\"", said.lang.html_tag()) }
}

fn element(xml: &mut String, name: &str, words: &str) {
    let _ = writeln!(xml, "<{name}>{}</{name}>", text(words));
}

fn link(xml: &mut String, rel: &str, kind: &str, href: &str) {
    let _ = writeln!(xml, "<link rel=\"{rel}\" type=\"{kind}\" href=\"{}\"/>", text(href));
}

/// Text of an element or an attribute; characters that XML 1.0 refuses go.
fn text(words: &str) -> String {
    let is_kept = |character: &char| {
        let is_refused = character.is_control() && !matches!(character, '\t' | '\n');
        !is_refused && !matches!(character, '\u{fffe}' | '\u{ffff}')
    };
    html(&words.chars().filter(is_kept).collect::<String>())
}

#[cfg(test)]
mod tests;

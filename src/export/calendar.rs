//! Calendars to take or to follow (RFC 5545, RFC 7986): the same bytes for the same content, whatever the clock.

pub mod event;
pub mod lines;
pub mod zone;

use crate::export::calendar::lines::{Lines, Value};
use crate::export::voice::Voice;
use crate::lang::calendar::Date;
use crate::model::values::vocabulary::AUDIENCES;
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::site::calendars::Calendar;
use crate::site::occasions::Occasion;
use crate::site::plan::{self, Site};
use crate::site::route::{Base, Route};
use crate::theme::load::Theme;
use std::sync::Arc;

/// How often a follower should look again: an event cancelled in the morning is known before noon.
const REFRESH: &str = "PT4H";

/// The colour of the calendar among others, one of CSS (RFC 7986, 5.9): that of the portal.
const COLOUR: &str = "teal";

/// Every calendar, in each language, to be made when asked for.
pub fn published(site: &Arc<Site>, theme: &Arc<Theme>) -> Files<'static> {
    let mut files = Files::default();
    for (calendar, former) in site.calendars() {
        for lang in &site.languages {
            for address in std::iter::once(&calendar).chain(&former) {
                let path = Route::of_calendar(*lang, address).file();
                let Some(path) = OutputPath::parse(&path) else { continue };
                let (site, theme, lang, calendar) = (Arc::clone(site), Arc::clone(theme), *lang, calendar.clone());
                let make = move |_: &mut _| written(&Voice::new(&site, &theme, lang), &calendar);
                files.add_lazy(path, Box::new(make));
            }
        }
    }
    files
}

/// A calendar, in a language.
pub fn written(voice: &Voice<'_>, calendar: &Calendar) -> Vec<u8> {
    let site = voice.site;
    let occasions = site.occasions(calendar);
    let zone = &site.portal.portail.zone;
    let mut lines = Lines::default();
    lines.begin("VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Passerelle//Passerelle 1.0//FR");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", "PUBLISH");
    head(voice, calendar, &mut lines);
    zone::write(&mut lines, zone, span(&occasions).unwrap_or((site.options.today, site.options.today)));
    for occasion in &occasions {
        event::write(voice, &occasion.event, occasion.session(), &mut lines);
    }
    lines.end("VCALENDAR");
    lines.into_bytes()
}

/// The first and the last day of what a calendar holds.
fn span(occasions: &[Occasion]) -> Option<(Date, Date)> {
    let whens = || occasions.iter().map(|occasion| occasion.session().when);
    Some((whens().map(|when| when.first_day()).min()?, whens().map(|when| when.last_day()).max()?))
}

/// What followers know of the calendar as a whole. Those that do not read RFC 7986 yet find the same under older names.
fn head(voice: &Voice<'_>, calendar: &Calendar, lines: &mut Lines) {
    let site = voice.site;
    let route = Route::of_calendar(voice.lang, calendar);
    let (name, about) = (name(voice, calendar), voice.say("calendar.about"));
    let tag = voice.lang.html_tag();
    let place = route.as_str().trim_start_matches('/').trim_end_matches(".ics");
    lines.plain("UID", &format!("{place}@{}", host(site)));
    lines.put("NAME", &[("LANGUAGE", tag)], Value::Text(&name));
    // Some programs make a calendar of its own of what has this name: an event that is taken alone must not.
    if !matches!(calendar, Calendar::Event(_)) {
        lines.put("X-WR-CALNAME", &[], Value::Text(&name));
        lines.put("DESCRIPTION", &[("LANGUAGE", tag)], Value::Text(&about));
        lines.put("X-WR-CALDESC", &[], Value::Text(&about));
    }
    lines.put("URL", &[], Value::Uri(&voice.address(&shown(site, calendar).page())));
    lines.put("SOURCE", &[("VALUE", "URI")], Value::Uri(&site.base.absolute(&route)));
    lines.put("REFRESH-INTERVAL", &[("VALUE", "DURATION")], Value::Plain(REFRESH));
    lines.plain("X-PUBLISHED-TTL", REFRESH);
    lines.plain("COLOR", COLOUR);
}

/// The calendar whose page can be seen: that of an audience without a page is shown among all the others.
fn shown(site: &Site, calendar: &Calendar) -> Calendar {
    match calendar {
        Calendar::Audience(code) if !plan::audiences(&site.agenda, &site.shelves).contains(code) => Calendar::Agenda,
        calendar => calendar.clone(),
    }
}

/// « Passerelle 31 – Événements ».
fn name(voice: &Voice<'_>, calendar: &Calendar) -> String {
    let portal = &voice.site.portal;
    let own = match calendar {
        Calendar::Agenda => Some(voice.say("menu.events")),
        Calendar::Event(slug) => portal.events.get(slug).map(|event| {
            let resolved = voice.site.resolve(&event.common, voice.lang);
            voice.entry(&event.title, resolved).text
        }),
        Calendar::Signatory(slug) => portal.signatories.get(slug).map(|signatory| {
            let name = || voice.entry(&signatory.name, voice.site.resolve(&signatory.common, voice.lang)).text;
            signatory.acronym.as_ref().map_or_else(name, ToString::to_string)
        }),
        Calendar::Audience(code) => Some(voice.strings.label(&AUDIENCES, *code).to_owned()),
    };
    let title = voice.words(&portal.portail.title).text;
    own.map_or_else(|| title.clone(), |own| format!("{title} – {own}"))
}

/// The host of the portal's own address, whatever the address of this build.
pub fn host(site: &Site) -> String {
    let base = Base::new(&site.portal.portail.address);
    let origin = base.origin();
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    host.split(':').next().unwrap_or(host).to_owned()
}

#[cfg(test)]
mod tests;

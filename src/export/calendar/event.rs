//! `VEVENT`: one date of an event.
//!
//! Each date stands for itself, those of a rhythm too: each may be moved, cancelled or held elsewhere, which every reader
//! of calendars understands of a single event, and few of an exception to a rule.

use crate::export::calendar::host;
use crate::export::calendar::lines::{Lines, Value};
use crate::export::calendar::zone::{date, local};
use crate::export::voice::{Said, Voice};
use crate::lang::calendar::Date;
use crate::model::entities::event::{Event, EventStatus, Session, When};
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{AUDIENCES, GENRES};
use crate::site::agenda;
use crate::site::page::PageKind;
use crate::site::translations::State;
use crate::text::escape;

/// Writes a date of an event.
pub fn write(voice: &Voice<'_>, event: &Event, session: &Session, lines: &mut Lines) {
    let status = event.status_of(session);
    lines.begin("VEVENT");
    lines.plain("UID", &format!("{}@{}", event.calendar_name(session), host(voice.site)));
    stamps(voice, event, session, lines);
    lines.plain("SEQUENCE", &event.sequence.to_string());
    when(voice, session.when, lines);
    lines.plain("STATUS", status_word(status));
    // What does not take place takes no one's time.
    lines.plain("TRANSP", if agenda::is_off(status) { "TRANSPARENT" } else { "OPAQUE" });
    text(lines, "SUMMARY", &voice.title(event, session));
    words(voice, event, session, lines);
    if let Some(whereabouts) = voice.whereabouts(event, session) {
        text(lines, "LOCATION", &whereabouts);
    }
    if let Some((latitude, longitude)) = voice.place(event, session).and_then(|place| place.coordinates) {
        lines.plain("GEO", &format!("{latitude:.6};{longitude:.6}"));
    }
    lines.put("URL", &[], Value::Uri(&voice.address(&PageKind::Event(event.common.slug.clone()))));
    people(voice, event, lines);
    categories(voice, event, lines);
    if let Some(link) = event.link_of(session).filter(|_| !agenda::is_off(status)) {
        let label = voice.say("action.join");
        let parameters = [("VALUE", "URI"), ("FEATURE", "VIDEO"), ("LABEL", &label), ("LANGUAGE", tag(voice))];
        lines.put("CONFERENCE", &parameters, Value::Uri(link));
    }
    lines.end("VEVENT");
}

/// The word of RFC 5545 for a status. What is put off is not cancelled: it is announced, and its date is not known.
fn status_word(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Scheduled | EventStatus::Rescheduled | EventStatus::MovedOnline | EventStatus::Full => "CONFIRMED",
        EventStatus::Postponed => "TENTATIVE",
        EventStatus::Cancelled => "CANCELLED",
    }
}

/// When the words and facts shown were written: those of the event, or of its place if that changed later.
///
/// A sheet that nothing dates is as old as this build.
fn stamps(voice: &Voice<'_>, event: &Event, session: &Session, lines: &mut Lines) {
    let stamp = |day: Date| {
        let utc = voice.site.portal.portail.zone.start_of(day).utc();
        format!("{}Z", local(utc))
    };
    let place = voice.place(event, session).and_then(|place| place.common.modified);
    let modified = event.common.modified.map(|own| place.map_or(own, |place| own.max(place)));
    lines.plain("DTSTAMP", &stamp(modified.unwrap_or(voice.site.options.today)));
    // A sheet may say that its words are older than its file.
    if let Some(appeared) = event.common.appeared.filter(|day| modified.is_none_or(|modified| *day <= modified)) {
        lines.plain("CREATED", &stamp(appeared));
    }
    if let Some(modified) = modified {
        lines.plain("LAST-MODIFIED", &stamp(modified));
    }
}

/// Between two times of the zone; whole days end where the day after begins.
///
/// A time that the clocks show twice means its first turn (RFC 5545, 3.3.5), but not to all readers: it is written in UTC.
fn when(voice: &Voice<'_>, when: When, lines: &mut Lines) {
    let zone = &voice.site.portal.portail.zone;
    match when {
        When::Timed { start, end } if start.is_twice(zone) || end.is_twice(zone) => {
            for (name, moment) in [("DTSTART", start), ("DTEND", end)] {
                let instant = moment.resolve(zone).or_else(|gap| gap.after.resolve(zone));
                let utc = instant.map_or(moment, |instant| instant.utc());
                lines.plain(name, &format!("{}Z", local(utc)));
            }
        }
        When::Timed { start, end } => {
            lines.put("DTSTART", &[("TZID", zone.name())], Value::Plain(&local(start)));
            lines.put("DTEND", &[("TZID", zone.name())], Value::Plain(&local(end)));
        }
        When::Days { first, last } => {
            lines.put("DTSTART", &[("VALUE", "DATE")], Value::Plain(&date(first)));
            lines.put("DTEND", &[("VALUE", "DATE")], Value::Plain(&date(last.add_days(1))));
        }
    }
}

/// What the reader reads goes into the description; what is only there in French stands beside it, marked so.
fn words(voice: &Voice<'_>, event: &Event, session: &Session, lines: &mut Lines) {
    let resolved = voice.site.resolve(&event.common, voice.lang);
    let summary = voice.entry(&event.summary, resolved);
    let said = voice.change(event, session).into_iter().chain([summary]);
    let (own, others): (Vec<Said>, Vec<Said>) = said.partition(|said| voice.is_own(said));
    let mut description: Vec<String> = own.into_iter().map(|said| said.text).collect();
    description.extend(voice.facts(event, session));
    description.extend(match resolved.state {
        State::Automatic => Some(voice.say("notice.automatic")),
        State::Outdated => Some(voice.say("notice.outdated")),
        State::Own | State::Fallback => None,
    });
    description.push(voice.address(&PageKind::Event(event.common.slug.clone())));
    text(lines, "DESCRIPTION", &voice.own(description.join("\n")));
    for other in others {
        text(lines, "COMMENT", &other);
    }
}

/// Whom to call, and who organises. RFC 5546 (3.2.1) wants an organiser in what is published.
fn people(voice: &Voice<'_>, event: &Event, lines: &mut Lines) {
    let Some(reached) = voice.reached(event) else { return };
    let signatory = reached.signatory;
    let name = voice.entry(&signatory.name, voice.site.resolve(&signatory.common, voice.lang));
    let person = reached.person.map(|person| format!("{} {}", person.first_name, person.last_name));
    let phone = reached.phone().map(|phone| phone.grouped());
    let email = reached.email().map(ToString::to_string);
    let contact: Vec<String> = person.into_iter().chain([name.text.clone()]).chain(phone).chain(email).collect();
    text(lines, "CONTACT", &Said { text: contact.join(", "), ..name.clone() });
    let address = match &signatory.email {
        Some(email) => escape::mail_href(email),
        None => voice.address(&PageKind::Signatory(signatory.common.slug.clone())),
    };
    lines.put("ORGANIZER", &[("CN", &name.text)], Value::Uri(&address));
}

fn categories(voice: &Voice<'_>, event: &Event, lines: &mut Lines) {
    let genre = voice.strings.label(&GENRES, event.genre).to_owned();
    let audience = |code: &Code| voice.strings.label(&AUDIENCES, *code).to_owned();
    let all: Vec<String> = [genre].into_iter().chain(event.conditions.audiences.iter().map(audience)).collect();
    lines.put("CATEGORIES", &[("LANGUAGE", tag(voice))], Value::Texts(&all));
}

fn text(lines: &mut Lines, name: &str, said: &Said) {
    lines.put(name, &[("LANGUAGE", said.lang.html_tag())], Value::Text(&said.text));
}

fn tag<'a>(voice: &'a Voice<'_>) -> &'a str {
    voice.lang.html_tag()
}

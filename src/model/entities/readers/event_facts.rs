//! The facts of an event that calendars follow, read from a text of today or of another day.
//!
//! Nothing wrong in it is told: a text that was committed is past mending, and that of today is told elsewhere.

use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::calendar::Date;
use crate::model::entities::event::{EventStatus, Session, When};
use crate::model::entities::readers::sessions;
use crate::model::entities::tables::event::EVENT;
use crate::model::fields::context::Context;
use crate::model::fields::reading::{Reading, Sheet};
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::text::span::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The facts of an event.
pub struct EventFacts {
    /// Its `sequence`.
    pub sequence: u32,
    /// Where `sequence` stands, or the dates for want of it.
    pub span: Span,
    /// Those of each date, by what calendars know it by.
    dates: BTreeMap<String, DateFacts>,
}

/// The facts of a date.
#[derive(PartialEq, Eq)]
struct DateFacts {
    when: When,
    status: EventStatus,
    place: Option<Slug>,
    mode: Option<Code>,
    link: Option<Arc<str>>,
}

/// Reads the facts of an event.
pub fn read(sheet: &Sheet, context: &Context) -> EventFacts {
    let mut unsaid = Report::default();
    let fields = sheet.read(&EVENT, context, &mut unsaid).fields;
    let (sessions, _) = sessions::read(&fields, sheet.french.is_broken, context, &mut unsaid);
    let dates = sessions.iter().map(|session| {
        let name = session.calendar_suffix(sessions.len()).unwrap_or_default();
        (name, DateFacts::of(session, &fields))
    });
    let key = ["sequence", "seances", "recurrence"].into_iter().find(|key| fields.has(key)).unwrap_or("seances");
    EventFacts {
        sequence: fields.integer("sequence").and_then(|sequence| u32::try_from(sequence).ok()).unwrap_or(0),
        span: if key == "sequence" { fields.span(key) } else { fields.key_span(key) },
        dates: dates.collect(),
    }
}

impl DateFacts {
    fn of(session: &Session, fields: &Reading) -> Self {
        let status = session.status.or_else(|| fields.code("statut").map(sessions::status)).unwrap_or_default();
        let place = session.place.as_ref().map(|place| place.value.clone());
        Self {
            when: session.when,
            status,
            place: place.or_else(|| fields.reference("lieu").map(|place| place.value)),
            mode: fields.code("mode").filter(|mode| mode.as_str() != "sur-place"),
            link: fields.text("lien_en_ligne"),
        }
    }
}

impl EventFacts {
    /// What changed for a date that is not over, since others were its facts. A date more or less changes none of the others:
    /// calendars see it come and go.
    pub fn change_since(&self, before: &Self, today: Date) -> Option<Bilingual> {
        let both = self.dates.iter().filter_map(|(name, own)| Some((own, before.dates.get(name)?)));
        let is_ahead = |facts: &DateFacts| facts.when.last_day() >= today;
        let mut alive = both.filter(|(own, before)| own != before && (is_ahead(own) || is_ahead(before)));
        let (own, before) = alive.next()?;
        let word = match () {
            () if own.when != before.when => Bilingual::new("la date ou l’heure", "the date or the time"),
            () if own.status != before.status => Bilingual::new("le statut", "the status"),
            () if own.place != before.place => Bilingual::new("le lieu", "the place"),
            () if own.mode != before.mode => Bilingual::new("le mode", "the mode"),
            () => Bilingual::new("le lien pour participer", "the link to attend"),
        };
        Some(word)
    }
}

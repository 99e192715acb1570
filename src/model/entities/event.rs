//! An event: job forum, job dating, information meeting, workshop, permanence.

use crate::lang::calendar::{Date, Time};
use crate::lang::locale::Locale;
use crate::lang::moment::LocalMoment;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Body, Common, Paper, Reference, Text};
use crate::model::entities::conditions::Conditions;
use crate::model::values::code::Code;
use crate::model::values::phone::Phone;
use std::sync::Arc;

/// An event.
#[derive(Clone, Debug)]
pub struct Event {
    /// Identity, owner, dates, translations. The owner is always there.
    pub common: Common,
    /// Title.
    pub title: Text,
    /// Summary.
    pub summary: Text,
    /// Text.
    pub body: Option<Body>,
    /// Genre.
    pub genre: Code,
    /// Its dates, in order; those of a recurrence expanded, at most 12 months ahead.
    pub sessions: Vec<Session>,
    /// How it comes back, when it does.
    pub recurrence: Option<Recurrence>,
    /// Status of the whole event.
    pub status: EventStatus,
    /// Why.
    pub reason: Option<Text>,
    /// The event that replaces it.
    pub replaced_by: Option<Reference>,
    /// Goes up with each change of facts (RFC 5545, 3.8.7.4).
    pub sequence: u32,
    /// How it is attended.
    pub mode: EventMode,
    /// Place; always there unless on line.
    pub place: Option<Reference>,
    /// Link to attend on line.
    pub online_link: Option<Arc<str>>,
    /// Other signatories that organise.
    pub co_organisers: Vec<Reference>,
    /// Registration.
    pub registration: Option<Registration>,
    /// For whom, and what it asks.
    pub conditions: Conditions,
    /// Languages spoken.
    pub languages: Vec<Lang>,
    /// Interpreters.
    pub interpreter: Option<Code>,
    /// Childcare on site.
    pub childcare: Option<bool>,
    /// Accessibility.
    pub accessibility: Vec<Code>,
    /// Papers to bring.
    pub papers: Vec<Paper>,
    /// Sectors.
    pub sectors: Vec<Code>,
    /// Employers.
    pub employers: Vec<Arc<str>>,
    /// Cost.
    pub cost: Option<Code>,
    /// Services that it leads to.
    pub services: Vec<Reference>,
    /// Not to be shown before.
    pub shown_from: Option<Date>,
    /// Référent.
    pub contact: Option<Reference>,
}

impl Event {
    /// What calendars know a date by, for ever: the oldest slug, with the name of the session when there are several, or with
    /// the day first meant for a date of a rhythm. Neither a new slug nor a new date changes it.
    pub fn calendar_name(&self, session: &Session) -> String {
        let oldest = self.common.oldest_slug();
        match session.calendar_suffix(self.sessions.len()) {
            Some(suffix) => format!("{oldest}-{suffix}"),
            None => oldest.to_string(),
        }
    }

    /// The status of a date: its own, else the event's.
    pub fn status_of(&self, session: &Session) -> EventStatus {
        session.status.unwrap_or(self.status)
    }

    /// The place of a date, its own or the event's; none when it takes place on line alone.
    pub fn place_of<'a>(&'a self, session: &'a Session) -> Option<&'a Reference> {
        let is_on_site = self.mode != EventMode::Online && self.status_of(session) != EventStatus::MovedOnline;
        session.place.as_ref().or(self.place.as_ref()).filter(|_| is_on_site)
    }

    /// The place of a date that is not held where the others are.
    pub fn other_place_of<'a>(&self, session: &'a Session) -> Option<&'a Reference> {
        let usual = self.place.as_ref().map(|place| &place.value);
        session.place.as_ref().filter(|place| Some(&place.value) != usual)
    }

    /// The link of a date that can be attended on line.
    pub fn link_of(&self, session: &Session) -> Option<&Arc<str>> {
        let is_online = self.mode != EventMode::OnSite || self.status_of(session) == EventStatus::MovedOnline;
        self.online_link.as_ref().filter(|_| is_online)
    }
}

impl Session {
    /// What tells it from the other sessions of its event, of which there are so many; none when it is alone.
    pub fn calendar_suffix(&self, n_sessions: usize) -> Option<String> {
        let id = self.id.as_ref().filter(|_| n_sessions > 1).map(ToString::to_string);
        self.original.map(|day| day.to_string()).or(id)
    }
}

/// A date of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its name within the event, when there are several.
    pub id: Option<Arc<str>>,
    /// When it was first meant to be, for an occurrence of a recurrence.
    pub original: Option<Date>,
    /// When.
    pub when: When,
    /// Its own status, from an exception of the recurrence; the event's otherwise.
    pub status: Option<EventStatus>,
    /// Its own place, from an exception.
    pub place: Option<Reference>,
    /// Why it differs.
    pub reason: Option<Text>,
}

/// When a session takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Between two local times of the portal's zone.
    Timed {
        /// Start.
        start: LocalMoment,
        /// End.
        end: LocalMoment,
    },
    /// Whole days, both included.
    Days {
        /// First day.
        first: Date,
        /// Last day.
        last: Date,
    },
}

impl When {
    /// « Jeudi 10 décembre 2026, de 14 h 00 à 17 h 00 », as a line of its own.
    pub fn in_words(self, locale: &Locale) -> String {
        let words = match self {
            Self::Timed { start, end } => locale.session(start, end),
            Self::Days { first, last } if first == last => locale.date_long(first),
            Self::Days { first, last } => locale.date_range(first, last),
        };
        locale.capitalised(&words)
    }

    /// The first day.
    pub fn first_day(&self) -> Date {
        match self {
            Self::Timed { start, .. } => start.date,
            Self::Days { first, .. } => *first,
        }
    }

    /// The last day.
    pub fn last_day(&self) -> Date {
        match self {
            Self::Timed { end, .. } => end.date,
            Self::Days { last, .. } => *last,
        }
    }

    /// How many minutes it lasts, for what begins and ends on one day.
    pub fn minutes(&self) -> Option<u32> {
        let Self::Timed { start, end } = self else { return None };
        let of_day = |moment: &LocalMoment| u32::from(moment.time.hour()) * 60 + u32::from(moment.time.minute());
        (start.date == end.date).then(|| of_day(end).saturating_sub(of_day(start))).filter(|minutes| *minutes > 0)
    }

    /// The moment at which it is over: the end, or the midnight that follows the last day.
    pub fn over(&self) -> LocalMoment {
        match self {
            Self::Timed { end, .. } => *end,
            Self::Days { last, .. } => LocalMoment { date: last.add_days(1), time: Time::MIDNIGHT },
        }
    }
}

/// How an event comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// Every how many weeks or months.
    pub interval: u8,
    /// Weekly or monthly.
    pub frequency: Frequency,
    /// Days of the week, 0 for Monday.
    pub days: Vec<u8>,
    /// For a monthly one: which such day of the month.
    pub rank: Option<Rank>,
    /// First day.
    pub from: Date,
    /// Last day, if any.
    pub until: Option<Date>,
}

/// Weekly or monthly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every week or every few weeks.
    Weekly,
    /// Every month or every few months.
    Monthly,
}

/// Which weekday of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// First to fourth.
    Nth(u8),
    /// Last.
    Last,
}

/// Status of an event (the six of OpenAgenda).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the vocabulary's")]
pub enum EventStatus {
    #[default]
    Scheduled,
    Rescheduled,
    MovedOnline,
    Postponed,
    Full,
    Cancelled,
}

/// How an event is attended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EventMode {
    /// At a place.
    #[default]
    OnSite,
    /// On line.
    Online,
    /// Both.
    Mixed,
}

/// Registration to an event.
#[derive(Clone, Debug)]
pub struct Registration {
    /// One must register.
    pub is_required: bool,
    /// Until.
    pub until: Option<Date>,
    /// Places.
    pub places: Option<u32>,
    /// Through a prescriber (an adviser registers the person).
    pub via_prescriber: bool,
    /// How.
    pub modes: Vec<RegistrationMode>,
}

/// How to register.
#[derive(Clone, Debug)]
pub enum RegistrationMode {
    /// On line.
    Link(Arc<str>),
    /// By mail.
    Email(Arc<str>),
    /// By phone.
    Phone(Phone),
}

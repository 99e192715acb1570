//! What is on: events still to come, by date, and cut by month, audience, theme, signatory, service, genre.
//!
//! What has passed is not here, but keeps its page. What is cancelled stays until its date.

use crate::lang::calendar::Date;
use crate::lang::month::YearMonth;
use crate::model::entities::event::{Event, EventStatus, Session, When};
use crate::model::entities::readers::sessions::status_name;
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::site::shelves::category;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An event still to come, and the session by which a list shows it.
#[derive(Clone, Debug)]
pub struct Coming {
    /// The event.
    pub event: Arc<Event>,
    /// Index of the session.
    pub session: usize,
}

/// Events still to come, in the order of their dates.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    /// All of them.
    pub coming: Vec<Coming>,
    /// By month in which something is on; an event that comes back is in each of its months.
    pub by_month: BTreeMap<YearMonth, Vec<Coming>>,
    /// By audience.
    pub by_audience: BTreeMap<Code, Vec<Coming>>,
    /// By category of theme.
    pub by_theme: BTreeMap<Code, Vec<Coming>>,
    /// By signatory that organises, alone or with others.
    pub by_signatory: BTreeMap<Slug, Vec<Coming>>,
    /// By service that they lead to.
    pub by_service: BTreeMap<Slug, Vec<Coming>>,
    /// By genre.
    pub by_genre: BTreeMap<Code, Vec<Coming>>,
}

impl Agenda {
    /// The events still to come on a day.
    pub fn on<'a>(today: Date, events: impl Iterator<Item = &'a Arc<Event>>) -> Self {
        let mut agenda = Self::default();
        let mut coming_events: Vec<Coming> = events
            .filter_map(|event| Some(Coming { event: Arc::clone(event), session: next_session(event, today)? }))
            .collect();
        coming_events.sort_by(|a, b| a.order().cmp(&b.order()));
        for coming in &coming_events {
            let event = &coming.event;
            let put = |shelf: &mut Vec<Coming>| shelf.push(coming.clone());
            for code in &event.conditions.audiences {
                put(agenda.by_audience.entry(*code).or_default());
            }
            let mut categories: Vec<Code> =
                event.conditions.themes.iter().filter_map(|theme| category(*theme)).collect();
            categories.sort_unstable();
            categories.dedup();
            for code in categories {
                put(agenda.by_theme.entry(code).or_default());
            }
            let others = event.co_organisers.iter().map(|reference| &reference.value);
            for signatory in event.common.owner.iter().chain(others) {
                put(agenda.by_signatory.entry(signatory.clone()).or_default());
            }
            for service in &event.services {
                put(agenda.by_service.entry(service.value.clone()).or_default());
            }
            put(agenda.by_genre.entry(event.genre).or_default());
            agenda.put_in_months(coming, today);
        }
        for events in agenda.by_month.values_mut() {
            events.sort_by(|a, b| a.order().cmp(&b.order()));
        }
        agenda.coming = coming_events;
        agenda
    }

    fn put_in_months(&mut self, coming: &Coming, today: Date) {
        let mut last = None;
        for (index, session) in coming.event.sessions.iter().enumerate() {
            if session.when.last_day() < today {
                continue;
            }
            let month = YearMonth::of(session.when.first_day().max(today));
            if last != Some(month) {
                self.by_month
                    .entry(month)
                    .or_default()
                    .push(Coming { event: Arc::clone(&coming.event), session: index });
            }
            last = Some(month);
        }
    }
}

impl Coming {
    /// The session by which it is shown.
    pub fn session(&self) -> &Session {
        &self.event.sessions[self.session]
    }

    fn order(&self) -> (Date, When, &Slug) {
        let when = self.session().when;
        (when.first_day(), when, &self.event.common.slug)
    }
}

/// The session that comes next on a day: the first that holds, else the first at all; none once all has passed.
pub fn next_session(event: &Event, today: Date) -> Option<usize> {
    let is_ahead = |session: &&Session| session.when.last_day() >= today;
    let ahead = || event.sessions.iter().enumerate().filter(|(_, session)| is_ahead(session));
    let holds = ahead().find(|(_, session)| !is_off(status_of(event, session)));
    holds.or_else(|| ahead().next()).map(|(index, _)| index)
}

/// The session that comes next on a day and has room; none when all are off or full.
pub fn next_with_room(event: &Event, today: Date) -> Option<usize> {
    let has_room = |session: &Session| {
        let status = status_of(event, session);
        session.when.last_day() >= today && !is_off(status) && status != EventStatus::Full
    };
    event.sessions.iter().position(has_room)
}

/// The session that a reader may still go to: the next with room, else the next.
pub fn next_open(event: &Event, today: Date) -> Option<usize> {
    next_with_room(event, today).or_else(|| next_session(event, today))
}

/// The sessions after one of them of which its card is true but for the date: in the same place, and as the event itself is
/// said to be, or at another date than first said.
pub fn alike_after(event: &Event, index: usize) -> impl Iterator<Item = &Session> {
    let place = |session: &Session| session.place.as_ref().map(|place| place.value.clone());
    let here = place(&event.sessions[index]);
    let usual = |status| if status == EventStatus::Rescheduled { EventStatus::Scheduled } else { status };
    let is_alike =
        move |session: &&Session| usual(status_of(event, session)) == usual(event.status) && place(session) == here;
    event.sessions[index + 1..].iter().filter(is_alike)
}

/// The last date after a session, among those that hold or, where it does not hold itself, among all.
pub fn last_after(event: &Event, index: usize) -> Option<When> {
    let is_off_itself = is_off(status_of(event, &event.sessions[index]));
    let later = event.sessions[index + 1..].iter();
    let later = later.filter(|session| is_off_itself || !is_off(status_of(event, session)));
    later.map(|session| session.when).max_by_key(When::over)
}

/// The status of a session: its own, else the event's.
pub fn status_of(event: &Event, session: &Session) -> EventStatus {
    session.status.unwrap_or(event.status)
}

/// True for a date on which there is nothing to come for.
pub fn is_off(status: EventStatus) -> bool {
    matches!(status, EventStatus::Cancelled | EventStatus::Postponed)
}

/// The message that says what a status asks of the reader: another date is promised only where none is named yet.
pub fn advice_key(event: &Event, status: EventStatus) -> String {
    let has_new_date = status == EventStatus::Postponed && event.replaced_by.is_some();
    let name = if has_new_date { "reporte-date" } else { status_name(status) };
    format!("status.{name}")
}

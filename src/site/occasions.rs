//! Occasions: every session still to come of a span of days, one by one, by day.
//!
//! An agenda shows an event once, by its next session; here each session stands for itself.
//! What is cancelled stays until its date. What partners do not want shown yet is not here.

use crate::lang::calendar::Date;
use crate::model::entities::event::{Event, Session, When};
use crate::model::values::slug::Slug;
use std::sync::Arc;

/// A session still to come.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The event.
    pub event: Arc<Event>,
    /// Index of the session.
    pub session: usize,
    /// The day under which a list shows it: its first, or today when it has begun.
    pub day: Date,
}

impl Occasion {
    /// The session itself.
    pub fn session(&self) -> &Session {
        &self.event.sessions[self.session]
    }

    fn order(&self) -> (Date, When, &Slug) {
        (self.day, self.session().when, &self.event.common.slug)
    }
}

/// The sessions that are on from a day to another, both included, in the order of their dates.
pub fn between<'a>(events: impl Iterator<Item = &'a Arc<Event>>, first: Date, last: Date) -> Vec<Occasion> {
    let is_shown = |event: &&Arc<Event>| event.shown_from.is_none_or(|from| from <= first);
    let mut all: Vec<Occasion> = events.filter(is_shown).flat_map(|event| of(event, first, last)).collect();
    all.sort_by(|a, b| a.order().cmp(&b.order()));
    all
}

/// The same, of one event.
pub fn of(event: &Arc<Event>, first: Date, last: Date) -> impl Iterator<Item = Occasion> {
    let is_on = move |session: &Session| session.when.last_day() >= first && session.when.first_day() <= last;
    event.sessions.iter().enumerate().filter(move |(_, session)| is_on(session)).map(move |(index, session)| Occasion {
        event: Arc::clone(event),
        session: index,
        day: session.when.first_day().max(first),
    })
}

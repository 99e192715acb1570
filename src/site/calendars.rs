//! Calendars and feeds: which there are, where each stands, what it holds.
//!
//! A calendar that someone follows must never vanish: those of audiences and signatories are there even when nothing is on,
//! and an old address goes on giving what the new one gives. How they are written is not known here.

use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::event::Event;
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::AUDIENCES;
use crate::site::occasions::{self, Occasion};
use crate::site::page::PageKind;
use crate::site::plan::Site;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A calendar that readers can take or follow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the domain's")]
pub enum Calendar {
    /// Every event of the portal.
    Agenda,
    Event(Slug),
    Signatory(Slug),
    Audience(Code),
}

/// A feed of what is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the domain's")]
pub enum Feed {
    Events,
    Services,
}

impl Calendar {
    /// The page that shows what the calendar holds.
    pub fn page(&self) -> PageKind {
        match self {
            Self::Agenda => PageKind::EventList { page: 1 },
            Self::Event(slug) => PageKind::Event(slug.clone()),
            Self::Signatory(slug) => PageKind::Signatory(slug.clone()),
            Self::Audience(code) => PageKind::Audience { code: *code, page: 1 },
        }
    }

    /// The calendar of what a page shows, and of nothing else.
    pub fn shown_on(kind: &PageKind) -> Option<Self> {
        match kind.at_page(1) {
            PageKind::EventList { .. } => Some(Self::Agenda),
            PageKind::Event(slug) => Some(Self::Event(slug)),
            PageKind::Signatory(slug) => Some(Self::Signatory(slug)),
            PageKind::Audience { code, .. } => Some(Self::Audience(code)),
            _ => None,
        }
    }
}

impl Feed {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Events, Self::Services];

    /// The page that shows what the feed holds.
    pub fn page(self) -> PageKind {
        match self {
            Self::Events => PageKind::EventList { page: 1 },
            Self::Services => PageKind::ServiceList { page: 1 },
        }
    }

    /// The feed of what a page lists.
    pub fn told_on(kind: &PageKind) -> Option<Self> {
        match kind {
            PageKind::EventList { .. } => Some(Self::Events),
            PageKind::ServiceList { .. } => Some(Self::Services),
            _ => None,
        }
    }
}

impl Site {
    /// Every calendar, each with those that go on standing at its former addresses.
    pub fn calendars(&self) -> BTreeMap<Calendar, Vec<Calendar>> {
        let events = self.portal.events.keys().cloned().map(Calendar::Event);
        let signatories = self.portal.signatories.keys().cloned().map(Calendar::Signatory);
        let audiences = AUDIENCES.iter().map(Calendar::Audience);
        let all = std::iter::once(Calendar::Agenda).chain(events).chain(signatories).chain(audiences);
        let mut calendars: BTreeMap<Calendar, Vec<Calendar>> = all.map(|calendar| (calendar, Vec::new())).collect();
        for page in self.pages.iter().filter(|page| page.lang == Lang::FR) {
            let PageKind::Redirect { from, to } = &page.kind else { continue };
            if let (Some(old), Some(new)) = (Calendar::shown_on(from), Calendar::shown_on(to))
                && let Some(former) = calendars.get_mut(&new)
            {
                former.push(old);
            }
        }
        calendars
    }

    /// What a calendar holds: what is still to come; all the dates of an event alone when it is over, so that a file is never
    /// empty that someone asks for by its name.
    pub fn occasions(&self, calendar: &Calendar) -> Vec<Occasion> {
        let events = self.portal.events.values();
        let today = self.options.today;
        match calendar {
            Calendar::Agenda => occasions::between(events, today, Date::LAST),
            Calendar::Event(slug) => {
                let Some(event) = self.portal.events.get(slug) else { return Vec::new() };
                let coming = occasions::of(event, today, Date::LAST).collect::<Vec<_>>();
                if coming.is_empty() { occasions::of(event, Date::FIRST, Date::LAST).collect() } else { coming }
            }
            Calendar::Signatory(slug) => {
                occasions::between(events.filter(|event| is_of(event, slug)), today, Date::LAST)
            }
            Calendar::Audience(code) => {
                occasions::between(events.filter(|event| event.conditions.audiences.contains(code)), today, Date::LAST)
            }
        }
    }
}

/// True for an event that a signatory organises, alone or with others.
fn is_of(event: &Arc<Event>, signatory: &Slug) -> bool {
    let others = event.co_organisers.iter().map(|reference| &reference.value);
    event.common.owner.iter().chain(others).any(|slug| slug == signatory)
}

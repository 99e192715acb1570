//! Which pages a device may keep for a visit without network, and in which order.

use crate::lang::month::YearMonth;
use crate::model::values::slug::Slug;
use crate::site::page::PageKind;
use crate::site::plan::{Site, listed};
use std::collections::BTreeSet;

/// Why a page is kept, the most needed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// From the first visit on: the choice of language, the home page, what is on this month and the next one, who does
    /// what, the search, what is kept.
    First,
    /// The tools, and what hardly changes: signatories, programmes, pathways, free pages.
    Steady,
    /// Events to come.
    Event,
    /// Services offered.
    Service,
    /// Other ways to the same sheets.
    List,
}

/// The kinds of pages that a first visit keeps.
pub const FIRST_KINDS: [&str; 8] =
    ["choice", "home", "event-list", "event-month", "service-list", "signatory-list", "search", "offline"];

/// The events to come.
pub fn coming(site: &Site) -> BTreeSet<&Slug> {
    site.agenda.coming.iter().map(|coming| &coming.event.common.slug).collect()
}

/// Whether a month is the one of the publication or the next one.
fn is_near(site: &Site, month: YearMonth) -> bool {
    let now = YearMonth::of(site.options.today);
    month == now || month == now.add_months(1)
}

/// Why a page is kept; none for what is over, for old addresses, and for the page of those that lead nowhere.
pub fn kept(site: &Site, coming: &BTreeSet<&Slug>, kind: &PageKind) -> Option<Kept> {
    match kind {
        PageKind::Choice
        | PageKind::Home
        | PageKind::ServiceList { page: 1 }
        | PageKind::EventList { page: 1 }
        | PageKind::SignatoryList
        | PageKind::Search
        | PageKind::Offline => Some(Kept::First),
        PageKind::EventMonth { month, page: 1 } if is_near(site, *month) => Some(Kept::First),
        PageKind::Signatory(_)
        | PageKind::ProgrammeList
        | PageKind::Programme(_)
        | PageKind::PathwayList
        | PageKind::Pathway(_)
        | PageKind::AudienceIndex
        | PageKind::ThemeIndex
        | PageKind::Free(_)
        | PageKind::Orientation
        | PageKind::Handout
        | PageKind::ToHandOut
        | PageKind::News
        | PageKind::Lexicon => Some(Kept::Steady),
        PageKind::Event(slug) => coming.contains(slug).then_some(Kept::Event),
        PageKind::Service(slug) => listed(site, slug).map(|_| Kept::Service),
        PageKind::ServiceList { .. }
        | PageKind::EventList { .. }
        | PageKind::EventMonth { .. }
        | PageKind::Audience { .. }
        | PageKind::Theme { .. }
        | PageKind::Alphabet { .. }
        | PageKind::SiteMap => Some(Kept::List),
        PageKind::NotFound | PageKind::Translations | PageKind::Redirect { .. } => None,
    }
}

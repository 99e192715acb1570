//! Events as documents: their dates, their places, what is over.

use super::{Draft, Writer};
use crate::lang::calendar::Date;
use crate::lang::month::YearMonth;
use crate::model::entities::event::{Event, EventMode, EventStatus, Session, When};
use crate::model::entities::readers::sessions::status_name;
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{EVENT_STATUSES, GENRES};
use crate::search::document::{Document, Facet};
use crate::site::agenda;
use crate::site::page::PageKind;

impl Writer<'_> {
    pub(super) fn event(&mut self, entry: &Event) -> Option<Document> {
        let lang = self.text_language(&entry.common)?;
        let today = self.site.options.today;
        let mut draft = Draft {
            title: self.words(&entry.title, lang),
            summary: self.words(&entry.summary, lang),
            ..Draft::default()
        };
        self.value(&mut draft, Facet::Kind, "evenement");
        let genre = self.label(&GENRES, entry.genre);
        self.labelled(&mut draft, Facet::Genre, entry.genre.as_str(), genre.clone());
        draft.keywords.push(genre.clone());
        draft.body.extend([draft.summary.clone(), self.plain(entry.body.as_ref(), lang)]);
        let owners = entry.common.owner.iter().chain(entry.co_organisers.iter().map(|reference| &reference.value));
        for owner in owners {
            self.signatory_of(&mut draft, owner);
        }
        let own_places = entry.sessions.iter().filter_map(|session| session.place.as_ref());
        let places: Vec<_> = entry.place.iter().chain(own_places).collect();
        let towns = self.places(&mut draft, &places);
        self.conditions(&mut draft, &entry.conditions);
        self.cost(&mut draft, entry.cost);
        self.papers(&mut draft, &entry.papers, lang);
        self.spoken(&mut draft, &entry.languages);
        self.sectors(&mut draft, &entry.sectors);
        draft.body.extend(entry.employers.iter().map(ToString::to_string));
        if matches!(entry.mode, EventMode::Online | EventMode::Mixed) {
            self.remote(&mut draft);
        }
        let next = agenda::next_session(entry, today).map(|index| &entry.sessions[index]);
        self.dates(&mut draft, entry, next, today);
        let status = next.map(|session| agenda::status_of(entry, session)).unwrap_or(entry.status);
        let day =
            next.or(entry.sessions.last()).map(|session| self.strings.locale.date_medium(session.when.first_day()));
        let town = towns.into_iter().next();
        draft.status = status_code(status);
        draft.meta.extend(std::iter::once(genre).chain(day).chain(town));
        Some(self.finished(PageKind::Event(entry.common.slug.clone()), &entry.common, draft))
    }

    fn dates(&mut self, draft: &mut Draft, entry: &Event, next: Option<&Session>, today: Date) {
        draft.is_off = next.is_none_or(|session| agenda::is_off(agenda::status_of(entry, session)));
        let ahead = entry.sessions.iter().filter(|session| session.when.last_day() >= today);
        for session in ahead {
            let month = YearMonth::of(session.when.first_day().max(today));
            let label = self.strings.locale.capitalised(&self.strings.locale.month_year(month));
            self.labelled(draft, Facet::Month, &month.to_string(), label);
        }
        if let Some(session) = next {
            let day = session.when.first_day().max(today).to_string();
            self.labelled(draft, Facet::Date, &day, String::new());
        }
        let last = entry.sessions.iter().map(|session| session.when).max_by_key(When::last_day);
        draft.until = last.map(|when| when.over().iso_in(&self.zone));
    }
}

/// The code of a status that changes something.
fn status_code(status: EventStatus) -> Option<Code> {
    if status == EventStatus::Scheduled {
        return None;
    }
    EVENT_STATUSES.code(status_name(status))
}

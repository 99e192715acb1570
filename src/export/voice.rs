//! What calendars and feeds say of an event, in a reader's language: the same facts as its page, in a few lines.
//!
//! What is in another language than the reader's says which.

use crate::lang::tag::Lang;
use crate::model::entities::common::{PaperName, Text};
use crate::model::entities::event::{Event, EventStatus, Session, When};
use crate::model::entities::place::Place;
use crate::model::entities::readers::sessions::status_name;
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{EVENT_STATUSES, PAPERS};
use crate::site::agenda;
use crate::site::contacts::{self, Reached};
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::site::translations::Resolved;
use crate::theme::load::Theme;
use crate::theme::strings::Strings;

/// Things told in a language.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The site.
    pub site: &'a Site,
    /// The reader's language.
    pub lang: Lang,
    /// Its words.
    pub strings: &'a Strings,
}

/// Words and their language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: Lang,
}

impl<'a> Voice<'a> {
    /// The voice of a language.
    pub fn new(site: &'a Site, theme: &'a Theme, lang: Lang) -> Self {
        Self { site, lang, strings: &theme.words(lang).strings }
    }

    /// Words of the reader's language.
    pub fn own(&self, text: impl Into<String>) -> Said {
        Said { text: text.into(), lang: self.lang }
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.strings.say(key, &[])
    }

    /// A value that each language may have.
    pub fn words(&self, text: &Text) -> Said {
        let (text, lang) = text.resolve(self.lang);
        Said { text: text.to_string(), lang }
    }

    /// A text of an entry, in the language in which that entry is shown.
    pub fn entry(&self, text: &Text, resolved: Resolved) -> Said {
        let (text, lang) = text.resolve(resolved.lang);
        Said { text: text.to_string(), lang }
    }

    /// True for words that the reader reads: who reads simple French reads what exists in French alone.
    pub fn is_own(&self, said: &Said) -> bool {
        said.lang.base() == self.lang.base()
    }

    /// The title of an event on a date; before it, what the reader must know first, in the language that is then said of both.
    pub fn title(&self, event: &Event, session: &Session) -> Said {
        let title = self.entry(&event.title, self.site.resolve(&event.common, self.lang));
        match self.status(event.status_of(session)) {
            Some(status) => self.own(format!("{status} – {}", title.text)),
            None => title,
        }
    }

    /// The name of a status; none for an event that simply takes place.
    pub fn status(&self, status: EventStatus) -> Option<String> {
        let code: Code = EVENT_STATUSES.code(status_name(status))?;
        (status != EventStatus::Scheduled).then(|| self.strings.label(&EVENT_STATUSES, code).to_owned())
    }

    /// « Jeudi 10 décembre 2026, de 14 h 00 à 17 h 00 ».
    pub fn when(&self, when: When) -> String {
        when.in_words(&self.strings.locale)
    }

    /// What a date on which something changed asks of the reader: the status, why, what replaces it.
    pub fn change(&self, event: &'a Event, session: &'a Session) -> Vec<Said> {
        let status = event.status_of(session);
        let Some(label) = self.status(status) else { return self.elsewhere(event, session) };
        let general = self.say(&agenda::advice_key(event, status));
        let resolved = self.site.resolve(&event.common, self.lang);
        let mut told = vec![self.own(format!("{label}. {general}"))];
        told.extend(self.elsewhere(event, session));
        told.extend(session.reason.as_ref().or(event.reason.as_ref()).map(|reason| self.entry(reason, resolved)));
        let portal = &self.site.portal;
        let other = event.replaced_by.as_ref().and_then(|reference| portal.events.get(&reference.value));
        if let Some(other) = other.filter(|_| agenda::is_off(status)) {
            let title = self.entry(&other.title, self.site.resolve(&other.common, self.lang));
            told.push(self.own(self.say("status.replaced-by")));
            told.push(title);
            told.push(self.own(self.address(&PageKind::Event(other.common.slug.clone()))));
        }
        told
    }

    /// That a date of a series is not on its usual day or not at its usual place.
    fn elsewhere(&self, event: &'a Event, session: &'a Session) -> Vec<Said> {
        if agenda::is_off(event.status_of(session)) {
            return Vec::new();
        }
        let usual = session.original.filter(|day| *day != session.when.first_day());
        let day = usual.map(|day| {
            let date = self.strings.locale.date_long(day);
            self.own(self.strings.say("status.instead-of", &[("date", &date)]))
        });
        let place = event.other_place_of(session).filter(|_| event.place_of(session).is_some());
        let place = place.and_then(|_| self.whereabouts(event, session));
        let label = place.as_ref().map(|_| self.own(self.say("status.other-place")));
        day.into_iter().chain(label).chain(place).collect()
    }

    /// What to bring, whether one must register, each under its name.
    pub fn facts(&self, event: &Event, session: &Session) -> Vec<String> {
        if agenda::is_off(event.status_of(session)) {
            return Vec::new();
        }
        let mut lines = Vec::new();
        let papers = self.papers(event);
        if !papers.is_empty() {
            lines.push(self.say("fact.bring"));
            lines.extend(papers.into_iter().map(|paper| format!("– {paper}")));
        }
        if let Some(registration) = &event.registration {
            let key = if registration.is_required { "register.required" } else { "register.optional" };
            lines.push(self.say(key));
            lines.extend(registration.until.map(|until| {
                let date = self.strings.locale.date_long(until);
                format!("– {}", self.strings.say("register.until", &[("date", &date)]))
            }));
            lines.extend(registration.via_prescriber.then(|| format!("– {}", self.say("register.prescriber"))));
        }
        lines
    }

    fn papers(&self, event: &Event) -> Vec<String> {
        let resolved = self.site.resolve(&event.common, self.lang);
        let (required, others): (Vec<_>, Vec<_>) = event.papers.iter().partition(|paper| paper.is_required);
        let name = |what: &PaperName| match what {
            PaperName::Known(code) => self.strings.label(&PAPERS, *code).to_owned(),
            PaperName::Words(words) => self.entry(words, resolved).text,
        };
        let required = required.into_iter().map(|paper| {
            let paper = name(&paper.what);
            self.strings.say("bring.required", &[("paper", &paper)])
        });
        required.chain(others.into_iter().map(|paper| name(&paper.what))).collect()
    }

    /// The place where one goes on a date; none when it is on line.
    pub fn place(&self, event: &'a Event, session: &'a Session) -> Option<&'a Place> {
        let reference = event.place_of(session)?;
        self.site.portal.places.get(&reference.value).map(|place| &**place)
    }

    /// The name and address of a place, else that it is on line.
    pub fn whereabouts(&self, event: &'a Event, session: &'a Session) -> Option<Said> {
        let Some(place) = self.place(event, session) else {
            return event.link_of(session).map(|_| self.own(self.say("where.online")));
        };
        let owner = place.common.owner.as_ref().and_then(|owner| self.site.portal.signatories.get(owner));
        let name = place.name.as_ref().map(|name| self.words(name));
        let name = name.or_else(|| {
            let owner = owner?;
            Some(self.entry(&owner.name, self.site.resolve(&owner.common, self.lang)))
        });
        let address = format!("{}, {} {}", place.address, place.postcode, place.town);
        match name {
            Some(name) => Some(Said { text: format!("{}, {address}", name.text), ..name }),
            None => Some(Said { text: address, lang: Lang::FR }),
        }
    }

    /// Who can be reached for an event.
    pub fn reached(&self, event: &Event) -> Option<Reached<'a>> {
        contacts::reached(&self.site.portal, event.contact.as_ref(), &event.common, self.site.options.today)
    }

    /// The whole address of a page in the reader's language.
    pub fn address(&self, kind: &PageKind) -> String {
        self.site.base.absolute(&Route::of(self.lang, kind))
    }
}

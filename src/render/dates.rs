//! Dates and times of the portal, in the words of a page's language and as machines read them.

use crate::lang::calendar::{Date, Weekday};
use crate::lang::moment::LocalMoment;
use crate::lang::month::{Rank, YearMonth};
use crate::model::entities::event::{Event, Frequency, Rank as EventRank, Recurrence, When};
use crate::render::desk::Desk;
use crate::render::views::shared::CardDate;

impl Desk<'_> {
    /// « jeudi 10 décembre 2026 ».
    pub fn date_long(&self, date: Date) -> String {
        self.strings.locale.date_long(date)
    }

    /// « 10 décembre 2026 ».
    pub fn date(&self, date: Date) -> String {
        self.strings.locale.date_medium(date)
    }

    /// « du 10 au 12 décembre 2026 », or what is known of it.
    pub fn date_span(&self, from: Option<Date>, until: Option<Date>) -> Option<String> {
        let locale = &self.strings.locale;
        match (from, until) {
            (Some(from), Some(until)) => Some(locale.date_range(from, until)),
            (Some(from), None) => Some(locale.since(from)),
            (None, Some(until)) => Some(locale.until(until)),
            (None, None) => None,
        }
    }

    /// « Décembre 2026 », as a heading.
    pub fn month(&self, month: YearMonth) -> String {
        self.strings.locale.capitalised(&self.strings.locale.month_year(month))
    }

    /// « Jeudi 10 décembre 2026, de 14 h 00 à 17 h 00 », as a line of its own.
    pub fn session(&self, when: When) -> String {
        when.in_words(&self.strings.locale)
    }

    /// « Mardi 24 novembre 2026 »: the day on which it begins.
    pub fn day_of(&self, when: When) -> String {
        let locale = &self.strings.locale;
        locale.capitalised(&locale.date_long(when.first_day()))
    }

    /// « Chaque mardi, de 9 h 00 à 12 h 00 ».
    pub fn recurrence(&self, event: &Event) -> Option<String> {
        let locale = &self.strings.locale;
        let rule = event.recurrence.as_ref()?;
        let rhythm = self.rhythm(rule);
        let usual = event.sessions.iter().find(|session| session.status.is_none()).map(|session| session.when);
        let words = match usual {
            Some(When::Timed { start, end }) if start.date == end.date => {
                let times = locale.time_range(start.time, end.time);
                self.say_with("when.recurrence", &[("rhythm", &rhythm), ("times", &times)])
            }
            Some(When::Timed { .. } | When::Days { .. }) | None => rhythm,
        };
        Some(locale.capitalised(&words))
    }

    fn rhythm(&self, rule: &Recurrence) -> String {
        let days: Vec<Weekday> = rule.days.iter().filter_map(|day| weekday(*day)).collect();
        let interval = u32::from(rule.interval.max(1));
        match rule.frequency {
            Frequency::Weekly => self.strings.locale.weekly(interval, &days),
            Frequency::Monthly => {
                let rank = match rule.rank {
                    Some(EventRank::Nth(1)) | None => Rank::First,
                    Some(EventRank::Nth(2)) => Rank::Second,
                    Some(EventRank::Nth(3)) => Rank::Third,
                    Some(EventRank::Nth(_)) => Rank::Fourth,
                    Some(EventRank::Last) => Rank::Last,
                };
                self.strings.locale.monthly(interval, rank, &days)
            }
        }
    }

    /// The date block of a card.
    pub fn card_date(&self, when: When) -> CardDate {
        let first = when.first_day();
        let locale = &self.strings.locale;
        CardDate {
            datetime: self.machine_start(when),
            until: self.machine_end(when),
            day: first.day().to_string(),
            weekday: locale.weekday_short(first.weekday()).to_owned(),
            month: locale.month_short(first).to_owned(),
            words: self.session(when),
        }
    }

    /// When it begins, as machines read it: a day, or a moment with its offset.
    pub fn machine_start(&self, when: When) -> String {
        match when {
            When::Timed { start, .. } => self.machine_moment(start),
            When::Days { first, .. } => first.to_string(),
        }
    }

    /// When it ends, as `endDate` of schema.org: the last day, or a moment with its offset.
    pub fn machine_last(&self, when: When) -> String {
        match when {
            When::Timed { end, .. } => self.machine_moment(end),
            When::Days { last, .. } => last.to_string(),
        }
    }

    /// The instant after which it is over.
    pub fn machine_end(&self, when: When) -> String {
        self.machine_moment(when.over())
    }

    fn machine_moment(&self, moment: LocalMoment) -> String {
        moment.iso_in(&self.stage.zone)
    }
}

fn weekday(index: u8) -> Option<Weekday> {
    Weekday::ALL.get(usize::from(index)).copied()
}

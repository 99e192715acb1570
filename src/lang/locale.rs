//! `Locale`: how one language says dates, times and lists, once CLDR and the theme's words are put together.
//!
//! It is made once per language and shared; writing a date then only copies text.
//! It does not know today's date, nor HTML.

use std::fmt::Write;

use icu_list::ListFormatterPreferences;

use crate::lang::calendar::{Date, Time, Weekday};
use crate::lang::cldr;
use crate::lang::collate::Collation;
use crate::lang::moment::{LocalMoment, MomentWords};
use crate::lang::month::YearMonth;
use crate::lang::patterns::{Names, Patterns, written};
use crate::lang::plural::{Message, PluralCategory, Plurals};
use crate::lang::repeat::Repeat;
use crate::lang::tag::{Direction, Lang};
use crate::lang::template::Template;
use crate::lang::words::{ListWords, LocaleFault, LocaleWords};

/// The ways of one language.
///
/// The calendar is Gregorian and the digits Western in every language.
#[derive(Debug)]
pub struct Locale {
    lang: Lang,
    territorial: String,
    plurals: Plurals,
    collation: Collation,
    names: Names,
    patterns: Patterns,
    lists: Lists,
    pub(super) repeat: Repeat,
}

#[derive(Debug)]
enum Lists {
    Words(ListWords),
    Cldr(ListFormatterPreferences),
}

impl Locale {
    /// Puts together what CLDR knows of a language and the words of the theme, which come first.
    ///
    /// Returns every fault at once; a language without CLDR data has to bring its own names and list words.
    pub fn new(lang: Lang, words: &LocaleWords) -> Result<Locale, Vec<LocaleFault>> {
        let icu = cldr::locale(words.cldr.as_deref().unwrap_or(lang.as_str()));
        let mut faults = Vec::new();
        let data = cldr::date_data(&icu);
        let names = Names::new(words, data.as_ref(), &mut faults);
        let patterns = Patterns::new(words, data.as_ref(), &mut faults);
        let repeat = Repeat::new(words, &names.weekdays, &mut faults);
        let lists = match &words.list {
            Some(list) => Lists::Words(list.clone()),
            None => {
                if !cldr::has_lists(&icu) {
                    faults.push(LocaleFault::Missing("list"));
                }
                Lists::Cldr((&icu).into())
            }
        };
        let collation = Collation::new(&icu, words.alphabet.as_deref());
        match repeat {
            Some(repeat) if faults.is_empty() => {
                let territorial = cldr::territorial(lang.as_str());
                Ok(Locale { lang, territorial, plurals: Plurals::new(lang), collation, names, patterns, lists, repeat })
            }
            _ => Err(faults),
        }
    }

    /// Returns the language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns the language with the country where it is most spoken: `fa_IR`.
    pub fn territorial(&self) -> String {
        self.territorial.clone()
    }

    /// Returns the way the language runs.
    pub fn direction(&self) -> Direction {
        self.lang.direction()
    }

    /// Returns the order of words in the language.
    pub fn collation(&self) -> &Collation {
        &self.collation
    }

    /// Returns the plural category of a number.
    pub fn plural(&self, n: u64) -> PluralCategory {
        self.plurals.category(n)
    }

    /// Returns the form of a message for a number.
    pub fn count(&self, message: &Message, n: u64, values: &[(&str, &str)]) -> String {
        message.count(&self.plurals, n, values)
    }

    /// « jeudi 10 décembre 2026 »
    pub fn date_long(&self, date: Date) -> String {
        self.dated(&self.patterns.long, date)
    }

    /// « 10 décembre 2026 »
    pub fn date_medium(&self, date: Date) -> String {
        self.dated(&self.patterns.medium, date)
    }

    /// « jeu. 10 déc. »
    pub fn date_short(&self, date: Date) -> String {
        self.dated(&self.patterns.short, date)
    }

    /// « décembre 2026 »
    pub fn month_year(&self, month: YearMonth) -> String {
        self.dated(&self.patterns.month_year, month.first_day())
    }

    /// « déc. »
    pub fn month_short(&self, date: Date) -> &str {
        &self.names.months_short[usize::from(date.month().unsigned_abs()) - 1]
    }

    /// « du 10 au 12 décembre 2026 »; a single day is a medium date.
    pub fn date_range(&self, first: Date, last: Date) -> String {
        let range = &self.patterns.range;
        let template = if first == last {
            &self.patterns.medium
        } else if first.year() != last.year() {
            &range.years
        } else if first.month() != last.month() {
            &range.months
        } else {
            &range.days
        };
        written(template, |gap, out| match gap.strip_prefix("end_") {
            Some(gap) => self.names.write(gap, last, out),
            None => self.names.write(gap, first, out),
        })
    }

    /// « à partir du 10 décembre 2026 »
    pub fn since(&self, date: Date) -> String {
        self.patterns.since.format(&[("date", &self.date_medium(date))])
    }

    /// « jusqu’au 10 décembre 2026 »
    pub fn until(&self, date: Date) -> String {
        self.patterns.until.format(&[("date", &self.date_medium(date))])
    }

    /// « jeudi »
    pub fn weekday(&self, weekday: Weekday) -> &str {
        &self.names.weekdays[weekday as usize]
    }

    /// « jeu. »
    pub fn weekday_short(&self, weekday: Weekday) -> &str {
        &self.names.weekdays_short[weekday as usize]
    }

    /// « 14 h 00 »
    pub fn time(&self, time: Time) -> String {
        written(&self.patterns.time, |gap, out| {
            let (number, width) = match gap {
                "hour" => (time.hour(), 1),
                "hour_padded" => (time.hour(), 2),
                "minute" => (time.minute(), 2),
                _ => return None,
            };
            write!(out, "{number:0width$}").ok()
        })
    }

    /// What a script needs to write a moment as `moment` does.
    pub fn moment_words(&self) -> MomentWords {
        MomentWords {
            weekdays: self.names.weekdays.clone(),
            months: self.names.months.clone(),
            months_alone: self.names.months_alone.clone(),
            first_day: self.names.first_day.clone(),
            date: self.patterns.long.to_string(),
            time: self.patterns.time.to_string(),
            moment: self.patterns.moment.to_string(),
        }
    }

    /// « de 14 h 00 à 17 h 00 »
    pub fn time_range(&self, start: Time, end: Time) -> String {
        self.patterns.time_range.format(&[("start", &self.time(start)), ("end", &self.time(end))])
    }

    /// « jeudi 10 décembre 2026 à 14 h 00 »
    pub fn moment(&self, moment: LocalMoment) -> String {
        let (date, time) = (self.date_long(moment.date), self.time(moment.time));
        self.patterns.moment.format(&[("date", &date), ("time", &time)])
    }

    /// « jeudi 10 décembre 2026, de 14 h 00 à 17 h 00 », or two moments when the days differ.
    pub fn session(&self, start: LocalMoment, end: LocalMoment) -> String {
        if start.date == end.date {
            let (date, times) = (self.date_long(start.date), self.time_range(start.time, end.time));
            self.patterns.session.format(&[("date", &date), ("times", &times)])
        } else {
            let (start, end) = (self.moment(start), self.moment(end));
            self.patterns.period.format(&[("start", &start), ("end", &end)])
        }
    }

    /// « A, B et C »
    pub fn list<S: AsRef<str>>(&self, words: &[S]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        match (&self.lists, words.as_slice()) {
            (Lists::Cldr(preferences), words) => cldr::join_and(*preferences, words),
            (Lists::Words(_), []) => String::new(),
            (Lists::Words(list), [first, last]) => [first, list.pair.as_str(), last].concat(),
            (Lists::Words(_), [word]) => (*word).to_owned(),
            (Lists::Words(list), [start @ .., last]) => [&start.join(&list.between), list.last.as_str(), last].concat(),
        }
    }

    /// Puts a capital at the beginning of a text that begins a sentence or a heading.
    pub fn capitalised(&self, text: &str) -> String {
        let mut chars = text.chars();
        let has_dotted_capital = matches!(self.lang.base().as_str(), "tr" | "az");
        match chars.next() {
            Some('i') if has_dotted_capital => format!("İ{}", chars.as_str()),
            Some(first) => first.to_uppercase().chain(chars).collect(),
            None => String::new(),
        }
    }

    fn dated(&self, template: &Template, date: Date) -> String {
        written(template, |gap, out| self.names.write(gap, date, out))
    }
}

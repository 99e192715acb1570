//! The names and texts that a `Locale` writes dates with, chosen once: the theme's words first, then CLDR's.
//!
//! It says what is missing; it does not know which dates will be written.

use std::fmt::Write;

use crate::lang::calendar::Date;
use crate::lang::cldr;
use crate::lang::template::Template;
use crate::lang::words::{LocaleFault, LocaleWords, RangeWords};

/// The names of months and days.
#[derive(Debug)]
pub(super) struct Names {
    pub months: [String; 12],
    pub months_alone: [String; 12],
    pub months_short: [String; 12],
    pub weekdays: [String; 7],
    pub weekdays_short: [String; 7],
    pub first_day: Option<String>,
}

/// The texts of dates and times, one of each.
#[derive(Debug)]
pub(super) struct Patterns {
    pub long: Template,
    pub medium: Template,
    pub short: Template,
    pub month_year: Template,
    pub range: RangeWords,
    pub since: Template,
    pub until: Template,
    pub time: Template,
    pub time_range: Template,
    pub moment: Template,
    pub session: Template,
    pub period: Template,
}

const DATE_GAPS: &[&str] = &["weekday", "weekday_short", "day", "month", "month_short", "month_alone", "year"];

impl Names {
    pub fn new(words: &LocaleWords, data: Option<&cldr::DateData>, faults: &mut Vec<LocaleFault>) -> Names {
        let months = chosen(&words.months, data.map(|data| &data.months));
        let weekdays = chosen(&words.weekdays, data.map(|data| &data.weekdays));
        if months.is_none() {
            faults.push(LocaleFault::Missing("months"));
        }
        if weekdays.is_none() {
            faults.push(LocaleFault::Missing("weekdays"));
        }
        let months = months.unwrap_or_default();
        let weekdays = weekdays.unwrap_or_default();
        // Names given by the file are not mixed with CLDR's: the long ones stand for what it leaves out.
        let with_months = data.filter(|_| words.months.is_none());
        let with_weekdays = data.filter(|_| words.weekdays.is_none());
        Names {
            months_alone: chosen(&words.months_alone, with_months.map(|data| &data.months_alone))
                .unwrap_or_else(|| months.clone()),
            months_short: chosen(&words.months_short, with_months.map(|data| &data.months_short))
                .unwrap_or_else(|| months.clone()),
            weekdays_short: chosen(&words.weekdays_short, with_weekdays.map(|data| &data.weekdays_short))
                .unwrap_or_else(|| weekdays.clone()),
            first_day: words.first_day.clone(),
            months,
            weekdays,
        }
    }

    /// Writes what goes in a gap of a date.
    pub fn write(&self, gap: &str, date: Date, out: &mut String) -> Option<()> {
        let month = usize::from(date.month().unsigned_abs()) - 1;
        let weekday = date.weekday() as usize;
        match gap {
            "weekday" => out.push_str(&self.weekdays[weekday]),
            "weekday_short" => out.push_str(&self.weekdays_short[weekday]),
            "month" => out.push_str(&self.months[month]),
            "month_short" => out.push_str(&self.months_short[month]),
            "month_alone" => out.push_str(&self.months_alone[month]),
            "day" => match &self.first_day {
                Some(first) if date.day() == 1 => out.push_str(first),
                _ => write!(out, "{}", date.day()).ok()?,
            },
            "year" => write!(out, "{}", date.year()).ok()?,
            _ => return None,
        }
        Some(())
    }
}

impl Patterns {
    pub fn new(words: &LocaleWords, data: Option<&cldr::DateData>, faults: &mut Vec<LocaleFault>) -> Patterns {
        let cldr = |pick: fn(&cldr::DateData) -> &Option<String>, otherwise: &'static str| {
            let found = data.and_then(|data| pick(data).as_deref());
            template(found.unwrap_or(otherwise))
        };
        let or = |given: &Option<Template>, otherwise: &str| given.clone().unwrap_or_else(|| template(otherwise));
        for (key, given) in [("since", &words.since), ("until", &words.until)] {
            if given.is_none() {
                faults.push(LocaleFault::Missing(key));
            }
        }
        let range = words.range.clone().unwrap_or_else(|| RangeWords {
            days: template("{day}–{end_day} {month} {year}"),
            months: template("{day} {month} – {end_day} {end_month} {year}"),
            years: template("{day} {month} {year} – {end_day} {end_month} {end_year}"),
        });
        let patterns = Patterns {
            long: words.long.clone().unwrap_or_else(|| cldr(|data| &data.long, "{weekday} {day} {month} {year}")),
            medium: words.medium.clone().unwrap_or_else(|| cldr(|data| &data.medium, "{day} {month} {year}")),
            short: words
                .short
                .clone()
                .unwrap_or_else(|| cldr(|data| &data.short, "{weekday_short} {day} {month_short}")),
            month_year: or(&words.month_year, "{month_alone} {year}"),
            range,
            since: or(&words.since, "{date}"),
            until: or(&words.until, "{date}"),
            time: or(&words.time, "{hour_padded}:{minute}"),
            time_range: or(&words.time_range, "{start}–{end}"),
            moment: or(&words.moment, "{date}, {time}"),
            session: or(&words.session, "{date}, {times}"),
            period: or(&words.period, "{start} – {end}"),
        };
        patterns.check(faults);
        patterns
    }

    /// Finds the gaps that nothing fills.
    fn check(&self, faults: &mut Vec<LocaleFault>) {
        let checks: [(&'static str, &Template, &[&str]); 11] = [
            ("long", &self.long, DATE_GAPS),
            ("medium", &self.medium, DATE_GAPS),
            ("short", &self.short, DATE_GAPS),
            ("month_year", &self.month_year, &["month", "month_short", "month_alone", "year"]),
            ("since", &self.since, &["date"]),
            ("until", &self.until, &["date"]),
            ("time", &self.time, &["hour", "hour_padded", "minute"]),
            ("time_range", &self.time_range, &["start", "end"]),
            ("moment", &self.moment, &["date", "time"]),
            ("session", &self.session, &["date", "times"]),
            ("period", &self.period, &["start", "end"]),
        ];
        for (key, template, known) in checks {
            check_gaps(key, template.gaps(), known, faults);
        }
        for template in [&self.range.days, &self.range.months, &self.range.years] {
            let gaps = template.gaps().filter(|gap| !DATE_GAPS.contains(&gap.trim_start_matches("end_")));
            check_gaps("range", gaps, &[], faults);
        }
    }
}

/// Takes the words of the theme, else those of CLDR.
fn chosen<T: Clone>(given: &Option<T>, known: Option<&T>) -> Option<T> {
    given.as_ref().or(known).cloned()
}

/// Reads a text of our own or made from CLDR's.
fn template(text: &str) -> Template {
    Template::parse(text).expect("the texts of this file and of CLDR are templates")
}

/// Records each gap of a text that is none of the known ones.
pub(super) fn check_gaps<'a>(
    key: &'static str,
    gaps: impl Iterator<Item = &'a str>,
    known: &[&str],
    faults: &mut Vec<LocaleFault>,
) {
    let unknown = gaps.filter(|gap| !known.contains(gap));
    faults.extend(unknown.map(|gap| LocaleFault::UnknownGap { key, gap: gap.to_owned() }));
}

/// Returns the text of a template filled in place.
pub(super) fn written(template: &Template, fill: impl FnMut(&str, &mut String) -> Option<()>) -> String {
    let mut out = String::with_capacity(64);
    template.write(&mut out, fill);
    out
}

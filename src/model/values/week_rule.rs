//! One rule of opening hours, taken apart for the week.
//!
//! Answers what the rule opens and on which days. Does not know the other rules (`week`).

use opening_hours_syntax::rules::day::{Date, DateOffset, HolidayKind, Month, MonthdayRange, WeekDayRange, Weekday};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleSequence};

use crate::model::values::week::{Clock, Opening, Span, When, YearlyDate};

/// What a rule opens; none if it closes part of a day, or counts from the sun.
pub(super) fn opening(rule: &RuleSequence) -> Option<Opening> {
    let spans = rule.time_selector.spans.iter().map(span).collect::<Option<Vec<_>>>()?;
    let is_whole_day = spans.len() == 1 && spans[0].open.hour == 0 && spans[0].close.hour == 24;
    let is_unsure = rule.kind == RuleKind::Unknown;
    // Without hours, a comment says when: `Mo "sur rendez-vous"` is no claim to open at night.
    let is_for_comment = is_whole_day && !rule.comment.is_empty();
    let mut opening = Opening { spans, comment: comment(rule), is_unsure };
    match rule.kind {
        RuleKind::Closed if !is_whole_day => return None,
        RuleKind::Closed => opening.spans.clear(),
        RuleKind::Open | RuleKind::Unknown if is_for_comment => {
            opening.spans.clear();
            opening.is_unsure = true;
        }
        RuleKind::Open | RuleKind::Unknown => opening.spans.sort(),
    }
    Some(opening)
}

/// The comment of a rule, if it has one.
pub(super) fn comment(rule: &RuleSequence) -> Option<String> {
    Some(rule.comment.trim().to_owned()).filter(|comment| !comment.is_empty())
}

/// The days of every week that a range names; none if it names some weeks only, or holidays.
pub(super) fn usual(range: &WeekDayRange) -> Option<Vec<usize>> {
    let WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } = range else {
        return None;
    };
    if nth_from_start.contains(&false) || nth_from_end.contains(&false) {
        return None;
    }
    let (first, last) = (day(*range.start()), day(*range.end()));
    let count = (last + 7 - first) % 7;
    Some((0..=count).map(|step| (first + step) % 7).collect())
}

/// The holidays, or the weeks of a month, that a range names.
pub(super) fn unusual(range: &WeekDayRange) -> Option<When> {
    match range {
        WeekDayRange::Holiday { kind: HolidayKind::Public, offset: 0 } => Some(When::PublicHolidays),
        WeekDayRange::Holiday { kind: HolidayKind::School, offset: 0 } => Some(When::SchoolHolidays),
        WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } => {
            let ranks = |nth: &[bool; 5], sign: i8| -> Vec<i8> {
                (1..=5).zip(nth).filter(|(_, is_named)| **is_named).map(|(rank, _)| sign * rank).collect()
            };
            let mut all = ranks(nth_from_start, 1);
            all.extend(ranks(nth_from_end, -1));
            let is_one_day = range.start() == range.end();
            is_one_day.then(|| When::Nth { weekday: day(*range.start()), ranks: all })
        }
        WeekDayRange::Holiday { .. } | WeekDayRange::Fixed { .. } => None,
    }
}

/// The periods of the year that a rule is for, if they are plain dates.
pub(super) fn periods(rule: &RuleSequence) -> Option<Vec<When>> {
    let selector = &rule.day_selector;
    if !(selector.year.is_empty() && selector.week.is_empty()) {
        return None;
    }
    let weekdays = selector.weekday.iter().map(usual).collect::<Option<Vec<_>>>()?.concat();
    let dates = |(from, to)| When::Dates { from, to, weekdays: weekdays.clone() };
    selector.monthday.iter().map(|range| Some(dates(bounds(range)?))).collect()
}

fn bounds(range: &MonthdayRange) -> Option<(YearlyDate, YearlyDate)> {
    match range {
        MonthdayRange::Month { range, year } => {
            let year = year.map(|year| *year);
            let (first, last) = (*range.start() as u8, *range.end() as u8);
            // The end of February, leap or not, is as far as its last possible day.
            let day = match *range.end() {
                Month::February => 29,
                Month::April | Month::June | Month::September | Month::November => 30,
                _ => 31,
            };
            Some((YearlyDate { year, month: first, day: 1 }, YearlyDate { year, month: last, day }))
        }
        MonthdayRange::Date { start, end } => Some((fixed(start)?, fixed(end)?)),
    }
}

fn fixed((date, offset): &(Date, DateOffset)) -> Option<YearlyDate> {
    match date {
        Date::Fixed { year, month, day } if *offset == DateOffset::default() => {
            Some(YearlyDate { year: year.map(|year| *year), month: *month as u8, day: *day })
        }
        Date::Fixed { .. } | Date::Weekday { .. } | Date::Easter { .. } => None,
    }
}

fn span(span: &TimeSpan) -> Option<Span> {
    let (Time::Fixed(open), Time::Fixed(close)) = (span.range.start, span.range.end) else {
        return None;
    };
    let day = |hour: u8| if hour > 24 { hour - 24 } else { hour };
    let clock = |hour, minute| {
        if hour == 24 && minute > 0 { Clock { hour: 0, minute } } else { Clock { hour, minute } }
    };
    let is_plain = span.repeats.is_none();
    is_plain.then(|| Span {
        open: clock(day(open.hour()), open.minute()),
        close: clock(day(close.hour()), close.minute()),
        is_open_end: span.open_end,
        comment: None,
    })
}

fn day(weekday: Weekday) -> usize {
    weekday.num_days_from_monday() as usize
}

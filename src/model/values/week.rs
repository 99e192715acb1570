//! Opening hours as a week to show: what is open each weekday, and the rules beside it.
//!
//! Answers each day's spans, and which days are alike. Does not know words for the screen, nor
//! dates: whether today is a holiday, or within a period, is asked elsewhere.

use std::fmt;
use std::ops::RangeInclusive;

use opening_hours_syntax::rules::{OpeningHoursExpression, RuleOperator, RuleSequence};

use crate::model::values::week_rule::{comment, opening, periods, unusual, usual};

/// A usual week, then what departs from it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Week {
    /// Monday first. A day that no rule names is closed.
    pub days: [Opening; 7],
    /// Holidays, periods, first Mondays… in the order written; a later one wins.
    pub exceptions: Vec<Exception>,
}

/// When a day, or an exception, is open. No span: closed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// In order of time.
    pub spans: Vec<Span>,
    /// What a partner wrote between quotes (`sur rendez-vous`), for the whole day.
    pub comment: Option<String>,
    /// Whether the rule says `unknown`: opening depends on the comment.
    pub is_unsure: bool,
}

/// From a time to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Opening time.
    pub open: Clock,
    /// Closing time, the next day if it is smaller.
    pub close: Clock,
    /// Whether it may stay open longer (`18:00-20:00+`).
    pub is_open_end: bool,
    /// What a partner wrote, where it is not said of the whole day.
    pub comment: Option<String>,
}

/// A time of day; displayed as `09:00`, and midnight at the end of a day as `24:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// What departs from the usual week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// On which days.
    pub when: When,
    /// What is open then.
    pub opening: Opening,
}

/// The days of an exception. Weekdays count from 0, Monday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// On public holidays.
    PublicHolidays,
    /// In school holidays.
    SchoolHolidays,
    /// On some weekdays of a month: 1 is the first, -1 the last.
    Nth {
        /// 0 to 6.
        weekday: usize,
        /// 1 to 5, or -1 to -5.
        ranks: Vec<i8>,
    },
    /// From a date to another, each year or of one year; on these weekdays only, if any.
    Dates {
        /// First day.
        from: YearlyDate,
        /// Last day, included.
        to: YearlyDate,
        /// 0 to 6; none for every day.
        weekdays: Vec<usize>,
    },
    /// Whenever nothing else is open (`|| "sur rendez-vous"`).
    Otherwise,
    /// A rule too rare to be taken apart: the rule itself, as OpenStreetMap writes it.
    Other(String),
}

/// A date that may come back every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearlyDate {
    /// None for every year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Week {
    /// Reads an expression, rule by rule: a rule replaces the days it names, or adds to them.
    pub fn of(expression: &OpeningHoursExpression) -> Week {
        let mut week = Week::default();
        for rule in &expression.rules {
            week.apply(rule);
        }
        week
    }

    /// Runs of days that are alike, from Monday: first and last day, and when they open.
    pub fn runs(&self) -> Vec<(RangeInclusive<usize>, &Opening)> {
        let mut runs: Vec<(RangeInclusive<usize>, &Opening)> = Vec::new();
        for (day, opening) in self.days.iter().enumerate() {
            match runs.last_mut() {
                Some((days, last)) if *last == opening => *days = *days.start()..=day,
                _ => runs.push((day..=day, opening)),
            }
        }
        runs
    }

    fn apply(&mut self, rule: &RuleSequence) {
        let other = || When::Other(rule.to_string());
        let Some(opening) = opening(rule) else {
            let opening = Opening { comment: comment(rule), ..Opening::default() };
            return self.exceptions.push(Exception { when: other(), opening });
        };
        if rule.operator == RuleOperator::Fallback {
            return self.exceptions.push(Exception { when: When::Otherwise, opening });
        }
        let selector = &rule.day_selector;
        if !(selector.year.is_empty() && selector.monthday.is_empty() && selector.week.is_empty()) {
            let mut whens = periods(rule).unwrap_or_default();
            if whens.is_empty() {
                whens.push(other());
            }
            let exception = |when| Exception { when, opening: opening.clone() };
            return self.exceptions.extend(whens.into_iter().map(exception));
        }
        let is_added = rule.operator == RuleOperator::Additional;
        if selector.weekday.is_empty() {
            self.days.iter_mut().for_each(|day| day.set(&opening, is_added));
        }
        for range in &selector.weekday {
            match usual(range) {
                Some(days) => days.into_iter().for_each(|day| self.days[day].set(&opening, is_added)),
                None => {
                    let when = unusual(range).unwrap_or_else(other);
                    self.exceptions.push(Exception { when, opening: opening.clone() });
                }
            }
        }
    }
}

impl Opening {
    /// Whether nothing is open, nor perhaps open.
    pub fn is_closed(&self) -> bool {
        self.spans.is_empty() && !self.is_unsure
    }

    fn set(&mut self, other: &Opening, is_added: bool) {
        if !is_added {
            return self.clone_from(other);
        }
        if self.spans.is_empty() && self.comment.is_none() {
            return self.clone_from(other);
        }
        let mut other = other.clone();
        if self.comment != other.comment {
            self.comment_each_span();
            other.comment_each_span();
        }
        self.spans.append(&mut other.spans);
        self.spans.sort();
        self.spans.dedup();
        self.comment = self.comment.take().or(other.comment);
        self.is_unsure |= other.is_unsure;
    }

    /// Moves the comment from the day to its spans; without spans it stays the day's.
    fn comment_each_span(&mut self) {
        if !self.spans.is_empty() {
            let comment = self.comment.take();
            self.spans.iter_mut().for_each(|span| span.comment.clone_from(&comment));
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

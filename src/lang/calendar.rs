//! Days, weekdays and times of day, as a calendar on the wall shows them: no zone, no language.
//!
//! The calendar is the Gregorian one. It does not know what day it is today.

use std::fmt;

use jiff::civil;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::month::YearMonth;

/// A day, written `2026-12-10`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub(super) civil: civil::Date,
}

/// A time of day, to the minute, written `14:00`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    minutes: u16,
}

/// A day of the week; weeks begin on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names of the days say it all")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Date {
    /// The first day there is: of year 1.
    pub const FIRST: Date = Date { civil: civil::Date::constant(1, 1, 1) };
    /// The last day there is: of year 9999.
    pub const LAST: Date = Date { civil: civil::Date::constant(9999, 12, 31) };

    /// Makes a day of the years 1 to 9999, if it exists.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Date> {
        let civil = civil::Date::new(year, month, day).ok()?;
        (year > 0).then_some(Date { civil })
    }

    /// Reads `2026-12-10`, in this form only.
    pub fn parse(text: &str) -> Option<Date> {
        let (month, day) = text.rsplit_once('-')?;
        let month = YearMonth::parse(month)?;
        Date::new(month.year(), month.month(), two_digits(day)?)
    }

    /// Returns the year.
    pub fn year(self) -> i16 {
        self.civil.year()
    }

    /// Returns the month, 1 to 12.
    pub fn month(self) -> i8 {
        self.civil.month()
    }

    /// Returns the day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.civil.day()
    }

    /// Returns the day of the week.
    pub fn weekday(self) -> Weekday {
        let index = self.civil.weekday().to_monday_zero_offset();
        Weekday::ALL[usize::try_from(index).expect("days of the week count from zero")]
    }

    /// Returns the month this day is in.
    pub fn year_month(self) -> YearMonth {
        YearMonth::of(self)
    }

    /// Returns how many days its month has.
    pub(super) fn days_in_month(self) -> i8 {
        self.civil.days_in_month()
    }

    /// Returns the day so many days later, earlier if negative; it stops at the end of year 9999.
    pub fn add_days(self, days: i32) -> Date {
        let span = jiff::SignedDuration::from_hours(i64::from(days) * 24);
        Date { civil: self.civil.saturating_add(span).max(civil::date(1, 1, 1)) }
    }

    /// Returns the same day so many months later, earlier if negative; the last of the month where it has no such day.
    pub fn add_months(self, months: i32) -> Date {
        Date { civil: self.civil.saturating_add(jiff::Span::new().months(months.clamp(-120_000, 120_000))) }
    }

    /// Returns how many days go from this day to another, negative if it is earlier.
    pub fn days_until(self, other: Date) -> i32 {
        let hours = self.civil.duration_until(other.civil).as_hours();
        i32::try_from(hours / 24).expect("ten thousand years hold few days")
    }
}

impl Time {
    /// `00:00`.
    pub const MIDNIGHT: Time = Time { minutes: 0 };

    /// Makes a time of day, if the clock shows it.
    pub fn new(hour: u8, minute: u8) -> Option<Time> {
        let is_on_the_clock = hour < 24 && minute < 60;
        is_on_the_clock.then(|| Time { minutes: u16::from(hour) * 60 + u16::from(minute) })
    }

    /// Reads `14:00`, in this form only.
    pub fn parse(text: &str) -> Option<Time> {
        let (hour, minute) = text.split_once(':')?;
        let number = |digits| u8::try_from(two_digits(digits)?).ok();
        Time::new(number(hour)?, number(minute)?)
    }

    /// Returns the hour, 0 to 23.
    pub fn hour(self) -> u8 {
        u8::try_from(self.minutes / 60).expect("a day has 24 hours")
    }

    /// Returns the minute, 0 to 59.
    pub fn minute(self) -> u8 {
        u8::try_from(self.minutes % 60).expect("an hour has 60 minutes")
    }
}

impl Weekday {
    /// The seven days, from Monday.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

/// Reads two digits, as a number that fits anywhere.
pub(super) fn two_digits(text: &str) -> Option<i8> {
    let is_two_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_two_digits.then(|| text.parse().ok()).flatten()
}

/// Reads a text and says, when it has not the shape, what it should look like.
pub(super) fn read_text<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    shape: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    let refusal = || serde::de::Error::custom(format!("`{text}` is not written like `{shape}`"));
    parse(&text).ok_or_else(refusal)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        read_text(deserializer, "2026-12-10", Date::parse)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Time, D::Error> {
        read_text(deserializer, "14:00", Time::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_date_has_one_form() {
        assert_eq!(date("2026-12-10").to_string(), "2026-12-10");
        for text in ["2026-02-29", "26-12-10", "2026-12-1", "2026/12/10", "+026-12-10", "0000-01-01", "2026-12-10 "] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_has_one_form() {
        assert_eq!(Time::parse("14:05").unwrap().to_string(), "14:05");
        for text in ["24:00", "14:60", "9:00", "14h00", "14:00:00", "+1:00"] {
            assert_eq!(Time::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_across_leap_years() {
        assert_eq!(date("2028-02-28").add_days(2), date("2028-03-01"));
        assert_eq!(date("2026-01-01").add_days(-1), date("2025-12-31"));
        assert_eq!(date("2026-12-10").days_until(date("2027-12-10")), 365);
        assert_eq!(date("2026-12-10").weekday(), Weekday::Thursday);
        assert_eq!(date("9999-12-31").add_days(40), date("9999-12-31"));
    }
}

//! A day and a time together, as a partner writes them: no zone yet.
//!
//! What instant it is, the zone says.

use std::fmt;

use jiff::civil;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::calendar::{Date, Time, Weekday, read_text};

/// A day and a time as clocks show them somewhere, written `2026-12-10T14:00`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalMoment {
    /// The day.
    pub date: Date,
    /// The time of that day.
    pub time: Time,
}

impl LocalMoment {
    /// Reads `2026-12-10T14:00`, in this form only.
    pub fn parse(text: &str) -> Option<LocalMoment> {
        let (date, time) = text.split_once('T')?;
        Some(LocalMoment { date: Date::parse(date)?, time: Time::parse(time)? })
    }

    /// Returns how many whole hours the clocks show from this moment to another; a change of the clocks does not count.
    pub fn hours_until(self, other: LocalMoment) -> i64 {
        let minutes = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
        (i64::from(self.date.days_until(other.date)) * 24 * 60 + minutes(other.time) - minutes(self.time)) / 60
    }

    /// Returns the day of the week.
    pub fn weekday(self) -> Weekday {
        self.date.weekday()
    }

    /// Returns the same time, so many days later or earlier.
    pub fn add_days(self, days: i32) -> LocalMoment {
        LocalMoment { date: self.date.add_days(days), time: self.time }
    }

    /// Returns the seconds since 1970 if the clocks were those of UTC.
    pub(super) fn wall_seconds(self) -> i64 {
        let epoch = Date::new(1970, 1, 1).expect("1970 exists");
        let minutes = i64::from(self.time.hour()) * 60 + i64::from(self.time.minute());
        i64::from(epoch.days_until(self.date)) * 86_400 + minutes * 60
    }

    pub(super) fn from_wall_seconds(seconds: i64) -> LocalMoment {
        let epoch = Date::new(1970, 1, 1).expect("1970 exists");
        let days = seconds.div_euclid(86_400).clamp(i64::from(-MANY_DAYS), i64::from(MANY_DAYS));
        let minutes = seconds.rem_euclid(86_400) / 60;
        let part = |number: i64| u8::try_from(number).expect("parts of a day are small");
        LocalMoment {
            date: epoch.add_days(i32::try_from(days).expect("clamped above")),
            time: Time::new(part(minutes / 60), part(minutes % 60)).expect("less than a day"),
        }
    }

    pub(super) fn to_civil(self) -> civil::DateTime {
        let hour = i8::try_from(self.time.hour()).expect("a day has 24 hours");
        let minute = i8::try_from(self.time.minute()).expect("an hour has 60 minutes");
        self.date.civil.at(hour, minute, 0, 0)
    }
}

/// What a script needs to write a moment in a language: names, and texts with gaps.
#[derive(Clone, Debug, Serialize)]
pub struct MomentWords {
    /// The days of the week, from Monday.
    pub weekdays: [String; 7],
    /// The months as they stand in a date.
    pub months: [String; 12],
    /// The months as they stand alone.
    pub months_alone: [String; 12],
    /// The first day of a month, where it is not a plain 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_day: Option<String>,
    /// « {weekday} {day} {month} {year} ».
    pub date: String,
    /// « {hour} h {minute} ».
    pub time: String,
    /// « {date} à {time} ».
    pub moment: String,
}

/// More days than any four-digit year is away from 1970.
const MANY_DAYS: i32 = 3_700_000;

impl fmt::Display for LocalMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.time)
    }
}

impl fmt::Debug for LocalMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for LocalMoment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LocalMoment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<LocalMoment, D::Error> {
        read_text(deserializer, "2026-12-10T14:00", LocalMoment::parse)
    }
}

//! Months of a year, and the days they hold: the first Monday, the last Friday.
//!
//! A month knows its days; it does not know what happens on them.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::calendar::{Date, Weekday, read_text, two_digits};

/// A month of a year, written `2026-12`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    year: i16,
    month: i8,
}

/// Which weekday of a month: the first Monday, the last Friday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names of the ranks say it all")]
pub enum Rank {
    First,
    Second,
    Third,
    Fourth,
    Last,
}

impl YearMonth {
    /// Makes a month of the years 1 to 9999.
    pub fn new(year: i16, month: i8) -> Option<YearMonth> {
        Some(YearMonth::of(Date::new(year, month, 1)?))
    }

    /// Returns the month a day is in.
    pub fn of(date: Date) -> YearMonth {
        YearMonth { year: date.year(), month: date.month() }
    }

    /// Reads `2026-12`, in this form only.
    pub fn parse(text: &str) -> Option<YearMonth> {
        let (year, month) = text.split_once('-')?;
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        if !is_year {
            return None;
        }
        YearMonth::new(year.parse().ok()?, two_digits(month)?)
    }

    /// Returns the year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Returns the month, 1 to 12.
    pub fn month(self) -> i8 {
        self.month
    }

    /// Returns the first day.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month, 1).expect("every month has a first day")
    }

    /// Returns the last day.
    pub fn last_day(self) -> Date {
        let days = self.first_day().days_in_month();
        Date::new(self.year, self.month, days).expect("every month has a last day")
    }

    /// Returns the month so many months later, earlier if negative; it stays within the years 1 to 9999.
    pub fn add_months(self, months: i32) -> YearMonth {
        let index = i32::from(self.year) * 12 + i32::from(self.month) - 1;
        let index = index.saturating_add(months).clamp(12, 9999 * 12 + 11);
        let small = "months are kept within four-digit years";
        YearMonth { year: i16::try_from(index / 12).expect(small), month: i8::try_from(index % 12 + 1).expect(small) }
    }

    /// Walks the months from this one to the other, both included.
    pub fn up_to(self, last: YearMonth) -> impl Iterator<Item = YearMonth> {
        let following = |month: &YearMonth| Some(month.add_months(1)).filter(|next| next > month);
        std::iter::successors(Some(self), following).take_while(move |month| *month <= last)
    }

    /// Walks the days of the month.
    pub fn days(self) -> impl Iterator<Item = Date> {
        let first = self.first_day();
        (0..self.last_day().day()).map(move |day| first.add_days(i32::from(day)))
    }

    /// Returns the first Monday, the last Friday…
    pub fn ranked(self, rank: Rank, weekday: Weekday) -> Date {
        let wanted = weekday as i32;
        match rank {
            Rank::Last => {
                let last = self.last_day();
                last.add_days(-(last.weekday() as i32 - wanted).rem_euclid(7))
            }
            Rank::First | Rank::Second | Rank::Third | Rank::Fourth => {
                let first = self.first_day();
                first.add_days((wanted - first.weekday() as i32).rem_euclid(7) + 7 * rank as i32)
            }
        }
    }
}

impl Rank {
    /// The five ranks, in order.
    pub const ALL: [Rank; 5] = [Rank::First, Rank::Second, Rank::Third, Rank::Fourth, Rank::Last];
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Debug for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for YearMonth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for YearMonth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<YearMonth, D::Error> {
        read_text(deserializer, "2026-12", YearMonth::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn months_follow_each_other() {
        let month = |text| YearMonth::parse(text).unwrap();
        let months: Vec<String> = month("2026-11").up_to(month("2027-02")).map(|month| month.to_string()).collect();
        assert_eq!(months, ["2026-11", "2026-12", "2027-01", "2027-02"]);
        assert_eq!(month("2026-02").days().last(), Some(date("2026-02-28")));
        assert_eq!(month("9999-11").up_to(month("9999-12")).count(), 2);
        assert_eq!(month("2026-01").add_months(-13), month("2024-12"));
    }

    #[test]
    fn a_rank_finds_its_day() {
        let december = YearMonth::parse("2026-12").unwrap();
        let found = |rank, weekday| december.ranked(rank, weekday).to_string();
        assert_eq!(found(Rank::First, Weekday::Monday), "2026-12-07");
        assert_eq!(found(Rank::First, Weekday::Tuesday), "2026-12-01");
        assert_eq!(found(Rank::Fourth, Weekday::Monday), "2026-12-28");
        assert_eq!(found(Rank::Last, Weekday::Thursday), "2026-12-31");
        assert_eq!(found(Rank::Last, Weekday::Friday), "2026-12-25");
    }
}

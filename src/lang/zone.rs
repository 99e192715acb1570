//! Moments in the time zone of a portal: from what a partner writes to the instant it is.
//!
//! The rules are those of the zone data bound into the program, never the machine's; no clock is read here.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneTransition};
use serde::{Serialize, Serializer};

use crate::lang::calendar::{Date, Time};
use crate::lang::moment::LocalMoment;

/// A time zone of the IANA data, such as `Europe/Paris`.
#[derive(Clone, PartialEq, Eq)]
pub struct Zone {
    zone: TimeZone,
}

/// An instant, and how far ahead of UTC the clocks of its zone then are.
///
/// Instants are ordered as they happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    unix_seconds: i64,
    offset_seconds: i32,
}

/// The clocks skip a moment: when summer time begins, they go from `before` straight to `after`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What the clocks would show when they are put forward: the first moment that does not exist.
    pub before: LocalMoment,
    /// What they show instead: the first moment that exists again.
    pub after: LocalMoment,
}

/// A change of the clocks of a zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When it happens; its offset is the new one.
    pub at: Instant,
    /// Seconds ahead of UTC until then.
    pub offset_before: i32,
    /// The name of the new time, such as `CEST`.
    pub abbreviation: String,
    /// Whether the new time is summer time.
    pub is_summer: bool,
}

impl LocalMoment {
    /// Finds the instant in a zone.
    ///
    /// A moment that the clocks skip is refused.
    /// Of a moment that happens twice, when summer time ends, the first is taken, still in summer time.
    pub fn resolve(self, zone: &Zone) -> Result<Instant, Gap> {
        let ambiguous = zone.zone.to_ambiguous_timestamp(self.to_civil());
        let offset = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Fold { before, .. } => before,
            AmbiguousOffset::Gap { before, after } => {
                let skipped = i64::from(after.seconds() - before.seconds());
                return Err(zone.gap_around(self, i64::from(before.seconds()), skipped));
            }
        };
        let unix_seconds = self.wall_seconds() - i64::from(offset.seconds());
        Ok(Instant { unix_seconds, offset_seconds: offset.seconds() })
    }

    /// True for a moment that the clocks show twice, when summer time ends.
    pub fn is_twice(self, zone: &Zone) -> bool {
        matches!(zone.zone.to_ambiguous_timestamp(self.to_civil()).offset(), AmbiguousOffset::Fold { .. })
    }

    /// The moment as machines read it, with its offset in a zone: `2026-12-10T17:00:00+01:00`.
    ///
    /// One that the clocks skip is refused where it is written; should it come through, the first that exists again stands for it.
    pub fn iso_in(self, zone: &Zone) -> String {
        let instant = self.resolve(zone).or_else(|gap| gap.after.resolve(zone));
        instant.map_or_else(|_| self.to_string(), |instant| instant.iso_with_offset())
    }
}

impl Zone {
    /// The zone of a portal that names none: Paris.
    pub fn usual() -> Zone {
        Zone::parse("Europe/Paris").expect("the zone data bound into the program holds Paris")
    }

    /// Finds a zone by its IANA name.
    pub fn parse(name: &str) -> Option<Zone> {
        let zone = TimeZone::get(name).ok()?;
        zone.iana_name()?;
        Some(Zone { zone })
    }

    /// Returns the IANA name.
    pub fn name(&self) -> &str {
        self.zone.iana_name().expect("a zone is made from its name")
    }

    /// Returns the instant at which a day begins.
    pub fn start_of(&self, day: Date) -> Instant {
        let midnight = LocalMoment { date: day, time: Time::MIDNIGHT };
        let instant = midnight.resolve(self).or_else(|gap| gap.after.resolve(self));
        instant.unwrap_or_else(|_| self.at(midnight.wall_seconds()))
    }

    /// Returns an instant, given in seconds since 1970 UTC, with the offset of this zone.
    pub fn at(&self, unix_seconds: i64) -> Instant {
        let first = Timestamp::MIN.as_second();
        let unix_seconds = unix_seconds.clamp(first, Timestamp::MAX.as_second());
        let timestamp = Timestamp::from_second(unix_seconds).expect("clamped above");
        Instant { unix_seconds, offset_seconds: self.zone.to_offset(timestamp).seconds() }
    }

    /// Lists the changes of the clocks after an instant, until another.
    pub fn changes(&self, after: Instant, until: Instant) -> Vec<Change> {
        let start = Timestamp::from_second(after.unix_seconds).expect("an instant fits a timestamp");
        let changes = self.zone.following(start).map(|change| self.change(&change));
        changes.take_while(|change| change.at.unix_seconds <= until.unix_seconds).collect()
    }

    /// The last change of the clocks until an instant, included; none where they never changed.
    pub fn change_until(&self, instant: Instant) -> Option<Change> {
        let after = Timestamp::from_second(instant.unix_seconds + 1).unwrap_or(Timestamp::MAX);
        self.zone.preceding(after).next().map(|change| self.change(&change))
    }

    fn change(&self, change: &TimeZoneTransition<'_>) -> Change {
        let unix_seconds = change.timestamp().as_second();
        Change {
            at: Instant { unix_seconds, offset_seconds: change.offset().seconds() },
            offset_before: self.at(unix_seconds - 1).offset_seconds,
            abbreviation: change.abbreviation().to_owned(),
            is_summer: change.dst().is_dst(),
        }
    }

    /// Finds the edges of a gap of so many seconds, in which the moment falls.
    fn gap_around(&self, moment: LocalMoment, offset_before: i64, skipped: i64) -> Gap {
        let later = self.at(moment.wall_seconds() - offset_before);
        let timestamp = Timestamp::from_second(later.unix_seconds + 1).expect("gaps are of our time");
        let change = self.zone.preceding(timestamp).next().expect("a gap follows a change");
        let edge = change.timestamp().as_second() + offset_before;
        Gap { before: LocalMoment::from_wall_seconds(edge), after: LocalMoment::from_wall_seconds(edge + skipped) }
    }
}

impl Instant {
    /// Returns what the clocks of the zone show.
    pub fn local(self) -> LocalMoment {
        LocalMoment::from_wall_seconds(self.unix_seconds + i64::from(self.offset_seconds))
    }

    /// Returns what clocks so many seconds ahead of UTC show.
    pub fn local_at(self, offset_seconds: i32) -> LocalMoment {
        LocalMoment::from_wall_seconds(self.unix_seconds + i64::from(offset_seconds))
    }

    /// Returns what the clocks of UTC show.
    pub fn utc(self) -> LocalMoment {
        LocalMoment::from_wall_seconds(self.unix_seconds)
    }

    /// Returns the seconds since 1970 UTC.
    pub fn unix_seconds(self) -> i64 {
        self.unix_seconds
    }

    /// Returns how many seconds the zone is ahead of UTC.
    pub fn offset_seconds(self) -> i32 {
        self.offset_seconds
    }

    /// Returns what `<time datetime>` wants: `2026-12-10T14:00+01:00`.
    pub fn iso_with_offset(self) -> String {
        let sign = if self.offset_seconds < 0 { '-' } else { '+' };
        let minutes = self.offset_seconds.abs() / 60;
        format!("{}{sign}{:02}:{:02}", self.local(), minutes / 60, minutes % 60)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({})", self.name())
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::calendar::Weekday;

    fn paris() -> Zone {
        Zone::parse("Europe/Paris").unwrap()
    }

    fn moment(text: &str) -> LocalMoment {
        LocalMoment::parse(text).unwrap()
    }

    fn check(text: &str, expected: &str) {
        let instant = moment(text).resolve(&paris()).unwrap();
        assert_eq!(instant.iso_with_offset(), expected);
        assert_eq!(instant.local(), moment(text));
    }

    #[test]
    fn summer_and_winter_have_their_offsets() {
        check("2026-12-10T14:00", "2026-12-10T14:00+01:00");
        check("2026-07-10T14:00", "2026-07-10T14:00+02:00");
        let instant = moment("2026-12-10T00:30").resolve(&paris()).unwrap();
        assert_eq!(instant.utc(), moment("2026-12-09T23:30"));
    }

    #[test]
    fn a_moment_that_the_clocks_skip_is_refused_with_the_times_around() {
        let gap = moment("2026-03-29T02:30").resolve(&paris()).unwrap_err();
        assert_eq!(gap, Gap { before: moment("2026-03-29T02:00"), after: moment("2026-03-29T03:00") });
        assert!(moment("2026-03-29T02:00").resolve(&paris()).is_err());
        check("2026-03-29T01:59", "2026-03-29T01:59+01:00");
        check("2026-03-29T03:00", "2026-03-29T03:00+02:00");
    }

    #[test]
    fn of_a_moment_that_happens_twice_the_first_is_taken() {
        check("2026-10-25T02:30", "2026-10-25T02:30+02:00");
        check("2026-10-25T03:00", "2026-10-25T03:00+01:00");
        assert!(moment("2026-10-25T02:30").is_twice(&paris()) && !moment("2026-10-25T03:00").is_twice(&paris()));
    }

    #[test]
    fn zones_overseas_are_known_and_others_refused() {
        let cayenne = Zone::parse("America/Cayenne").unwrap();
        assert_eq!(moment("2026-12-10T14:00").resolve(&cayenne).unwrap().iso_with_offset(), "2026-12-10T14:00-03:00");
        for name in ["", "Europe/Toulouse", "Paris", "+01:00", "../Europe/Paris"] {
            assert_eq!(Zone::parse(name), None, "{name}");
        }
    }

    #[test]
    fn a_day_lasts_23_hours_when_summer_begins() {
        let noon = moment("2026-03-28T12:00");
        let seconds = |moment: LocalMoment| moment.resolve(&paris()).unwrap().unix_seconds();
        assert_eq!(seconds(noon.add_days(1)) - seconds(noon), 23 * 3600);
        assert_eq!(noon.add_days(1).weekday(), Weekday::Sunday);
    }

    #[test]
    fn a_year_has_two_changes() {
        let at = |text: &str| moment(text).resolve(&paris()).unwrap();
        let changes = paris().changes(at("2026-01-01T00:00"), at("2026-12-31T00:00"));
        let told: Vec<String> =
            changes.iter().map(|change| format!("{} {}", change.at.iso_with_offset(), change.abbreviation)).collect();
        assert_eq!(told, ["2026-03-29T03:00+02:00 CEST", "2026-10-25T02:00+01:00 CET"]);
        assert_eq!(changes[0].offset_before, 3600);
        assert!(changes[0].is_summer && !changes[1].is_summer);
    }

    #[test]
    fn a_day_is_told_from_the_seconds_since_1970() {
        assert_eq!(paris().at(1_780_264_800).local(), moment("2026-06-01T00:00"));
        assert_eq!(paris().at(i64::MAX).utc().date.year(), 9999);
    }
}

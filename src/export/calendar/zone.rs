//! `VTIMEZONE`: the changes of a zone's clocks around the dates of a calendar, from the zone data bound into the program.
//!
//! Changes that come back every year on such a Sunday are written as a rule, which every reader knows, Outlook included;
//! others as the dates that they are (RFC 5545, 3.6.5).

use crate::export::calendar::lines::Lines;
use crate::lang::calendar::{Date, Weekday};
use crate::lang::moment::LocalMoment;
use crate::lang::zone::{Change, Zone};

/// How far before and after the dates of a calendar changes are looked at: enough to see each of them come back.
const MARGIN: i32 = 800;

/// Writes the zone for what happens from a day to another.
pub fn write(lines: &mut Lines, zone: &Zone, (first, last): (Date, Date)) {
    lines.begin("VTIMEZONE");
    lines.plain("TZID", zone.name());
    let (start, end) = (zone.start_of(first.add_days(-MARGIN)), zone.start_of(last.add_days(MARGIN)));
    let mut changes: Vec<Change> = zone.change_until(start).into_iter().collect();
    changes.extend(zone.changes(start, end));
    for observance in observances(&changes) {
        observance.write(lines);
    }
    if changes.is_empty() {
        let offset = offset(start.offset_seconds());
        lines.begin("STANDARD");
        lines.plain("DTSTART", "19700101T000000");
        lines.plain("TZOFFSETFROM", &offset);
        lines.plain("TZOFFSETTO", &offset);
        lines.end("STANDARD");
    }
    lines.end("VTIMEZONE");
}

/// Changes alike: from one offset to another, under one name.
struct Observance<'a> {
    changes: Vec<&'a Change>,
}

fn observances(changes: &[Change]) -> Vec<Observance<'_>> {
    let mut all: Vec<Observance<'_>> = Vec::new();
    for change in changes {
        match all.iter_mut().find(|observance| observance.is_like(change)) {
            Some(observance) => observance.changes.push(change),
            None => all.push(Observance { changes: vec![change] }),
        }
    }
    all
}

impl Observance<'_> {
    fn is_like(&self, change: &Change) -> bool {
        let own = self.changes[0];
        let key = |change: &Change| (change.offset_before, change.at.offset_seconds(), change.is_summer);
        key(own) == key(change) && own.abbreviation == change.abbreviation
    }

    fn write(&self, lines: &mut Lines) {
        let change = self.changes[0];
        let component = if change.is_summer { "DAYLIGHT" } else { "STANDARD" };
        let moments: Vec<LocalMoment> = self.changes.iter().map(|change| local_before(change)).collect();
        lines.begin(component);
        lines.plain("DTSTART", &local(moments[0]));
        lines.plain("TZOFFSETFROM", &offset(change.offset_before));
        lines.plain("TZOFFSETTO", &offset(change.at.offset_seconds()));
        lines.plain("TZNAME", &change.abbreviation);
        match rule(&moments) {
            Some(rule) => lines.plain("RRULE", &rule),
            None if moments.len() > 1 => {
                let dates: Vec<String> = moments[1..].iter().map(|moment| local(*moment)).collect();
                lines.plain("RDATE", &dates.join(","));
            }
            None => {}
        }
        lines.end(component);
    }
}

/// What the clocks showed when they were changed.
fn local_before(change: &Change) -> LocalMoment {
    change.at.local_at(change.offset_before)
}

/// « The last Sunday of March », when that is what all these moments are, year after year.
fn rule(moments: &[LocalMoment]) -> Option<String> {
    let first = moments.first().filter(|_| moments.len() > 1)?;
    let place = |moment: &LocalMoment| (moment.date.month(), moment.weekday(), moment.time);
    let is_yearly = moments.windows(2).all(|pair| pair[1].date.year() == pair[0].date.year() + 1);
    if !is_yearly || !moments.iter().all(|moment| place(moment) == place(first)) {
        return None;
    }
    let nth = |moment: &LocalMoment| (moment.date.day() - 1) / 7 + 1;
    let is_last = |moment: &LocalMoment| moment.date.add_days(7).month() != moment.date.month();
    let rank = match () {
        () if moments.iter().all(is_last) => -1,
        () if moments.iter().all(|moment| nth(moment) == nth(first)) => nth(first),
        () => return None,
    };
    Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY={rank}{}", first.date.month(), day(first.weekday())))
}

fn day(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// `20261210T140000`.
pub fn local(moment: LocalMoment) -> String {
    format!("{}T{:02}{:02}00", date(moment.date), moment.time.hour(), moment.time.minute())
}

/// `20261210`.
pub fn date(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// `+0100`.
fn offset(seconds: i32) -> String {
    let (sign, ahead) = if seconds < 0 { ('-', -seconds) } else { ('+', seconds) };
    let (hours, minutes, rest) = (ahead / 3600, ahead / 60 % 60, ahead % 60);
    let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{hours:02}{minutes:02}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(zone: &str, first: &str, last: &str) -> String {
        let mut lines = Lines::default();
        let day = |text| Date::parse(text).expect("a day");
        write(&mut lines, &Zone::parse(zone).expect("a zone"), (day(first), day(last)));
        String::from_utf8(lines.into_bytes()).expect("ASCII").replace("\r\n", "\n")
    }

    #[test]
    fn paris_changes_its_clocks_on_last_sundays() {
        assert_eq!(
            written("Europe/Paris", "2026-10-01", "2027-04-30"),
            "BEGIN:VTIMEZONE\nTZID:Europe/Paris\n\
             BEGIN:DAYLIGHT\nDTSTART:20240331T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\n\
             RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n\
             BEGIN:STANDARD\nDTSTART:20241027T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\n\
             RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n"
        );
    }

    #[test]
    fn a_zone_that_never_changes_has_one_offset() {
        let text = written("America/Cayenne", "2026-10-01", "2026-10-02");
        assert!(text.contains("BEGIN:STANDARD\n") && text.contains("TZOFFSETTO:-0300\n"), "{text}");
        assert!(!text.contains("DAYLIGHT") && !text.contains("RRULE"), "{text}");
    }

    #[test]
    fn changes_without_a_rule_are_written_one_by_one() {
        // In Morocco the clocks follow Ramadan.
        let text = written("Africa/Casablanca", "2026-10-01", "2027-04-30");
        assert!(text.contains("RDATE:") && !text.contains("RRULE"), "{text}");
        let sunday = written("America/New_York", "2026-10-01", "2027-04-30");
        assert!(sunday.contains("BYMONTH=3;BYDAY=2SU") && sunday.contains("BYMONTH=11;BYDAY=1SU"), "{sunday}");
    }
}

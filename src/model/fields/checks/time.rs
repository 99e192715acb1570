//! Times and local moments: `"14:00"`, `2026-12-10T14:00`, and what people write instead.

use super::{Outcome, date};
use crate::diag::problems::Values;
use crate::lang::calendar::Time;
use crate::lang::moment::LocalMoment;
use crate::lang::zone::Zone;
use crate::model::fields::record::Datum;

pub(super) fn time(text: &str, key: &str) -> Result<Time, Values> {
    exact(text).ok_or_else(|| Values::BadTime {
        key: key.to_owned(),
        found: text.to_owned(),
        typed: suggested(text).map(|time| format!("{key}: \"{}\"", shown(time))),
    })
}

pub(super) fn moment(text: &str, key: &str, zone: &str) -> Outcome {
    if let Some((day, hour)) = text.split_once('T')
        && let Some(hour) = exact(hour)
        && date::is_date(day)
    {
        let moment = LocalMoment { date: date::date(day, key)?, time: hour };
        return match gap(moment, zone) {
            None => Ok(Datum::Moment(moment)),
            Some((before, after)) => {
                Err(Values::TimeGap { found: shown(hour), before: shown(before), after: shown(after) })
            }
        };
    }
    let typed = meant(text).map(|moment| format!("{key}: {}T{}", moment.date, shown(moment.time)));
    Err(Values::BadMoment { key: key.to_owned(), found: text.to_owned(), typed })
}

/// `14:00`, as partners write it.
pub fn shown(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// When the clocks of the zone skip a moment, the time at which they jump and the one to which they jump.
pub fn gap(moment: LocalMoment, zone: &str) -> Option<(Time, Time)> {
    let gap = moment.resolve(&Zone::parse(zone)?).err()?;
    Some((gap.before.time, gap.after.time))
}

fn exact(text: &str) -> Option<Time> {
    let (hours, minutes) = text.split_once(':')?;
    let is_shape = hours.len() == 2 && minutes.len() == 2;
    if is_shape { clock(hours, minutes) } else { None }
}

fn clock(hours: &str, minutes: &str) -> Option<Time> {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hours) || !is_number(minutes) {
        return None;
    }
    Time::new(hours.parse().ok()?, minutes.parse().ok()?)
}

/// The first time in `14h`, `14 h 30`, `9h-12h`, `14.00`, `14:00:00`, `1400`, `midi`.
fn suggested(text: &str) -> Option<Time> {
    let lower = text.to_lowercase();
    match lower.as_str() {
        "midi" => return Time::new(12, 0),
        "minuit" | "24:00" | "24h" => return Time::new(23, 59),
        _ => {}
    }
    let tight: String = lower.chars().filter(|char| !char.is_whitespace()).collect();
    let start = tight.find(|char: char| char.is_ascii_digit())?;
    let hours: String = tight[start..].chars().take_while(char::is_ascii_digit).collect();
    let rest = &tight[start + hours.len()..];
    if hours.len() == 4 {
        return clock(&hours[..2], &hours[2..]);
    }
    let minutes: String = rest
        .strip_prefix(['h', ':', '.'])
        .map(|rest| rest.trim_start_matches("eures").chars().take_while(char::is_ascii_digit).collect())
        .unwrap_or_default();
    clock(&hours, if minutes.is_empty() { "0" } else { &minutes })
}

/// The moment meant by `2026-12-10 14:00`, `10/12/2026 14h`, `2026-12-10T14:00:00+01:00`.
fn meant(text: &str) -> Option<LocalMoment> {
    let split = text.find(['T', ' ']).filter(|at| date::suggested(&text[..*at]).is_some());
    let at = split.or_else(|| text.rfind(" à ")).or_else(|| text.rfind(' '))?;
    let day = date::suggested(text[..at].trim())?;
    let hour = suggested(text[at..].trim_start_matches(['T', ' ', 'à', ',']))?;
    Some(LocalMoment { date: day, time: hour })
}

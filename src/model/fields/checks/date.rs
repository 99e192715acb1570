//! Days: `2026-12-10`, and what people write instead.

use crate::diag::problems::Values;
use crate::lang::calendar::Date;
use crate::lang::month::YearMonth;

const MONTHS: [&str; 12] = ["jan", "fev", "mars", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

/// True for a text of the shape `2026-12-10`, whether the day exists or not.
pub(super) fn is_date(text: &str) -> bool {
    parts(text).is_some()
}

pub(super) fn date(text: &str, key: &str) -> Result<Date, Values> {
    if let Some((year, month, day)) = parts(text) {
        return match Date::new(year, month, day) {
            Some(date) if (1900..=2200).contains(&year) => Ok(date),
            Some(_) => Err(bad(text, key, None)),
            None => Err(Values::NoSuchDay { found: text.to_owned(), last: last_day(year, month) }),
        };
    }
    Err(bad(text, key, suggested(text).map(|date| format!("{key}: {date}"))))
}

fn bad(text: &str, key: &str, typed: Option<String>) -> Values {
    Values::BadDate { key: key.to_owned(), found: text.to_owned(), typed }
}

fn last_day(year: i16, month: i8) -> Option<String> {
    YearMonth::new(year, month).map(|month| month.last_day().to_string())
}

fn parts(text: &str) -> Option<(i16, i8, i8)> {
    let is_shape = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    if !is_shape {
        return None;
    }
    Some((text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?))
}

/// The date meant by `02/03/2026`, `2.3.26`, `2026/3/2`, `20260302`, `lundi 2 mars 2026`, `2026-03-02T14:00`.
pub(super) fn suggested(text: &str) -> Option<Date> {
    if let Some(date) = text.get(..10).filter(|start| is_date(start)) {
        let (year, month, day) = parts(date)?;
        return Date::new(year, month, day);
    }
    let words: Vec<String> = text
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().replace(['é', 'è'], "e").replace('û', "u"))
        .collect();
    let numbers: Vec<i16> = words.iter().filter_map(|word| word.trim_end_matches("er").parse().ok()).collect();
    let month = words.iter().filter(|word| !word.starts_with(|char: char| char.is_ascii_digit())).find_map(|word| {
        let at = MONTHS.iter().position(|month| word.starts_with(month) && (word.len() > 2))?;
        i8::try_from(at + 1).ok()
    });
    let full = |year: i16| if year < 100 { year + 2000 } else { year };
    match (numbers.as_slice(), month) {
        ([day, year], Some(month)) => civil(full(*year), month, *day),
        ([year, month, day], None) if *year > 31 => civil(*year, i8::try_from(*month).ok()?, *day),
        ([day, month, year], None) => civil(full(*year), i8::try_from(*month).ok()?, *day),
        _ => compact(text),
    }
}

fn compact(text: &str) -> Option<Date> {
    let is_compact = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_compact {
        return None;
    }
    let part = |from: usize, to: usize| text[from..to].parse::<i16>().ok();
    civil(part(0, 4)?, i8::try_from(part(4, 6)?).ok()?, part(6, 8)?)
        .or_else(|| civil(part(4, 8)?, i8::try_from(part(2, 4)?).ok()?, part(0, 2)?))
}

fn civil(year: i16, month: i8, day: i16) -> Option<Date> {
    let is_our_time = (1900..=2200).contains(&year);
    Date::new(year, month, i8::try_from(day).ok()?).filter(|_| is_our_time)
}

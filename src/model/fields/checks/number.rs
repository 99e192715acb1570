//! Yes or no, whole numbers, numbers.

use super::Outcome;
use crate::diag::problems::Values;
use crate::model::fields::record::Datum;

const YES: [&str; 7] = ["yes", "y", "o", "on", "vrai", "1", "ok"];
const NO: [&str; 6] = ["no", "n", "off", "faux", "0", "aucun"];

pub(super) fn boolean(text: &str, key: &str) -> Outcome {
    match text {
        "true" | "oui" => return Ok(Datum::Boolean(true)),
        "false" | "non" => return Ok(Datum::Boolean(false)),
        _ => {}
    }
    let lower = text.to_lowercase();
    let typed = match lower.as_str() {
        "true" | "false" | "oui" | "non" => Some(lower.clone()),
        word if YES.contains(&word) => Some("oui".to_owned()),
        word if NO.contains(&word) => Some("non".to_owned()),
        _ => None,
    };
    let typed = typed.map(|typed| format!("{key}: {typed}"));
    Err(Values::NotBoolean { key: key.to_owned(), found: text.to_owned(), typed })
}

pub(super) fn integer(text: &str, min: i64, max: i64, key: &str) -> Outcome {
    match text.parse::<i64>() {
        Ok(number) if (min..=max).contains(&number) && !text.starts_with('+') => Ok(Datum::Integer(number)),
        Ok(_) if !text.starts_with('+') => Err(out_of_range(key, text, min.to_string(), max.to_string())),
        _ => Err(not_a_number(
            key,
            text,
            first_number(text, false)
                .filter(|number| number.parse::<i64>().is_ok_and(|number| (min..=max).contains(&number))),
        )),
    }
}

pub(super) fn decimal(text: &str, min: f64, max: f64, key: &str) -> Outcome {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    match text.parse::<f64>() {
        Ok(number) if is_plain && (min..=max).contains(&number) => Ok(Datum::Decimal(number)),
        Ok(_) if is_plain => Err(out_of_range(key, text, min.to_string(), max.to_string())),
        _ => Err(not_a_number(key, text, first_number(text, true))),
    }
}

fn out_of_range(key: &str, found: &str, min: String, max: String) -> Values {
    Values::OutOfRange { key: key.to_owned(), found: found.to_owned(), min, max }
}

fn not_a_number(key: &str, found: &str, number: Option<String>) -> Values {
    let typed = number.map(|number| format!("{key}: {number}"));
    Values::NotNumber { key: key.to_owned(), found: found.to_owned(), typed }
}

/// The only number in `12 mois`, `43,6` (the comma becomes a point), `1 200`.
fn first_number(text: &str, is_decimal: bool) -> Option<String> {
    let text = text.replace([' ', '\u{a0}', '\u{202f}'], "").replace(',', ".");
    let is_part = |char: char| char.is_ascii_digit() || char == '.' || char == '-';
    let mut numbers =
        text.split(|char| !is_part(char)).filter(|part| part.contains(|char: char| char.is_ascii_digit()));
    let number = numbers.next()?.trim_end_matches('.').to_owned();
    let is_good = if is_decimal { number.parse::<f64>().is_ok() } else { number.parse::<i64>().is_ok() };
    (numbers.next().is_none() && is_good).then_some(number)
}

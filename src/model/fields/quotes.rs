//! Values that need quotes for other programs: what a YAML 1.1 reader (PyYAML, Ruby) or a 1.2 one (ruamel, editors)
//! makes of a plain text which is kept here as written.
//!
//! Sources: the types of YAML 1.1 (<https://yaml.org/type/>) and the core schema of YAML 1.2.2, § 10.3.

use crate::diag::problems::Values;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::model::fields::kind::Kind;
use crate::syntax::node::{Scalar, Style};
use crate::text::span::Span;

/// Advises quotes where another program would read a value otherwise.
pub fn advise(kind: &Kind, scalar: &Scalar, span: Span, report: &mut Report) {
    if scalar.style != Style::Plain {
        return;
    }
    let text = scalar.text.trim();
    if let Some(otherwise) = otherwise(kind, text) {
        let typed = match kind {
            Kind::Integer { .. } => without_zeros(text),
            _ => format!("\"{text}\""),
        };
        report.push(span, Values::BetterQuoted { found: text.to_owned(), otherwise, typed });
    }
}

/// What another program would make of a text that means something else here.
fn otherwise(kind: &Kind, text: &str) -> Option<Bilingual> {
    match kind {
        Kind::Time | Kind::TimeOrMoment if !text.contains('T') => Some(Reading::Minutes.words()),
        Kind::Integer { .. } => (is_zero_led(text)).then(|| Reading::Octal.words()),
        Kind::Phone | Kind::Commune | Kind::Zone | Kind::Postcode | Kind::Siret => digits(text).map(Reading::words),
        Kind::Line { .. }
        | Kind::Name
        | Kind::Markdown
        | Kind::Language
        | Kind::Id
        | Kind::Reference(_)
        | Kind::File => word(text).map(Reading::words),
        Kind::Boolean
        | Kind::Decimal { .. }
        | Kind::Date
        | Kind::Time
        | Kind::Moment
        | Kind::DateOrMoment
        | Kind::TimeOrMoment
        | Kind::Code(_)
        | Kind::Email
        | Kind::Url
        | Kind::Hours
        | Kind::Hash
        | Kind::ListOf(_)
        | Kind::Record(_)
        | Kind::ByLanguage(_)
        | Kind::Either(..)
        | Kind::Tree => None,
    }
}

/// What another program reads.
#[derive(Clone, Copy)]
enum Reading {
    Boolean,
    Minutes,
    WithoutZero,
    WithoutPlus,
    Octal,
    Number,
    Date,
    Sign,
}

impl Reading {
    fn words(self) -> Bilingual {
        let (fr, en) = match self {
            Self::Boolean => ("oui ou non", "yes or no"),
            Self::Minutes => ("un nombre de minutes", "a number of minutes"),
            Self::WithoutZero => ("un nombre, sans le zéro du début", "a number, without its first zero"),
            Self::WithoutPlus => ("un nombre, sans le `+`", "a number, without its `+`"),
            Self::Octal => ("un autre nombre, en base 8", "another number, in base 8"),
            Self::Number => ("un nombre, écrit autrement", "a number, written otherwise"),
            Self::Date => ("une date", "a date"),
            Self::Sign => ("un signe de YAML", "a sign of YAML"),
        };
        Bilingual::new(fr, en)
    }
}

/// A code or a number to dial.
fn digits(text: &str) -> Option<Reading> {
    match text.strip_prefix('+') {
        Some(rest) => is_digits(rest).then_some(Reading::WithoutPlus),
        None => is_zero_led(text).then_some(Reading::WithoutZero),
    }
}

fn word(text: &str) -> Option<Reading> {
    let lower = text.to_lowercase();
    // `oui` and `non` are words to other programs, and yes or no to this one elsewhere: quotes settle it.
    let is_boolean =
        matches!(lower.as_str(), "yes" | "no" | "on" | "off" | "true" | "false" | "oui" | "non" | "y" | "n");
    if is_boolean {
        return Some(Reading::Boolean);
    }
    if matches!(text, "=" | "<<") {
        return Some(Reading::Sign);
    }
    if is_date(text) {
        return Some(Reading::Date);
    }
    if is_sexagesimal(text) {
        return Some(Reading::Minutes);
    }
    digits(text).or_else(|| (is_number(text) && !is_kept(text)).then_some(Reading::Number))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_zero_led(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0') && is_digits(text)
}

/// `016` as `16`.
fn without_zeros(text: &str) -> String {
    let number = text.trim_start_matches('0');
    if number.is_empty() { "0".to_owned() } else { number.to_owned() }
}

/// `2026-12-10`, also followed by a time with its seconds.
fn is_date(text: &str) -> bool {
    let (day, rest) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], Some(text[at + 1..].trim())),
        None => (text, None),
    };
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, number] = parts.as_slice() else { return false };
    let is_short = |part: &str| is_digits(part) && part.len() <= 2;
    let is_whole = rest.is_some() || (month.len() == 2 && number.len() == 2);
    let is_time = |rest: &str| {
        let parts: Vec<&str> = rest.split(':').collect();
        parts.len() >= 3
            && is_short(parts[0])
            && is_short(parts[1])
            && parts[2].starts_with(|char: char| char.is_ascii_digit())
    };
    year.len() == 4 && is_digits(year) && is_short(month) && is_short(number) && is_whole && rest.is_none_or(is_time)
}

/// `12:30`, `1:20:30`: YAML 1.1 counts in sixties.
fn is_sexagesimal(text: &str) -> bool {
    let text = text.trim_start_matches(['+', '-']);
    let mut parts = text.split(':');
    let is_first = parts.next().is_some_and(|first| is_digits(&first.replace('_', "")));
    let rest: Vec<&str> = parts.collect();
    let is_sixtieth = |part: &&str| {
        let whole = part.split('.').next().unwrap_or(part);
        is_digits(whole) && whole.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    is_first && !rest.is_empty() && rest.iter().all(is_sixtieth)
}

/// A number of YAML 1.1 or 1.2: decimal, hexadecimal, octal, binary, with an exponent, infinite, none.
fn is_number(text: &str) -> bool {
    let bare = text.trim_start_matches(['+', '-']);
    if matches!(bare.to_lowercase().as_str(), ".inf" | ".nan") {
        return true;
    }
    let based = [("0x", 16), ("0o", 8), ("0b", 2)].iter().any(|(prefix, base)| {
        let digits = bare.strip_prefix(prefix).map(|digits| digits.replace('_', ""));
        digits.is_some_and(|digits| !digits.is_empty() && digits.chars().all(|char| char.is_digit(*base)))
    });
    let is_decimal = bare.starts_with(|char: char| char.is_ascii_digit() || char == '.')
        && bare.contains(|char: char| char.is_ascii_digit())
        && bare.replace('_', "").parse::<f64>().is_ok();
    based || is_decimal
}

/// A number that other programs write back as it was: `2026`, `1.5`.
fn is_kept(text: &str) -> bool {
    text.parse::<i64>().is_ok_and(|number| number.to_string() == text)
        || text.parse::<f64>().is_ok_and(|number| number.to_string() == text)
}

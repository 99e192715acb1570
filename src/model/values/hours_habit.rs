//! Opening hours as people write them in France, turned into what OpenStreetMap reads.
//!
//! Answers how the text would be written, and which habits were met. What is between quotes is
//! never touched. Does not know the grammar: `hours` checks that the result is right.

use crate::model::values::hours_spacing::spaced;
use crate::model::values::hours_words::{DAYS, KEPT, MONTHS, PHRASES, code};

/// A way of writing that OpenStreetMap does not read, or that other programs may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Habit {
    /// `lundi`, `lun.`, `tous les jours`: days are `Mo Tu We Th Fr Sa Su`.
    DayName,
    /// `juillet`, `août`: months are `Jan`, `Feb`…
    MonthName,
    /// `mo`, `JAN`, `OFF`: capitals count.
    Capitals,
    /// `9h`, `9h30`, `midi`, `9.30`, `9-12`: a time is `09:30`.
    Time,
    /// `9:00`: hours have two digits.
    OneDigit,
    /// `à`, `au`, `–`: the sign between two times or days is `-`.
    Range,
    /// `et`, `/`, `&`, a space or a line between hours: the sign is `,`, and `;` between rules.
    Separator,
    /// `fermé` is `off`, `jours fériés` is `PH`, `vacances scolaires` is `SH`.
    Word,
}

/// The text as OpenStreetMap would write it, and the habits met, in order, once each.
pub fn mend(text: &str) -> (String, Vec<Habit>) {
    let mut habits = Vec::new();
    let mut mended = String::with_capacity(text.len());
    for (rank, part) in text.split('"').enumerate() {
        match rank % 2 {
            0 => mended.push_str(&mend_part(part, &mut habits)),
            _ => mended.push_str(&format!("\"{part}\"")),
        }
    }
    habits.sort();
    habits.dedup();
    (mended.trim_matches([' ', ';', ',', '.']).to_owned(), habits)
}

/// Whether no word of the text is a day, in French or in OpenStreetMap's way.
pub fn has_no_day(text: &str) -> bool {
    let is_day = |word: &str| code(&DAYS, &word.to_lowercase()).is_some();
    !text.split(|char: char| !char.is_alphabetic()).any(is_day)
}

fn mend_part(part: &str, habits: &mut Vec<Habit>) -> String {
    let mut text = part.to_owned();
    for (phrase, word) in PHRASES {
        if let Some(at) = text.to_lowercase().find(phrase)
            && text.is_char_boundary(at)
            && text.is_char_boundary(at + phrase.len())
        {
            text.replace_range(at..at + phrase.len(), word);
        }
    }
    let has_month = MONTHS.iter().any(|(month, _)| text.contains(month))
        || ["week", "easter", " day"].iter().any(|word| text.contains(word));
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(char) = rest.chars().next() {
        let length = match char {
            _ if char.is_ascii_digit() => number(rest, has_month, &mut out, habits),
            _ if char.is_alphabetic() => word(rest, &mut out, habits),
            _ => sign(char, &mut out, habits),
        };
        rest = &rest[length..];
    }
    let rules = spaced(&out, habits);
    rules.split("; ").map(closed_last).collect::<Vec<_>>().join("; ")
}

/// `off PH`, as French says it, is `PH off`.
fn closed_last(rule: &str) -> String {
    match rule.trim_start().strip_prefix("off ") {
        Some(days) if days.starts_with(|char: char| char.is_ascii_uppercase()) => {
            format!("{} off", days.trim_end())
        }
        _ => rule.to_owned(),
    }
}

fn sign(char: char, out: &mut String, habits: &mut Vec<Habit>) -> usize {
    match char {
        '–' | '—' | '−' | '‐' | '‑' | '→' => {
            habits.push(Habit::Range);
            out.push('-');
        }
        '&' => {
            habits.push(Habit::Separator);
            out.push(',');
        }
        '\n' | '\r' => {
            habits.push(Habit::Separator);
            out.push_str("; ");
        }
        _ if char.is_whitespace() => out.push(' '),
        _ => out.push(char),
    }
    char.len_utf8()
}

/// Writes the number at the start of `rest`, and tells how many bytes it took.
fn number(rest: &str, has_month: bool, out: &mut String, habits: &mut Vec<Habit>) -> usize {
    let count = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let length = count(rest);
    let (digits, after) = rest.split_at(length);
    let is_hour = length <= 2 && digits.parse::<u8>().is_ok_and(|hour| hour <= 24);
    let tight = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let gap = after.len() - tight.len();
    let is_in_range = out.trim_end().ends_with('-') || tight.starts_with(['-', '–', 'à']);
    let is_ordinal = out.ends_with(['[', '/', '+']) || out.ends_with("[-") || tight.starts_with(']');
    let mut time = |minutes: &str, habit| {
        habits.push(habit);
        out.push_str(&format!("{digits:0>2}:{minutes:0<2}"));
    };
    if let Some(tail) = tight.strip_prefix(['h', 'H']).filter(|_| is_hour)
        && !tail.starts_with(|char: char| char.is_alphabetic() && !tail.starts_with("eure"))
    {
        let words = ["eures", "eure"].into_iter().find(|word| tail.starts_with(word)).map_or(0, str::len);
        let minutes_at = tail[words..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let minutes = &minutes_at[..count(minutes_at)];
        if minutes.len() == 2 && !minutes_at[2..].trim_start().starts_with(['h', 'H', ':']) {
            time(minutes, Habit::Time);
            return length + gap + 1 + (tail.len() - minutes_at.len()) + 2;
        }
        time("00", Habit::Time);
        return length + gap + 1 + words;
    }
    let minutes = after.get(1..).map_or("", |tail| &tail[..count(tail)]);
    if is_hour && minutes.len() == 2 && after.starts_with([':', '.']) {
        match (length, after.starts_with(':')) {
            (1, true) => time(minutes, Habit::OneDigit),
            (_, false) => time(minutes, Habit::Time),
            (_, true) => out.push_str(&rest[..length + 3]),
        }
        return length + 3;
    }
    if is_hour && is_in_range && !has_month && !is_ordinal {
        time("00", Habit::Time);
    } else {
        out.push_str(digits);
    }
    length
}

/// Writes what the word at the start of `rest` means, and tells how many bytes it took.
fn word(rest: &str, out: &mut String, habits: &mut Vec<Habit>) -> usize {
    let end = rest.find(|char: char| !char.is_alphabetic()).unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    let lower = word.to_lowercase();
    let dot = usize::from(after.starts_with('.'));
    let is_exact = KEPT.contains(&word)
        || DAYS.iter().any(|(day, _)| *day == word)
        || MONTHS.iter().any(|(month, _)| *month == word);
    if is_exact {
        out.push_str(word);
        return end;
    }
    let (code, habit) = match lower.as_str() {
        "fermé" | "fermée" | "ferme" | "fermés" | "fermeture" => ("off", Habit::Word),
        "fériés" | "férié" | "feries" => ("PH", Habit::Word),
        "scolaires" => ("SH", Habit::Word),
        "ouvert" | "ouverture" => ("", Habit::Word),
        "quotidien" => ("Mo-Su", Habit::DayName),
        "permanent" => ("24/7", Habit::Word),
        "midi" => ("12:00", Habit::Time),
        "minuit" => ("24:00", Habit::Time),
        "à" | "a" | "au" => ("-", Habit::Range),
        "du" | "de" | "le" | "les" | "des" => ("", Habit::Range),
        "et" | "puis" => (",", Habit::Separator),
        _ => match (code(&DAYS, &lower), code(&MONTHS, &lower)) {
            (Some(day), _) if day.eq_ignore_ascii_case(word) => (day, Habit::Capitals),
            (Some(day), _) => (day, Habit::DayName),
            (None, Some(month)) if month.eq_ignore_ascii_case(word) => (month, Habit::Capitals),
            (None, Some(month)) => (month, Habit::MonthName),
            (None, None) => match KEPT.iter().find(|kept| kept.eq_ignore_ascii_case(word)) {
                Some(kept) => (*kept, Habit::Capitals),
                None => {
                    out.push_str(word);
                    return end;
                }
            },
        },
    };
    habits.push(habit);
    out.push_str(code);
    end + dot
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn habits_are_mended() {
        for (text, mended) in [
            ("lun-ven 9h-12h", "Mo-Fr 09:00-12:00"),
            ("Lundi au vendredi : 9h-12h et 14h-17h", "Mo-Fr 09:00-12:00,14:00-17:00"),
            ("du lundi au vendredi de 9h à 12h30 et de 13 h 30 à 17 h", "Mo-Fr 09:00-12:30,13:30-17:00"),
            ("Mo-Fr 9:00-12:00", "Mo-Fr 09:00-12:00"),
            ("mo-fr 09:00-12:00", "Mo-Fr 09:00-12:00"),
            ("Mo-Fr 09:00-12:00 14:00-17:00", "Mo-Fr 09:00-12:00,14:00-17:00"),
            ("Mo-Fr 09:00–12:00 / 14:00–17:00", "Mo-Fr 09:00-12:00,14:00-17:00"),
            ("lun., mar. 9-12", "Mo,Tu 09:00-12:00"),
            ("Lun/Mer/Ven 9h00-midi ; fermé jours fériés", "Mo,We,Fr 09:00-12:00; PH off"),
            ("Mo 09:00-12:00,Tu 14:00-17:00", "Mo 09:00-12:00; Tu 14:00-17:00"),
            ("mardi 14h-16h \"sur rendez-vous à l'accueil\"", "Tu 14:00-16:00 \"sur rendez-vous à l'accueil\""),
            ("tous les jours 10h-18h", "Mo-Su 10:00-18:00"),
        ] {
            assert_eq!(mend(text).0, mended, "{text}");
            assert!(!mend(text).1.is_empty(), "{text}");
        }
    }

    #[test]
    fn right_hours_hold_no_habit() {
        for text in [
            "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
            "24/7",
            "Mo[1] 09:00-12:00",
            "week 1-53/2 Fr 09:00-12:00",
            "2026 Dec 24-26 off",
            "easter -2 days off",
            "(sunrise+01:00)-20:00",
            "Mo 09:00-12:00, Tu 10:00-11:00",
            "Mo-Fr 09:00-17:00 || \"sur rendez-vous\"",
            "Jul 15-Aug 31 Mo-Fr 09:00-12:00",
            "Mo 10:00-16:00/01:30",
            "Mo[-1] off",
        ] {
            assert_eq!(mend(text).1, [], "{text}");
        }
    }
}

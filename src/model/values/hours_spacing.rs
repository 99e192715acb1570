//! Spaces and signs of opening hours, put where OpenStreetMap wants them.
//!
//! Works on codes and times already mended; does not know words (`hours_habit`).

use crate::model::values::hours_habit::Habit;
use crate::model::values::hours_words::DAYS;

/// One space between words, none around `-` and before `,`; signs that miss or mislead are put right.
pub(super) fn spaced(text: &str, habits: &mut Vec<Habit>) -> String {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    for (at, &char) in chars.iter().enumerate() {
        let next = chars[at + 1..].iter().copied().find(|next| *next != ' ');
        let (is_time_next, is_day_next) =
            (is_time(&chars[at + 1..]), next.is_some_and(|next| next.is_ascii_uppercase()));
        let before = out.iter().rev().copied().find(|before| *before != ' ');
        let is_after_time = ends_with_time(&out);
        let last = out.last().copied();
        match char {
            ' ' if last.is_none_or(|last| matches!(last, ' ' | '-')) && before != Some('|') => {}
            ' ' if is_after_time && is_time_next => {
                habits.push(Habit::Separator);
                out.push(',');
            }
            ' ' if last == Some(',') && is_time_next && ends_with_time(&out[..out.len() - 1]) => {}
            // `Mo, Tu 09:00-12:00` would open the whole of Monday.
            ' ' if is_day_next && ends_with_lone_day(&out) => habits.push(Habit::Separator),
            ' ' if matches!(next, Some('-' | ',' | ';' | '/')) && !is_offset(&chars[at + 1..]) => {}
            '/' if is_time_next && is_range(&chars[at + 1..])
                || is_day_next && before.is_some_and(char::is_alphabetic) =>
            {
                habits.push(Habit::Separator);
                out.push(',');
            }
            ':' if !is_after_hour(&out) && before.is_some_and(char::is_alphabetic) => {
                habits.push(Habit::Separator);
                if chars.get(at + 1) != Some(&' ') {
                    out.push(' ');
                }
            }
            ',' if is_after_time && is_day_next && chars.get(at + 1) != Some(&' ') => {
                habits.push(Habit::Separator);
                out.extend([';', ' ']);
            }
            ';' if is_day_next && chars.get(at + 1) != Some(&' ') => out.extend([';', ' ']),
            _ if char.is_ascii_digit() && last.is_some_and(char::is_alphabetic) => out.extend([' ', char]),
            _ => out.push(char),
        }
    }
    out.into_iter().collect()
}

/// `HH:MM` after any spaces.
fn is_time(chars: &[char]) -> bool {
    let chars: Vec<char> = chars.iter().copied().skip_while(|char| *char == ' ').take(3).collect();
    matches!(chars[..], [a, b, ':'] if a.is_ascii_digit() && b.is_ascii_digit())
}

/// `HH:MM-` after any spaces.
fn is_range(chars: &[char]) -> bool {
    let mut chars = chars.iter().copied().filter(|char| *char != ' ');
    chars.nth(5) == Some('-')
}

fn ends_with_time(out: &[char]) -> bool {
    matches!(out, [.., '-', a, b, ':', _, d] if a.is_ascii_digit() && b.is_ascii_digit() && d.is_ascii_digit())
}

/// A day, then a comma.
fn ends_with_lone_day(out: &[char]) -> bool {
    let is_code = |a: char, b: char| {
        let code = [a, b].iter().collect::<String>();
        DAYS.iter().any(|(day, _)| *day == code) || code == "PH" || code == "SH"
    };
    matches!(out, [.., a, b, ','] if is_code(*a, *b))
}

fn is_after_hour(out: &[char]) -> bool {
    out.last().is_some_and(char::is_ascii_digit)
}

/// `-2 days`, which keeps its space.
fn is_offset(chars: &[char]) -> bool {
    chars.iter().collect::<String>().contains(" day")
}

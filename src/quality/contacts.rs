//! Phones and mailboxes in a text: there they can be neither dialled at a touch, nor exported, nor checked.

use crate::diag::problems::Quality;
use crate::diag::report::Report;
use crate::quality::place::Place;
use crate::quality::sheets::{Family, Written};

/// Tells of the first phone and the first mailbox of a text, when its sheet has a key for them.
pub(super) fn check(family: Family, written: &Written, place: &Place, report: &mut Report) {
    let Some((phone_key, mail_key)) = keys(family) else { return };
    let mut tell = |found: Option<&str>, key: &str, value: fn(&str) -> String| {
        if let Some(found) = found {
            let line = key.replace('…', &value(found));
            report.push(place.of(found), Quality::ContactInText { found: found.to_owned(), line });
        }
    };
    tell(written.lines.iter().find_map(|line| phone(line)), phone_key, |phone| format!("\"{phone}\""));
    tell(written.lines.iter().find_map(|line| mail(line)), mail_key, str::to_owned);
}

/// The lines in which a phone and a mailbox are written; none for what has no such key.
fn keys(family: Family) -> Option<(&'static str, &'static str)> {
    match family {
        Family::Service(_) | Family::Signatory => Some(("telephone: …", "courriel: …")),
        Family::Event => Some(("inscription: {modes: [{telephone: …}]}", "inscription: {modes: [{courriel: …}]}")),
        Family::Programme | Family::Pathway | Family::Page => None,
    }
}

/// The first French number of ten digits.
fn phone(line: &str) -> Option<&str> {
    let starts = line.char_indices().filter(|(at, character)| {
        let before = line[..*at].chars().next_back();
        matches!(character, '0' | '+') && !before.is_some_and(|before| before.is_ascii_digit() || before == '+')
    });
    starts.map(|(at, _)| &line[at..]).find_map(|rest| {
        let (mut n_digits, mut end) = (0, 0);
        for (at, character) in rest.char_indices() {
            match character {
                '0'..='9' => (n_digits, end) = (n_digits + 1, at + 1),
                '+' if at == 0 => {}
                ' ' | '.' | '-' | '\u{a0}' | '\u{202f}' => {}
                _ => break,
            }
        }
        let digits: String = rest[..end].chars().filter(char::is_ascii_digit).collect();
        let is_national = n_digits == 10 && digits.starts_with('0') && !digits.starts_with("00");
        let is_abroad = rest.starts_with("+33") && n_digits == 11;
        (is_national || is_abroad).then(|| &rest[..end])
    })
}

/// The first mailbox.
fn mail(line: &str) -> Option<&str> {
    let words = line.split(|character: char| character.is_whitespace() || "()<>,;«»\"".contains(character));
    words.map(|word| word.trim_end_matches(['.', ':', '!', '?'])).find(|word| {
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
    })
}

//! One value as YAML that every reader reads alike: quotes where another tool would see a number, a time, a yes or a no.

use crate::model::fields::kind::Kind;

/// The text after `key: ` for these values.
pub fn yaml(kind: &Kind, values: &[String]) -> String {
    match kind {
        Kind::ListOf(inner) => {
            let items: Vec<String> = values.iter().map(|value| item(inner, value)).collect();
            format!("[{}]", items.join(", "))
        }
        _ => values.first().map(|value| lone(kind, value)).unwrap_or_default(),
    }
}

fn lone(kind: &Kind, value: &str) -> String {
    let value = value.trim();
    let is_bare = !is_digits(kind) && is_plain(value);
    if is_bare { value.to_owned() } else { quoted(value) }
}

fn item(kind: &Kind, value: &str) -> String {
    let text = lone(kind, value);
    let has_sign = text.contains([',', '[', ']', '{', '}']);
    if has_sign && !text.starts_with('"') { quoted(value.trim()) } else { text }
}

/// Codes made of digits, and times: text, whatever they look like.
fn is_digits(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Phone
            | Kind::Postcode
            | Kind::Commune
            | Kind::Zone
            | Kind::Siret
            | Kind::Time
            | Kind::TimeOrMoment
            | Kind::Hours
    )
}

/// True for a text that YAML reads as itself.
fn is_plain(text: &str) -> bool {
    let begins_well = text.chars().next().is_some_and(|first| first.is_alphabetic() || first.is_ascii_digit());
    let is_spoken_for = ["true", "false", "yes", "no", "on", "off", "y", "n", "oui", "non", "null"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word));
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || b"._+-eExo:".contains(&byte)) && !is_date(text);
    let has_marks = text.contains(": ") || text.contains(" #") || text.ends_with(':') || text.contains(['\n', '\t']);
    // A narrow space before a colon is French; some editors turn it into a plain one.
    let has_narrow_colon = text.contains("\u{202f}: ") || text.contains("\u{a0}: ");
    begins_well && !is_spoken_for && !is_number && !has_marks && !has_narrow_colon
}

/// `2026-12-10`, `2026-12-10T14:00`: written bare in every example.
fn is_date(text: &str) -> bool {
    text.len() >= 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-'
}

/// A text between double quotes.
pub fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', " ");
    format!("\"{text}\"")
}

//! The shapes of texts as regular expressions, in the dialect that JavaScript, Rust and Python read alike.
//!
//! The reader trims a value before it looks at it; so do these.

use crate::model::fields::kind::Kind;

const DAY: &str = concat!(
    "(?:(?:19|2[01])\\d{2}|2200)-(?:",
    "(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|",
    "(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|",
    "02-(?:0[1-9]|1\\d|2[0-8])",
    ")|",
    "(?:(?:19|21)(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26]))-02-29"
);
const HOUR: &str = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const MAILBOX: &str = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const LABEL: &str = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
/// A last word that ends in one full stop, its only one: the reader wants none after a title.
const FINAL_STOP: &str = "(?!(?:[\\s\\S]*\\s)?[^\\s.]*\\.\\s*$)";
/// A word with an address in it.
const ADDRESS: &str = "(?!(?:[\\s\\S]*\\s)?[^\\s@]+@\\S*\\.)";

/// A language tag.
pub(super) const LANGUAGE: &str = "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$";
/// Fields that name an entry.
const TITLES: [&str; 3] = ["titre", "nom", "intitule"];

/// The expression of a kind's text; none for what is a list of codes.
pub(in crate::export) fn of(kind: &Kind, key: &str) -> Option<String> {
    Some(match kind {
        Kind::Line { min, max } => {
            let stop = if TITLES.contains(&key) { FINAL_STOP } else { "" };
            format!("^{stop}\\s*{}\\s*$", line(*min, *max))
        }
        Kind::Name => format!("^{ADDRESS}[\\s\\S]*\\S"),
        Kind::Markdown => "\\S".to_owned(),
        Kind::Integer { .. } => trimmed("-?\\d+"),
        Kind::Decimal { .. } => trimmed("-?(?:\\d+\\.?\\d*|\\.\\d+)"),
        Kind::Date => trimmed(DAY),
        Kind::Time => trimmed(HOUR),
        Kind::Moment => trimmed(&moment()),
        Kind::DateOrMoment => trimmed(&format!("{}|{DAY}", moment())),
        Kind::TimeOrMoment => trimmed(&format!("{}|{HOUR}", moment())),
        Kind::Reference(_) | Kind::Id => trimmed("[a-z0-9]+(?:-[a-z0-9]+)*"),
        Kind::Language => LANGUAGE.to_owned(),
        Kind::Phone => trimmed("\\+?(?:[\\s.\\u2010\\u2011\\u2013-]*\\d){2,17}[\\s.\\u2010\\u2011\\u2013-]*"),
        Kind::Email => trimmed(&format!("{MAILBOX}@(?:{LABEL}\\.)+(?!\\d+\\s*$)[A-Za-z0-9-]*[A-Za-z0-9][A-Za-z0-9-]*")),
        Kind::Url => trimmed(
            "[Hh][Tt][Tt][Pp][Ss]?://(?:localhost|[^\\s@/?#:.]+(?:\\.[^\\s@/?#:.]+)+)(?::\\d{1,5})?(?:[/?#][^\\s\"<>\\\\^`{|}]*)?",
        ),
        Kind::Commune => trimmed("(?:\\d{2}|2[AB])\\d{3}"),
        Kind::Zone => trimmed("france|(?:\\d{2}|2[AB])\\d{3}|\\d{2,3}|2[AB]|\\d{9}"),
        Kind::Postcode => trimmed("\\d{5}(?:\\s*[Cc][Ee][Dd][Ee][Xx](?:\\s*\\d{1,2})?)?"),
        Kind::Siret => trimmed("\\d(?:\\s*\\d){13}"),
        Kind::Hours => "\\S".to_owned(),
        Kind::Hash => trimmed("sha256-[0-9a-f]{12}"),
        Kind::File => trimmed("[^/\\\\\\s](?:[^/\\\\]*[^/\\\\\\s])?"),
        Kind::Boolean
        | Kind::Code(_)
        | Kind::ListOf(_)
        | Kind::Record(_)
        | Kind::ByLanguage(_)
        | Kind::Either(..)
        | Kind::Tree => return None,
    })
}

fn trimmed(inner: &str) -> String {
    format!("^\\s*(?:{inner})\\s*$")
}

fn moment() -> String {
    format!("(?:{DAY})T{HOUR}")
}

fn line(min: usize, max: usize) -> String {
    match (min, max) {
        (_, 0 | 1) => "\\S".to_owned(),
        (0 | 1, max) => format!("\\S(?:[\\s\\S]{{0,{}}}\\S)?", max - 2),
        (min, max) => format!("\\S[\\s\\S]{{{},{}}}\\S", min - 2, max - 2),
    }
}

//! The words of opening hours, in French, in English, and in OpenStreetMap's codes.
//!
//! Does not know where they stand in a text (`hours_habit`).

/// The code of each day, and its names.
pub(super) const DAYS: [(&str, &[&str]); 7] = [
    ("Mo", &["lundi", "lundis", "lun", "lu", "monday", "mon"]),
    ("Tu", &["mardi", "mardis", "mar", "ma", "tuesday", "tue", "tues"]),
    ("We", &["mercredi", "mercredis", "mer", "me", "wednesday", "wed"]),
    ("Th", &["jeudi", "jeudis", "jeu", "je", "thursday", "thu", "thur", "thurs"]),
    ("Fr", &["vendredi", "vendredis", "ven", "ve", "friday", "fri"]),
    ("Sa", &["samedi", "samedis", "sam", "saturday", "sat"]),
    ("Su", &["dimanche", "dimanches", "dim", "di", "sunday", "sun"]),
];

/// The code of each month, and its names.
pub(super) const MONTHS: [(&str, &[&str]); 12] = [
    ("Jan", &["janvier", "janv", "january"]),
    ("Feb", &["février", "fevrier", "fév", "fev", "févr", "february"]),
    ("Mar", &["mars", "march"]),
    ("Apr", &["avril", "avr", "april"]),
    ("May", &["mai"]),
    ("Jun", &["juin", "june"]),
    ("Jul", &["juillet", "juil", "july"]),
    ("Aug", &["août", "aout", "august"]),
    ("Sep", &["septembre", "sept", "september"]),
    ("Oct", &["octobre", "october"]),
    ("Nov", &["novembre", "november"]),
    ("Dec", &["décembre", "decembre", "déc", "december"]),
];

/// Several words for one; longer ones first.
pub(super) const PHRASES: [(&str, &str); 14] = [
    ("les jours fériés", "fériés"),
    ("jours fériés", "fériés"),
    ("jour férié", "fériés"),
    ("jours feries", "fériés"),
    ("les vacances scolaires", "scolaires"),
    ("vacances scolaires", "scolaires"),
    ("tous les jours", "quotidien"),
    ("7j/7", "quotidien"),
    ("7 jours sur 7", "quotidien"),
    ("24h/24", "permanent"),
    ("24 h/24", "permanent"),
    ("jusqu'au", "au"),
    ("jusqu’au", "au"),
    ("jusqu'à", "à"),
];

/// OpenStreetMap's other words, kept as they are.
pub(super) const KEPT: [&str; 14] = [
    "PH", "SH", "off", "closed", "open", "unknown", "week", "easter", "dawn", "sunrise", "sunset", "dusk", "day",
    "days",
];

/// The code of a name, or of the code itself whatever its capitals.
pub(super) fn code(codes: &[(&'static str, &[&str])], lower: &str) -> Option<&'static str> {
    let is_of = |(code, names): &&(&str, &[&str])| names.contains(&lower) || code.eq_ignore_ascii_case(lower);
    codes.iter().find(is_of).map(|(code, _)| *code)
}

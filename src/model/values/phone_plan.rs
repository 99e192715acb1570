//! How the French numbering plan, and the world's, tell numbers apart by their first digits.
//!
//! Does not know how people write numbers (`phone`).
//!
//! Sources: Arcep's numbering plan (decision 2018-0881 and its amendments), ITU-T E.164.

/// Emergency and social calls. Longer short numbers are told by how they start (`is_short`).
const SHORT: [&str; 10] = ["15", "17", "18", "112", "114", "115", "119", "191", "196", "197"];

/// Codes after `+` of the overseas parts of the French plan, with how their numbers start.
const OVERSEAS: [(&str, &[&str]); 5] = [
    ("590", &["0590", "0690", "0691"]),
    ("594", &["0594", "0694"]),
    ("596", &["0596", "0696", "0697"]),
    ("262", &["0262", "0263", "0269", "0639", "0692", "0693"]),
    ("508", &["0508"]),
];

/// Codes of two digits after `+`; those of one are 1 and 7, all others have three (E.164).
const COUNTRIES_OF_TWO: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 \
    57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";

/// `10YT` and `3BPQ` are services; `116XYZ` are of social value, `118XYZ` directories.
pub(super) fn is_short(digits: &str) -> bool {
    match digits.len() {
        2 | 3 => SHORT.contains(&digits),
        4 => digits.starts_with("10") || digits.starts_with('3'),
        6 => digits.starts_with("116") || digits.starts_with("118"),
        _ => false,
    }
}

/// The code after `+` of a national number.
///
/// `06 39 98 xx xx` is kept for works of fiction, on the mainland; Mayotte has the rest of `06 39`.
pub(super) fn country(digits: &str) -> &'static str {
    let is_of = |(_, starts): &&(&str, &[&str])| starts.iter().any(|start| digits.starts_with(start));
    let overseas = OVERSEAS.iter().find(is_of).filter(|_| !digits.starts_with("063998"));
    overseas.map_or("33", |(code, _)| code)
}

pub(super) fn country_length(digits: &str) -> usize {
    match (&digits[..1], &digits[..2]) {
        ("1" | "7", _) => 1,
        (_, two) if COUNTRIES_OF_TWO.split_whitespace().any(|code| code == two) => 2,
        _ => 3,
    }
}

/// The overseas code that an international number starts with.
pub(super) fn overseas_code(digits: &str) -> Option<&'static str> {
    OVERSEAS.iter().map(|(code, _)| *code).find(|code| digits.starts_with(code))
}

//! A phone number.
//!
//! Answers whether a French number (ten digits, short, international, overseas) is well made, how
//! to show it, and what to dial; of another country's number it checks the international shape
//! only. Does not know whether anyone answers, nor what the call costs.
//!
//! Sources: Arcep's numbering plan (decision 2018-0881 and its amendments), ITU-T E.164, RFC 3966.

use std::fmt;

use crate::model::values::phone_fault::PhoneFault;
use crate::model::values::phone_plan;

/// A number that can be dialled from France.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(Kind);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Kind {
    /// Two, three, four or six digits: `15`, `115`, `3949`, `116117`.
    Short(String),
    /// The code after `+`, and the ten digits of the French plan, of which the first is zero.
    National(&'static str, String),
    /// The digits after `+`.
    Foreign(String),
}

impl Phone {
    /// Reads a number with any spacing, dots or hyphens, `+33` or `0033`.
    pub fn parse(text: &str) -> Result<Phone, PhoneFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PhoneFault::Empty);
        }
        let several = several(text);
        if several.len() > 1 {
            return Err(PhoneFault::Several(several));
        }
        let is_plus = text.starts_with('+');
        let body = text.strip_prefix('+').unwrap_or(text);
        if !body.chars().all(|char| char.is_ascii_digit() || is_spacing(char)) {
            return Err(PhoneFault::Words { suggestion: within(text) });
        }
        let digits: String = body.chars().filter(char::is_ascii_digit).collect();
        match digits.strip_prefix("00") {
            _ if is_plus => international(&digits),
            Some(digits) => international(digits),
            None => national(&digits),
        }
    }

    /// `+33536490012`, or the digits alone for a short number: what data carries.
    pub fn canonical(&self) -> String {
        match &self.0 {
            Kind::Short(digits) => digits.clone(),
            Kind::Foreign(digits) => format!("+{digits}"),
            Kind::National(country, digits) => format!("+{country}{}", &digits[1..]),
        }
    }

    /// The number grouped to be read in France: `05 36 49 00 12`, `39 49`, `116 117`.
    ///
    /// The spaces are no-break; a foreign number keeps its `+` and country code.
    pub fn grouped(&self) -> String {
        match &self.0 {
            Kind::Short(digits) if digits.len() == 4 => groups(digits, 2),
            Kind::Short(digits) => groups(digits, 3),
            // Numbers that cost or are free are read by their class: 0 800 100 200.
            Kind::National(_, digits) if digits.starts_with("08") => {
                format!("0\u{a0}{}", groups(&digits[1..], 3))
            }
            Kind::National(_, digits) => groups(digits, 2),
            Kind::Foreign(digits) => {
                let (country, rest) = digits.split_at(phone_plan::country_length(digits));
                format!("+{country}\u{a0}{}", groups(rest, 3))
            }
        }
    }

    /// The address of a link that dials: `tel:+33536490012`, `tel:3949`.
    pub fn href(&self) -> String {
        format!("tel:{}", self.canonical())
    }

    /// Whether it is a short number, which cannot be dialled from abroad.
    pub fn is_short(&self) -> bool {
        matches!(self.0, Kind::Short(_))
    }
}

/// The canonical form.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.canonical())
    }
}

fn national(digits: &str) -> Result<Phone, PhoneFault> {
    let length = digits.len();
    match length {
        _ if phone_plan::is_short(digits) => Ok(Phone(Kind::Short(digits.to_owned()))),
        10 if digits.starts_with('0') => Ok(Phone(Kind::National(phone_plan::country(digits), digits.to_owned()))),
        9 if !digits.starts_with('0') => {
            Err(PhoneFault::TooShort { digits: length, suggestion: typed(&format!("0{digits}")) })
        }
        11 if digits.starts_with("33") => {
            Err(PhoneFault::TooLong { digits: length, suggestion: typed(&format!("+{digits}")) })
        }
        2..=4 | 6 | 10 => Err(PhoneFault::Unassigned),
        ..10 => Err(PhoneFault::TooShort { digits: length, suggestion: None }),
        _ => Err(PhoneFault::TooLong { digits: length, suggestion: None }),
    }
}

fn international(digits: &str) -> Result<Phone, PhoneFault> {
    let overseas = phone_plan::overseas_code(digits);
    let Some(code) = overseas.or_else(|| digits.starts_with("33").then_some("33")) else {
        return foreign(digits);
    };
    let rest = &digits[code.len()..];
    let length = rest.len() + 1;
    match length {
        _ if rest.starts_with('0') => Err(PhoneFault::TooLong { digits: length, suggestion: typed(rest) }),
        10 => {
            let digits = format!("0{rest}");
            let code = if code == "33" { phone_plan::country(&digits) } else { code };
            Ok(Phone(Kind::National(code, digits)))
        }
        // A short number has no code before it: `+33 3949` is `39 49`.
        ..10 => Err(PhoneFault::TooShort { digits: length, suggestion: typed(rest) }),
        _ => Err(PhoneFault::TooLong { digits: length, suggestion: None }),
    }
}

fn foreign(digits: &str) -> Result<Phone, PhoneFault> {
    match digits.len() {
        _ if digits.starts_with('0') => Err(PhoneFault::Unassigned),
        ..7 => Err(PhoneFault::TooShort { digits: digits.len(), suggestion: None }),
        7..=15 => Ok(Phone(Kind::Foreign(digits.to_owned()))),
        _ => Err(PhoneFault::TooLong { digits: digits.len(), suggestion: None }),
    }
}

fn is_spacing(char: char) -> bool {
    char.is_whitespace() || matches!(char, '.' | '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}

/// The right numbers in a text that parts them by a slash, a comma, `ou`, `et`…
fn several(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace(" ou ", "/").replace(" et ", "/");
    if !lower.contains(['/', ',', ';', '|', '\n']) {
        return Vec::new();
    }
    lower.split(['/', ',', ';', '|', '\n']).filter_map(within).collect()
}

/// The one right number among words.
fn within(text: &str) -> Option<String> {
    // A plus starts a number, wherever it stands.
    let text = text.replace("(0)", "").replace('+', "/+");
    let is_part = |char: char| char.is_ascii_digit() || char == '+' || is_spacing(char);
    let parts = text.split(|char| !is_part(char));
    let mut numbers = parts.filter_map(|part| typed(part.trim_matches(is_spacing)));
    let only = numbers.next()?;
    numbers.next().is_none().then_some(only)
}

/// A right number as people type it, or none.
fn typed(text: &str) -> Option<String> {
    let has_digit = text.contains(|char: char| char.is_ascii_digit());
    let phone = Phone::parse(text).ok().filter(|_| has_digit)?;
    Some(phone.grouped().replace('\u{a0}', " "))
}

fn groups(digits: &str, size: usize) -> String {
    let first = digits.len() % size;
    let (head, rest) = digits.split_at(if first == 0 { size.min(digits.len()) } else { first });
    let mut grouped = head.to_owned();
    for (rank, digit) in rest.chars().enumerate() {
        if rank % size == 0 {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_number_is_read_however_spaced() {
        for (text, canonical, grouped) in [
            ("05 36 49 00 12", "+33536490012", "05 36 49 00 12"),
            ("05.36.49.00.12", "+33536490012", "05 36 49 00 12"),
            ("+33 5 36 49 00 12", "+33536490012", "05 36 49 00 12"),
            ("0033536490012", "+33536490012", "05 36 49 00 12"),
            ("06 39 98 12 34", "+33639981234", "06 39 98 12 34"),
            ("0800 100 200", "+33800100200", "0 800 100 200"),
            ("3949", "3949", "39 49"),
            ("39 19", "3919", "39 19"),
            ("115", "115", "115"),
            ("15", "15", "15"),
            ("112", "112", "112"),
            ("116 117", "116117", "116 117"),
            ("0262 12 34 56", "+262262123456", "02 62 12 34 56"),
            ("+590 690 12 34 56", "+590690123456", "06 90 12 34 56"),
            ("+34 912 345 678", "+34912345678", "+34 912 345 678"),
            ("00 32 2 123 45 67", "+3221234567", "+32 21 234 567"),
        ] {
            let phone = Phone::parse(text).expect(text);
            assert_eq!(
                (phone.canonical().as_str(), phone.grouped().replace('\u{a0}', " ").as_str()),
                (canonical, grouped),
                "{text}"
            );
            assert_eq!(phone.href(), format!("tel:{canonical}"));
        }
    }

    #[test]
    fn a_fault_says_what_to_type() {
        for (text, typed) in [
            ("tel:0536490012", "05 36 49 00 12"),
            ("Tél. : 05 36 49 00 12", "05 36 49 00 12"),
            ("+33 (0)5 36 49 00 12", "05 36 49 00 12"),
            ("536490012", "05 36 49 00 12"),
            ("33536490012", "05 36 49 00 12"),
            ("+33 05 36 49 00 12", "05 36 49 00 12"),
            ("05 36 49 00 12 (accueil)", "05 36 49 00 12"),
            ("le 3949", "39 49"),
            ("+33 3949", "39 49"),
        ] {
            assert_eq!(Phone::parse(text).expect_err(text).suggestion(), Some(typed), "{text}");
        }
    }

    #[test]
    fn a_fault_counts_the_digits() {
        assert_eq!(Phone::parse(" "), Err(PhoneFault::Empty));
        assert_eq!(Phone::parse("05 36 49 00 1"), Err(PhoneFault::TooShort { digits: 9, suggestion: None }));
        assert_eq!(Phone::parse("05 36 49 00 123"), Err(PhoneFault::TooLong { digits: 11, suggestion: None }));
        assert_eq!(Phone::parse("+33 5 36 49 00"), Err(PhoneFault::TooShort { digits: 8, suggestion: None }));
        assert_eq!(Phone::parse("05+36"), Err(PhoneFault::Words { suggestion: None }));
        assert_eq!(Phone::parse("99"), Err(PhoneFault::Unassigned));
        assert_eq!(Phone::parse("O5 36 49 00 12"), Err(PhoneFault::Words { suggestion: None }));
    }

    #[test]
    fn two_numbers_are_told_apart() {
        let two = vec!["05 36 49 00 12".to_owned(), "06 39 98 00 01".to_owned()];
        assert_eq!(Phone::parse("05 36 49 00 12 / 06 39 98 00 01"), Err(PhoneFault::Several(two.clone())));
        assert_eq!(Phone::parse("0536490012 ou 0639980001"), Err(PhoneFault::Several(two)));
    }
}

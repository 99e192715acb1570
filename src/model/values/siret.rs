//! The numbers of the Sirene register: SIREN (nine digits) and SIRET (fourteen).
//!
//! Answers whether a number is well made, and how to write it. Does not know whether anyone bears
//! it: that takes the register.
//!
//! Key: Luhn's formula (ISO/IEC 7812-1). La Poste's branches keep a formula of their own: the sum
//! of their digits is a multiple of five; its head office follows both.

use std::fmt;

/// A legal entity's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Siren(u32);

/// A branch's number: the SIREN of its legal entity, then five digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Siret(u64);

/// Why a text is not a SIRET.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SiretFault {
    /// Nothing is written.
    Empty,
    /// This character is not a digit.
    NotADigit(char),
    /// Nine digits: the legal entity's number, where the branch's is expected.
    Siren,
    /// So many digits, not fourteen.
    Length(usize),
    /// Fourteen digits whose key is wrong: at least one is mistyped.
    Key {
        /// The number with two neighbouring digits put back in order, if only one such swap does.
        suggestion: Option<String>,
    },
}

const LA_POSTE: u64 = 356_000_000;

impl Siren {
    /// Reads nine digits, spaces allowed, and checks their key.
    pub fn parse(text: &str) -> Option<Siren> {
        let digits = digits(text).ok()?;
        let number = number(&digits)?;
        let is_siren = digits.len() == 9 && has_luhn_key(&digits);
        is_siren.then_some(Siren(u32::try_from(number).ok()?))
    }
}

impl Siret {
    /// Reads fourteen digits, with any spacing, and checks their key.
    pub fn parse(text: &str) -> Result<Siret, SiretFault> {
        let digits = digits(text)?;
        match (digits.len(), number(&digits)) {
            (0, _) => Err(SiretFault::Empty),
            (9, _) => Err(SiretFault::Siren),
            (14, Some(number)) if has_key(&digits) => Ok(Siret(number)),
            (14, _) => Err(SiretFault::Key { suggestion: unswapped(&digits) }),
            (length, _) => Err(SiretFault::Length(length)),
        }
    }

    /// The number of the legal entity.
    pub fn siren(self) -> Siren {
        Siren(u32::try_from(self.0 / 100_000).expect("a SIRET starts with a SIREN's nine digits"))
    }

    /// The number grouped to be read: `356 000 000 00048`.
    pub fn grouped(self) -> String {
        let text = self.to_string();
        format!("{} {} {} {}", &text[..3], &text[3..6], &text[6..9], &text[9..])
    }
}

impl SiretFault {
    /// Exactly the text to type, where it can be told.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            SiretFault::Key { suggestion } => suggestion.as_deref(),
            SiretFault::Empty | SiretFault::NotADigit(_) | SiretFault::Siren | SiretFault::Length(_) => None,
        }
    }
}

impl fmt::Display for Siren {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:09}", self.0)
    }
}

impl fmt::Display for Siret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:014}", self.0)
    }
}

fn digits(text: &str) -> Result<Vec<u8>, SiretFault> {
    let is_spacing = |char: &char| char.is_whitespace() || matches!(char, '.' | '-');
    let digit = |char: char| match char.to_digit(10) {
        Some(digit) => Ok(digit as u8),
        None => Err(SiretFault::NotADigit(char)),
    };
    text.chars().filter(|char| !is_spacing(char)).map(digit).collect()
}

fn number(digits: &[u8]) -> Option<u64> {
    let append = |number: u64, digit: &u8| number.checked_mul(10)?.checked_add(u64::from(*digit));
    digits.iter().try_fold(0, append)
}

fn has_key(digits: &[u8]) -> bool {
    let sum: u32 = digits.iter().map(|digit| u32::from(*digit)).sum();
    let is_la_poste = number(&digits[..9]) == Some(LA_POSTE);
    has_luhn_key(digits) || (is_la_poste && sum.is_multiple_of(5))
}

fn has_luhn_key(digits: &[u8]) -> bool {
    let weigh = |(rank, digit): (usize, &u8)| match (rank % 2, u32::from(*digit)) {
        (0, digit) => digit,
        (_, digit) if digit > 4 => 2 * digit - 9,
        (_, digit) => 2 * digit,
    };
    digits.iter().rev().enumerate().map(weigh).sum::<u32>().is_multiple_of(10)
}

/// The number meant, if a single swap of neighbours is all that parts it from a right one.
///
/// The SIREN at the start has a key of its own: it tells which half is to be mended.
fn unswapped(digits: &[u8]) -> Option<String> {
    let swapped = |at: usize| {
        let mut digits = digits.to_vec();
        digits.swap(at, at + 1);
        digits
    };
    let is_right = |other: &Vec<u8>| other != digits && has_key(other) && has_luhn_key(&other[..9]);
    let mut right = (0..digits.len() - 1).map(swapped).filter(is_right);
    let only = right.next()?;
    let is_only = right.next().is_none();
    is_only.then(|| only.iter().map(|digit| char::from(b'0' + digit)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_number_is_kept_without_its_spaces() {
        let siret = Siret::parse("356 000 000 00048").unwrap();
        assert_eq!(siret.to_string(), "35600000000048");
        assert_eq!(siret.grouped(), "356 000 000 00048");
        assert_eq!(siret.siren().to_string(), "356000000");
        assert_eq!(Siret::parse("73282932000074").unwrap().siren(), Siren::parse("732 829 320").unwrap());
    }

    #[test]
    fn a_branch_of_la_poste_has_its_own_key() {
        assert!(Siret::parse("35600000049837").is_ok());
        assert!(Siret::parse("35600000049838").is_err());
    }

    #[test]
    fn a_wrong_number_says_what_is_wrong() {
        assert_eq!(Siret::parse(""), Err(SiretFault::Empty));
        assert_eq!(Siret::parse("732829320"), Err(SiretFault::Siren));
        assert_eq!(Siret::parse("7328293200007"), Err(SiretFault::Length(13)));
        assert_eq!(Siret::parse("7328293200007O"), Err(SiretFault::NotADigit('O')));
        assert_eq!(Siret::parse("73282932000075"), Err(SiretFault::Key { suggestion: None }));
    }

    #[test]
    fn two_digits_swapped_are_put_back() {
        let fault = Siret::parse("73282932000047").unwrap_err();
        assert_eq!(fault.suggestion(), Some("73282932000074"));
    }

    #[test]
    fn a_siren_needs_its_key() {
        assert!(Siren::parse("243100518").is_some());
        assert!(Siren::parse("243100519").is_none() && Siren::parse("٣").is_none());
    }
}

//! A postal code, CEDEX included.
//!
//! Answers whether the text is a postal code and whether it can be that of a commune. CEDEX codes
//! are given to companies and are in no open list: one is taken for right when its department is
//! right and no other commune has it. Does not know streets.

use crate::model::values::territory::{self, Commune};

/// A French postal code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode {
    code: String,
    cedex: Option<String>,
}

/// Why a text is not a postal code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostcodeFault {
    /// Nothing is written.
    Empty,
    /// Not five digits; with the code, where the text holds one.
    Shape {
        /// Exactly the text to type.
        suggestion: Option<String>,
    },
}

/// A postal code that the commune cannot have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostcodeMismatch {
    /// The codes of the commune; the first is the text to type.
    pub expected: Vec<String>,
    /// The communes that have the written code.
    pub others: Vec<&'static Commune>,
}

impl Postcode {
    /// Reads `31000`, `31131 CEDEX`, `31059 Cedex 9`.
    pub fn parse(text: &str) -> Result<Postcode, PostcodeFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PostcodeFault::Empty);
        }
        let (code, rest) = text.split_at(text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len()));
        let rest = rest.trim().to_uppercase();
        let number = rest.strip_prefix("CEDEX").map(str::trim);
        let is_rest_right = rest.is_empty() || number.is_some_and(is_cedex_number);
        if code.len() != 5 || !is_rest_right {
            return Err(PostcodeFault::Shape { suggestion: code_within(text) });
        }
        let cedex = number.map(|number| format!("CEDEX {number}").trim_end().to_owned());
        Ok(Postcode { code: code.to_owned(), cedex })
    }

    /// The five digits.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// `CEDEX` and its number, if written: it follows the commune in an address.
    pub fn cedex(&self) -> Option<&str> {
        self.cedex.as_deref()
    }

    /// Checks that a commune can have this code.
    pub fn check(&self, commune: &'static Commune) -> Result<(), PostcodeMismatch> {
        let expected: Vec<String> = commune.postcodes().collect();
        if expected.contains(&self.code) {
            return Ok(());
        }
        let others = territory::communes_at(&self.code);
        let department = match commune.department.code {
            "2A" | "2B" => "20",
            code => &code[..2],
        };
        let starts_alike = |own: &String| own[..2] == self.code[..2];
        let is_of_department = self.code.starts_with(department) || expected.iter().any(starts_alike);
        if is_of_department && (others.is_empty() || self.cedex.is_some()) {
            return Ok(());
        }
        Err(PostcodeMismatch { expected, others })
    }
}

impl PostcodeFault {
    /// Exactly the text to type, where it can be told.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            PostcodeFault::Empty => None,
            PostcodeFault::Shape { suggestion } => suggestion.as_deref(),
        }
    }
}

/// Whether the commune of this INSEE code can have this postal code; unknown codes cannot.
pub fn postcode_matches(insee: &str, postcode: &str) -> bool {
    let (commune, postcode) = (territory::commune(insee), Postcode::parse(postcode));
    matches!((commune, postcode), (Some(commune), Ok(postcode)) if postcode.check(commune).is_ok())
}

fn is_cedex_number(text: &str) -> bool {
    text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The code in `F-31000`, `31 000`, `31000 Toulouse`; a lost zero in `1400` is put back.
fn code_within(text: &str) -> Option<String> {
    let head = text.trim_start_matches(['F', 'f', 'R', 'r', '-', ' ']);
    let is_code = |char: &char| char.is_ascii_digit() || matches!(char, ' ' | '\u{a0}' | '\u{202f}' | '.');
    let digits: String = head.chars().take_while(is_code).filter(char::is_ascii_digit).collect();
    match digits.len() {
        5 => Some(digits),
        4 => Some(format!("0{digits}")).filter(|code| !territory::communes_at(code).is_empty()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commune_has_its_codes_and_those_of_companies() {
        for (insee, code) in [
            ("31555", "31000"),
            ("31555", "31059 CEDEX 9"),
            ("31555", "31059"),
            ("31044", "31131 Cedex"),
            ("2A004", "20090"),
            ("2A004", "20185"),
            ("97105", "97100"),
            ("75056", "75116"),
            ("75113", "75013"),
            ("97701", "97133"),
        ] {
            assert!(postcode_matches(insee, code), "{insee} {code}");
        }
        for (insee, code) in [("31555", "31600"), ("31555", "75001"), ("31555", "3100"), ("31999", "31000")] {
            assert!(!postcode_matches(insee, code), "{insee} {code}");
        }
    }

    #[test]
    fn another_commune_s_code_names_it() {
        let muret = territory::commune("31395").unwrap();
        let mismatch = Postcode::parse("31130").unwrap().check(muret).unwrap_err();
        assert_eq!(mismatch.expected, ["31600"]);
        assert!(mismatch.others.iter().any(|commune| commune.name == "Balma"));
    }

    #[test]
    fn a_code_within_a_text_is_found() {
        let typed = |text| Postcode::parse(text).unwrap_err().suggestion().map(str::to_owned);
        assert_eq!(typed("F-31000").as_deref(), Some("31000"));
        assert_eq!(typed("31 000").as_deref(), Some("31000"));
        assert_eq!(typed("31000 Toulouse").as_deref(), Some("31000"));
        assert_eq!(typed("1400").as_deref(), Some("01400"));
        assert_eq!((typed("310000"), typed("")), (None, None));
    }

    #[test]
    fn cedex_is_kept_apart() {
        let postcode = Postcode::parse("31059 cedex 9").unwrap();
        assert_eq!((postcode.code(), postcode.cedex()), ("31059", Some("CEDEX 9")));
    }
}

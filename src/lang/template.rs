//! `Template`: a text with named gaps, such as `du {start} au {end}`.
//!
//! It knows braces and names, not what fills them.

use std::fmt;

use serde::{Deserialize, Deserializer};

/// A text with named gaps, read once and filled many times.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Template {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Piece {
    Text(Box<str>),
    Gap(Box<str>),
}

/// Why a text is not a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFault {
    /// A brace opens and nothing closes it, or the other way round.
    LoneBrace,
    /// What stands between the braces is not a name in lower case.
    BadName(String),
}

impl Template {
    /// Reads a text: `{name}` is a gap, `{{` and `}}` are braces.
    pub fn parse(text: &str) -> Result<Template, TemplateFault> {
        let mut pieces = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            literal.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            let after = &rest[at + 1..];
            if let Some(escaped) = after.strip_prefix(brace) {
                literal.push_str(brace);
                rest = escaped;
                continue;
            }
            let (name, next) = match after.split_once('}') {
                Some(halves) if brace == "{" => halves,
                _ => return Err(TemplateFault::LoneBrace),
            };
            if !is_name(name) {
                return Err(TemplateFault::BadName(name.to_owned()));
            }
            if !literal.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut literal).into()));
            }
            pieces.push(Piece::Gap(name.into()));
            rest = next;
        }
        literal.push_str(rest);
        if !literal.is_empty() {
            pieces.push(Piece::Text(literal.into()));
        }
        Ok(Template { pieces })
    }

    /// Walks the names of the gaps, in their order, repeated if they are.
    pub fn gaps(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Gap(name) => Some(&**name),
            Piece::Text(_) => None,
        })
    }

    /// Writes the text, asking `fill` to write what goes in each gap.
    ///
    /// When `fill` does not know a name it returns `None`, and the gap stays as it was written, for all to see.
    pub fn write(&self, out: &mut String, mut fill: impl FnMut(&str, &mut String) -> Option<()>) {
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Gap(name) => {
                    if fill(name, out).is_none() {
                        out.extend(["{", name, "}"]);
                    }
                }
            }
        }
    }

    /// Returns the text with each gap filled by the value of that name.
    pub fn format(&self, values: &[(&str, &str)]) -> String {
        let mut out = String::with_capacity(64);
        self.write(&mut out, |name, out| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            out.push_str(value);
            Some(())
        });
        out
    }
}

fn is_name(name: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.bytes().all(is_allowed)
}

/// The text with its gaps as they are written.
impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.format(&[]))
    }
}

impl fmt::Display for TemplateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TemplateFault::LoneBrace => write!(f, "a brace has no partner"),
            TemplateFault::BadName(name) => write!(f, "`{{{name}}}` is not a name in lower case"),
        }
    }
}

impl std::error::Error for TemplateFault {}

impl<'de> Deserialize<'de> for Template {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Template, D::Error> {
        let text = String::deserialize(deserializer)?;
        Template::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let template = Template::parse(text).unwrap();
        assert_eq!(template.format(&[("n", "3"), ("what", "{n}")]), expected, "{text}");
    }

    #[test]
    fn a_gap_takes_the_value_of_its_name() {
        check("", "");
        check("aucun", "aucun");
        check("{n} pages sur {n}", "3 pages sur 3");
        check("{{n}} = {n}", "{n} = 3");
    }

    #[test]
    fn a_value_is_never_read_as_a_template() {
        check("{what}", "{n}");
    }

    #[test]
    fn a_gap_without_value_stays_visible() {
        check("{m} pages", "{m} pages");
    }

    #[test]
    fn a_broken_template_is_refused() {
        assert_eq!(Template::parse("{n pages"), Err(TemplateFault::LoneBrace));
        assert_eq!(Template::parse("n} pages"), Err(TemplateFault::LoneBrace));
        assert_eq!(Template::parse("{N b}"), Err(TemplateFault::BadName("N b".into())));
        assert_eq!(Template::parse("{}"), Err(TemplateFault::BadName(String::new())));
    }
}

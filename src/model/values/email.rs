//! An e-mail address.
//!
//! Answers whether a text is one plain address that every mail program takes: stricter than
//! RFC 5321, which also allows quotes, comments and bare hosts. Does not know whether the mailbox
//! exists.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// An e-mail address; the domain is in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

/// Why a text is not an e-mail address. A `suggestion` is exactly the text to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmailFault {
    /// Nothing is written.
    Empty,
    /// A link, where the address alone is expected.
    Mailto {
        /// The address, where it can be told.
        suggestion: Option<String>,
    },
    /// Not the address alone: a name, angle brackets, spaces, a final full stop.
    Words {
        /// The address, where it can be told.
        suggestion: Option<String>,
    },
    /// Several addresses in one text: the right ones, each to be written on its own.
    Several(Vec<String>),
    /// `@` misses; it may be hidden as `(at)` or `[arobase]`.
    NoAt {
        /// The address, where it can be told.
        suggestion: Option<String>,
    },
    /// `@` more than once.
    ManyAts,
    /// Nothing before `@`.
    NoMailbox,
    /// Nothing after `@`, or no dot in it.
    NoDomain,
    /// A letter that addresses do not take: accents.
    Accent {
        /// The first such letter.
        letter: char,
        /// The address without accents.
        suggestion: Option<String>,
    },
    /// Another character that addresses do not take.
    Character(char),
    /// Dots or hyphens side by side, or at an end; a part too long; a last part that is no name.
    Shape {
        /// The address, where it can be told.
        suggestion: Option<String>,
    },
}

impl Email {
    /// Reads one address.
    pub fn parse(text: &str) -> Result<Email, EmailFault> {
        let text = text.trim();
        right(text).map(Email).ok_or_else(|| fault(text))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a link that writes: `mailto:contact@example.org`.
    pub fn href(&self) -> String {
        // `%`, `?` and `&` may stand in a mailbox, and mean something else in a link (RFC 6068).
        format!("mailto:{}", self.0.replace('%', "%25").replace('?', "%3F").replace('&', "%26"))
    }
}

impl EmailFault {
    /// Exactly the text to type, where it can be told; for several addresses, the first.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            EmailFault::Mailto { suggestion }
            | EmailFault::Words { suggestion }
            | EmailFault::NoAt { suggestion }
            | EmailFault::Accent { suggestion, .. }
            | EmailFault::Shape { suggestion } => suggestion.as_deref(),
            EmailFault::Several(addresses) => addresses.first().map(String::as_str),
            EmailFault::Empty
            | EmailFault::ManyAts
            | EmailFault::NoMailbox
            | EmailFault::NoDomain
            | EmailFault::Character(_) => None,
        }
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn fault(text: &str) -> EmailFault {
    if text.is_empty() {
        return EmailFault::Empty;
    }
    if let Some((scheme, rest)) = text.split_once(':')
        && scheme.eq_ignore_ascii_case("mailto")
    {
        let address = rest.split('?').next().unwrap_or(rest);
        return EmailFault::Mailto { suggestion: right(address.trim()) };
    }
    let addresses = within(text);
    if addresses.len() > 1 {
        return EmailFault::Several(addresses);
    }
    let is_break = |char: char| char.is_whitespace() || matches!(char, '<' | '>' | ',' | ';');
    if text.contains(is_break) {
        return fault_of_words(text, addresses);
    }
    let Some((mailbox, domain)) = text.split_once('@') else {
        return EmailFault::NoAt { suggestion: unhidden(text) };
    };
    if domain.contains('@') {
        return EmailFault::ManyAts;
    }
    if mailbox.is_empty() {
        return EmailFault::NoMailbox;
    }
    if !domain.contains('.') {
        return EmailFault::NoDomain;
    }
    match text.chars().find(|char| !is_taken(*char)) {
        Some(letter) if letter.is_alphabetic() => EmailFault::Accent { letter, suggestion: right(&plain(text)) },
        Some(character) => EmailFault::Character(character),
        None => EmailFault::Shape { suggestion: right(text.trim_matches('.')) },
    }
}

fn fault_of_words(text: &str, addresses: Vec<String>) -> EmailFault {
    let tight: String = text.chars().filter(|char| !char.is_whitespace()).collect();
    if !tight.contains('@') {
        return EmailFault::NoAt { suggestion: unhidden(&tight) };
    }
    // `contact @ example.org` has its parts torn apart, where a sentence holds the address whole.
    EmailFault::Words { suggestion: addresses.into_iter().next().or_else(|| right(&tight)) }
}

/// The right addresses among words.
fn within(text: &str) -> Vec<String> {
    let is_break = |char: char| char.is_whitespace() || "<>,;/|".contains(char);
    let around = ['.', '(', ')', '"', ':', '«', '»'];
    text.split(is_break).filter_map(|part| right(part.trim_matches(around))).collect()
}

/// The address behind `contact(at)example.org`.
fn unhidden(text: &str) -> Option<String> {
    let hidden = ["(at)", "[at]", "(arobase)", "[arobase]", "(a)", "[a]", "{at}"];
    let lower = text.to_lowercase();
    let sign = hidden.iter().find(|sign| lower.contains(**sign))?;
    right(&lower.replacen(sign, "@", 1).replace("(dot)", ".").replace("(point)", "."))
}

/// The address, if the text is one and nothing else.
fn right(text: &str) -> Option<String> {
    let (mailbox, domain) = text.split_once('@')?;
    let is_right = text.chars().all(is_taken) && is_well_made(mailbox, domain);
    is_right.then(|| format!("{mailbox}@{}", domain.to_ascii_lowercase()))
}

/// The same letters without accents.
fn plain(text: &str) -> String {
    let text = text.replace('œ', "oe").replace('æ', "ae");
    text.nfd().filter(|char| !is_combining_mark(*char)).collect()
}

fn is_taken(char: char) -> bool {
    char.is_ascii_alphanumeric() || "@.!#$%&'*+-/=?^_`{|}~".contains(char)
}

fn is_well_made(mailbox: &str, domain: &str) -> bool {
    let is_label = |label: &str| {
        let is_name = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (1..=63).contains(&label.len()) && is_name && !label.starts_with('-') && !label.ends_with('-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    let is_last_a_name = last.len() > 1 && !last.bytes().all(|byte| byte.is_ascii_digit());
    mailbox.len() <= 64
        && domain.contains('.')
        && mailbox.split('.').all(|part| !part.is_empty())
        && domain.len() <= 253
        && domain.split('.').all(is_label)
        && is_last_a_name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> EmailFault {
        Email::parse(text).expect_err(text)
    }

    #[test]
    fn a_plain_address_is_read() {
        assert_eq!(Email::parse(" Contact@ML31.Example.org ").unwrap().as_str(), "Contact@ml31.example.org");
        assert_eq!(
            Email::parse("a.b+c_d@sub-domain.example.org").unwrap().href(),
            "mailto:a.b+c_d@sub-domain.example.org"
        );
    }

    #[test]
    fn a_fault_says_what_to_type() {
        for text in [
            "mailto:contact@example.org",
            "MAILTO:contact@example.org?subject=Bonjour",
            "Accueil <contact@example.org>",
            "contact @ example.org",
            "contact@example.org.",
            "contact(at)example.org",
            "contact [arobase] example.org",
            "côntact@example.org",
            "contact@example.org, ",
        ] {
            assert_eq!(refused(text).suggestion(), Some("contact@example.org"), "{text}");
        }
    }

    #[test]
    fn other_faults_are_named() {
        assert_eq!(refused(""), EmailFault::Empty);
        assert_eq!(refused("contact"), EmailFault::NoAt { suggestion: None });
        assert_eq!(refused("contact@"), EmailFault::NoDomain);
        assert_eq!(refused("contact@example"), EmailFault::NoDomain);
        assert_eq!(refused("@example.org"), EmailFault::NoMailbox);
        assert_eq!(refused("a@b@example.org"), EmailFault::ManyAts);
        assert_eq!(refused("a(b@example.org"), EmailFault::Character('('));
        assert_eq!(refused("a..b@example.org"), EmailFault::Shape { suggestion: None });
        let two = vec!["a@example.org".to_owned(), "b@example.org".to_owned()];
        assert_eq!(refused("a@example.org ; b@example.org"), EmailFault::Several(two));
    }
}

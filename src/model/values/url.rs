//! The address of a web page.
//!
//! Answers whether a text is one `http` or `https` address that is safe in a link, and what to
//! type where it nearly is. Does not know whether the page exists.
//!
//! A subset of RFC 3986: a host name with a dot, or `localhost`; no user name, no bare IPv6.

use std::fmt;

/// The address of a web page; scheme and host are in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

/// Why a text is not the address of a web page. `suggestion` is exactly the text to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UrlFault {
    /// Nothing is written.
    Empty,
    /// `https://` misses or is misspelt: `www.example.org`, `//example.org`, `https:/example.org`.
    NoScheme {
        /// The address, where it can be told.
        suggestion: Option<String>,
    },
    /// Another scheme, which a page must not open: `javascript:`, `file:`, `ftp:`.
    Scheme {
        /// The part before the colon.
        scheme: String,
    },
    /// An e-mail address.
    Email,
    /// Not the address alone: angle brackets, a Markdown link, words.
    Words {
        /// The address, where it can be told.
        suggestion: Option<String>,
    },
    /// A space within the address.
    Space {
        /// The address, where it can be told.
        suggestion: Option<String>,
    },
    /// A name and perhaps a password before the host, which would be published.
    User,
    /// The host is not a name with a dot.
    Host,
    /// A character that has to be written as `%` and two digits, or left out.
    Character {
        /// The first such character.
        character: char,
        /// The address with it escaped.
        suggestion: Option<String>,
    },
}

impl Url {
    /// Reads one address.
    pub fn parse(text: &str) -> Result<Url, UrlFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(UrlFault::Empty);
        }
        let lower = text.to_ascii_lowercase();
        let Some(scheme) = ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme)) else {
            return Err(fault_of_scheme(text));
        };
        let rest = &text[scheme.len()..];
        if rest.contains(char::is_whitespace) {
            return Err(fault_of_space(text));
        }
        let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        if authority.contains('@') {
            return Err(UrlFault::User);
        }
        if !is_host(authority) {
            return Err(UrlFault::Host);
        }
        if let Some(character) = path.chars().find(|char| is_forbidden(*char)) {
            return Err(UrlFault::Character { character, suggestion: right(&escaped(text)) });
        }
        Ok(Url(format!("{scheme}{}{path}", authority.to_ascii_lowercase())))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without the port: what tells a reader where a link leads.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#', ':']).next().unwrap_or(rest)
    }

    /// Whether the page travels encrypted.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl UrlFault {
    /// Exactly the text to type, where it can be told.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            UrlFault::NoScheme { suggestion }
            | UrlFault::Words { suggestion }
            | UrlFault::Space { suggestion }
            | UrlFault::Character { suggestion, .. } => suggestion.as_deref(),
            UrlFault::Empty | UrlFault::Scheme { .. } | UrlFault::Email | UrlFault::User | UrlFault::Host => None,
        }
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn fault_of_scheme(text: &str) -> UrlFault {
    if let Some(address) = within(text) {
        return UrlFault::Words { suggestion: Some(address) };
    }
    let host = text.split(['/', '?', '#']).next().unwrap_or(text);
    let is_email = host.contains('@') && !host.contains(char::is_whitespace);
    if is_email || text.to_ascii_lowercase().starts_with("mailto:") {
        return UrlFault::Email;
    }
    if let Some(scheme) = scheme(text) {
        return UrlFault::Scheme { scheme };
    }
    let lower = text.to_ascii_lowercase();
    let head = ["https", "http", "htpps", "htps", "htttps", "ttps", "hhtps"]
        .into_iter()
        .find(|head| lower.strip_prefix(*head).is_some_and(|rest| rest.starts_with([':', ';', '/'])));
    let rest = &text[head.map_or(0, str::len)..];
    UrlFault::NoScheme { suggestion: right(&format!("https://{}", rest.trim_start_matches([':', ';', '/', '\\']))) }
}

/// The scheme of another kind of address; `example.org:8080` has a port, `https;//` a slip.
///
/// Browsers drop tabs and control characters inside `java\tscript:`, so they are dropped here too.
fn scheme(text: &str) -> Option<String> {
    let (head, rest) = text.split_once(':')?;
    let head: String = head.chars().filter(|char| !char.is_control()).collect();
    let head = head.trim().to_lowercase();
    let is_name = head.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let is_port = rest.starts_with(|char: char| char.is_ascii_digit()) && (head.contains('.') || head == "localhost");
    let is_slip = rest.starts_with('/') && head.contains("tp") && head != "ftp" && head != "sftp";
    (is_name && !head.is_empty() && !is_port && !is_slip && head != "http" && head != "https").then_some(head)
}

fn fault_of_space(text: &str) -> UrlFault {
    let first = text.split(char::is_whitespace).next().and_then(right);
    let tail = text.split_once(char::is_whitespace).map_or("", |(_, tail)| tail);
    let is_file = text.rsplit('/').next().is_some_and(|last| last.contains(char::is_whitespace) && last.contains('.'));
    // `…/plan d’accès.pdf` is one file; words after an address are prose, unless they go on as a path.
    if is_file || tail.contains('/') {
        return UrlFault::Space { suggestion: right(&escaped(text)) };
    }
    UrlFault::Words { suggestion: first }
}

/// The address within `<…>`, `[…](…)`, quotes or a sentence.
fn within(text: &str) -> Option<String> {
    let start = text.find("https://").or_else(|| text.find("http://"))?;
    let is_end = |char: char| char.is_whitespace() || matches!(char, '>' | ')' | ']' | '"' | '»' | '’');
    let address = text[start..].split(is_end).next()?;
    right(address.trim_end_matches(['.', ',', ';']))
}

fn right(text: &str) -> Option<String> {
    Url::parse(text).ok().map(|url| url.0)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if char.is_whitespace() || is_forbidden(char) {
            let mut bytes = [0; 4];
            for byte in char.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(char);
        }
    }
    out
}

/// What RFC 3986 leaves out; letters beyond ASCII are let through, as every browser escapes them.
fn is_forbidden(char: char) -> bool {
    char.is_control() || char.is_whitespace() || matches!(char, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}

fn is_host(authority: &str) -> bool {
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_port = port.parse::<u16>().is_ok_and(|port| port > 0);
    let is_label = |label: &str| {
        let is_name = label.chars().all(|char| char.is_alphanumeric() || char == '-');
        (1..=63).contains(&label.len()) && is_name && !label.starts_with('-') && !label.ends_with('-')
    };
    is_port && (host == "localhost" || (host.contains('.') && host.split('.').all(is_label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> UrlFault {
        Url::parse(text).expect_err(text)
    }

    #[test]
    fn a_web_address_is_read() {
        let url = Url::parse("HTTPS://Www.Example.ORG/Chemin?a=1&b=é#x").unwrap();
        assert_eq!(url.as_str(), "https://www.example.org/Chemin?a=1&b=é#x");
        assert_eq!((url.host(), url.is_https()), ("www.example.org", true));
        assert!(Url::parse("http://localhost:8080/").is_ok() && Url::parse("https://préfecture.example.org").is_ok());
    }

    #[test]
    fn a_fault_says_what_to_type() {
        for (text, typed) in [
            ("www.example.org/page", "https://www.example.org/page"),
            ("example.org", "https://example.org"),
            ("//example.org/a", "https://example.org/a"),
            ("https:/example.org", "https://example.org"),
            ("https;//example.org", "https://example.org"),
            ("htpps://example.org", "https://example.org"),
            ("example.org:8080/a", "https://example.org:8080/a"),
            ("<https://example.org/a>", "https://example.org/a"),
            ("[le site](https://example.org/a)", "https://example.org/a"),
            ("Voir https://example.org.", "https://example.org"),
            ("https://example.org/plan d'accès.pdf", "https://example.org/plan%20d'accès.pdf"),
            ("https://example.org/a (en français)", "https://example.org/a"),
            ("https://example.org/{x}", "https://example.org/%7Bx%7D"),
        ] {
            assert_eq!(fault(text).suggestion(), Some(typed), "{text}");
        }
    }

    #[test]
    fn dangerous_or_other_addresses_are_refused() {
        for text in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "file:///etc",
            "ftp://example.org",
        ] {
            assert!(matches!(fault(text), UrlFault::Scheme { .. }), "{text}");
        }
        assert_eq!(fault("https://user:secret@example.org"), UrlFault::User);
        assert_eq!(fault("contact@example.org"), UrlFault::Email);
        assert_eq!(fault("mailto:contact@example.org"), UrlFault::Email);
        assert_eq!(fault("https://exemple"), UrlFault::Host);
        assert_eq!(fault(""), UrlFault::Empty);
        assert_eq!(fault("à venir"), UrlFault::NoScheme { suggestion: None });
    }
}

//! The lines of facts.

use crate::model::values::phone::Phone;
use crate::render::desk::Desk;
use crate::render::views::shared::{Line, LineKind, Words};
use crate::text::escape;

/// Plain words.
pub fn text(words: Words) -> Line {
    Line { kind: LineKind::Text, words, ..Line::default() }
}

/// A paper, with what stands beside its name.
pub fn paper(words: Words, beside: Words) -> Line {
    Line { kind: LineKind::Paper, words, beside: Some(beside), ..Line::default() }
}

/// A remark under the line before.
pub fn note(words: Words) -> Line {
    Line { kind: LineKind::Note, words, ..Line::default() }
}

/// A link to a page of this site.
pub fn page(words: Words, href: String) -> Line {
    Line { kind: LineKind::Page, words, href: Some(href), ..Line::default() }
}

/// A link to another site, named by its host.
pub fn web(desk: &Desk<'_>, url: &str) -> Line {
    Line { kind: LineKind::Web, words: desk.own(host(url)), href: Some(url.to_owned()), ..Line::default() }
}

/// A telephone number.
pub fn phone(desk: &Desk<'_>, phone: &Phone) -> Line {
    Line { kind: LineKind::Phone, words: desk.own(phone.grouped()), href: Some(phone.href()), ..Line::default() }
}

/// A mail address.
pub fn mail(desk: &Desk<'_>, address: &str) -> Line {
    let href = Some(escape::mail_href(address));
    Line { kind: LineKind::Mail, words: desk.own(address), href, ..Line::default() }
}

/// A moment or a span of time.
pub fn time(words: Words, datetime: String) -> Line {
    Line { kind: LineKind::Time, words, datetime: Some(datetime), ..Line::default() }
}

/// What an address is called: its host, without `www.`.
pub fn host(url: &str) -> &str {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = after_scheme.split(['/', '?', '#']).next().unwrap_or(after_scheme);
    host.strip_prefix("www.").unwrap_or(host)
}

//! What stands inside a segment and is not translated: marks of Markdown, telephones, mails, addresses, codes.

use crate::model::values::phone::Phone;
use crate::syntax::markdown::marks::{MarkKind, marks};
use std::collections::BTreeMap;
use std::ops::Range;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Words alone.
    Plain,
    /// Markdown.
    Markdown,
}

/// What a piece of a segment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    /// Words.
    Words,
    /// What opens a pair: its rank among the pairs and codes of the segment, from 1.
    Open(MarkKind, usize),
    /// What closes the pair of that rank.
    Close(MarkKind, usize),
    /// What stands for itself.
    Code(CodeKind, usize),
}

/// What stands for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CodeKind {
    /// A telephone number.
    Phone,
    /// A mail address.
    Mail,
    /// A web address.
    Web,
    /// Code, or an address between angle brackets.
    Code,
    /// A new line.
    LineBreak,
}

/// A segment cut into pieces, in order; joined they are the segment.
pub fn pieces(text: &str, markup: Markup) -> Vec<(Range<usize>, Piece)> {
    let mut found: Vec<(Range<usize>, Piece)> = Vec::new();
    if markup == Markup::Markdown {
        for (rank, mark) in (1usize..).zip(marks(text)) {
            match (mark.kind, mark.close) {
                (MarkKind::Code, _) => found.push((mark.open, Piece::Code(CodeKind::Code, rank))),
                (MarkKind::LineBreak, _) => found.push((mark.open, Piece::Code(CodeKind::LineBreak, rank))),
                (kind, Some(close)) => {
                    found.push((mark.open, Piece::Open(kind, rank)));
                    found.push((close, Piece::Close(kind, rank)));
                }
                (_, None) => {}
            }
        }
        found.sort_by_key(|(range, _)| range.start);
    }
    let (mut pieces, mut at) = (Vec::new(), 0);
    let mut rank = found.len() + 1;
    for (range, piece) in found.into_iter().filter(|(range, _)| range.end <= text.len()) {
        if range.start < at {
            continue;
        }
        words(text, at..range.start, &mut rank, &mut pieces);
        at = range.end;
        pieces.push((range, piece));
    }
    words(text, at..text.len(), &mut rank, &mut pieces);
    pieces
}

/// A stretch of words, the numbers and addresses in it taken apart.
fn words(text: &str, range: Range<usize>, rank: &mut usize, pieces: &mut Vec<(Range<usize>, Piece)>) {
    let mut at = range.start;
    for (code, kind) in codes(&text[range.clone()]) {
        let code = code.start + range.start..code.end + range.start;
        if at < code.start {
            pieces.push((at..code.start, Piece::Words));
        }
        at = code.end;
        pieces.push((code, Piece::Code(kind, *rank)));
        *rank += 1;
    }
    if at < range.end {
        pieces.push((at..range.end, Piece::Words));
    }
}

/// What must come back as it went, and how many times: links, telephones, mails, addresses, codes.
pub fn facts(text: &str, markup: Markup) -> BTreeMap<String, usize> {
    let mut facts = BTreeMap::new();
    for (range, piece) in pieces(text, markup) {
        let raw = &text[range];
        let fact = match piece {
            Piece::Close(MarkKind::Link, _) => raw.trim_start_matches(']').trim_matches(['(', ')']).to_owned(),
            Piece::Code(CodeKind::Phone, _) => digits(raw),
            Piece::Code(CodeKind::Mail | CodeKind::Web | CodeKind::Code, _) => raw.to_owned(),
            Piece::Words | Piece::Open(..) | Piece::Close(..) | Piece::Code(CodeKind::LineBreak, _) => continue,
        };
        *facts.entry(fact).or_insert(0) += 1;
    }
    facts
}

fn digits(text: &str) -> String {
    text.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect()
}

/// Numbers and addresses of a stretch of words.
fn codes(text: &str) -> Vec<(Range<usize>, CodeKind)> {
    let mut codes = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let Some(first) = rest.chars().next() else { break };
        if first.is_ascii_digit() || first == '+' {
            let length = number_length(rest);
            if is_phone(&rest[..length]) {
                codes.push((at..at + length, CodeKind::Phone));
                at += length;
                continue;
            }
        }
        if is_of_address(first) {
            let length = rest.find(|character| !is_of_address(character)).unwrap_or(rest.len());
            let word = rest[..length].trim_end_matches(['.', ',', ':', ';', '-', '/', '?', '!', '&', '=', '+']);
            if let Some(kind) = address(word) {
                codes.push((at..at + word.len(), kind));
            }
            at += length.max(1);
        } else {
            at += first.len_utf8();
        }
    }
    codes
}

/// How long a number is: digits in groups, one space, point or hyphen between two.
fn number_length(text: &str) -> usize {
    let mut end = 0;
    let mut is_gap = false;
    for (at, character) in text.char_indices() {
        let is_gap_now = matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '.' | '-');
        if character.is_ascii_digit() || (at == 0 && character == '+') {
            end = at + character.len_utf8();
            is_gap = false;
        } else if is_gap_now && !is_gap {
            is_gap = true;
        } else {
            break;
        }
    }
    end.max(1)
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let has_shape = match digits {
        4 => text.starts_with('3') && matches!(text.len(), 4..=7),
        6 => text.starts_with("116"),
        10 => text.starts_with('0'),
        11.. => text.starts_with('+') || text.starts_with("00"),
        _ => false,
    };
    has_shape && Phone::parse(text).is_ok()
}

fn is_of_address(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '@' | '.' | '-' | '_' | '/' | ':' | '?' | '=' | '&' | '%' | '+' | '#' | '~')
}

fn address(word: &str) -> Option<CodeKind> {
    if word.starts_with("http://") || word.starts_with("https://") {
        return Some(CodeKind::Web);
    }
    let is_domain = |text: &str| {
        let host = text.split('/').next().unwrap_or(text);
        let ending = host.rsplit_once('.').filter(|(name, _)| name.len() > 1).map(|(_, ending)| ending);
        ending.is_some_and(|ending| matches!(ending, "fr" | "org" | "com" | "net" | "eu" | "info" | "io"))
    };
    match word.split_once('@') {
        Some((name, host)) if !name.is_empty() && is_domain(host) => Some(CodeKind::Mail),
        Some(_) => None,
        None => is_domain(word).then_some(CodeKind::Web),
    }
}

//! What a translation of a segment must keep: facts, length, place; and what it may not bring.

use crate::diag::problems::Translations;
use crate::diag::report::Report;
use crate::model::fields::wording::FrenchText;
use crate::syntax::markdown;
use crate::syntax::markdown::place::Place;
use crate::syntax::markdown::segments::{self, Segment};
use crate::text::span::Span;
use crate::translate::glossary::Glossary;
use crate::translate::inline::{Markup, facts};
use crate::translate::unit::{cut, is_beside, markup};
use std::collections::BTreeMap;

/// A segment of the French of now, in its text.
#[derive(Clone, Copy)]
pub struct Seat<'a> {
    /// The text.
    pub text: &'a FrenchText,
    /// Its segments.
    pub segments: &'a [Segment],
    /// Which of them.
    pub index: usize,
}

/// Checks a translation; true when it may be taken. Everything wrong in it is told.
pub fn check(seat: Seat<'_>, target: &str, glossary: &Glossary, span: Span, report: &mut Report) -> bool {
    let field = || seat.text.path.to_string();
    let source = &*seat.segments[seat.index].text;
    let mut faults: Vec<Translations> = Vec::new();
    if let Some(code) = target.chars().find(|character| is_hidden(*character)) {
        faults.push(Translations::Hidden { field: field(), code: format!("U+{:04X}", u32::from(code)) });
    }
    let length = target.chars().count();
    if let Some(max) = seat.text.max_length().filter(|max| length > *max) {
        faults.push(Translations::TooLong { field: field(), length, max });
    }
    let markup = markup(seat.text);
    let (there, here) = (facts(source, markup), facts(target, markup));
    let (lost, added) = (difference(&there, &here), difference(&here, &there));
    if !lost.is_empty() || !added.is_empty() {
        faults.push(Translations::FactsDiffer { field: field(), lost, added });
    }
    if let Some(found) = html(target, markup) {
        faults.push(Translations::Markup { field: field(), found });
    } else if !fits(seat, target, markup) {
        faults.push(Translations::Structure { field: field() });
    }
    let is_sound = faults.is_empty();
    for fault in faults {
        report.push(span, fault);
    }
    let lost = glossary.lost(source, target);
    if is_sound && !lost.is_empty() {
        let words = lost.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        report.push(span, Translations::TermLost { field: field(), words });
    }
    is_sound
}

/// Controls, and what turns the order of letters.
fn is_hidden(character: char) -> bool {
    let is_turning = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    is_turning || (character.is_control() && !matches!(character, '\n' | '\t'))
}

/// What one has more of than the other.
fn difference(one: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>) -> String {
    let more = one.iter().filter(|(fact, n)| other.get(*fact).is_none_or(|m| m < n));
    more.map(|(fact, _)| format!("`{fact}`")).collect::<Vec<_>>().join(", ")
}

/// The first tag of a text, or what Markdown refuses.
fn html(target: &str, markup: Markup) -> Option<String> {
    let tag = target.match_indices('<').find_map(|(at, _)| {
        let rest = &target[at + 1..];
        let first = rest.chars().next()?;
        let end = rest.find('>').unwrap_or(rest.len());
        let is_address = rest[..end].contains('@') || rest[..end].contains("://");
        let is_tag = first.is_ascii_alphabetic() || matches!(first, '/' | '!' | '?');
        (is_tag && !is_address).then(|| format!("<{}>", &rest[..end]))
    });
    if tag.is_some() || markup == Markup::Plain {
        return tag;
    }
    let mut report = Report::default();
    markdown::parse(target, &Place::whole(Span::start_of(crate::text::file::FileId(0))), &mut report);
    report.has_errors().then(|| target.chars().take(40).collect())
}

/// True when the text keeps its shape with the translation in place of the segment.
fn fits(seat: Seat<'_>, target: &str, markup: Markup) -> bool {
    if markup == Markup::Plain {
        return !target.contains('\n');
    }
    let words =
        seat.segments.iter().enumerate().map(|(at, segment)| if at == seat.index { target } else { &segment.text });
    let filled = segments::filled(&seat.text.text, seat.segments, words);
    let cut = cut(&filled, markup);
    is_beside(&cut, seat.segments) && *cut[seat.index].text == *target
}

//! A PO file read back, line by line, each message with its place.
//!
//! Written here because the crates that read PO give no place in the file, without which a fault cannot be shown.

use crate::diag::problems::Translations;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::text::file::SourceFile;
use crate::text::span::Span;
use crate::translate::delivery::{Delivered, MAX_UNITS, Word, language, name};
use std::sync::Arc;

/// The segments of a file.
pub fn units(file: &SourceFile, languages: &[Lang], report: &mut Report) -> Vec<Delivered> {
    let messages = messages(file, report);
    let header = messages.iter().find(|message| message.id.is_empty() && message.context.is_none());
    let tag = header.and_then(|header| header.said.lines().find_map(|line| line.strip_prefix("Language:")));
    let span = header.map_or(Span::start_of(file.id), |header| header.span);
    let Some(lang) = language(tag.unwrap_or_default().trim(), span, languages, report) else { return Vec::new() };
    let mut units = Vec::new();
    for message in messages.into_iter().filter(|message| !message.id.is_empty()) {
        let context = message.context.unwrap_or_default();
        let Some((sheet, (field, rank))) = context.split_once('#').and_then(|(sheet, id)| Some((sheet, name(id)?)))
        else {
            let name = if context.is_empty() { message.id } else { context };
            report.push(message.span, Translations::UnknownSegment { name });
            continue;
        };
        units.push(Delivered {
            sheet: Arc::from(sheet),
            field,
            rank,
            lang,
            source: message.id,
            target: Some(message.said),
            word: if message.is_fuzzy { Word::Unsure } else { Word::Done },
            span: message.span,
        });
    }
    units
}

#[derive(Default)]
struct Message {
    context: Option<String>,
    id: String,
    said: String,
    is_fuzzy: bool,
    span: Option<Span>,
}

struct Known {
    context: Option<String>,
    id: String,
    said: String,
    is_fuzzy: bool,
    span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Nothing,
    Context,
    Id,
    Said,
    /// A plural or an obsolete message: never ours.
    Other,
}

fn messages(file: &SourceFile, report: &mut Report) -> Vec<Known> {
    let (mut messages, mut message, mut part, mut at) = (Vec::new(), Message::default(), Part::Nothing, 0);
    for line in file.text.split_inclusive('\n') {
        let span = Span::new(file.id, at, at + line.trim_end().len());
        at += line.len();
        let line = line.trim();
        let is_new = line.starts_with('#')
            || line.starts_with("msgctxt")
            || (line.starts_with("msgid ") && part != Part::Context);
        if (is_new && matches!(part, Part::Said | Part::Other)) || line.is_empty() {
            finish(&mut message, &mut messages);
            part = Part::Nothing;
        }
        if line.is_empty() || line.starts_with("#~") {
            continue;
        }
        if let Some(flags) = line.strip_prefix("#,") {
            message.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            continue;
        }
        if line.starts_with('#') {
            continue;
        }
        let (begun, rest) = begun(line, part);
        part = begun;
        match (unquoted(rest), part) {
            (Some(words), Part::Context) => message.context.get_or_insert_default().push_str(&words),
            (Some(words), Part::Id) => message.id.push_str(&words),
            (Some(words), Part::Said) => {
                message.span = Some(message.span.map_or(span, |first| Span { end: span.end, ..first }));
                message.said.push_str(&words);
            }
            (Some(_), Part::Other) => {}
            (None, _) | (Some(_), Part::Nothing) => {
                report.push(span, Translations::BrokenFile {});
                return messages;
            }
        }
        if messages.len() > MAX_UNITS {
            let limit = |noun: &str| format!("{MAX_UNITS} {noun}");
            report.push(span, Translations::TooMuch { fr: limit("segments"), en: limit("segments") });
            return messages;
        }
    }
    finish(&mut message, &mut messages);
    messages
}

fn finish(message: &mut Message, messages: &mut Vec<Known>) {
    let Message { context, id, said, is_fuzzy, span } = std::mem::take(message);
    if let Some(span) = span {
        messages.push(Known { context, id, said, is_fuzzy, span });
    }
}

fn begun(line: &str, part: Part) -> (Part, &str) {
    let words = [
        ("msgctxt", Part::Context),
        ("msgid_plural", Part::Other),
        ("msgid", Part::Id),
        ("msgstr[", Part::Other),
        ("msgstr", Part::Said),
    ];
    match words.iter().find(|(word, _)| line.starts_with(word)) {
        Some((_, begun)) => (*begun, line.find('"').map_or("", |quote| &line[quote..])),
        None => (part, line),
    }
}

/// The text between quotes; none when it is not well written.
fn unquoted(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut unquoted = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => unquoted.push(match characters.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other @ ('"' | '\\') => other,
                _ => return None,
            }),
            '"' => return None,
            _ => unquoted.push(character),
        }
    }
    Some(unquoted)
}

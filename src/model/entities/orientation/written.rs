//! A profile written on one line: `age=24,statut=refugie,besoins=mobilite+sante`.

use crate::diag::problems::Orientation as Problem;
use crate::diag::report::Report;
use crate::model::entities::orientation::profile::{Domain, Profile, ProfileKey, ProfileValue};
use crate::model::entities::orientation::{answer, condition};
use crate::syntax::node::{Data, Node, Scalar, Style};
use crate::text::file::SourceFile;
use crate::text::span::Span;
use std::collections::btree_map::Entry;
use std::sync::Arc;

/// Reads a profile; what is wrong in it is told, at its place in the line, and left out.
pub fn read(line: &SourceFile, report: &mut Report) -> Profile {
    let mut profile = Profile::new();
    for part in parts(line, line.whole(), ',') {
        let text = line.slice(part);
        let Some((written, _)) = text.split_once('=') else {
            report.push(part, Problem::AnswerWithoutValue { key: text.to_owned() });
            continue;
        };
        let key_span = trimmed(line, part.part(0, written.len()));
        let value_span = unquoted(line, trimmed(line, part.part(written.len() + 1, text.len())));
        let written = line.slice(key_span);
        let Some(key) = ProfileKey::parse(written) else {
            report.push(key_span, condition::unknown_key(written, &[]));
            continue;
        };
        if line.slice(value_span).is_empty() {
            report.push(part, Problem::AnswerWithoutValue { key: written.to_owned() });
            continue;
        }
        match profile.entry(key) {
            Entry::Occupied(_) => report.push(part, Problem::AnsweredTwice { key: written.to_owned() }),
            Entry::Vacant(place) => {
                if let Some(value) = value(line, key, value_span, report) {
                    place.insert(value);
                }
            }
        }
    }
    profile
}

fn value(line: &SourceFile, key: ProfileKey, span: Span, report: &mut Report) -> Option<ProfileValue> {
    let mut one = |span: Span| {
        // A command line is no YAML: nothing in it needs quotes.
        let scalar = Scalar { text: Arc::from(line.slice(span)), style: Style::Quoted };
        answer::value(key, &Node { span, data: Data::Scalar(scalar) }, report)
    };
    match key.domain() {
        Domain::Needs => Some(ProfileValue::needs_of(parts(line, span, '+').into_iter().filter_map(one))),
        Domain::Number(_) | Domain::Code(_) | Domain::Level(_) | Domain::Boolean | Domain::Commune => one(span),
    }
}

/// The parts between separators, without the spaces around them; empty ones are left out.
fn parts(line: &SourceFile, span: Span, separator: char) -> Vec<Span> {
    let mut start = 0;
    let spans = line.slice(span).split(separator).map(|text| {
        let own = span.part(start, start + text.len());
        start += text.len() + separator.len_utf8();
        trimmed(line, own)
    });
    spans.filter(|own| own.start < own.end).collect()
}

fn trimmed(line: &SourceFile, span: Span) -> Span {
    let text = line.slice(span);
    let start = text.len() - text.trim_start().len();
    span.part(start, start + text.trim().len())
}

/// A value copied from a file of rules may come with its quotes.
fn unquoted(line: &SourceFile, span: Span) -> Span {
    let text = line.slice(span);
    let is_quoted =
        text.len() > 1 && ['"', '\''].iter().any(|quote| text.starts_with(*quote) && text.ends_with(*quote));
    if is_quoted { span.part(1, text.len() - 1) } else { span }
}

//! Problems drawn under the lines that hold them: the one door of annotate-snippets.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::{Look, Lookup, locate, severity};
use crate::diag::severity::Severity;
use crate::diag::words::Tongue;
use crate::text::file::{FileId, SourceFile};
use crate::text::span::Span;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};
use std::ops::Range;

/// Each problem, a blank line between them.
pub fn render(files: &dyn Lookup, told: &[&Diagnostic], look: Look<'_>) -> String {
    let renderer = if look.has_colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    told.iter().map(|diagnostic| format!("{}\n\n", one(&renderer, files, diagnostic, look.tongue))).collect()
}

fn one(renderer: &Renderer, files: &dyn Lookup, diagnostic: &Diagnostic, tongue: Tongue) -> String {
    let problem = &diagnostic.problem;
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    let message = problem.message();
    let title =
        level.with_name(severity(problem.severity(), tongue)).primary_title(message.get(tongue)).id(problem.code());
    let group = drawn(Group::with_title(title), files, diagnostic, tongue);
    let (name, explain) = match tongue {
        Tongue::Fr => ("aide", "passerelle explain"),
        Tongue::En => ("help", "passerelle explain"),
    };
    let help = problem.help();
    let dash = if help.get(tongue).is_empty() { "" } else { " — " };
    let words = format!("{}{dash}`{explain} {}`", help.get(tongue), problem.code());
    let help = Group::with_title(Level::HELP.with_name(name).secondary_title(normalize_untrusted_str(&words)));
    renderer.render(&[group, help])
}

/// The lines that hold a problem, drawn as in the terminal, without its words.
pub fn excerpt(files: &dyn Lookup, diagnostic: &Diagnostic, tongue: Tongue) -> String {
    let level = match diagnostic.problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    let group = drawn(Group::with_level(level), files, diagnostic, tongue);
    if group.is_empty() {
        return String::new();
    }
    Renderer::plain().decor_style(DecorStyle::Unicode).render(&[group])
}

/// A group with the places of a problem, each under its file.
fn drawn<'a>(mut group: Group<'a>, files: &'a dyn Lookup, diagnostic: &'a Diagnostic, tongue: Tongue) -> Group<'a> {
    for (file, marks) in marks(files, diagnostic, tongue) {
        let Some(file) = files.file(file) else { continue };
        let window = window(file, &marks);
        let Some(window) = window else {
            group = group.element(Origin::path(file.path.as_str()).line(1).char_column(1));
            continue;
        };
        let first = file.position(window.start).line as usize;
        let annotations = marks.into_iter().map(|mark| {
            let kind = if mark.is_primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            kind.span(mark.range.start - window.start..mark.range.end - window.start).label(mark.label)
        });
        let snippet = Snippet::source(&file.text[window.clone()]).line_start(first).path(file.path.as_str());
        group = group.element(snippet.annotations(annotations));
    }
    if diagnostic.span.is_none()
        && let Some(place) = locate(files, diagnostic)
    {
        group = group.element(Origin::path(place.path.to_owned()));
    }
    group
}

struct Mark {
    range: Range<usize>,
    label: Option<String>,
    is_primary: bool,
}

/// What is to be underlined, by file, the guilty file first.
fn marks(files: &dyn Lookup, diagnostic: &Diagnostic, tongue: Tongue) -> Vec<(FileId, Vec<Mark>)> {
    let mut by_file: Vec<(FileId, Vec<Mark>)> = Vec::new();
    let primary = diagnostic.span.map(|span| (span, None, true));
    let related = diagnostic.related.iter().map(|(span, words)| (*span, Some(words.get(tongue).to_owned()), false));
    for (span, label, is_primary) in primary.into_iter().chain(related) {
        let Some(file) = files.file(span.file) else { continue };
        let mark = Mark { range: first_line(file, span), label, is_primary };
        match by_file.iter_mut().find(|(id, _)| *id == span.file) {
            Some((_, marks)) => marks.push(mark),
            None => by_file.push((span.file, vec![mark])),
        }
    }
    by_file
}

/// A long span is shown by its first line: the place is what matters.
fn first_line(file: &SourceFile, span: Span) -> Range<usize> {
    let boundary = |at: u32| (0..=(at as usize).min(file.text.len())).rev().find(|at| file.text.is_char_boundary(*at));
    let start = boundary(span.start).unwrap_or(0);
    let end = boundary(span.end).unwrap_or(0).max(start);
    let end = file.text[start..end].find('\n').map_or(end, |length| start + length);
    start..end
}

/// The whole lines from the first mark to the last.
fn window(file: &SourceFile, marks: &[Mark]) -> Option<Range<usize>> {
    let first = marks.iter().map(|mark| mark.range.start).min()?;
    let last = marks.iter().map(|mark| mark.range.end).max()?;
    let start = file.text[..first].rfind('\n').map_or(0, |at| at + 1);
    let end = file.text[last..].find('\n').map_or(file.text.len(), |length| last + length);
    (start < end).then_some(start..end)
}

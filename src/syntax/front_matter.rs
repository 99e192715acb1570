//! A Markdown file cut in two: the YAML between `---` lines, and the text under it.
//!
//! Marks of an unsettled merge are looked for here, before anything else reads the file.

use crate::diag::problems::Yaml;
use crate::diag::report::Report;
use crate::text::file::SourceFile;
use crate::text::span::Span;
use std::borrow::Cow;

/// Merges told in one file; more would only be echoes.
const MAX_TOLD: usize = 20;

/// A file cut in two.
pub struct Parts<'a> {
    /// The YAML.
    pub head: Option<Head<'a>>,
    /// The place of the text under it.
    pub body: Option<Span>,
    /// The whole file as it is to be read, merges settled; of the same length as the file.
    pub settled: Cow<'a, str>,
    /// True when the cut itself was uncertain.
    pub is_broken: bool,
}

/// The YAML of a file.
pub struct Head<'a> {
    /// Its text; what must not be read is blanked, so that places stay right.
    pub text: Cow<'a, str>,
    /// Where it starts in the file, in bytes.
    pub start: usize,
    /// True when its end is a guess: its own slips would only confuse.
    pub is_guess: bool,
}

/// Cuts a Markdown file in two.
pub fn split<'a>(file: &'a SourceFile, report: &mut Report) -> Parts<'a> {
    if file.text.trim().is_empty() {
        return empty(file, report);
    }
    let (text, is_merged) = settled(file, report);
    let read = text.clone();
    let lines = lines(&read);
    let first = lines.iter().find(|(_, line)| !line.trim().is_empty()).copied().unwrap_or((0, ""));
    let opening = fence(first.1);
    if opening.is_none() {
        return unopened(file, text, &lines, first, report);
    }
    if opening == Some(Fence::Odd) {
        wrong_fence(file, first, report);
    }
    let start = (first.0 + first.1.len() + 1).min(text.len());
    let closing = lines.iter().find(|(at, line)| *at >= start && fence(line).is_some());
    let Some((at, line)) = closing.copied() else {
        report.push(Span::new(file.id, first.0, first.0 + first.1.trim_end().len()), Yaml::HeadNotClosed {});
        let end = lines.iter().find(|(at, line)| *at >= start && is_prose(line)).map_or(text.len(), |(at, _)| *at);
        let head = Head { text: sub(&text, start, end), start, is_guess: true };
        return Parts {
            head: Some(head),
            body: Some(Span::new(file.id, end, text.len())),
            settled: text,
            is_broken: true,
        };
    };
    let is_odd = fence(line) == Some(Fence::Odd);
    if is_odd {
        wrong_fence(file, (at, line), report);
    }
    let is_broken = is_merged || is_odd || opening == Some(Fence::Odd);
    let head = Head { text: sub(&text, start, at), start, is_guess: false };
    let body = Span::new(file.id, (at + line.len() + 1).min(text.len()), text.len());
    Parts { head: Some(head), body: Some(body), settled: text, is_broken }
}

/// A file that is YAML from end to end.
pub fn yaml_only<'a>(file: &'a SourceFile, report: &mut Report) -> Parts<'a> {
    if file.text.trim().is_empty() {
        return empty(file, report);
    }
    let (text, is_merged) = settled(file, report);
    // A `---` on the first line only opens the document.
    Parts {
        head: Some(Head { text: text.clone(), start: 0, is_guess: false }),
        body: None,
        settled: text,
        is_broken: is_merged,
    }
}

fn empty<'a>(file: &SourceFile, report: &mut Report) -> Parts<'a> {
    report.push(Span::start_of(file.id), Yaml::EmptyFile {});
    Parts { head: None, body: None, settled: Cow::Borrowed(""), is_broken: true }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fence {
    /// `---`.
    Right,
    /// Dashes that a word processor changed, or not three.
    Odd,
}

fn fence(line: &str) -> Option<Fence> {
    let line = line.trim_end();
    let is_dashes = !line.is_empty() && line.chars().all(|character| matches!(character, '-' | '–' | '—' | '−'));
    let width: usize = line.chars().map(|character| if character == '—' { 2 } else { 1 }).sum();
    match line {
        "---" => Some(Fence::Right),
        _ if is_dashes && width >= 2 => Some(Fence::Odd),
        _ => None,
    }
}

fn wrong_fence(file: &SourceFile, (at, line): (usize, &str), report: &mut Report) {
    let found = line.trim_end().to_owned();
    report.push(Span::new(file.id, at, at + found.len()), Yaml::WrongFence { found });
}

fn unopened<'a>(
    file: &SourceFile,
    text: Cow<'a, str>,
    lines: &[(usize, &str)],
    first: (usize, &str),
    report: &mut Report,
) -> Parts<'a> {
    report.push(Span::new(file.id, first.0, first.0 + first.1.trim_end().len()), Yaml::HeadNotOpened {});
    let closing = lines.iter().find(|(at, line)| *at > first.0 && fence(line) == Some(Fence::Right)).copied();
    let looks_like_yaml = first.1.split_once(':').is_some_and(|(key, _)| !key.contains(' '));
    match closing {
        Some((at, line)) if looks_like_yaml => {
            let body = Span::new(file.id, (at + line.len() + 1).min(text.len()), text.len());
            let head = Head { text: sub(&text, 0, at), start: 0, is_guess: false };
            Parts { head: Some(head), body: Some(body), settled: text, is_broken: true }
        }
        Some(_) | None => Parts { head: None, body: None, settled: text, is_broken: true },
    }
}

/// True for a line that cannot belong to YAML: a heading, or words without a colon after none.
fn is_prose(line: &str) -> bool {
    let is_indented = line.starts_with([' ', '\t']);
    let is_yaml =
        line.contains(": ") || line.trim_end().ends_with(':') || line.starts_with("- ") || line.starts_with('#');
    line.starts_with("##") || (!is_indented && !line.trim().is_empty() && !is_yaml && line.contains(' '))
}

fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let with_places = text.split('\n').map(|line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    });
    with_places.collect()
}

fn sub<'a>(text: &Cow<'a, str>, start: usize, end: usize) -> Cow<'a, str> {
    let (start, end) = (start.min(text.len()), end.min(text.len()).max(start.min(text.len())));
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[start..end]),
        Cow::Owned(text) => Cow::Owned(text[start..end].to_owned()),
    }
}

/// The text with the first version kept where two were left, and whether there were any.
fn settled<'a>(file: &'a SourceFile, report: &mut Report) -> (Cow<'a, str>, bool) {
    let text = &*file.text;
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return (Cow::Borrowed(text), false);
    }
    let mut kept = String::with_capacity(text.len());
    let mut n_told = 0;
    let (mut is_open, mut is_dropped, mut is_merged) = (false, false, false);
    for (at, line) in lines(text) {
        let opens = line == "<<<<<<<" || line.starts_with("<<<<<<< ");
        let closes = line == ">>>>>>>" || line.starts_with(">>>>>>> ");
        let middle = is_open && (line == "=======" || line.starts_with("||||||| "));
        if (opens || (closes && !is_open)) && n_told < MAX_TOLD {
            n_told += 1;
            report.push(Span::new(file.id, at, at + line.len()), Yaml::MergeConflict {});
        }
        is_merged |= opens || closes;
        is_dropped |= middle;
        if is_dropped || opens || closes {
            kept.push_str(&" ".repeat(line.len()));
        } else {
            kept.push_str(line);
        }
        kept.push('\n');
        is_open = (is_open || opens) && !closes;
        is_dropped &= !closes;
    }
    kept.truncate(text.len());
    (Cow::Owned(kept), is_merged)
}

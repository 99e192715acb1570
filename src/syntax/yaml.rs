//! YAML made into a tree with places: the one door of the YAML crate.
//!
//! A syntax error does not hide the rest: the top-level block that holds it is blanked and the text read again,
//! so every slip is told at once and what is sound is kept.

mod bracket;
mod fault;
mod line;
mod load;
mod quote;
mod silent;

use crate::diag::report::Report;
use crate::syntax::node::Node;
use crate::syntax::yaml::line::Line;
use crate::syntax::yaml::load::Origin;
use crate::text::file::FileId;
use std::borrow::Cow;
use std::ops::Range;

/// Slips told in one file; more would only be echoes.
const MAX_FAULTS: usize = 20;

/// What could be read of a YAML text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The tree; none when the text holds nothing.
    pub node: Option<Node>,
    /// True when an error was found: keys may be missing from the tree.
    pub is_broken: bool,
}

/// Reads YAML that starts at byte `start` of a file.
pub fn parse(text: &str, file: FileId, start: usize, report: &mut Report) -> Parsed {
    let origin = Origin { file, start };
    let mut rest = Cow::Borrowed(text);
    for n_faults in 0.. {
        let mut problems = Report::default();
        let outcome = load::load(&rest, origin, &mut problems);
        let Some(fault) = outcome.fault else {
            report.absorb(problems);
            return Parsed { node: outcome.node, is_broken: outcome.is_refused || n_faults > 0 };
        };
        report.push(origin.span(fault.range.start, fault.range.end.max(fault.range.start + 1)), fault.problem);
        let sound = without(&rest, &block(&rest, fault.range.start));
        if n_faults >= MAX_FAULTS || sound == *rest {
            return Parsed { node: outcome.node, is_broken: true };
        }
        rest = Cow::Owned(sound);
    }
    Parsed { node: None, is_broken: true }
}

/// The lines of the top-level key or item that holds byte `at`.
fn block(text: &str, at: usize) -> Range<usize> {
    let mut first = Line::at(text, at);
    while !opens_block(text, &first) {
        match first.above() {
            Some(above) => first = above,
            None => break,
        }
    }
    let mut end = Line::at(text, at).range.end;
    while end < text.len() {
        let next = Line::at(text, end + 1);
        if opens_block(text, &next) {
            break;
        }
        end = next.range.end;
        if next.range.is_empty() && end >= text.len() {
            break;
        }
    }
    first.range.start..end
}

fn opens_block(text: &str, line: &Line<'_>) -> bool {
    !line.is_blank() && !text[line.range.start..].starts_with([' ', '\t'])
}

/// The text with a stretch blanked, so that places stay right.
fn without(text: &str, range: &Range<usize>) -> String {
    let blank: String = text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    format!("{}{blank}{}", &text[..range.start], &text[range.end..])
}

#[cfg(test)]
mod tests;

//! Slips with brackets and commas.

use crate::diag::problems::Yaml;
use crate::syntax::yaml::fault::Fault;
use crate::syntax::yaml::line::Line;
use serde_yaml::granit_parser::{ErrorKind, Scanner, StrInput, TokenType};

/// What is wrong with the brackets around byte `at`.
pub fn fault(text: &str, at: usize, kind: &ErrorKind) -> Fault {
    if let ErrorKind::MismatchedFlowCollectionEnd { open, close } = kind {
        let wanted = closing(*open);
        let problem = Yaml::MismatchedBracket { open: *open, close: wanted, found: *close };
        return Fault::new(at..at + 1, problem);
    }
    let line = Line::at(text, at);
    let opened = open_at(text, at).or_else(|| open_by_eye(text, at));
    if let Some(comma) = opened.and_then(|opened| stray_comma(text, opened, line.range.end)) {
        return Fault::new(comma..comma + 1, Yaml::StrayComma {});
    }
    match opened {
        Some(opened) if !is_closed_on_line(text, opened) => {
            let line = Line::at(text, opened);
            let open = text[opened..].chars().next().unwrap_or('[');
            let close = closing(open);
            let typed = format!("{}{close}", line.words());
            Fault::new(opened..opened + 1, Yaml::UnclosedBracket { open, close, line: typed })
        }
        Some(_) => Fault::new(at..line.range.end.max(at), Yaml::StrayComma {}),
        None => {
            let character = line.get(&line.value).chars().next().unwrap_or(',');
            Fault::new(line.value.clone(), Yaml::SpecialStart { character, line: line.quoted() })
        }
    }
}

fn closing(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}

/// The innermost bracket still open at byte `at`.
fn open_at(text: &str, at: usize) -> Option<usize> {
    let mut open = Vec::new();
    for token in Scanner::new(StrInput::new(text)) {
        let Ok(token) = token else { break };
        let (span, kind) = token.into_parts();
        let start = span.start.byte_offset().unwrap_or(0);
        if start >= at && start > 0 {
            break;
        }
        match kind {
            TokenType::FlowSequenceStart | TokenType::FlowMappingStart => open.push(start),
            TokenType::FlowSequenceEnd | TokenType::FlowMappingEnd => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}

/// The same, letter by letter, where the scanner gave up before it said anything.
fn open_by_eye(text: &str, at: usize) -> Option<usize> {
    let line = Line::at(text, at);
    let mut first = line.clone();
    while first.indent() > 0 || text[first.range.clone()].trim().is_empty() {
        first = first.above()?;
    }
    let mut open = Vec::new();
    let mut quote = None;
    let mut before = ' ';
    for (offset, character) in text[first.range.start..line.range.end].char_indices() {
        let starts_value = matches!(before, ' ' | '\n' | '[' | '{' | ',');
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if starts_value => quote = Some(character),
            (None, '[' | '{') if starts_value || !open.is_empty() => open.push(first.range.start + offset),
            (None, ']' | '}') => {
                open.pop();
            }
            (None, _) => {}
        }
        before = character;
    }
    open.into_iter().rev().find(|opened| !is_closed_on_line(text, *opened))
}

/// A comma with nothing before it.
fn stray_comma(text: &str, from: usize, to: usize) -> Option<usize> {
    let mut is_after_comma = true;
    for (offset, character) in text[from + 1..to].char_indices() {
        match character {
            ',' if is_after_comma => return Some(from + 1 + offset),
            ',' => is_after_comma = true,
            ' ' => {}
            '"' | '\'' => return None,
            _ => is_after_comma = false,
        }
    }
    None
}

fn is_closed_on_line(text: &str, opened: usize) -> bool {
    let line = Line::at(text, opened);
    let mut depth = 0_usize;
    for character in text[opened..line.range.end].chars() {
        match character {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return true;
        }
    }
    false
}

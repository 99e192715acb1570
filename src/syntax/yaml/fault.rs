//! A syntax error of the YAML crate said in a partner's words, at the place where it was made.

use crate::diag::problems::Yaml;
use crate::syntax::yaml::line::{Line, spaces};
use crate::syntax::yaml::{bracket, quote};
use serde_yaml::granit_parser::{ErrorKind, ScanError};
use std::ops::Range;

/// A slip, and the stretch of text that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What to tell.
    pub problem: Yaml,
    /// The guilty characters, in bytes of the text.
    pub range: Range<usize>,
}

impl Fault {
    /// A slip at a place.
    pub fn new(range: Range<usize>, problem: Yaml) -> Self {
        Self { problem, range }
    }
}

/// Finds the slip behind a syntax error.
pub fn fault(text: &str, error: &ScanError) -> Fault {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let at = if text[at..].trim().is_empty() { text.trim_end().len().saturating_sub(1) } else { at };
    let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let line = Line::at(text, at);
    if let Some(fault) = strange_indent(text, &line) {
        return fault;
    }
    match error.kind() {
        ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabInPlainScalar
        | ErrorKind::TabAtBlockScalarStart => tab(text, &line),
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidSimpleKey => colon(text, &line, at),
        ErrorKind::SimpleKeyExpected => no_colon(&line),
        ErrorKind::UnexpectedCharacter { .. }
        | ErrorKind::DirectiveDisallowed
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::MissingAnchorOrAliasName
        | ErrorKind::InvalidBlockScalarHeader => special(&line),
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::BlockEntryInFlowCollection => list_on_key_line(&line),
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => quote::trailing(text, &line),
        ErrorKind::UnclosedQuotedScalar => quote::unclosed(text, at),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate => quote::escape(text, at),
        ErrorKind::InvalidColonPlacement
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::FlowMappingValueAdjacentCollection
        | ErrorKind::InvalidFlowScalarIndent => bracket::fault(text, at, error.kind()),
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedNodeContent
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::InvalidBlockScalarIndent => place(&line, at),
        _ => unreadable(&line),
    }
}

/// What nobody could put better.
pub fn unreadable(line: &Line<'_>) -> Fault {
    Fault::new(line.first..line.range.end.max(line.first), Yaml::Unreadable { line: line.quoted() })
}

/// A tab or a no-break space before the first letter of this line.
fn strange_indent(text: &str, line: &Line<'_>) -> Option<Fault> {
    let indent = &text[line.range.start..line.first];
    let (at, character) = indent.char_indices().find(|(_, character)| *character != ' ')?;
    let range = line.range.start + at..line.range.start + at + character.len_utf8();
    Some(Fault::new(range, if character == '\t' { Yaml::Tab {} } else { Yaml::StrangeSpace {} }))
}

/// The tab on this line, or the first one under it.
fn tab(text: &str, line: &Line<'_>) -> Fault {
    let at = text[line.range.start..].find('\t').map_or(line.first, |at| line.range.start + at);
    Fault::new(at..at + 1, Yaml::Tab {})
}

/// A colon where no key may stand: in a value, or after a line that lacks one.
fn colon(text: &str, line: &Line<'_>, at: usize) -> Fault {
    if line.key.as_ref().is_some_and(|key| key.end < at && !text[key.end..at].trim_matches([' ', ':']).is_empty()) {
        return colon_in_value(line);
    }
    if line.key.is_none() {
        return colon_in_value(line);
    }
    let Some(above) = line.above() else { return unreadable(line) };
    if above.key.is_none() && !above.is_item() {
        return no_colon(&above);
    }
    let is_word = line.key.as_ref().is_some_and(|key| is_key(line.get(key)) && text[key.end..].starts_with(':'));
    if is_word && line.indent() > above.indent() {
        return indented(line, above.content - above.range.start);
    }
    let words = format!("{} {}", above.get(&above.value), line.words());
    let start = &text[above.first..above.value.start];
    Fault::new(
        line.first..line.range.end,
        Yaml::ColonInValue { line: format!("{start}{}", super::line::quoted(&words)) },
    )
}

fn colon_in_value(line: &Line<'_>) -> Fault {
    let value = line.get(&line.value);
    if let (Some(key), Some(second)) = (&line.key, value.strip_suffix(':').filter(|word| is_key(word))) {
        let (first, second) = (line.get(key).to_owned(), format!("{second}:"));
        return Fault::new(line.value.clone(), Yaml::TwoKeysOnOneLine { first, second });
    }
    if value.starts_with(['"', '\'']) {
        return Fault::new(line.value.clone(), Yaml::QuoteInsideQuotes { line: line.quoted() });
    }
    Fault::new(line.value.clone(), Yaml::ColonInValue { line: line.quoted() })
}

/// A line without `: `: the space is missing, or the colon.
pub fn no_colon(line: &Line<'_>) -> Fault {
    let content = line.content..line.range.end;
    let words = line.get(&content).trim_end();
    let range = line.content..line.content + words.len();
    let dashes = line.get(&(line.first..line.content));
    match words.split_once([':', '：']) {
        Some((key, value)) if is_key(key.trim_end()) => {
            let line = format!("{dashes}{}: {}", key.trim_end(), value.trim());
            Fault::new(range, Yaml::MissingSpace { line })
        }
        Some(_) | None => {
            let (key, value) = words.split_once(char::is_whitespace).unwrap_or((words, "…"));
            Fault::new(range, Yaml::MissingColon { line: format!("{dashes}{key}: {}", value.trim()) })
        }
    }
}

fn special(line: &Line<'_>) -> Fault {
    let value = line.get(&line.value);
    let value = value.trim_start_matches(['[', '{', ' ']);
    let character = value.chars().next().unwrap_or('@');
    let range = line.value.end - value.len()..line.value.end;
    if line.get(&line.value).starts_with(['[', '{']) {
        return unreadable(line);
    }
    Fault::new(range, Yaml::SpecialStart { character, line: line.quoted() })
}

fn list_on_key_line(line: &Line<'_>) -> Fault {
    let (Some(key), Some(item)) = (&line.key, line.get(&line.value).strip_prefix('-')) else { return unreadable(line) };
    let (key, item) = (line.get(key).to_owned(), item.trim().to_owned());
    Fault::new(line.value.clone(), Yaml::ListOnKeyLine { key, item })
}

/// A line in the wrong column, or words after a finished value.
fn place(line: &Line<'_>, at: usize) -> Fault {
    let starts_line = at <= line.content;
    let value = line.get(&line.value);
    if !starts_line && value.starts_with(['*', '[', '{', '&', '!', ',', '?']) {
        let character = value.chars().next().unwrap_or('*');
        return Fault::new(line.value.clone(), Yaml::SpecialStart { character, line: line.quoted() });
    }
    let Some(above) = line.above() else { return indented(line, 0) };
    if line.is_item() && line.key.is_none() || line.is_item() && above.is_item() {
        return item(line);
    }
    if above.above().is_none() && line.indent() == 0 && above.indent() > 0 {
        return indented(&above, 0);
    }
    indented(line, above.content - above.range.start)
}

/// A list item: the column is that of the items above it.
pub fn item(line: &Line<'_>) -> Fault {
    let mut above = line.above();
    while let Some(candidate) = &above {
        if candidate.is_item() || candidate.key.is_some() {
            break;
        }
        above = candidate.above();
    }
    let column = above.as_ref().map_or(0, |above| {
        let opens_list = !above.is_item() && above.get(&above.value).is_empty();
        if opens_list { above.indent() + 2 } else { above.indent() }
    });
    let words = format!("{}{}", " ".repeat(column), line.words());
    let range = line.first..line.range.end;
    Fault::new(range, Yaml::ListIndentation { line: words, spaces: spaces(column), spaces_en: count_en(column) })
}

fn indented(line: &Line<'_>, column: usize) -> Fault {
    let words = format!("{}{}", " ".repeat(column), line.words());
    let range = line.first..line.range.end;
    Fault::new(range, Yaml::Indentation { line: words, spaces: spaces(column), spaces_en: count_en(column) })
}

fn count_en(count: usize) -> String {
    match count {
        0 => "no space".to_owned(),
        1 => "1 space".to_owned(),
        n => format!("{n} spaces"),
    }
}

/// True for what a key looks like: one word of small letters.
pub fn is_key(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 40
        && word.chars().all(|character| character.is_alphanumeric() || matches!(character, '_' | '-'))
}

//! Slips that YAML reads without a word, as something else than what was meant.

use crate::diag::problems::Yaml;
use crate::syntax::yaml::fault::{self, Fault, is_key};
use crate::syntax::yaml::line::{Line, quoted};

/// Where a plain value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Alone in the file, where a map or a list was expected.
    Root,
    /// Anywhere else.
    Inside,
}

/// The slip behind a plain value that stands from byte `from` to byte `to`.
pub fn slip(text: &str, from: usize, to: usize, position: Position) -> Option<Fault> {
    let line = Line::at(text, from);
    let starts_line = from == line.content;
    if starts_line && let Some(fault) = bullet(text, &line, from) {
        return Some(fault);
    }
    let first = text[from..to].lines().next().unwrap_or("");
    let looks_like_key = first.split_once([':', '：']).is_some_and(|(key, value)| {
        is_key(key) && !value.is_empty() && !value.starts_with("//") && !key.chars().all(|digit| digit.is_ascii_digit())
    });
    let is_under_key = starts_line && !line.is_item();
    if position == Position::Root || (is_under_key && looks_like_key) {
        return Some(fault::no_colon(&line));
    }
    let mut at = from + first.len();
    for words in text[from..to].lines().skip(1) {
        let line = Line::at(text, at + 1);
        at = line.range.end;
        if words.trim_start().starts_with("- ") {
            return Some(fault::item(&line));
        }
    }
    None
}

/// `-mot`, `– mot`, `• mot` at the start of a line: a list was meant.
fn bullet(text: &str, line: &Line<'_>, from: usize) -> Option<Fault> {
    let first = text[from..line.range.end].chars().next()?;
    let rest = &text[from + first.len_utf8()..line.range.end];
    let is_stuck = first == '-' && rest.starts_with(|next: char| next.is_alphabetic() || next == '"');
    let is_other = matches!(first, '–' | '—' | '•' | '·' | '▪' | '●') && !rest.is_empty();
    let typed = format!("- {}", rest.trim());
    (is_stuck || is_other).then(|| Fault::new(from..line.range.end, Yaml::DashWithoutSpace { line: typed }))
}

/// A ` #` after a plain value that looks like a part of it.
pub fn cut(text: &str, from: usize, to: usize) -> Option<Fault> {
    if !text[to..].starts_with(" #") && !text[to..].starts_with("  ") {
        return None;
    }
    let line = Line::at(text, to);
    let rest = &text[to..line.range.end];
    let comment = rest.trim_start().strip_prefix('#')?;
    let is_meant = comment.starts_with(char::is_alphanumeric)
        || comment.trim_start().starts_with(|next: char| next.is_ascii_digit());
    if !is_meant || comment.is_empty() || text[from..to].contains('\n') {
        return None;
    }
    let hash = to + (rest.len() - rest.trim_start().len());
    let typed = format!("{}{}", line.get(&(line.first..from)), quoted(text[from..line.range.end].trim_end()));
    Some(Fault::new(hash..line.range.end, Yaml::CutByHash { line: typed }))
}

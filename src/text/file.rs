//! A file of text with a number, its path, and its lines.

use crate::text::path::ContentPath;
use crate::text::span::{Position, Span};
use std::sync::Arc;

/// The number of a file in one snapshot: an index into its list of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A text file of the content: UTF-8, in NFC, LF line ends, without byte order mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its number.
    pub id: FileId,
    /// Its path inside the content folder.
    pub path: ContentPath,
    /// Its text.
    pub text: Arc<str>,
}

impl SourceFile {
    /// Line and column of a byte offset.
    pub fn position(&self, offset: usize) -> Position {
        let offset = floor_char_boundary(&self.text, offset);
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position {
            line: count(before.bytes().filter(|byte| *byte == b'\n').count() + 1),
            column: count(before[line_start..].chars().count() + 1),
        }
    }

    /// The text under a span.
    pub fn slice(&self, span: Span) -> &str {
        let start = floor_char_boundary(&self.text, span.start as usize);
        let end = floor_char_boundary(&self.text, span.end as usize);
        &self.text[start..end.max(start)]
    }

    /// A span that covers the whole file.
    pub fn whole(&self) -> Span {
        Span::new(self.id, 0, self.text.len())
    }
}

fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

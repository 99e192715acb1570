//! Where a Markdown text stands in its file: byte of the text to byte of the file.

use crate::syntax::node::{Scalar, Style};
use crate::text::file::SourceFile;
use crate::text::span::Span;
use std::ops::Range;
use std::sync::Arc;

/// Where a Markdown text stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    span: Span,
    /// Stretches that stand in the file as they are: (byte of the text, byte of the file), in order.
    stretches: Vec<(usize, usize)>,
    pub(super) prefix: Arc<str>,
}

impl Place {
    /// A text that is exactly what stands under the span.
    pub fn exact(span: Span) -> Self {
        Self { span, stretches: vec![(0, span.start as usize)], prefix: Arc::from("") }
    }

    /// A text of which only the whole place is known.
    pub fn whole(span: Span) -> Self {
        Self { span, stretches: Vec::new(), prefix: Arc::from("") }
    }

    /// The text of a scalar: each of its lines is looked for in the file.
    pub fn of_scalar(scalar: &Scalar, span: Span, file: &SourceFile) -> Self {
        let written = file.slice(span);
        let mut stretches = Vec::new();
        let mut at = if scalar.style == Style::Plain { 0 } else { written.len().min(1) };
        let mut from = 0;
        for line in scalar.text.split_inclusive('\n') {
            let words = line.trim();
            if !words.is_empty() {
                let Some(found) = written.get(at..).and_then(|rest| rest.find(words)) else {
                    return Self::whole(span);
                };
                let start = from + (line.len() - line.trim_start().len());
                stretches.push((start, span.start as usize + at + found));
                at += found + words.len();
            }
            from += line.len();
        }
        Self { span, stretches, prefix: Arc::from("") }
    }

    /// The same place; the fragments of its headings begin with these words, so that several texts stand on one page.
    #[must_use]
    pub fn with_prefix(mut self, prefix: &str) -> Self {
        self.prefix = Arc::from(prefix);
        self
    }

    /// The place in the file of a stretch of the text.
    pub fn span(&self, range: Range<usize>) -> Span {
        let file = |at: usize| {
            let known = self.stretches.iter().rev().find(|(text, _)| *text <= at);
            known.map(|(text, file)| file + (at - text))
        };
        match (file(range.start), file(range.end)) {
            (Some(start), Some(end)) => Span::new(self.span.file, start, end),
            _ => self.span,
        }
    }
}

//! One line of YAML, looked at by eye: indentation, dashes, key, value.

use std::ops::Range;

/// A line as a partner sees it. All offsets are bytes of the text.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    text: &'a str,
    /// The line without its end.
    pub range: Range<usize>,
    /// Where its first character that is not a space stands.
    pub first: usize,
    /// Where its content starts, after spaces and `- `.
    pub content: usize,
    /// The key, where the content begins with one.
    pub key: Option<Range<usize>>,
    /// What stands after the key and its colon, or the whole content; trimmed.
    pub value: Range<usize>,
}

impl<'a> Line<'a> {
    /// The line that holds byte `at`.
    pub fn at(text: &'a str, at: usize) -> Self {
        let at = at.min(text.len());
        let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
        let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
        let trimmed = |from: usize, to: usize| {
            let inner = &text[from..to];
            let from = from + (inner.len() - inner.trim_start().len());
            from..(from + inner.trim().len()).max(from)
        };
        let first = trimmed(start, end).start;
        let mut content = first;
        while text[content..end].starts_with("- ") {
            content = trimmed(content + 2, end).start;
        }
        let rest = &text[content..end];
        let is_quoted = rest.starts_with(['"', '\'', '[', '{']);
        let colon = rest.find(": ").or_else(|| rest.trim_end().strip_suffix(':').map(str::len));
        let colon = colon.filter(|_| !is_quoted);
        let key = colon.map(|colon| trimmed(content, content + colon));
        let value = colon.map_or_else(|| trimmed(content, end), |colon| trimmed(content + colon + 1, end));
        Self { text, range: start..end, first, content, key, value }
    }

    /// The last line above that holds something other than a comment.
    pub fn above(&self) -> Option<Self> {
        let mut start = self.range.start;
        while start > 0 {
            let line = Self::at(self.text, start - 1);
            start = line.range.start;
            if !line.is_blank() {
                return Some(line);
            }
        }
        None
    }

    /// True when nothing but spaces or a comment stands on it.
    pub fn is_blank(&self) -> bool {
        let words = self.text[self.range.clone()].trim();
        words.is_empty() || words.starts_with('#')
    }

    /// Number of leading spaces.
    pub fn indent(&self) -> usize {
        self.first - self.range.start
    }

    /// True for `- …`.
    pub fn is_item(&self) -> bool {
        self.text[self.first..self.range.end].trim_end() == "-" || self.text[self.first..].starts_with("- ")
    }

    /// The words of a part.
    pub fn get(&self, range: &Range<usize>) -> &'a str {
        &self.text[range.clone()]
    }

    /// The line without indentation.
    pub fn words(&self) -> &'a str {
        self.text[self.first..self.range.end].trim_end()
    }

    /// The line without indentation, its value put between quotes.
    pub fn quoted(&self) -> String {
        format!("{}{}", &self.text[self.first..self.value.start], quoted(self.get(&self.value)))
    }
}

/// A value between quotes: double ones, single ones where it holds double ones.
pub fn quoted(value: &str) -> String {
    if value.contains('"') && !value.contains('\'') {
        format!("'{value}'")
    } else {
        format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// A number of spaces in words.
pub fn spaces(count: usize) -> String {
    match count {
        0 => "aucune espace".to_owned(),
        1 => "1 espace".to_owned(),
        n => format!("{n} espaces"),
    }
}

//! A YAML tree in which every value knows its place and keeps the text as written.
//!
//! It never guesses a type: the field that reads a scalar decides from the raw text.

use crate::text::span::Span;
use std::sync::Arc;

/// A YAML value and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands: the scalar itself, quotes included; the whole collection for a list or a map.
    pub span: Span,
    /// What it is.
    pub data: Data,
}

/// The shapes that YAML knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// Nothing was written after the key, or `~`, or `null`.
    Empty,
    /// A scalar.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// A map, keys in the order written; no key stands twice.
    Map(Vec<Entry>),
}

/// A scalar, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The text after YAML's own unescaping; for a plain scalar exactly what stands in the file.
    pub text: Arc<str>,
    /// How it was written.
    pub style: Style,
}

/// How a scalar was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// With `'` or `"`.
    Quoted,
    /// As a `|` or `>` block.
    Block,
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key's text.
    pub key: Arc<str>,
    /// The key's place.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The entries of a map; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.data {
            Data::Map(entries) => entries,
            Data::Empty | Data::Scalar(_) | Data::List(_) => &[],
        }
    }

    /// The value under a key of a map.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|entry| &*entry.key == key).map(|entry| &entry.value)
    }
}

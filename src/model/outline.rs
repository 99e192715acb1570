//! What other entries, and the checks across entries, must know of a sheet once its trees are gone.

use crate::model::entities::tables;
use crate::model::layout::EntryKind;
use crate::model::maps::{self, InLanguages};
use crate::model::mentions::{self, Mention};
use crate::model::values::slug::Slug;
use crate::syntax::entry::Entry;
use crate::syntax::node::{Data, Node};
use crate::text::span::Span;
use std::sync::Arc;

/// The keys, dotted, whose places a check may point at.
const POINTED_AT: [&str; 7] = [
    "effet_le",
    "mainteneurs",
    "signataire",
    "signataire.depuis",
    "signataire.jusqua",
    "territoire",
    "zone_eligibilite",
];

/// The outline of a sheet, drawn from its French file.
#[derive(Clone, Debug)]
pub struct Outline {
    /// True when the YAML has an error.
    pub is_broken: bool,
    /// True when it says itself when it was last changed.
    pub is_dated: bool,
    /// The slugs that it had before.
    pub old_slugs: Vec<Slug>,
    /// The ids of its items, for a file that is a list of maps.
    pub ids: Vec<Slug>,
    /// The names that it gives to other entries.
    pub mentions: Vec<Mention>,
    /// Its texts in maps of languages, for a YAML file.
    pub texts: Vec<InLanguages>,
    start: Span,
    spans: Vec<(&'static str, Span)>,
}

impl Outline {
    /// Draws the outline of a file.
    pub fn of(kind: EntryKind, french: &Entry) -> Self {
        let head = french.head.as_ref();
        let mentions = match (tables::of(kind), head) {
            (Some(table), Some(head)) => match &head.data {
                Data::List(items) => items.iter().flat_map(|item: &Node| mentions::of(table, item)).collect(),
                Data::Empty | Data::Scalar(_) | Data::Map(_) => mentions::of(table, head),
            },
            _ => Vec::new(),
        };
        let at = |key: &'static str| Some((key, down(head?, key)?.span));
        Self {
            is_broken: french.is_broken,
            is_dated: head.is_some_and(|head| head.get("modifie_le").is_some()),
            old_slugs: head.map(old_slugs).unwrap_or_default(),
            ids: head.map(ids).unwrap_or_default(),
            mentions,
            texts: head.map(|head| maps::of(kind, head)).unwrap_or_default(),
            start: Span::start_of(french.file),
            spans: POINTED_AT.into_iter().filter_map(at).collect(),
        }
    }

    /// Where the value of a key stands, if it is there; `key` is one of those that checks point at.
    pub fn place(&self, key: &str) -> Option<Span> {
        debug_assert!(POINTED_AT.contains(&key), "`{key}` is one of the keys whose places are kept");
        self.spans.iter().find(|(known, _)| *known == key).map(|(_, span)| *span)
    }

    /// Where the value of a key stands; the start of the file when it is absent.
    pub fn span(&self, key: &str) -> Span {
        self.place(key).unwrap_or(self.start)
    }
}

/// The node at a dotted path of keys.
fn down<'a>(head: &'a Node, path: &str) -> Option<&'a Node> {
    path.split('.').try_fold(head, |node, key| node.get(key))
}

fn slug(node: &Node) -> Option<Slug> {
    match &node.data {
        Data::Scalar(scalar) => Slug::parse(&scalar.text),
        Data::Empty | Data::List(_) | Data::Map(_) => None,
    }
}

fn old_slugs(head: &Node) -> Vec<Slug> {
    let Some(node) = head.get("anciens_slugs") else { return Vec::new() };
    match &node.data {
        Data::List(items) => items.iter().filter_map(slug).collect(),
        Data::Empty | Data::Scalar(_) | Data::Map(_) => slug(node).into_iter().collect(),
    }
}

/// The ids of a list of maps.
fn ids(node: &Node) -> Vec<Slug> {
    let Data::List(items) = &node.data else { return Vec::new() };
    let id = |item: &Node| match item.get("id").map(|id| &id.data) {
        Some(Data::Scalar(scalar)) => Some(Arc::clone(&scalar.text)),
        _ => None,
    };
    items.iter().filter_map(id).filter_map(|id| Slug::parse(&id)).collect()
}

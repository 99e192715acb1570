//! What an entry names: every reference of its French file, read or broken, with its place.
//!
//! It walks the tree by the field table, so that a fault elsewhere in the entry hides no wrong name.

use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::table::Table;
use crate::model::values::slug::Slug;
use crate::syntax::node::{Data, Node};
use crate::text::span::Span;

/// A reference as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What it should name.
    pub target: Target,
    /// The name.
    pub slug: Slug,
    /// Where.
    pub span: Span,
    /// Under which key.
    pub key: &'static str,
}

/// The references of a map.
pub fn of(table: &'static Table, node: &Node) -> Vec<Mention> {
    let mut mentions = Vec::new();
    record(table, node, &mut mentions);
    mentions
}

fn record(table: &'static Table, node: &Node, mentions: &mut Vec<Mention>) {
    for entry in node.entries() {
        if let Some(field) = table.fields.iter().find(|field| field.key == &*entry.key) {
            value(&field.kind, field.key, &entry.value, mentions);
        }
    }
}

fn value(kind: &Kind, key: &'static str, node: &Node, mentions: &mut Vec<Mention>) {
    match kind {
        Kind::Reference(target) => {
            if let Data::Scalar(scalar) = &node.data
                && let Some(slug) = Slug::parse(&scalar.text)
            {
                mentions.push(Mention { target: *target, slug, span: node.span, key });
            }
        }
        Kind::Record(table) => record(table, node, mentions),
        Kind::ListOf(inner) => match &node.data {
            Data::List(items) => items.iter().for_each(|item| value(inner, key, item, mentions)),
            Data::Empty | Data::Scalar(_) | Data::Map(_) => value(inner, key, node, mentions),
        },
        Kind::Either(one, other) => {
            let chosen = if matches!(node.data, Data::Map(_)) { other } else { one };
            value(chosen, key, node, mentions);
        }
        _ => {}
    }
}

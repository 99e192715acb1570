//! `traduction`: how a translation was made, by whom, when, and of which French.

use crate::lang::calendar::Date;
use crate::syntax::entry::Entry;
use crate::syntax::node::{Data, Node};
use crate::translate::edit::{Edits, before_stamp, scalar};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is to be written under `traduction`; what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// How it was made.
    pub mode: Option<&'static str>,
    /// Who made it.
    pub by: Option<String>,
    /// When.
    pub on: Option<Date>,
    /// The fingerprint of the French of each text.
    pub hashes: BTreeMap<Arc<str>, String>,
}

impl Stamp {
    /// On one line, as in `traduction: {…}`.
    pub fn flow(&self) -> String {
        let mut parts = self.heads();
        parts.push(("source", self.source()));
        let parts: Vec<String> = parts.into_iter().map(|(key, value)| format!("{key}: {value}")).collect();
        format!("{{{}}}", parts.join(", "))
    }

    fn heads(&self) -> Vec<(&'static str, String)> {
        let mut heads = Vec::new();
        heads.extend(self.mode.map(|mode| ("mode", mode.to_owned())));
        heads.extend(self.by.as_ref().map(|by| ("par", scalar::quoted(by))));
        heads.extend(self.on.map(|on| ("le", on.to_string())));
        heads
    }

    fn source(&self) -> String {
        let hashes: Vec<String> = self.hashes.iter().map(|(path, hash)| format!("{path}: {hash}")).collect();
        format!("{{{}}}", hashes.join(", "))
    }

    /// Puts it into an existing file.
    pub fn write(&self, text: &str, entry: &Entry, edits: &mut Edits) {
        let stamp = entry.head.as_ref().and_then(|head| head.get("traduction"));
        let Some(stamp) = stamp.filter(|stamp| matches!(stamp.data, Data::Map(_))) else {
            let end = before_stamp(text, entry);
            edits.put(end..end, format!("traduction: {}\n", self.flow()));
            return;
        };
        let mut new = Vec::new();
        for (key, value) in self.heads() {
            match stamp.get(key) {
                Some(node) if is_scalar(node) => edits.put(node.span.range(), value),
                _ => new.push((key.to_owned(), value)),
            }
        }
        match stamp.get("source") {
            Some(source) if matches!(source.data, Data::Map(_)) => self.write_source(text, source, edits),
            _ if self.hashes.is_empty() => {}
            _ => new.push(("source".to_owned(), self.source())),
        }
        add(text, stamp, &new, edits);
    }

    fn write_source(&self, text: &str, source: &Node, edits: &mut Edits) {
        let mut new = Vec::new();
        for (path, hash) in &self.hashes {
            match at(source, path) {
                Some(node) if is_scalar(node) => edits.put(node.span.range(), hash.clone()),
                _ => new.push((path.to_string(), hash.clone())),
            }
        }
        add(text, source, &new, edits);
    }
}

fn is_scalar(node: &Node) -> bool {
    matches!(node.data, Data::Scalar(_))
}

/// The value under a dotted path, written whole or in maps.
fn at<'a>(node: &'a Node, path: &str) -> Option<&'a Node> {
    if let Some(found) = node.get(path) {
        return Some(found);
    }
    path.match_indices('.').find_map(|(dot, _)| at(node.get(&path[..dot])?, &path[dot + 1..]))
}

/// Puts keys into a map, in its manner.
fn add(text: &str, map: &Node, new: &[(String, String)], edits: &mut Edits) {
    if new.is_empty() {
        return;
    }
    let range = map.span.range();
    let pairs: Vec<String> = new.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    if text[range.clone()].starts_with('{') {
        let inside = text[range.start + 1..range.end - 1].trim_end();
        let comma = if inside.trim().is_empty() || inside.ends_with(',') { "" } else { ", " };
        let end = range.start + 1 + inside.len();
        edits.put(end..end, format!("{comma}{}", pairs.join(", ")));
        return;
    }
    // Before the first key of a block, in its column.
    let Some(first) = map.entries().first() else { return };
    let start = first.key_span.start as usize;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let indent = " ".repeat(text[line..start].chars().count());
    let lines: String = pairs.iter().map(|pair| format!("{pair}\n{indent}")).collect();
    edits.put(start..start, lines);
}

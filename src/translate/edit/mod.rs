//! The file of a sheet in a language, changed where it must be and nowhere else: comments and other keys stay.

mod keys;
mod scalar;
pub mod stamp;

use crate::model::fields::translation::BODY;
use crate::model::fields::wording::Step;
use crate::model::worded::Worded;
use crate::syntax::entry::Entry;
use crate::syntax::node::{Data, Node};
use crate::translate::edit::stamp::Stamp;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// Words by dotted path.
pub type Words = BTreeMap<Arc<str>, String>;

/// Pieces of a text to be replaced.
#[derive(Default)]
pub struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Replaces a stretch.
    pub fn put(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    /// The text, changed. Stretches never overlap; those at one place come in the order in which they were put.
    pub fn applied(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| range.start);
        let mut changed = String::with_capacity(text.len() + 256);
        let mut at = 0;
        for (range, piece) in self.0 {
            changed.push_str(&text[at..range.start.max(at)]);
            changed.push_str(&piece);
            at = range.end.max(at);
        }
        changed.push_str(&text[at..]);
        changed
    }
}

/// A new file.
pub fn new_file(sheet: &Worded, words: &Words, stamp: &Stamp) -> String {
    let mut text = String::from("---\n");
    for key in top_keys(sheet, words.keys().map(|path| &**path)) {
        text.push_str(&keys::block(sheet, key, words));
    }
    text.push_str(&format!("traduction: {}\n---\n", stamp.flow()));
    if let Some(body) = words.get(BODY) {
        text.push_str(&format!("{}\n", body.trim_end()));
    }
    text
}

/// An existing file with new words and a new stamp. `said` is all that it says today.
pub fn changed(
    text: &str,
    entry: &Entry,
    sheet: &Worded,
    said: &BTreeMap<Arc<str>, Arc<str>>,
    words: &Words,
    stamp: &Stamp,
) -> String {
    let mut edits = Edits::default();
    let mut again: BTreeSet<&'static str> = BTreeSet::new();
    for (path, new) in words {
        let Some(french) = sheet.text(path) else { continue };
        let Some(Step::Key(top)) = french.steps.first() else {
            let body = entry.body.as_ref().filter(|body| !body.text.is_empty()).map(|body| body.span.range());
            let end = text.len();
            match body {
                Some(range) => edits.put(range, new.trim_end()),
                None => edits.put(end..end, format!("{}{}\n", line_before(text, end), new.trim_end())),
            }
            continue;
        };
        match entry.head.as_ref().and_then(|head| find(head, &french.steps)) {
            Some(node) if matches!(node.data, Data::Scalar(_)) => {
                edits.put(node.span.range(), scalar::replaced(text, node, new, french.is_markdown()));
            }
            _ => {
                again.insert(top);
            }
        }
    }
    write_again(text, entry, sheet, said, words, &again, &mut edits);
    stamp.write(text, entry, &mut edits);
    edits.applied(text)
}

/// Writes whole keys, for texts that had no place of their own.
fn write_again(
    text: &str,
    entry: &Entry,
    sheet: &Worded,
    said: &BTreeMap<Arc<str>, Arc<str>>,
    words: &Words,
    again: &BTreeSet<&'static str>,
    edits: &mut Edits,
) {
    let mut all: Words = said.iter().map(|(path, words)| (Arc::clone(path), words.to_string())).collect();
    all.extend(words.iter().map(|(path, words)| (Arc::clone(path), words.clone())));
    for top in again {
        let block = keys::block(sheet, top, &all);
        let Some(at) = entry.head.as_ref().and_then(|head| range_of(text, head, top)) else {
            let end = before_stamp(text, entry);
            edits.put(end..end, block);
            continue;
        };
        // What was to be changed inside this key is written with it.
        edits.0.retain(|(range, _)| range.end <= at.start || at.end <= range.start);
        edits.put(at, block);
    }
}

/// The keys of the top that hold texts, in the order of the sheet's table.
fn top_keys<'a>(sheet: &Worded, paths: impl Iterator<Item = &'a str>) -> Vec<&'static str> {
    let paths: BTreeSet<&str> = paths.collect();
    let mut keys: Vec<&'static str> = Vec::new();
    for text in &sheet.texts {
        if let Some(Step::Key(key)) = text.steps.first()
            && paths.contains(&*text.path)
            && !keys.contains(key)
        {
            keys.push(key);
        }
    }
    keys
}

/// The value at the end of a path.
fn find<'a>(head: &'a Node, steps: &[Step]) -> Option<&'a Node> {
    steps.iter().try_fold(head, |node, step| match (step, &node.data) {
        (Step::Key(key), _) => node.get(key),
        (Step::Item { id, rank }, Data::List(items)) => id
            .as_ref()
            .and_then(|id| items.iter().find(|item| has_id(item, id)))
            .or_else(|| items.get(rank - 1).filter(|item| item.get("id").is_none())),
        (Step::Item { id, rank }, _) => id.as_ref().and_then(|id| node.get(id)).or_else(|| node.get(&rank.to_string())),
    })
}

fn has_id(item: &Node, id: &str) -> bool {
    matches!(item.get("id").map(|id| &id.data), Some(Data::Scalar(scalar)) if *scalar.text == *id)
}

/// The lines of a key of the top, without the comments and blank lines after it.
fn range_of(text: &str, head: &Node, key: &str) -> Option<Range<usize>> {
    let at = head.entries().iter().position(|entry| &*entry.key == key)?;
    let start = head.entries()[at].key_span.start as usize;
    let end = match head.entries().get(at + 1) {
        Some(next) => next.key_span.start as usize,
        None => end_of_head(text),
    };
    let kept: usize = text[start..end]
        .split_inclusive('\n')
        .rev()
        .take_while(|line| line.trim().is_empty() || line.starts_with('#'))
        .map(str::len)
        .sum();
    Some(start..end - kept)
}

/// Where a key of the top may be put: before `traduction`, else at the end of the front matter.
fn before_stamp(text: &str, entry: &Entry) -> usize {
    let head = entry.head.as_ref();
    let stamp = head.and_then(|head| head.entries().iter().find(|entry| &*entry.key == "traduction"));
    stamp.map_or_else(|| end_of_head(text), |stamp| stamp.key_span.start as usize)
}

/// Where the line that closes the front matter begins.
fn end_of_head(text: &str) -> usize {
    let mut at = 0;
    let mut n_fences = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end() == "---" {
            n_fences += 1;
            if n_fences == 2 {
                return at;
            }
        }
        at += line.len();
    }
    text.len()
}

fn line_before(text: &str, at: usize) -> &'static str {
    if text[..at].ends_with('\n') { "" } else { "\n" }
}

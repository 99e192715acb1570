//! A key of the top written from nothing, with the items and maps under it.

use crate::model::fields::wording::Step;
use crate::model::worded::Worded;
use crate::translate::edit::Words;
use crate::translate::edit::scalar::{block as scalar_block, quoted};
use std::sync::Arc;

enum Tree {
    Text {
        words: String,
        is_markdown: bool,
    },
    Map(Vec<(&'static str, Tree)>),
    /// Items by position, each with its id.
    List(Vec<(usize, Option<Arc<str>>, Tree)>),
}

/// The lines of a key of the top, with every text under it that has words.
pub fn block(sheet: &Worded, top: &str, words: &Words) -> String {
    let mut root = Tree::Map(Vec::new());
    for text in &sheet.texts {
        let is_under = matches!(text.steps.first(), Some(Step::Key(key)) if *key == top);
        if let Some(words) = words.get(&text.path).filter(|_| is_under) {
            root.put(&text.steps, Tree::Text { words: words.clone(), is_markdown: text.is_markdown() });
        }
    }
    let mut lines = String::new();
    root.write(0, &mut lines);
    lines
}

impl Tree {
    fn put(&mut self, steps: &[Step], leaf: Tree) {
        let Some((step, rest)) = steps.split_first() else {
            *self = leaf;
            return;
        };
        match step {
            Step::Key(key) => self.key(key).put(rest, leaf),
            Step::Item { id, rank } => self.item(*rank, id.clone()).put(rest, leaf),
        }
    }

    fn key(&mut self, key: &'static str) -> &mut Tree {
        if !matches!(self, Self::Map(_)) {
            *self = Self::Map(Vec::new());
        }
        let Self::Map(entries) = self else { unreachable!("it was just made a map") };
        let at = entries.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            entries.push((key, Self::Map(Vec::new())));
            entries.len() - 1
        });
        &mut entries[at].1
    }

    fn item(&mut self, rank: usize, id: Option<Arc<str>>) -> &mut Tree {
        if !matches!(self, Self::List(_)) {
            *self = Self::List(Vec::new());
        }
        let Self::List(items) = self else { unreachable!("it was just made a list") };
        let at = items.iter().position(|(known, ..)| *known == rank).unwrap_or_else(|| {
            items.push((rank, id, Self::Map(Vec::new())));
            items.len() - 1
        });
        &mut items[at].2
    }

    fn write(&self, depth: usize, lines: &mut String) {
        let indent = " ".repeat(depth);
        match self {
            Self::Text { .. } => {}
            Self::Map(entries) => {
                for (key, value) in entries {
                    lines.push_str(&format!("{indent}{key}:"));
                    value.write_value(depth, lines);
                }
            }
            Self::List(items) => {
                let has_ids = items.iter().all(|(_, id, _)| id.is_some());
                let mut next = 1;
                for (rank, id, item) in items {
                    // Positions count: an item without words keeps its place.
                    while !has_ids && next < *rank {
                        lines.push_str(&format!("{indent}- {{}}\n"));
                        next += 1;
                    }
                    next = rank + 1;
                    let mut inner = id.as_ref().map(|id| format!("{indent}  id: {id}\n")).unwrap_or_default();
                    item.write(depth + 2, &mut inner);
                    lines.push_str(&format!("{indent}- {}", inner.trim_start()));
                }
            }
        }
    }

    fn write_value(&self, depth: usize, lines: &mut String) {
        match self {
            Self::Text { words, is_markdown: true } => {
                lines.push_str(&format!(" {}", scalar_block(words, depth + 2)));
            }
            Self::Text { words, is_markdown: false } => lines.push_str(&format!(" {}\n", quoted(words))),
            Self::Map(_) | Self::List(_) => {
                lines.push('\n');
                self.write(depth + 2, lines);
            }
        }
    }
}

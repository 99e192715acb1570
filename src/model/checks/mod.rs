//! What entries say together: names, people, the agreement, visas, territories.

pub(super) mod agreement;
pub(super) mod calendars;
pub(super) mod people;
pub(super) mod references;
pub(super) mod territory;
pub(super) mod visas;

use crate::syntax::entry::Entry;
use crate::text::span::Span;

/// Where a value of an entry's head stands, down a path of keys; the start of the file when it is absent.
fn span_of(entry: &Entry, keys: &[&str]) -> Span {
    let mut node = entry.head.as_ref();
    for key in keys {
        node = node.and_then(|node| node.get(key));
    }
    node.map_or(Span::start_of(entry.file), |node| node.span)
}

//! A snapshot made from texts in memory: for tests.

use crate::diag::report::Report;
use crate::sources::assemble;
use crate::sources::history::Known;
use crate::sources::snapshot::Snapshot;
use crate::text::path::ContentPath;
use std::sync::Arc;

/// A snapshot of the given files: (path, text).
pub fn snapshot<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Snapshot {
    snapshot_of_bytes(files.into_iter().map(|(path, text)| (path, text.as_bytes())))
}

/// A snapshot of the given files: (path, bytes).
pub fn snapshot_of_bytes<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Snapshot {
    let raw = files.into_iter().map(|(path, bytes)| (ContentPath::new(path), Arc::from(bytes))).collect();
    let mut snapshot = assemble::assemble(raw, Report::default());
    Arc::make_mut(&mut snapshot.history).known = Known::Whole; // nothing came before: there is nothing to miss
    snapshot
}

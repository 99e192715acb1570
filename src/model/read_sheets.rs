//! Every sheet of the content folder, read: in parallel, or taken from what was read before.

use crate::diag::report::Report;
use crate::model::fields::context::Context;
use crate::model::layout::EntryKind;
use crate::model::memo::Memo;
use crate::model::read_sheet::ReadSheet;
use crate::model::sheets::{FileName, SheetFiles, Sheets};
use crate::sources::snapshot::Snapshot;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every sheet, read.
pub(super) struct ReadSheets<'a> {
    /// What stands where.
    pub(super) files: &'a Sheets,
    /// What was read of the sheets of each kind, in their order.
    read: BTreeMap<EntryKind, Vec<Arc<ReadSheet>>>,
}

impl<'a> ReadSheets<'a> {
    /// Nothing read so far.
    pub(super) fn new(files: &'a Sheets) -> Self {
        Self { files, read: BTreeMap::new() }
    }

    /// Reads the sheets of a kind; problems come in the order of the sheets.
    pub(super) fn read(
        &mut self,
        kind: EntryKind,
        snapshot: &Snapshot,
        context: &Context,
        memo: &mut Memo,
        report: &mut Report,
    ) {
        let source = |name: &FileName| snapshot.file(name.file).expect("a file that was seated is in the snapshot");
        let known: Vec<(&SheetFiles, Option<Arc<ReadSheet>>)> =
            self.files.of_kind(kind).iter().map(|files| (files, memo.recall(kind, files, snapshot))).collect();
        // Nearly all are known after a change: the few others are read in parallel.
        let unknown: Vec<&SheetFiles> =
            known.iter().filter(|(_, read)| read.is_none()).map(|(files, _)| *files).collect();
        let fresh: Vec<Arc<ReadSheet>> =
            unknown.par_iter().map(|files| Arc::new(ReadSheet::read(kind, files, &source, context))).collect();
        for (files, read) in unknown.iter().zip(&fresh) {
            memo.keep(kind, files, read, snapshot);
        }
        let mut fresh = fresh.into_iter();
        let read: Vec<Arc<ReadSheet>> =
            known.into_iter().filter_map(|(_, read)| read.or_else(|| fresh.next())).collect();
        for read in &read {
            report.absorb_from(&read.report);
        }
        self.read.insert(kind, read);
    }

    /// The sheets of a kind.
    pub(super) fn of_kind(&self, kind: EntryKind) -> impl Iterator<Item = (&'a SheetFiles, &ReadSheet)> {
        let read = self.read.get(&kind).map(Vec::as_slice).unwrap_or_default();
        self.files.of_kind(kind).iter().zip(read.iter().map(|read| &**read))
    }

    /// The only sheet of a kind that exists once.
    pub(super) fn only(&self, kind: EntryKind) -> Option<(&'a SheetFiles, &ReadSheet)> {
        self.of_kind(kind).next()
    }

    /// Every sheet.
    pub(super) fn iter(&self) -> impl Iterator<Item = (EntryKind, &'a SheetFiles, &ReadSheet)> {
        let kinds = self.read.keys().copied();
        kinds.flat_map(|kind| self.of_kind(kind).map(move |(files, read)| (kind, files, read)))
    }
}

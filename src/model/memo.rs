//! What was read of each sheet, kept for the next reading of the same folder: a sheet whose files did not change says the same.
//!
//! Nothing is guessed: a sheet is recalled when its files hold the very same texts, in the same circumstances (the day, the
//! portal's languages, zone and habits, the pictures and recordings beside it).

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::fields::context::Context;
use crate::model::layout::EntryKind;
use crate::model::read_sheet::ReadSheet;
use crate::model::sheets::{FileName, SheetFiles, Sheets};
use crate::model::values::slug::Slug;
use crate::sources::snapshot::Snapshot;
use crate::text::file::FileId;
use crate::text::path::ContentPath;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What was read before. One that keeps nothing costs nothing: a build reads once.
#[derive(Default)]
pub struct Memo {
    is_keeping: bool,
    circumstances: Option<Circumstances>,
    /// The pictures and recordings of each folder.
    beside: BTreeMap<String, Vec<(ContentPath, usize)>>,
    seating: Option<Seating>,
    sheets: HashMap<(EntryKind, Option<Slug>, Slug), Kept>,
}

/// What every sheet is read with.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Circumstances {
    today: Date,
    languages: Vec<Lang>,
    zone: String,
    verification_months: Option<u8>,
}

/// What stands where, for files of these names.
struct Seating {
    languages: Vec<Lang>,
    files: Vec<FileName>,
    sheets: Arc<Sheets>,
    report: Report,
}

/// What was read of a sheet, and from which texts.
struct Kept {
    texts: Vec<(FileId, Arc<str>)>,
    read: Arc<ReadSheet>,
}

impl Memo {
    /// A memo that keeps what is read.
    pub fn keeping() -> Self {
        Self { is_keeping: true, ..Self::default() }
    }

    /// Forgets everything: for what it does not compare, the history of Git.
    pub fn forget(&mut self) {
        *self = Self { is_keeping: self.is_keeping, ..Self::default() };
    }

    /// What stands where; put together again when a file came, left or changed its name.
    pub(super) fn seats(&mut self, snapshot: &Snapshot, languages: &[Lang], report: &mut Report) -> Arc<Sheets> {
        let is_same = |seating: &&Seating| {
            let names = seating.files.iter().map(|name| (name.file, &name.path));
            seating.languages == languages && names.eq(snapshot.files.iter().map(|file| (file.id, &file.path)))
        };
        if let Some(seating) = self.seating.as_ref().filter(is_same) {
            report.absorb(seating.report.clone());
            return Arc::clone(&seating.sheets);
        }
        let mut own = Report::default();
        let sheets = Arc::new(Sheets::of(&snapshot.files, languages, &mut own));
        report.absorb(own.clone());
        if self.is_keeping {
            let files = snapshot.files.iter().map(|file| FileName { file: file.id, path: file.path.clone() }).collect();
            self.seating =
                Some(Seating { languages: languages.to_vec(), files, sheets: Arc::clone(&sheets), report: own });
            let seated: std::collections::HashSet<_> = sheets.iter().map(|(kind, files)| key(kind, files)).collect();
            self.sheets.retain(|key, _| seated.contains(key));
        }
        sheets
    }

    /// Forgets what was read in other circumstances.
    pub(super) fn settle(&mut self, context: &Context, snapshot: &Snapshot) {
        if !self.is_keeping {
            return;
        }
        let now = Circumstances {
            today: context.today,
            languages: context.languages.to_vec(),
            zone: context.zone.to_owned(),
            verification_months: context.verification_months,
        };
        if self.circumstances.as_ref() != Some(&now) {
            self.sheets.clear();
        }
        self.circumstances = Some(now);
        let mut beside: BTreeMap<String, Vec<(ContentPath, usize)>> = BTreeMap::new();
        for (path, bytes) in &snapshot.binaries {
            // Where the bytes stand in memory tells one version of a file from the next: both are held.
            beside.entry(path.folder().to_owned()).or_default().push((path.clone(), bytes.as_ptr() as usize));
        }
        let folders = self.beside.keys().chain(beside.keys());
        let changed: Vec<&String> = folders.filter(|folder| self.beside.get(*folder) != beside.get(*folder)).collect();
        if !changed.is_empty() {
            let is_changed = |folder: &str| changed.iter().any(|changed| changed.starts_with(folder));
            self.sheets.retain(|_, kept| {
                let file = kept.texts.first().and_then(|(file, _)| snapshot.file(*file));
                file.is_some_and(|file| !is_changed(file.path.folder()))
            });
        }
        self.beside = beside;
    }

    /// What was read of a sheet, if its files did not change.
    pub(super) fn recall(&self, kind: EntryKind, files: &SheetFiles, snapshot: &Snapshot) -> Option<Arc<ReadSheet>> {
        if !self.is_keeping {
            return None;
        }
        let kept = self.sheets.get(&key(kind, files))?;
        let is_same = |(name, (file, text)): (&FileName, &(FileId, Arc<str>))| {
            let now = snapshot.file(name.file);
            name.file == *file && now.is_some_and(|now| Arc::ptr_eq(&now.text, text) || now.text == *text)
        };
        let is_whole = files.files().count() == kept.texts.len();
        (is_whole && files.files().zip(&kept.texts).all(is_same)).then(|| Arc::clone(&kept.read))
    }

    /// Keeps what was read of a sheet.
    pub(super) fn keep(&mut self, kind: EntryKind, files: &SheetFiles, read: &Arc<ReadSheet>, snapshot: &Snapshot) {
        if !self.is_keeping {
            return;
        }
        let key = key(kind, files);
        if self.sheets.get(&key).is_some_and(|kept| Arc::ptr_eq(&kept.read, read)) {
            return;
        }
        let text = |name: &FileName| Some((name.file, Arc::clone(&snapshot.file(name.file)?.text)));
        let texts = files.files().filter_map(text).collect();
        self.sheets.insert(key, Kept { texts, read: Arc::clone(read) });
    }
}

fn key(kind: EntryKind, files: &SheetFiles) -> (EntryKind, Option<Slug>, Slug) {
    (kind, files.owner.clone(), files.slug.clone())
}

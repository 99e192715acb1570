//! The content folder at one moment, whole, in memory.

use crate::diag::render::Lookup;
use crate::diag::report::Report;
use crate::sources::assemble;
use crate::sources::departed::Departed;
use crate::sources::history::History;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The content folder at one moment.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// Every `.md` and `.yaml` file, sorted by path, each with its number: at first, its place in this list.
    pub files: Vec<SourceFile>,
    /// The bytes of every image and audio file.
    pub binaries: BTreeMap<ContentPath, Arc<[u8]>>,
    /// When each file last changed.
    pub history: Arc<History>,
    /// The French sheets that Git knows and that are not there any more.
    pub departed: Vec<Departed>,
    /// What went wrong while reading.
    pub report: Report,
}

impl Snapshot {
    /// The file under a number.
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        // In a folder that is followed, a file that came later stands elsewhere than its number says.
        let there = self.files.get(id.0 as usize).filter(|file| file.id == id);
        there.or_else(|| self.files.iter().find(|file| file.id == id))
    }

    /// The same folder with more files, as if they stood there already.
    #[must_use]
    pub fn with<'a>(&self, added: impl IntoIterator<Item = (ContentPath, &'a [u8])>) -> Self {
        let mut raw: BTreeMap<ContentPath, Arc<[u8]>> = self.binaries.clone();
        raw.extend(self.files.iter().map(|file| (file.path.clone(), Arc::from(file.text.as_bytes()))));
        raw.extend(added.into_iter().map(|(path, bytes)| (path, Arc::from(bytes))));
        let assembled = assemble::assemble(raw.into_iter().collect(), Report::default());
        Self { history: self.history.clone(), departed: self.departed.clone(), ..assembled }
    }

    /// The text file at a path.
    pub fn at(&self, path: &ContentPath) -> Option<&SourceFile> {
        self.files.binary_search_by(|file| file.path.cmp(path)).ok().map(|index| &self.files[index])
    }
}

impl Lookup for Snapshot {
    fn file(&self, id: FileId) -> Option<&SourceFile> {
        Self::file(self, id)
    }
}

//! The content folder while someone writes in it: read whole once, then only what was touched.
//!
//! A file keeps its number as long as the folder is followed, so that what was said of it stays true.

use crate::sources::snapshot::Snapshot;
use crate::sources::{departed, disk, history, zone};
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The content folder while someone writes in it.
pub struct Live {
    root: PathBuf,
    /// The folder as last read.
    pub snapshot: Snapshot,
    /// The commit whose history is known.
    head: Option<String>,
    /// The number of the next file to come.
    next: u32,
}

/// What may have changed since the last look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// These paths, files or folders.
    Paths(Vec<PathBuf>),
    /// Anything.
    Anything,
}

/// What did change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    Nothing,
    /// Files.
    Files,
    /// The history of Git, and files perhaps.
    History,
}

impl Live {
    /// Reads the folder and its history.
    pub fn open(root: &Path) -> Self {
        let snapshot = disk::read_files(root);
        let next = number(snapshot.files.len());
        let mut live = Self { root: root.to_path_buf(), snapshot, head: None, next };
        live.ask_history();
        live
    }

    /// Looks again at what was touched.
    pub fn refresh(&mut self, touched: &Touched) -> Change {
        let has_new_files = match touched {
            Touched::Paths(paths) => match self.read_again(paths) {
                Some(has_changed) => has_changed,
                None => self.read_all(),
            },
            Touched::Anything => self.read_all(),
        };
        if history::head(&self.root) != self.head {
            self.ask_history();
            return Change::History;
        }
        if has_new_files { Change::Files } else { Change::Nothing }
    }

    /// Reads these files again: true when one has another text. None when more than that must be looked at: a file that came
    /// or left, a folder, a picture, a text that cannot be read as it should.
    fn read_again(&mut self, paths: &[PathBuf]) -> Option<bool> {
        if self.snapshot.report.iter().next().is_some() {
            return None;
        }
        let mut has_changed = false;
        for path in paths {
            let name = disk::name_of(&self.root, path)?;
            let at = self.snapshot.files.binary_search_by(|file| file.path.cmp(&name)).ok()?;
            let id = self.snapshot.files[at].id;
            let text = disk::read_text(path, id, &name)?.text;
            if self.snapshot.files[at].text != text {
                self.snapshot.files[at].text = text;
                has_changed = true;
            }
        }
        Some(has_changed)
    }

    /// Reads everything again; true when something is not as it was.
    fn read_all(&mut self) -> bool {
        let mut fresh = disk::read_files(&self.root);
        let former: BTreeMap<&ContentPath, &SourceFile> =
            self.snapshot.files.iter().map(|file| (&file.path, file)).collect();
        let mut next = self.next;
        let mut has_changed = fresh.files.len() != self.snapshot.files.len() || fresh.report != self.snapshot.report;
        for file in &mut fresh.files {
            match former.get(&file.path) {
                Some(known) => {
                    file.id = known.id;
                    has_changed |= file.text != known.text;
                    if file.text == known.text {
                        file.text = Arc::clone(&known.text);
                    }
                    file.path = known.path.clone();
                }
                None => {
                    file.id = FileId(next);
                    next += 1;
                    has_changed = true;
                }
            }
        }
        for (path, bytes) in &mut fresh.binaries {
            match self.snapshot.binaries.get(path).filter(|known| *known == bytes) {
                Some(known) => *bytes = Arc::clone(known),
                None => has_changed = true,
            }
        }
        has_changed |= fresh.binaries.len() != self.snapshot.binaries.len();
        fresh.history = std::mem::take(&mut self.snapshot.history);
        fresh.departed = departed::of(&self.root, &fresh.history, &fresh.files);
        has_changed |= fresh.departed != self.snapshot.departed;
        (self.snapshot, self.next) = (fresh, next);
        has_changed
    }

    /// What events said before is kept whole: a text that is still there today may not be tomorrow.
    fn ask_history(&mut self) {
        self.head = history::head(&self.root);
        let history = history::ask(&self.root, &zone::of(&self.snapshot));
        self.snapshot.departed = departed::of(&self.root, &history, &self.snapshot.files);
        self.snapshot.history = Arc::new(history);
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

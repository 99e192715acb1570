//! The content folder read from the disk.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Files;
use crate::diag::report::Report;
use crate::sources::assemble::{self, MAX_TEXT, Nature};
use crate::sources::snapshot::Snapshot;
use crate::sources::{departed, former, history, text, zone};
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::{DirEntry, WalkDir};

/// Images and sounds beyond this are refused: one file must not fill the memory.
const MAX_BINARY: u64 = 64 * 1024 * 1024;

/// A file read, or the reason why not.
type Outcome = Result<(ContentPath, Arc<[u8]>), Files>;

/// Reads the content folder and its history.
pub fn read(root: &Path) -> Snapshot {
    let mut snapshot = read_files(root);
    if !snapshot.files.is_empty() {
        let mut history = history::ask(root, &zone::of(&snapshot));
        former::without_current(&mut history.former, &snapshot.files);
        snapshot.departed = departed::of(root, &history, &snapshot.files);
        snapshot.history = Arc::new(history);
    }
    snapshot
}

/// Reads every file of a folder that is not hidden, as bytes by path; what cannot be read is left out.
pub fn read_bytes(root: &Path) -> BTreeMap<String, Arc<[u8]>> {
    let found = walk(root, &mut Report::default());
    found.into_iter().filter_map(|(path, place)| Some((path.to_string(), load(&place).ok()?))).collect()
}

/// Reads the content folder without its history.
pub(super) fn read_files(root: &Path) -> Snapshot {
    let mut report = Report::default();
    if !is_folder(root) {
        report.add(Diagnostic::nowhere(Files::NoContent { path: root.display().to_string() }));
        return Snapshot { report, ..Snapshot::default() };
    }
    let found = walk(root, &mut report);
    let read: Vec<Outcome> =
        found.into_par_iter().map(|(path, place)| bytes(&path, &place).map(|bytes| (path, bytes))).collect();
    let mut raw = Vec::with_capacity(read.len());
    for file in read {
        match file {
            Ok(file) => raw.push(file),
            Err(problem) => report.add(Diagnostic::nowhere(problem)),
        }
    }
    assemble::assemble(raw, report)
}

/// Every file, in the order of names: its path inside the content, and its place on the disk.
fn walk(root: &Path, report: &mut Report) -> Vec<(ContentPath, PathBuf)> {
    let top = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
    let mut found = Vec::new();
    // Links are not followed as folders (a loop would not end); a link to a file inside the content is read.
    for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(|entry| !is_hidden(entry)) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map_or_else(String::new, |path| shown(root, path));
                let reason = error.io_error().map_or_else(String::new, std::string::ToString::to_string);
                report.add(Diagnostic::nowhere(Files::CannotRead { path, reason }));
                continue;
            }
        };
        let kind = entry.file_type();
        if kind.is_dir() {
            continue;
        }
        let path = shown(root, entry.path());
        let problem = if entry.path().to_str().is_none() {
            Some(Files::NameNotUtf8 { path: path.clone() })
        } else if kind.is_symlink() {
            link_problem(&top, entry.path(), &path)
        } else if !kind.is_file() {
            Some(Files::NotAFile { path: path.clone() })
        } else {
            None
        };
        match problem {
            Some(problem) => report.add(Diagnostic::nowhere(problem)),
            None => found.push((ContentPath::new(&path), entry.into_path())),
        }
    }
    found
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn link_problem(top: &Path, link: &Path, path: &str) -> Option<Files> {
    let path = path.to_owned();
    let Ok(target) = link.canonicalize() else { return Some(Files::BrokenLink { path }) };
    if !target.starts_with(top) {
        return Some(Files::LinkOutside { path });
    }
    let is_file = std::fs::metadata(&target).is_ok_and(|found| found.is_file());
    (!is_file).then_some(Files::NotAFile { path })
}

/// A path relative to the content folder, with `/` on every system.
fn shown(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<String> = inner.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/")
}

fn bytes(path: &ContentPath, place: &Path) -> Result<Arc<[u8]>, Files> {
    let refused = |error: std::io::Error| Files::CannotRead { path: path.to_string(), reason: error.to_string() };
    let nature = assemble::nature(path);
    if matches!(nature, Nature::Unknown | Nature::Yml | Nature::Aside) {
        return Ok(Arc::from([]));
    }
    let size = std::fs::metadata(place).map_err(refused)?.len();
    let limit = if nature == Nature::Text { MAX_TEXT } else { MAX_BINARY };
    if size > limit {
        return Err(if nature == Nature::Text {
            assemble::too_large(path, size)
        } else {
            Files::CannotRead { path: path.to_string(), reason: "plus de 64 Mio".to_owned() }
        });
    }
    load(place).map_err(refused)
}

/// Reads one file that stands outside of the content, up to a size.
///
/// # Errors
/// When the machine refuses, or the file is larger.
pub fn read_one(place: &Path, most: u64) -> std::io::Result<Arc<[u8]>> {
    if std::fs::metadata(place)?.len() > most {
        return Err(std::io::Error::other(format!("plus de {} Mo", most / 1024 / 1024)));
    }
    load(place)
}

#[expect(clippy::disallowed_methods, reason = "this is the door through which content is read")]
fn load(place: &Path) -> std::io::Result<Arc<[u8]>> {
    std::fs::read(place).map(Arc::from)
}

/// The path inside the content of a file on the disk, in the form in which it is known; none when it stands elsewhere, is
/// hidden, or has a name that cannot be told for sure.
pub(super) fn name_of(root: &Path, place: &Path) -> Option<ContentPath> {
    let inner = place.strip_prefix(root).ok()?.to_str()?;
    let is_plain = inner.is_ascii() && !inner.contains('\\') && !inner.split('/').any(|part| part.starts_with('.'));
    is_plain.then(|| ContentPath::new(inner))
}

/// Reads a text again; none when it is no plain file any more, or is not as a text should be.
pub(super) fn read_text(place: &Path, id: FileId, name: &ContentPath) -> Option<SourceFile> {
    let found = std::fs::symlink_metadata(place).ok()?;
    if !found.is_file() || assemble::nature(name) != Nature::Text || found.len() > MAX_TEXT {
        return None;
    }
    let mut report = Report::default();
    let file = text::read(id, name.clone(), &load(place).ok()?, &mut report);
    report.iter().next().is_none().then_some(file)
}

/// True for a file or a folder that exists.
#[expect(clippy::disallowed_methods, reason = "this is the door through which content is read")]
pub fn is_there(path: &Path) -> bool {
    path.exists()
}

/// True for a folder that exists.
#[expect(clippy::disallowed_methods, reason = "this is the door through which content is read")]
pub fn is_folder(root: &Path) -> bool {
    root.is_dir()
}

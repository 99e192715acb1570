//! What tells that a file changed without reading it: its size, its moment, its place on the disk.
//!
//! It tells nothing of what files hold; names that editors make for a moment are not looked at.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What tells one state of a file from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Size in bytes.
    pub size: u64,
    modified: Option<SystemTime>,
    /// Where the file is, and when its name or its rights changed: a file moved over another may bear an older moment.
    place: (u64, i64, i64),
}

/// The stamps of the files of some folders.
pub type Stamps = BTreeMap<PathBuf, Stamp>;

/// The stamps of every file under these folders.
pub fn under(folders: &[PathBuf]) -> Stamps {
    let mut stamps = Stamps::new();
    folders.iter().for_each(|folder| walk(folder, &mut stamps));
    stamps
}

/// The stamp of a file; none when it is not there, or is a folder.
pub fn of(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    (!metadata.is_dir()).then(|| stamp(&metadata))
}

/// What tells a folder from another that took its name.
pub fn of_folder(path: &Path) -> Option<u64> {
    std::fs::metadata(path).ok().map(|metadata| place(&metadata).0)
}

/// The file by which Git tells that its history went on, when the folder stands in a repository.
pub fn history_of(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let git = folder.ancestors().map(|above| above.join(".git")).find(|git| std::fs::metadata(git).is_ok())?;
    Some(git.join("logs/HEAD"))
}

/// True for names that editors and systems make beside what is written: `.x.md.swp`, `x.md~`, `4913`, `#x.md#`.
pub fn is_passing(name: &str) -> bool {
    let is_editors = name.ends_with('~') || name == "4913" || (name.starts_with('#') && name.ends_with('#'));
    let endings = [".swp", ".swo", ".swx", ".tmp", ".part", ".crdownload"];
    name.starts_with('.') || is_editors || endings.iter().any(|ending| name.ends_with(ending))
}

#[expect(clippy::disallowed_methods, reason = "this is a door through which folders are looked at")]
fn walk(folder: &Path, stamps: &mut Stamps) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_passing(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&path, stamps),
            Ok(kind) if kind.is_symlink() => {
                stamps.extend(of(&path).map(|stamp| (path, stamp)));
            }
            Ok(_) => stamps.extend(entry.metadata().ok().map(|metadata| (path, stamp(&metadata)))),
            Err(_) => {}
        }
    }
}

fn stamp(metadata: &Metadata) -> Stamp {
    Stamp { size: metadata.len(), modified: metadata.modified().ok(), place: place(metadata) }
}

#[cfg(unix)]
fn place(metadata: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn place(_metadata: &Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}

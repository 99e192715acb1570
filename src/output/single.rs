//! One file written whole or not at all: a neighbour is written, then takes its place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What became of a file that must not be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is there now, with these bytes.
    Yes,
    /// Another one is there, and stays.
    OtherThere,
}

/// Writes a file in place of the one that may be there.
///
/// # Errors
/// When the machine refuses.
#[expect(clippy::disallowed_methods, reason = "files are written in output")]
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that whoever watches the folder does not take it for content.
    let neighbour: PathBuf = path.with_file_name(format!(".{name}.nouveau"));
    fs::write(&neighbour, bytes)?;
    fs::rename(&neighbour, path)
}

/// Writes a file, unless another one is there.
///
/// # Errors
/// When the machine refuses.
#[expect(clippy::disallowed_methods, reason = "files are written in output")]
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<Written> {
    match fs::read(path) {
        Ok(there) if there == bytes => return Ok(Written::Yes),
        Ok(_) => return Ok(Written::OtherThere),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Err(_) => {}
    }
    replace(path, bytes).map(|()| Written::Yes)
}

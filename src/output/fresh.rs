//! New files written where nothing stands: all of them, or none; nothing is ever overwritten.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Why new files were not written.
#[derive(Debug)]
pub enum Refusal {
    /// Something stands there already.
    Taken(PathBuf),
    /// The disk refuses.
    Disk(std::io::Error),
}

/// Writes files under a folder, made when it is missing. When one cannot be written, those before it are taken back.
///
/// # Errors
/// When a file is already there, or the disk refuses.
pub fn write<'a>(root: &Path, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<(), Refusal> {
    let mut written = Vec::new();
    for (path, bytes) in files {
        let place = root.join(path);
        if let Err(error) = create(&place, bytes) {
            let is_taken = error.kind() == ErrorKind::AlreadyExists;
            take_back(&written);
            return Err(if is_taken { Refusal::Taken(place) } else { Refusal::Disk(error) });
        }
        written.push(place);
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "files are written in output")]
fn create(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = place.parent() {
        std::fs::create_dir_all(folder)?;
    }
    // The kernel itself refuses a file that is there: nobody can slip one in between a look and the writing.
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if bytes.starts_with(b"#!") {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o777); // a hook runs; the person's umask still holds
    }
    let mut file = options.open(place)?;
    file.write_all(bytes).inspect_err(|_| take_back(&[place.to_owned()]))
}

#[expect(clippy::disallowed_methods, reason = "files are written in output")]
fn take_back(written: &[PathBuf]) {
    for place in written.iter().rev() {
        let _ = std::fs::remove_file(place);
    }
}

//! One writer at a time: a lock file beside the published folder, held by the operating system.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// The right to publish into a folder, until dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

/// Who holds the lock, as far as it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// What the holder wrote: its process number.
    pub process: String,
}

/// Takes the lock at once, or tells who holds it.
///
/// # Errors
/// When the lock file cannot be made.
pub fn try_lock(output: &Path) -> io::Result<Result<Lock, Holder>> {
    let mut file = open(output)?;
    match file.try_lock() {
        Ok(()) => Ok(Ok(Lock::sign(file)?)),
        Err(TryLockError::WouldBlock) => {
            let mut process = String::new();
            file.read_to_string(&mut process)?;
            Ok(Err(Holder { process: process.trim().to_owned() }))
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Waits for the lock.
///
/// # Errors
/// When the lock file cannot be made.
pub fn wait(output: &Path) -> io::Result<Lock> {
    let file = open(output)?;
    file.lock()?;
    Lock::sign(file)
}

impl Lock {
    fn sign(mut file: File) -> io::Result<Self> {
        file.set_len(0)?;
        file.rewind()?;
        writeln!(file, "{}", std::process::id())?;
        Ok(Self { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The operating system releases the lock of a closed file in any case.
        let _ = self.file.set_len(0);
        let _ = self.file.unlock();
    }
}

/// The file that stands for the right to write `output`: beside it, hidden.
pub fn lock_path(output: &Path) -> PathBuf {
    sibling(output, "lock")
}

/// A hidden path beside the published folder, on the same file system.
pub fn sibling(output: &Path, role: &str) -> PathBuf {
    let name = output.file_name().map_or_else(|| "site".into(), |name| name.to_string_lossy());
    output.with_file_name(format!(".{name}.passerelle-{role}"))
}

fn open(output: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(lock_path(output))
}

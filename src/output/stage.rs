//! The new site, built beside the old one: written where it differs, linked where it does not.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where the new site is built, beside the old one.
#[derive(Debug)]
pub struct Stage {
    root: PathBuf,
    /// Modes are set by hand only where the user's mask would not give them.
    must_set_modes: bool,
}

impl Stage {
    /// Makes an empty stage, removing what an interrupted build may have left.
    ///
    /// # Errors
    /// When the folder cannot be made.
    #[expect(clippy::disallowed_methods, reason = "files are written in output")]
    pub fn new(root: PathBuf) -> io::Result<Self> {
        if fs::symlink_metadata(&root).is_ok() {
            fs::remove_dir_all(&root)?;
        }
        fs::create_dir_all(&root)?;
        let must_set_modes = !has_usual_mode(&root)?;
        let stage = Self { root, must_set_modes };
        stage.set_mode(&stage.root, FOLDER_MODE)?;
        Ok(stage)
    }

    /// The folder of the stage.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// When the folder cannot be made.
    #[expect(clippy::disallowed_methods, reason = "files are written in output")]
    pub fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let full = self.root.join(folder);
        fs::create_dir_all(&full)?;
        if self.must_set_modes {
            for part in folder.ancestors().filter(|part| !part.as_os_str().is_empty()) {
                self.set_mode(&self.root.join(part), FOLDER_MODE)?;
            }
        }
        Ok(())
    }

    /// Writes a file of the new site; its folder exists.
    ///
    /// # Errors
    /// When the disk refuses.
    #[expect(clippy::disallowed_methods, reason = "files are written in output")]
    pub fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let full = self.root.join(path);
        fs::write(&full, bytes)?;
        self.set_mode(&full, FILE_MODE)
    }

    /// Takes a file of the old site as it is: a hard link, or a copy where links are refused.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn take(&self, old: &Path, path: &Path) -> io::Result<()> {
        let full = self.root.join(path);
        if fs::hard_link(old, &full).is_ok() {
            return Ok(());
        }
        let is_link = fs::symlink_metadata(old)?.file_type().is_symlink();
        if is_link { copy_link(old, &full) } else { fs::copy(old, &full).map(drop) }
    }

    #[cfg(unix)]
    fn set_mode(&self, full: &Path, mode: u32) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        if self.must_set_modes { fs::set_permissions(full, fs::Permissions::from_mode(mode)) } else { Ok(()) }
    }

    #[cfg(not(unix))]
    fn set_mode(&self, _full: &Path, _mode: u32) -> io::Result<()> {
        Ok(())
    }
}

/// Everyone may read a published file.
const FILE_MODE: u32 = 0o644;
/// Everyone may enter a published folder.
const FOLDER_MODE: u32 = 0o755;

#[cfg(unix)]
fn has_usual_mode(folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::metadata(folder)?.permissions().mode() & 0o777 == FOLDER_MODE)
}

#[cfg(not(unix))]
fn has_usual_mode(_folder: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(unix)]
fn copy_link(old: &Path, new: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(old)?, new)
}

#[cfg(not(unix))]
fn copy_link(old: &Path, new: &Path) -> io::Result<()> {
    fs::copy(old, new).map(drop)
}

//! A few files laid in a folder among others: each replaced at one stroke, nothing else touched.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// Writes files, by name, in a folder that is made when it is not there. What is there already is left as it is.
///
/// # Errors
/// When the disk refuses.
#[expect(clippy::disallowed_methods, reason = "files are written in output")]
pub fn deposit(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, text) in files {
        let (target, draft) = (folder.join(name), folder.join(format!(".{name}.passerelle-new")));
        if fs::read(&target).is_ok_and(|bytes| bytes == text.as_bytes()) {
            continue;
        }
        fs::write(&draft, text)?;
        fs::rename(&draft, &target)?;
    }
    Ok(())
}

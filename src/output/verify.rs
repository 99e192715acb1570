//! Names every file that is not what was published.

use crate::output::manifest::{MANIFEST_NAME, Manifest, Published};
use crate::output::path::OutputPath;
use crate::output::publish::present;
use rayon::prelude::*;
use std::fs;
use std::path::Path;

/// A file that is not what was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It is gone.
    Missing(String),
    /// Its bytes are others.
    Changed(String),
    /// It is there and was not published: no fault, but worth knowing.
    Unknown(String),
}

/// Compares a published folder with its manifest; `None` when there is no manifest.
#[expect(clippy::disallowed_methods, reason = "the output looks at its own folder")]
pub fn verify(output: &Path) -> Option<(usize, Vec<Difference>)> {
    let manifest = Manifest::from_json(&fs::read_to_string(output.join(MANIFEST_NAME)).ok()?)?;
    let files: Vec<_> = manifest.files.iter().collect();
    let mut differences: Vec<Difference> = files
        .par_iter()
        .filter_map(|(path, published)| match fs::read(output.join(path.as_str())) {
            Err(_) => Some(Difference::Missing(path.to_string())),
            Ok(bytes) => {
                let found = Published::of(&bytes);
                let is_same = found.size == published.size && found.sha256 == published.sha256;
                (!is_same).then(|| Difference::Changed(path.to_string()))
            }
        })
        .collect();
    let is_ours = |path: &String| {
        path == MANIFEST_NAME || OutputPath::parse(path).is_some_and(|path| manifest.files.contains_key(&path))
    };
    let present = present(output).unwrap_or_default();
    let unknown = present.iter().map(|path| path.to_string_lossy().replace('\\', "/")).filter(|path| !is_ours(path));
    differences.extend(unknown.map(Difference::Unknown));
    Some((files.len(), differences))
}

//! `.passerelle.json`: what was published, so that the next build and `verify` know what is ours.

use crate::output::path::OutputPath;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Name of the manifest in the published folder.
pub const MANIFEST_NAME: &str = ".passerelle.json";

/// What was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// Each file of ours.
    pub files: BTreeMap<OutputPath, Published>,
}

/// One published file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// True for a file of the release before, kept for pages that are still open (theme files, search shards).
    pub is_kept: bool,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    files: Vec<StoredFile>,
}

#[derive(Serialize, Deserialize)]
struct StoredFile {
    path: String,
    size: u64,
    sha256: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    kept: bool,
}

impl Published {
    /// What is to be remembered of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { size: bytes.len() as u64, sha256: hexadecimal(&Sha256::digest(bytes)), is_kept: false }
    }
}

impl Manifest {
    /// The manifest as it is written: one file a line, in the order of paths.
    pub fn to_json(&self) -> String {
        let mut json = String::from("{\"version\":1,\"files\":[");
        for (rank, (path, file)) in self.files.iter().enumerate() {
            let stored = StoredFile {
                path: path.as_str().to_owned(),
                size: file.size,
                sha256: file.sha256.clone(),
                kept: file.is_kept,
            };
            json.push_str(if rank == 0 { "\n" } else { ",\n" });
            json.push_str(&serde_json::to_string(&stored).expect("a flat struct of text and numbers has a JSON form"));
        }
        json.push_str("\n]}\n");
        json
    }

    /// Reads a manifest; `None` when it is not one of ours.
    pub fn from_json(json: &str) -> Option<Self> {
        let stored: Stored = serde_json::from_str(json).ok()?;
        if stored.version != 1 {
            return None;
        }
        let read = |file: StoredFile| {
            let path = OutputPath::parse(&file.path)?;
            Some((path, Published { size: file.size, sha256: file.sha256, is_kept: file.kept }))
        };
        Some(Self { files: stored.files.into_iter().filter_map(read).collect() })
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

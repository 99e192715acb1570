//! What sites said today, in the person's own cache: asking twice in a day teaches nothing.

use crate::cli::external::answer::Settled;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// For how many seconds an answer holds.
const A_DAY: i64 = 24 * 60 * 60;

/// A cache larger than this is none of ours.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// What sites said.
pub(super) struct Kept {
    file: Option<PathBuf>,
    now: i64,
    answers: BTreeMap<String, Dated>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Dated {
    at: i64,
    answer: Settled,
}

impl Kept {
    /// What is still true now; nothing when there is no cache, or none that can be read.
    #[expect(clippy::disallowed_methods, reason = "the cache belongs to the person, not to the content")]
    pub(super) fn open(now: i64) -> Self {
        let file = folder().map(|folder| folder.join("passerelle").join("links.json"));
        let is_ours = |file: &PathBuf| std::fs::metadata(file).is_ok_and(|found| found.len() <= MOST_BYTES);
        let bytes = file.as_ref().filter(|file| is_ours(file)).and_then(|file| std::fs::read(file).ok());
        let answers = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let mut answers: BTreeMap<String, Dated> = answers.unwrap_or_default();
        answers.retain(|_, dated| (0..A_DAY).contains(&(now - dated.at)));
        Self { file, now, answers }
    }

    /// What is known of an address.
    pub(super) fn get(&self, address: &str) -> Option<Settled> {
        self.answers.get(address).map(|dated| dated.answer.clone())
    }

    /// Keeps what is known of an address.
    pub(super) fn keep(&mut self, address: &str, answer: Settled) {
        self.answers.insert(address.to_owned(), Dated { at: self.now, answer });
    }

    /// Writes the cache whole, beside the one in place, then in its place. One that cannot be written is done without.
    #[expect(clippy::disallowed_methods, reason = "the cache belongs to the person, not to the content")]
    pub(super) fn save(&self) {
        let Some(file) = &self.file else { return };
        let Ok(bytes) = serde_json::to_vec(&self.answers) else { return };
        let fresh = file.with_extension(format!("{}.tmp", std::process::id()));
        let is_there = file.parent().is_some_and(|folder| std::fs::create_dir_all(folder).is_ok());
        if is_there && std::fs::write(&fresh, bytes).is_ok() {
            let _ = std::fs::rename(&fresh, file);
        }
    }
}

/// The folder in which this system keeps what can be made again.
#[expect(clippy::disallowed_methods, reason = "the environment is read in cli")]
fn folder() -> Option<PathBuf> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let of_home = || {
        let cache = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
        named("HOME").map(|home| home.join(cache))
    };
    named("XDG_CACHE_HOME").or_else(|| named("LOCALAPPDATA")).or_else(of_home)
}

//! When each file first came and last changed: `git` itself is asked, once. It never makes a build fail.

use crate::diag::problems::Files;
use crate::lang::calendar::Date;
use crate::lang::zone::Zone;
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use unicode_normalization::UnicodeNormalization;

/// How much Git knows of the content folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// The whole history is there.
    Whole,
    /// Only the last commits were fetched: dates would be wrong, so none is given.
    Shallow,
    /// No Git, or no repository.
    #[default]
    Nothing,
}

/// When each file first came and last changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// How much Git knows.
    pub known: Known,
    /// The day of the last commit that touched each file, in the portal's zone.
    pub last_changes: BTreeMap<ContentPath, Date>,
    /// The day of the first commit that touched each file, by its folder's name and its own: a sheet that moves from
    /// one signatory to another has not just appeared.
    pub first_changes: BTreeMap<String, Date>,
}

impl History {
    /// The day on which a file last changed, if Git knows it.
    pub fn last_change(&self, path: &ContentPath) -> Option<Date> {
        self.last_changes.get(path).copied()
    }

    /// The day on which a file first came, if Git knows it.
    pub fn first_change(&self, path: &ContentPath) -> Option<Date> {
        self.first_changes.get(place(path.as_str())).copied()
    }

    /// Why the dates are not known, to be told once when a sheet gives none itself.
    pub fn advice(&self) -> Option<Files> {
        match self.known {
            Known::Whole => None,
            Known::Shallow => Some(Files::ShallowHistory {}),
            Known::Nothing => Some(Files::NoHistory {}),
        }
    }
}

/// Asks Git for the history of the content folder; its days are those of a zone.
pub fn ask(content: &Path, zone: &Zone) -> History {
    let Some(shallow) = git(content, &["rev-parse", "--is-shallow-repository"]) else { return History::default() };
    if shallow.trim() == "true" {
        return History { known: Known::Shallow, ..History::default() };
    }
    // `--relative` gives paths inside the content folder; merges are read against their first parent only.
    let log = git(
        content,
        &[
            "-c",
            "core.quotePath=false",
            "log",
            "--first-parent",
            "-m",
            "--no-renames",
            "--format=%x00%ct",
            "--name-only",
            "-z",
            "--relative",
            "--",
            ".",
        ],
    );
    match log {
        Some(log) => read(&log, zone),
        None => History::default(),
    }
}

/// The name of a file and that of its folder.
fn place(path: &str) -> &str {
    let folder = path.rfind('/').unwrap_or_default();
    path[..folder].rfind('/').map_or(path, |at| &path[at + 1..])
}

/// The newest and the oldest moment of each path of a log whose commits come newest first.
fn read(log: &str, zone: &Zone) -> History {
    let mut history = History { known: Known::Whole, ..History::default() };
    let mut moment = None;
    let mut is_commit = false;
    for part in log.split('\0') {
        let part = part.trim_start_matches('\n');
        if part.is_empty() {
            is_commit = true;
        } else if is_commit && let Ok(seconds) = part.trim_end().parse::<i64>() {
            moment = Some(zone.at(seconds).local().date);
            is_commit = false;
        } else if let Some(day) = moment {
            let path: String = part.nfc().collect();
            history.first_changes.insert(place(&path).to_owned(), day);
            history.last_changes.entry(ContentPath::new(&path)).or_insert(day);
            is_commit = false;
        }
    }
    history
}

#[expect(clippy::disallowed_methods, reason = "git is asked here and nowhere else")]
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

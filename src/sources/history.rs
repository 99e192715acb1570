//! When each file first came and last changed, and what events said before: `git` itself is asked. It never makes a build
//! fail.

use crate::diag::problems::Files;
use crate::lang::calendar::Date;
use crate::lang::zone::Zone;
use crate::sources::departed;
use crate::sources::former::{self, Blob, Former};
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
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
    /// What each event said before, the latest first, by its folder's name and its own.
    pub former: BTreeMap<String, Vec<Former>>,
    /// The last text that Git knows of each French sheet, there or not.
    pub(super) last_texts: BTreeMap<ContentPath, LastText>,
}

/// The last text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LastText {
    /// What Git calls it.
    pub(super) id: Arc<str>,
    /// How many files changed since, in all commits.
    pub(super) rank: usize,
    /// True when a commit removed the file after it.
    pub(super) is_gone: bool,
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

    /// What a file said before, under this name: the latest first.
    pub fn former(&self, folder: &str, name: &str) -> &[Former] {
        self.former.get(&format!("{folder}/{name}")).map_or(&[], Vec::as_slice)
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

/// The last commit of the repository in which the content folder stands.
pub fn head(content: &Path) -> Option<String> {
    git(content, &["rev-parse", "--verify", "--quiet", "HEAD"])
}

/// Asks Git for the history of the content folder; its days are those of a zone.
pub fn ask(content: &Path, zone: &Zone) -> History {
    let Some(shallow) = git(content, &["rev-parse", "--is-shallow-repository"]) else { return History::default() };
    if shallow.trim() == "true" {
        return History { known: Known::Shallow, ..History::default() };
    }
    // `--raw` names what each file became: asked for that, Git need not be asked again for every event.
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
            "--raw",
            "--no-abbrev",
            "-z",
            "--relative",
            "--",
            ".",
        ],
    );
    match log {
        Some(log) => {
            let (mut history, blobs) = read(&log, zone);
            history.former = former::read(content, blobs);
            history
        }
        None => History::default(),
    }
}

/// The name of a file and that of its folder.
pub(super) fn place(path: &str) -> &str {
    let folder = path.rfind('/').unwrap_or_default();
    path[..folder].rfind('/').map_or(path, |at| &path[at + 1..])
}

/// The newest and the oldest moment of each path of a log whose commits come newest first, and what events became in each.
fn read(log: &str, zone: &Zone) -> (History, Vec<Blob>) {
    let mut history = History { known: Known::Whole, ..History::default() };
    let mut blobs = Vec::new();
    let mut moment = None;
    let (mut is_commit, mut was, mut became, mut rank) = (false, "", "", 0);
    for part in log.split('\0') {
        let part = part.trim_start_matches('\n');
        if !became.is_empty() {
            let Some(day) = moment else { continue };
            let path: String = part.nfc().collect();
            history.first_changes.insert(place(&path).to_owned(), day);
            if former::is_remembered(&path) && !is_gone(became) {
                blobs.push(Blob { place: place(&path).to_owned(), on: day, id: became.to_owned() });
            }
            let path = ContentPath::new(&path);
            if departed::is_remembered(&path) {
                let (id, is_gone) = if is_gone(became) { (was, true) } else { (became, false) };
                let text = || LastText { id: Arc::from(id), rank, is_gone };
                history.last_texts.entry(path.clone()).or_insert_with(text);
            }
            history.last_changes.entry(path).or_insert(day);
            rank += 1;
            became = "";
        } else if part.is_empty() {
            is_commit = true;
        } else if let Some(raw) = part.strip_prefix(':') {
            // `:100644 100644 <was> <became> M`
            let mut words = raw.split(' ').skip(2);
            was = words.next().unwrap_or("0");
            became = words.next().unwrap_or("0");
        } else if is_commit && let Ok(seconds) = part.trim_end().parse::<i64>() {
            moment = Some(zone.at(seconds).local().date);
            is_commit = false;
        }
    }
    (history, blobs)
}

/// True for what names no file any more.
fn is_gone(id: &str) -> bool {
    id.bytes().all(|digit| digit == b'0')
}

#[expect(clippy::disallowed_methods, reason = "git is asked here and nowhere else")]
pub(super) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    // A history of which only a part was fetched is not completed over the network.
    command.arg("-C").arg(folder).args(arguments).env("GIT_OPTIONAL_LOCKS", "0").env("GIT_NO_LAZY_FETCH", "1");
    command.env("LC_ALL", "C").stdin(Stdio::null()).stderr(Stdio::null());
    command
}

fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output = command(folder, arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

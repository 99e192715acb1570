//! What changed on disk: told by the system, gathered until it is silent, and looked for now and then in case it was not told.
//!
//! Editors save in many ways: they write over, empty then fill, rename over, or remove and make again. Git writes hundreds
//! of files in a row. What comes out of here is a set of paths, once files are whole again.

mod ears;
mod pulse;

use crate::serve::session::Changed;
use crate::serve::watch::ears::{Ears, Heard};
use crate::serve::watch::pulse::Pulse;
use crate::sources::stamps::{self, Stamp, Stamps};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// No event for so long: the editor has done.
const SILENCE: Duration = Duration::from_millis(12);
/// Events without end are taken in all the same.
const LONGEST: Duration = Duration::from_millis(60);
/// A file that was not empty and is may be about to be filled; one that is gone may be about to come back.
const HOPE: Duration = Duration::from_millis(120);
/// Between two looks at such a file.
const LOOK: Duration = Duration::from_millis(5);
/// The least time between two looks at the whole folder, and the part of a processor that they may take.
const ROUND: Duration = Duration::from_secs(2);
const ROUND_SHARE: u32 = 50;
/// A checkout of so many files needs no list.
const MANY: usize = 2_000;

/// Watches folders.
pub struct Watch {
    folders: Vec<PathBuf>,
    /// Each folder as the system knows it: another may take its name.
    identities: Vec<Option<u64>>,
    history: Option<(PathBuf, Option<Stamp>)>,
    stamps: Stamps,
    ears: Option<Ears>,
    heard: Receiver<Heard>,
    round: Duration,
}

impl Watch {
    /// Begins to watch. Where the system cannot tell (too many folders, some network drives), the folders are looked at
    /// in rounds alone.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        let (tell, heard) = channel();
        let ears = Ears::new(tell);
        let history = folders.first().and_then(|content| stamps::history_of(content));
        let history = history.map(|path| (path.clone(), stamps::of(&path)));
        let mut watch =
            Self { identities: Vec::new(), history, stamps: Stamps::new(), ears, heard, round: ROUND, folders };
        watch.listen();
        watch.look();
        watch
    }

    /// Waits for the next change.
    pub fn wait(&mut self) -> Changed {
        loop {
            let changed = match self.heard.recv_timeout(self.round) {
                Ok(heard) => self.gathered(heard),
                Err(RecvTimeoutError::Timeout) => self.round(),
                Err(RecvTimeoutError::Disconnected) => {
                    std::thread::sleep(self.round);
                    self.round()
                }
            };
            match changed {
                Changed::Paths(paths) if paths.is_empty() => {}
                changed => return changed,
            }
        }
    }

    /// What has changed since [`Watch::wait`] came back, without waiting for more than an editor's pause.
    pub fn meanwhile(&mut self) -> Option<Changed> {
        let heard = self.heard.try_recv().ok()?;
        Some(self.gathered(heard)).filter(|changed| *changed != Changed::Paths(BTreeSet::new()))
    }

    /// Listens again to folders that are not those of before.
    fn listen(&mut self) {
        let identities: Vec<_> = self.folders.iter().map(|folder| stamps::of_folder(folder)).collect();
        if identities == self.identities {
            return;
        }
        let is_heard = self.ears.as_mut().is_some_and(|ears| ears.listen(&self.folders));
        if !is_heard {
            self.ears = None;
        }
        self.identities = identities;
    }

    /// Takes in what follows a first event until the system is silent, and files are whole.
    fn gathered(&mut self, first: Heard) -> Changed {
        let pulse = Pulse::start();
        let mut paths = BTreeSet::new();
        let mut is_whole = self.take(first, &mut paths);
        while pulse.elapsed() < LONGEST {
            match self.heard.recv_timeout(SILENCE) {
                Ok(heard) => is_whole |= self.take(heard, &mut paths),
                Err(_) => break,
            }
        }
        if is_whole {
            self.listen();
            paths.extend(self.look());
        }
        let pulse = Pulse::start();
        while pulse.elapsed() < HOPE && paths.iter().any(|path| self.is_passing_state(path)) {
            match self.heard.recv_timeout(LOOK) {
                Ok(heard) => {
                    if self.take(heard, &mut paths) {
                        paths.extend(self.look());
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(LOOK),
            }
        }
        // What editors made and took away in the meantime is nobody's.
        paths.retain(|path| self.stamps.contains_key(path) || stamps::of(path).is_some());
        self.remember(&paths);
        if paths.len() > MANY { Changed::Unknown } else { Changed::Paths(paths) }
    }

    /// Adds what was heard; true when folders came or went, so that all is to be looked at.
    fn take(&self, heard: Heard, paths: &mut BTreeSet<PathBuf>) -> bool {
        let Heard::Paths(heard) = heard else { return true };
        let mut is_whole = false;
        for path in heard {
            if self.is_aside(&path) {
                continue;
            }
            let is_folder = stamps::of_folder(&path).is_some() && stamps::of(&path).is_none();
            let was_folder = self.stamps.range(path.join("")..).next().is_some_and(|(next, _)| next.starts_with(&path))
                && !self.stamps.contains_key(&path);
            if is_folder || was_folder {
                is_whole = true;
            } else {
                paths.insert(path);
            }
        }
        is_whole
    }

    /// True for what stands outside the folders, or is hidden or passing in them.
    fn is_aside(&self, path: &Path) -> bool {
        let inside = self.folders.iter().filter_map(|folder| path.strip_prefix(folder).ok()).next();
        inside.is_none_or(|inside| {
            inside.components().any(|part| stamps::is_passing(&part.as_os_str().to_string_lossy()))
        })
    }

    /// True for a file that held something a moment ago and now is empty, or is not there.
    fn is_passing_state(&self, path: &Path) -> bool {
        let held_something = self.stamps.get(path).is_some_and(|stamp| stamp.size > 0);
        let holds_nothing = stamps::of(path).is_none_or(|stamp| stamp.size == 0);
        // A whole folder that leaves does not come back: only a file alone is waited for.
        let has_folder = path.parent().is_some_and(|folder| stamps::of_folder(folder).is_some());
        held_something && holds_nothing && has_folder
    }

    fn remember(&mut self, paths: &BTreeSet<PathBuf>) {
        for path in paths {
            match stamps::of(path) {
                Some(stamp) => self.stamps.insert(path.clone(), stamp),
                None => self.stamps.remove(path),
            };
        }
    }

    /// Looks at all; gives the files that are not as they were.
    fn look(&mut self) -> BTreeSet<PathBuf> {
        let pulse = Pulse::start();
        let new = stamps::under(&self.folders);
        let cost = pulse.elapsed() * ROUND_SHARE;
        self.round = cost.max(ROUND);
        if self.ears.is_none() {
            self.round = (self.round / 4).max(Duration::from_millis(500));
        }
        let changed = new.iter().filter(|(path, stamp)| self.stamps.get(*path) != Some(stamp));
        let gone = self.stamps.keys().filter(|path| !new.contains_key(*path));
        let differing: BTreeSet<PathBuf> = changed.map(|(path, _)| path).chain(gone).cloned().collect();
        for path in &differing {
            if let Some(stamp) = new.get(path).filter(|stamp| stamp.size > 0 || !self.stamps.contains_key(path)) {
                self.stamps.insert(path.clone(), *stamp);
            }
        }
        differing
    }

    /// A look at all in case something was not told, and at Git's history, which dates pages.
    fn round(&mut self) -> Changed {
        self.listen();
        if let Some((path, stamp)) = &mut self.history {
            let now = stamps::of(path);
            if *stamp != now {
                *stamp = now;
                return Changed::Unknown;
            }
        }
        let paths = self.look();
        if paths.is_empty() { Changed::Paths(paths) } else { self.gathered(Heard::Paths(paths.into_iter().collect())) }
    }
}

//! What the system tells of files: the one door of notify.

use notify::event::ModifyKind;
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::PathBuf;
use std::sync::mpsc::Sender;

/// What was heard.
pub enum Heard {
    /// Something happened to these.
    Paths(Vec<PathBuf>),
    /// The system lost count.
    Everything,
}

/// Listens to folders.
pub struct Ears {
    watcher: RecommendedWatcher,
    folders: Vec<PathBuf>,
}

impl Ears {
    /// Ears that tell what they hear; none where the system has no such thing.
    pub fn new(tell: Sender<Heard>) -> Option<Self> {
        let hear = move |event: notify::Result<Event>| {
            if let Some(heard) = heard(event) {
                // Nobody listens any more when the program ends.
                let _ = tell.send(heard);
            }
        };
        notify::recommended_watcher(hear).ok().map(|watcher| Self { watcher, folders: Vec::new() })
    }

    /// Listens to these folders and no other; false when one cannot be listened to for another reason than its absence.
    pub fn listen(&mut self, folders: &[PathBuf]) -> bool {
        for folder in self.folders.drain(..) {
            // A folder that is gone is not listened to any more.
            let _ = self.watcher.unwatch(&folder);
        }
        let mut is_heard = true;
        for folder in folders {
            match self.watcher.watch(folder, RecursiveMode::Recursive) {
                Ok(()) => self.folders.push(folder.clone()),
                Err(fault) => is_heard &= is_absence(&fault.kind),
            }
        }
        is_heard
    }
}

fn is_absence(fault: &ErrorKind) -> bool {
    match fault {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// What an event means; nothing for a look at a file, ours or another's.
fn heard(event: notify::Result<Event>) -> Option<Heard> {
    let Ok(event) = event else { return Some(Heard::Everything) };
    if event.need_rescan() {
        return Some(Heard::Everything);
    }
    let is_look = matches!(event.kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)));
    (!is_look).then_some(Heard::Paths(event.paths))
}

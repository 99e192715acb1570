//! The list of what to keep, made of what was published: sizes, hashes, what does not fit.

use crate::export::offline::wanted::Wanted;
use crate::output::manifest::Published;
use crate::output::path::OutputPath;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Version of the lists.
const FORMAT: u32 = 1;

/// Most pages of what is kept on purpose.
const MOST_PAGES: usize = 1500;

/// Most bytes of what is kept on purpose.
const MOST_BYTES: u64 = 48 << 20;

/// Most bytes of an index that a first visit keeps whole.
const SMALL_INDEX: u64 = 128 << 10;

/// A list of what to keep, in the order in which it is fetched: pages come after what they need.
#[derive(Serialize)]
pub struct List {
    v: u32,
    /// Bytes on the device.
    size: u64,
    /// Bytes that travel, where the host has compressed files.
    #[serde(skip_serializing_if = "Option::is_none")]
    packed: Option<u64>,
    /// How many pages.
    n: usize,
    /// How many pages did not fit.
    left: usize,
    /// How many recordings did not fit.
    left_recordings: usize,
    /// Path, size and hash of each; no hash where the path carries one.
    files: Vec<Entry>,
}

#[derive(Clone, Serialize)]
#[serde(untagged)]
enum Entry {
    Named(String, u64),
    Hashed(String, u64, String),
}

/// Which indexes a list names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// Those that a first visit may fetch.
    Small,
    /// Those of any size.
    Any,
}

/// Makes the list. What is heaviest and least needed comes last, so that it takes the room of nothing else.
pub fn list(wanted: &Wanted, published: &BTreeMap<OutputPath, Published>, index: Index) -> List {
    let mut list = Gathered { published, size: 0, packed: 0, files: Vec::new() };
    for path in &wanted.theme {
        list.take_named(path);
    }
    if !wanted.kept.is_empty() {
        // Pages of the last publication need the style sheets of theirs.
        published
            .iter()
            .filter(|(path, file)| file.is_kept && is_of_theme(path))
            .for_each(|(path, _)| list.take_named(path));
    }
    for groups in &wanted.indexes {
        let shards = shards(published, groups);
        let size: u64 = shards.iter().filter_map(|path| published.get(*path)).map(|file| file.size).sum();
        if index == Index::Any || size <= SMALL_INDEX {
            shards.into_iter().for_each(|path| list.take_named(path));
        }
    }
    for path in &wanted.data {
        list.take_hashed(path);
    }
    let (mut n, mut left) = (0, 0);
    let pages = wanted.pages.iter().filter(|path| published.contains_key(*path));
    for path in pages.chain(kept_pages(published, &wanted.kept)) {
        if n < MOST_PAGES && list.size < MOST_BYTES {
            list.take_hashed(path);
            n += 1;
        } else {
            left += 1;
        }
    }
    let calendars = wanted.calendars.iter().chain(&wanted.kept).filter(|path| path.as_str().ends_with(".ics"));
    for path in calendars.take(MOST_PAGES) {
        if list.has_room_for(path) {
            list.take_hashed(path);
        }
    }
    for path in wanted.pictures.iter().take(MOST_PAGES) {
        if list.has_room_for(path) {
            list.take_named(path);
        }
    }
    let mut left_recordings = 0;
    for path in wanted.recordings.iter().filter(|path| published.contains_key(*path)) {
        if list.has_room_for(path) {
            list.take_named(path);
        } else {
            left_recordings += 1;
        }
    }
    let Gathered { size, packed, files, .. } = list;
    List { v: FORMAT, size, packed: (packed < size).then_some(packed), n, left, left_recordings, files }
}

/// The pages that stay as they were, because their entries have errors.
fn kept_pages<'a>(
    published: &'a BTreeMap<OutputPath, Published>,
    folders: &[OutputPath],
) -> impl Iterator<Item = &'a OutputPath> {
    let is_in = |path: &str, folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let is_kept = move |path: &&OutputPath| {
        path.as_str().ends_with("/index.html") && folders.iter().any(|folder| is_in(path.as_str(), folder.as_str()))
    };
    published.keys().filter(is_kept)
}

/// True for a script or a style sheet; pictures of applications are for those who make one of the portal.
fn is_of_theme(path: &OutputPath) -> bool {
    path.as_str().starts_with("_t/") && !path.as_str().ends_with(".gz") && !path.as_str().ends_with(".png")
}

/// The shards of these groups, but for those of a former publication.
fn shards<'a>(published: &'a BTreeMap<OutputPath, Published>, groups: &BTreeSet<String>) -> Vec<&'a OutputPath> {
    let is_ours = |path: &OutputPath| {
        let mut parts = path.as_str().split('/');
        parts.next() == Some("_s") && parts.next().is_some_and(|group| groups.contains(group))
    };
    let is_plain = |path: &OutputPath| !path.as_str().ends_with(".gz");
    let ours = published.iter().filter(|(path, file)| !file.is_kept && is_ours(path) && is_plain(path));
    ours.map(|(path, _)| path).collect()
}

struct Gathered<'a> {
    published: &'a BTreeMap<OutputPath, Published>,
    size: u64,
    packed: u64,
    files: Vec<Entry>,
}

impl Gathered<'_> {
    /// Takes a file whose path carries its hash.
    fn take_named(&mut self, path: &OutputPath) {
        if let Some(file) = self.weighed(path) {
            self.files.push(Entry::Named(path.as_str().to_owned(), file.size));
        }
    }

    /// Takes a file that keeps its path when it changes.
    fn take_hashed(&mut self, path: &OutputPath) {
        if let Some(file) = self.weighed(path) {
            let address = path.as_str().strip_suffix("index.html").unwrap_or(path.as_str());
            let hash = file.sha256.chars().take(10).collect();
            self.files.push(Entry::Hashed(address.to_owned(), file.size, hash));
        }
    }

    fn has_room_for(&self, path: &OutputPath) -> bool {
        self.published.get(path).is_some_and(|file| self.size + file.size <= MOST_BYTES)
    }

    fn weighed(&mut self, path: &OutputPath) -> Option<Published> {
        let file = self.published.get(path)?.clone();
        let twin = OutputPath::parse(&format!("{path}.gz")).and_then(|twin| self.published.get(&twin));
        self.size += file.size;
        self.packed += twin.map_or(file.size, |twin| twin.size);
        Some(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paths taken and how many recordings were left, where each recording weighs so many bytes.
    fn taken(recordings: &[(&str, u64)]) -> (Vec<String>, usize) {
        let place = |path: &str| OutputPath::parse(path).expect("a sound path");
        let file = |size: u64| Published { size, sha256: "0".repeat(64), is_kept: false };
        let mut published: BTreeMap<OutputPath, Published> =
            recordings.iter().map(|(path, size)| (place(path), file(*size))).collect();
        published.insert(place("fr/index.html"), file(1 << 20));
        published.insert(place("fr/evenements/forum.ics"), file(1 << 10));
        let wanted = Wanted {
            pages: vec![place("fr/index.html")],
            calendars: vec![place("fr/evenements/forum.ics")],
            recordings: recordings.iter().map(|(path, _)| place(path)).collect(),
            ..Wanted::default()
        };
        let list = list(&wanted, &published, Index::Any);
        assert!(list.size <= MOST_BYTES);
        let path = |entry: &Entry| match entry {
            Entry::Named(path, _) | Entry::Hashed(path, ..) => path.clone(),
        };
        (list.files.iter().map(path).collect(), list.left_recordings)
    }

    #[test]
    fn recordings_come_last_and_those_that_would_pass_the_limit_are_counted_and_left() {
        let (paths, left) = taken(&[("_p/a.mp3", 30 << 20), ("_p/b.mp3", 20 << 20), ("_p/c.wav", 5 << 20)]);
        assert_eq!(paths, ["fr/", "fr/evenements/forum.ics", "_p/a.mp3", "_p/c.wav"]);
        assert_eq!(left, 1);
        assert_eq!(taken(&[("_p/a.mp3", 1)]).1, 0);
    }
}

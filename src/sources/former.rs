//! What events said before: the texts of their French files as they were committed, the latest first.
//!
//! Calendars that follow an event must be told of each change; whether one was forgotten shows in these texts alone.
//! They are fetched by one command, and there are not many of them. What they mean is not known here.

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::sources::history::command;
use crate::sources::text;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

/// How many texts of one file are looked at, the latest first: who wants to know has long known older ones.
const MOST_OF_ONE: usize = 8;

/// How many texts are fetched at all, the latest first.
const MOST: usize = 10_000;

/// What a file said before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// The day of the commit.
    pub on: Date,
    /// How many commits to events came since: a text of a lower rank is a later one.
    pub rank: usize,
    /// Its text then. The number of the file means nothing: no place in it is ever shown.
    pub file: SourceFile,
}

/// What Git calls a text, and where it stood.
#[derive(Debug)]
pub(super) struct Blob {
    /// The name of its folder and its own.
    pub place: String,
    /// The day of the commit.
    pub on: Date,
    /// Its hash.
    pub id: String,
}

/// True for the French file of an event: others need no memory.
pub(super) fn is_remembered(path: &str) -> bool {
    path.contains("/evenements/") && path.ends_with(".fr.md")
}

/// Fetches the texts of these blobs, which come newest first; those that cannot be had are left out.
pub(super) fn read(folder: &Path, blobs: Vec<Blob>) -> BTreeMap<String, Vec<Former>> {
    let mut n_of_one: BTreeMap<String, usize> = BTreeMap::new();
    let mut wanted: Vec<(usize, Blob)> = Vec::new();
    for (rank, blob) in blobs.into_iter().enumerate() {
        let n = n_of_one.entry(blob.place.clone()).or_default();
        *n += 1;
        if *n <= MOST_OF_ONE && wanted.len() < MOST {
            wanted.push((rank, blob));
        }
    }
    let ids: Vec<&str> = wanted.iter().map(|(_, blob)| blob.id.as_str()).collect();
    let texts = if ids.is_empty() { None } else { fetch(folder, &ids) };
    let mut former: BTreeMap<String, Vec<Former>> = BTreeMap::new();
    for ((rank, blob), bytes) in wanted.into_iter().zip(texts.unwrap_or_default()) {
        let Some(bytes) = bytes else { continue };
        let path = ContentPath::new(&blob.place);
        let file = text::read(FileId(u32::MAX), path, &bytes, &mut Report::default());
        former.entry(blob.place).or_default().push(Former { on: blob.on, rank, file });
    }
    former
}

/// Leaves out the texts that files still have.
pub(super) fn without_current(former: &mut BTreeMap<String, Vec<Former>>, files: &[SourceFile]) {
    let remembered = files.iter().filter(|file| is_remembered(file.path.as_str()));
    let current: BTreeMap<&str, &Arc<str>> =
        remembered.map(|file| (super::history::place(file.path.as_str()), &file.text)).collect();
    for (place, texts) in former.iter_mut() {
        texts.retain(|text| current.get(place.as_str()) != Some(&&text.file.text));
    }
    former.retain(|_, texts| !texts.is_empty());
}

/// The bytes of each blob, in the order asked for: one command for all.
pub(super) fn fetch(folder: &Path, ids: &[&str]) -> Option<Vec<Option<Vec<u8>>>> {
    let mut child =
        command(folder, &["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    let (mut questions, mut answers) = (child.stdin.take()?, child.stdout.take()?);
    let asked = ids.join("\n") + "\n";
    let mut output = Vec::new();
    // Asked and answered at once: a pipe that nobody empties stops who fills it.
    let is_read = std::thread::scope(|scope| {
        scope.spawn(move || drop(questions.write_all(asked.as_bytes())));
        answers.read_to_end(&mut output).is_ok()
    });
    let is_done = child.wait().is_ok_and(|status| status.success());
    (is_read && is_done).then(|| contents(&output, ids.len()))
}

/// Cuts `<id> blob <size>⏎<bytes>⏎` one after another; `<id> missing⏎` stands for what is not there.
fn contents(mut output: &[u8], n: usize) -> Vec<Option<Vec<u8>>> {
    let mut all = Vec::with_capacity(n);
    while let Some(end) = output.iter().position(|byte| *byte == b'\n') {
        let head = String::from_utf8_lossy(&output[..end]).into_owned();
        output = &output[end + 1..];
        let size = head.rsplit(' ').next().and_then(|size| size.parse::<usize>().ok());
        match size.filter(|size| *size < output.len()) {
            Some(size) => {
                all.push(Some(output[..size].to_vec()));
                output = &output[size + 1..];
            }
            None => all.push(None),
        }
    }
    all
}

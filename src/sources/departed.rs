//! French sheets that Git knows and that are not there any more: where they stood, and what they said last.
//!
//! A page that someone kept the address of is not forgotten because its file has left. What the texts mean is not known here.

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::sources::former;
use crate::sources::history::History;
use crate::sources::text;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::collections::BTreeSet;
use std::path::Path;

/// How many are looked at, the latest to leave first: whoever comes with years of history is not asked about all of it.
const MOST: usize = 200;

/// A sheet that is not there any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departed {
    /// The day of the commit that removed it; none when no commit did so far.
    pub on: Option<Date>,
    /// Where it stood, and what it said last. The number of the file means nothing: no place in it is ever shown.
    pub file: SourceFile,
}

/// True for the French file of a sheet.
pub(super) fn is_remembered(path: &ContentPath) -> bool {
    path.as_str().ends_with(".fr.md")
}

/// The sheets that left, the latest first.
pub(super) fn of(folder: &Path, history: &History, files: &[SourceFile]) -> Vec<Departed> {
    let there: BTreeSet<&ContentPath> = files.iter().map(|file| &file.path).collect();
    let mut left: Vec<_> = history.last_texts.iter().filter(|(path, _)| !there.contains(path)).collect();
    left.sort_by_key(|(_, text)| (text.is_gone, text.rank));
    left.truncate(MOST);
    let ids: Vec<&str> = left.iter().map(|(_, text)| &*text.id).collect();
    let texts = if ids.is_empty() { None } else { former::fetch(folder, &ids) };
    let departed = |((path, last), bytes): ((&ContentPath, &super::history::LastText), Option<Vec<u8>>)| {
        let file = text::read(FileId(u32::MAX), path.clone(), &bytes?, &mut Report::default());
        Some(Departed { on: history.last_change(path).filter(|_| last.is_gone), file })
    };
    left.into_iter().zip(texts.unwrap_or_default()).filter_map(departed).collect()
}

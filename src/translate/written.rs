//! What each file becomes: its new text, read again before anyone writes it.

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::common::TranslationState;
use crate::model::fields::hash;
use crate::model::fields::reading::Sheet;
use crate::model::worded::{self, Version, Worded};
use crate::sources::snapshot::Snapshot;
use crate::syntax::entry;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use crate::translate::edit::stamp::Stamp;
use crate::translate::edit::{self, Words};
use crate::translate::receive::Change;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The content as it is now.
#[derive(Clone, Copy)]
pub struct Now<'a> {
    /// Its files.
    pub snapshot: &'a Snapshot,
    /// Its languages.
    pub languages: &'a [Lang],
    /// Today.
    pub today: Date,
}

/// How translations that come in were made, as the importer says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// `humaine`, `relue` or `automatique`.
    pub mode: Option<&'static str>,
    /// By whom.
    pub by: Option<String>,
}

/// The new text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// The file.
    pub path: ContentPath,
    /// Its text.
    pub text: String,
    /// Texts whose words are new.
    pub new: Vec<Arc<str>>,
    /// Texts that are now translations of the French of today.
    pub settled: Vec<Arc<str>>,
    /// True when the sheet still counts as made by a machine.
    pub is_automatic: bool,
}

/// Why a file is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It says all that already.
    Same,
    /// Its new text would not say what was meant.
    Unsafe,
}

/// The file of a sheet in a language, with what a delivery brings.
///
/// # Errors
/// Why it is left as it is.
pub fn with_change(now: Now, sheet: &Worded, lang: Lang, change: &Change, manner: &Manner) -> Result<Rewritten, Left> {
    let version = sheet.others.get(&lang);
    let hashes: BTreeMap<Arc<str>, String> =
        change.settled.iter().filter(|path| !is_current(version, path)).map(|path| hash_of(sheet, path)).collect();
    let mode = mode(sheet, version, change, manner);
    let has_new_mode = version.and_then(|version| version.translation.mode).is_none_or(|old| old.as_str() != mode);
    if change.words.is_empty() && hashes.is_empty() && !has_new_mode {
        return Err(Left::Same);
    }
    let settled = hashes.keys().cloned().collect();
    let stamp = Stamp { mode: Some(mode), by: manner.by.clone(), on: Some(now.today), hashes };
    let (path, text) = rewritten(now, sheet, lang, &change.words, &stamp).ok_or(Left::Unsafe)?;
    let new = change.words.keys().cloned().collect();
    Ok(Rewritten { path, text, new, settled, is_automatic: mode == "automatique" })
}

/// The file of a sheet in a language, whose texts of these paths are said to translate the French of today.
///
/// # Errors
/// Why it is left as it is.
pub fn with_acceptance(now: Now, sheet: &Worded, lang: Lang, paths: &BTreeSet<Arc<str>>) -> Result<Rewritten, Left> {
    let version = sheet.others.get(&lang);
    let hashes: BTreeMap<Arc<str>, String> =
        paths.iter().filter(|path| !is_current(version, path)).map(|path| hash_of(sheet, path)).collect();
    if hashes.is_empty() {
        return Err(Left::Same);
    }
    let settled = hashes.keys().cloned().collect();
    let stamp = Stamp { hashes, ..Stamp::default() };
    let (path, text) = rewritten(now, sheet, lang, &Words::new(), &stamp).ok_or(Left::Unsafe)?;
    Ok(Rewritten { path, text, new: Vec::new(), settled, is_automatic: false })
}

/// True when the file says already that this text translates the French of today.
fn is_current(version: Option<&Version>, path: &str) -> bool {
    version.is_some_and(|version| match &version.translation.state {
        TranslationState::ToReview(fields) => fields.iter().all(|field| **field != *path),
        TranslationState::Automatic | TranslationState::UpToDate => true,
    })
}

fn hash_of(sheet: &Worded, path: &Arc<str>) -> (Arc<str>, String) {
    (Arc::clone(path), hash::of(sheet.text(path).map_or("", |text| &text.text)))
}

/// How the whole file was made: readers are warned as long as one text of it is a machine's.
fn mode(sheet: &Worded, version: Option<&Version>, change: &Change, manner: &Manner) -> &'static str {
    let old = version.and_then(|version| version.translation.mode);
    let is_said = |path: &str| version.is_some_and(|version| version.words.contains_key(path));
    let is_whole = sheet.texts.iter().all(|text| change.settled.contains(&text.path) || !is_said(&text.path));
    match old.map(|code| code.as_str()) {
        None => manner.mode.unwrap_or("humaine"),
        Some("automatique") if is_whole => manner.mode.unwrap_or("relue"),
        Some("automatique") => "automatique",
        Some(_) if manner.mode == Some("automatique") && !change.words.is_empty() => "automatique",
        Some(old) if is_whole && manner.mode != Some("automatique") => manner.mode.unwrap_or(old),
        Some(old) => old,
    }
}

/// The path and the new text of a file; none when, read again, it would not say what was meant.
fn rewritten(now: Now, sheet: &Worded, lang: Lang, words: &Words, stamp: &Stamp) -> Option<(ContentPath, String)> {
    let empty = BTreeMap::new();
    let version = sheet.others.get(&lang);
    let said = version.map_or(&empty, |version| &version.words);
    let (path, text) = match version {
        Some(version) => {
            let file = now.snapshot.at(&version.path)?;
            let entry = entry::parse(file, &mut Report::default());
            (version.path.clone(), edit::changed(&file.text, &entry, sheet, said, words, stamp))
        }
        None => (file_in(&sheet.path, lang), edit::new_file(sheet, words, stamp)),
    };
    let file = SourceFile { id: FileId(u32::MAX), path: path.clone(), text: Arc::from(text.as_str()) };
    let mut report = Report::default();
    let entry = entry::parse(&file, &mut report);
    let french = entry::parse(now.snapshot.at(&sheet.path)?, &mut Report::default());
    let (slug, owner) = (sheet.slug.clone(), sheet.owner.clone());
    let files = Sheet { slug, owner, french: &french, translations: vec![(lang, &entry)] };
    let again = worded::of(sheet.kind, &files, now.snapshot, now.languages, now.today)?;
    let again = again.others.get(&lang)?;
    let expected = sheet.texts.iter().all(|text| {
        let wanted = words.get(&text.path).map(String::as_str).or_else(|| said.get(&text.path).map(|said| &**said));
        wanted.map(str::trim) == again.words.get(&text.path).map(|words| words.trim())
    });
    let is_stamped = stamp.hashes.keys().all(|path| is_current(Some(again), path));
    (expected && is_stamped && !report.has_errors()).then_some((path, text))
}

fn file_in(french: &ContentPath, lang: Lang) -> ContentPath {
    let name = french.file_name().trim_end_matches(".fr.md");
    french.beside(&format!("{name}.{lang}.md"))
}

//! The words of the whole content folder, sheet by sheet and language by language, for those who work on words.
//!
//! Problems were told when the portal was read: here they are passed over.

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::common::Translation;
use crate::model::entities::tables;
use crate::model::fields::context::Context;
use crate::model::fields::reading::Sheet;
use crate::model::fields::wording::FrenchText;
use crate::model::layout::EntryKind;
use crate::model::sheets::{FileName, SheetFiles, Sheets};
use crate::model::values::slug::Slug;
use crate::sources::snapshot::Snapshot;
use crate::syntax::entry::{self, Entry};
use crate::text::file::FileId;
use crate::text::path::ContentPath;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A sheet and its words.
#[derive(Clone, Debug)]
pub struct Worded {
    /// What it is.
    pub kind: EntryKind,
    /// Its name.
    pub slug: Slug,
    /// The signatory in whose folder it stands.
    pub owner: Option<Slug>,
    /// The French file.
    pub path: ContentPath,
    /// Its number.
    pub file: FileId,
    /// The French texts.
    pub texts: Vec<FrenchText>,
    /// The files of other languages.
    pub others: BTreeMap<Lang, Version>,
}

/// A sheet in another language.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its file.
    pub path: ContentPath,
    /// What it says, by path.
    pub words: BTreeMap<Arc<str>, Arc<str>>,
    /// How it was made, and its state.
    pub translation: Translation,
}

impl Worded {
    /// The words under which people know the sheet.
    pub fn title(&self) -> &str {
        self.text("titre").or_else(|| self.text("nom")).map_or(self.slug.as_str(), |text| &text.text)
    }

    /// A French text.
    pub fn text(&self, path: &str) -> Option<&FrenchText> {
        self.texts.iter().find(|text| &*text.path == path)
    }
}

/// Every sheet with its words, by path.
pub fn sheets(snapshot: &Snapshot, languages: &[Lang], today: Date) -> Vec<Worded> {
    let sheets = Sheets::of(&snapshot.files, languages, &mut Report::default());
    let all: Vec<(EntryKind, &SheetFiles)> = sheets
        .kinds()
        .filter(|kind| kind.is_sheet())
        .flat_map(|kind| sheets.of_kind(kind).iter().map(move |files| (kind, files)))
        .collect();
    let read = |(kind, files): &(EntryKind, &SheetFiles)| {
        let parse = |name: &FileName| Some(entry::parse(snapshot.file(name.file)?, &mut Report::default()));
        let french = parse(&files.french)?;
        let others: Vec<(Lang, Entry)> =
            files.translations.iter().filter_map(|(lang, name)| Some((*lang, parse(name)?))).collect();
        let sheet = Sheet {
            slug: files.slug.clone(),
            owner: files.owner.clone(),
            french: &french,
            translations: others.iter().map(|(lang, entry)| (*lang, entry)).collect(),
        };
        of(*kind, &sheet, snapshot, languages, today)
    };
    let mut worded: Vec<Worded> = all.par_iter().filter_map(read).collect();
    worded.sort_by(|a, b| a.path.cmp(&b.path));
    worded
}

/// The words of a sheet; none for a kind whose files are not sheets: their maps of languages are not tracked.
pub fn of(kind: EntryKind, sheet: &Sheet, snapshot: &Snapshot, languages: &[Lang], today: Date) -> Option<Worded> {
    // Neither dates nor zones matter to words.
    let context = Context {
        today,
        languages,
        zone: "UTC",
        binaries: &snapshot.binaries,
        history: &snapshot.history,
        verification_months: None,
    };
    let reading = sheet.read(tables::of(kind).filter(|_| kind.is_sheet())?, &context, &mut Report::default());
    let versions = sheet.translations.iter().filter_map(|(lang, entry)| {
        let translation = reading.translations.get(lang)?.clone();
        let body = entry.body.as_ref().map(|body| Arc::clone(&body.text));
        Some((*lang, Version { path: entry.path.clone(), words: reading.fields.said_in(*lang, body), translation }))
    });
    let others = versions.collect();
    Some(Worded {
        kind,
        slug: sheet.slug.clone(),
        owner: sheet.owner.clone(),
        path: sheet.french.path.clone(),
        file: sheet.french.file,
        texts: reading.fields.french_texts(sheet.french.body.as_ref().map(|body| Arc::clone(&body.text))),
        others,
    })
}

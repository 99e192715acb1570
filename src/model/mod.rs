//! What partners mean: entries read by field tables, values made into types, references resolved.
//!
//! It knows nothing of pages, languages shown, templates or disk.

pub mod entities;
pub mod fields;
pub mod portal;
pub mod values;

pub mod file_name;
pub mod layout;
pub mod sheets;

pub mod maps;
pub mod mentions;
pub mod outline;
pub mod worded;

mod known;
mod read_sheet;
mod read_sheets;

mod checks;
mod entries;
pub mod memo;

#[cfg(test)]
mod tests;

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Layout;
use crate::diag::report::Report;
use crate::diag::severity::Severity;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::checks::{agreement, calendars, departures, people, references, territory, visas};
use crate::model::entities::readers;
use crate::model::entries::Entries;
use crate::model::fields::context::Context;
use crate::model::layout::EntryKind;
use crate::model::memo::Memo;
use crate::model::portal::Portal;
use crate::model::read_sheet::ReadSheet;
use crate::model::read_sheets::ReadSheets;
use crate::model::sheets::{SheetFiles, Sheets};
use crate::sources::snapshot::Snapshot;
use crate::syntax::entry;
use crate::syntax::node::{Data, Node};
use crate::text::file::FileId;
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::collections::BTreeSet;

/// Reads the whole content folder, each sheet on its own, then what they say together. Everything wrong in it is told,
/// whatever else is wrong; there is no portal when `portail.yaml` or the agreement cannot be read.
pub fn read(snapshot: &Snapshot, today: Date, memo: &mut Memo, report: &mut Report) -> Option<Portal> {
    let portail = snapshot.at(&ContentPath::new("portail.yaml"));
    let portail = portail.map(|file| entry::parse(file, &mut Report::default()));
    let head = portail.as_ref().and_then(|portail| portail.head.as_ref());
    let (mut languages, zone) = readers::portail::first_words(head);
    if head.and_then(|head| head.get("langues")).is_none() {
        languages = languages_in_use(snapshot);
    }
    let files = memo.seats(snapshot, &languages, report);
    for file in files.astray.iter().filter_map(|file| snapshot.file(*file)) {
        entry::parse(file, report);
    }
    let mut context = Context {
        today,
        languages: &languages,
        zone: &zone,
        binaries: &snapshot.binaries,
        history: &snapshot.history,
        verification_months: Some(6),
    };
    let mut sheets = ReadSheets::new(&files);
    sheets.read(EntryKind::Portail, snapshot, &context, &mut Memo::default(), report);
    let portail = sheets.only(EntryKind::Portail).and_then(|(_, read)| read.portail());
    if let Some(portail) = &portail {
        context.verification_months = portail.verification_months;
    }
    memo.settle(&context, snapshot);
    for kind in files.kinds().filter(|kind| *kind != EntryKind::Portail) {
        sheets.read(kind, snapshot, &context, memo, report);
    }
    let mut found = Entries::of(&sheets, report);
    check_presence(&files, report);
    check_history(&sheets, snapshot, report);

    let named = || {
        let mut report = Report::default();
        let mentioned = references::check(&sheets, &found, &mut report);
        people::check(&sheets, &found, &mentioned, today, &mut report);
        agreement::check(&sheets, &found, today, &mut report);
        report
    };
    let placed = || {
        let mut report = Report::default();
        visas::check(&found, today, &mut report);
        calendars::check_names(&found, &mut report);
        departures::check(&sheets, snapshot, &context, &mut report);
        if let Some(portail) = &portail {
            territory::check(&sheets, &found, portail, &mut report);
        }
        report
    };
    let (named, placed) = rayon::join(named, placed);
    report.absorb(named);
    report.absorb(placed);

    let broken = broken(snapshot, &files, report);
    found.leave_out(&broken);
    let maps = sheets.iter().flat_map(|(_, files, read)| maps::texts(files, &read.outline.texts)).collect();
    found.into_portal((*portail?).clone(), maps, broken)
}

/// Says once that Git cannot date the sheets that do not date themselves.
fn check_history(sheets: &ReadSheets, snapshot: &Snapshot, report: &mut Report) {
    let Some(advice) = snapshot.history.advice() else { return };
    let is_undated =
        |files: &SheetFiles, read: &ReadSheet| files.french.path.as_str().ends_with(".fr.md") && !read.outline.is_dated;
    if sheets.iter().any(|(_, files, read)| is_undated(files, read)) {
        report.add(Diagnostic::nowhere(advice));
    }
}

/// What every portal must have, or should.
fn check_presence(sheets: &Sheets, report: &mut Report) {
    let is_there = |kind: EntryKind| sheets.only(kind).is_some() || sheets.lost.iter().any(|(lost, _)| *lost == kind);
    if !is_there(EntryKind::Portail) {
        report.add(Diagnostic::nowhere(Layout::NoPortail {}));
    }
    if !is_there(EntryKind::Accord) {
        report.add(Diagnostic::nowhere(Layout::NoAccord {}));
    }
    if !is_there(EntryKind::Signatory) {
        report.add(Diagnostic::nowhere(Layout::NoSignatory {}));
    }
    let Some(portail) = sheets.only(EntryKind::Portail) else { return };
    for slug in ["mentions-legales", "donnees-personnelles"] {
        let has_page = sheets.of_kind(EntryKind::Page).iter().any(|sheet| sheet.slug.as_str() == slug);
        let is_lost = sheets.lost.iter().any(|(kind, lost)| *kind == EntryKind::Page && lost.as_str() == slug);
        if !has_page && !is_lost {
            report.push(Span::start_of(portail.french.file), Layout::LegalPageMissing { slug: slug.to_owned() });
        }
    }
}

/// The files of every entry in which something is an error, its translations included.
fn broken(snapshot: &Snapshot, sheets: &Sheets, report: &Report) -> BTreeSet<ContentPath> {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.problem.severity() == Severity::Error;
    let faulty: BTreeSet<FileId> =
        report.iter().filter(is_error).filter_map(|diagnostic| Some(diagnostic.span?.file)).collect();
    if faulty.is_empty() {
        return BTreeSet::new();
    }
    let own = faulty.iter().filter_map(|file| Some(snapshot.file(*file)?.path.clone()));
    let mut broken: BTreeSet<ContentPath> = own.collect();
    for (_, files) in sheets.iter() {
        if files.files().any(|file| faulty.contains(&file.file)) {
            broken.extend(files.files().map(|file| file.path.clone()));
        }
    }
    broken
}

/// Without `langues` to go by, every language that a file's name or a map carries is taken for one of the portal's.
fn languages_in_use(snapshot: &Snapshot) -> Vec<Lang> {
    let mut others = BTreeSet::new();
    for file in &snapshot.files {
        let entry = entry::parse(file, &mut Report::default());
        let tag = entry.path.file_name().strip_suffix(".md").and_then(|name| Some(name.rsplit_once('.')?.1));
        others.extend(tag.and_then(lang));
        entry.head.iter().for_each(|head| collect_languages(head, &mut others));
    }
    others.remove(&Lang::FR);
    std::iter::once(Lang::FR).chain(others).collect()
}

/// The keys of the maps that have a French text.
fn collect_languages(node: &Node, found: &mut BTreeSet<Lang>) {
    if node.get("fr").is_some() {
        found.extend(node.entries().iter().filter_map(|entry| lang(&entry.key)));
    }
    for entry in node.entries() {
        collect_languages(&entry.value, found);
    }
    if let Data::List(items) = &node.data {
        items.iter().for_each(|item| collect_languages(item, found));
    }
}

fn lang(tag: &str) -> Option<Lang> {
    let is_lower = tag.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    Lang::parse(tag).filter(|_| is_lower)
}

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

pub mod known;
pub mod mentions;

mod checks;
mod entries;

#[cfg(test)]
mod tests;

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Layout;
use crate::diag::report::Report;
use crate::diag::severity::Severity;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::checks::{agreement, calendars, people, references, territory, visas};
use crate::model::entities::readers;
use crate::model::entries::Entries;
use crate::model::fields::context::Context;
use crate::model::layout::EntryKind;
use crate::model::portal::Portal;
use crate::model::sheets::Sheets;
use crate::sources::snapshot::Snapshot;
use crate::syntax::entry::Entry;
use crate::syntax::node::{Data, Node};
use crate::text::file::FileId;
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::collections::BTreeSet;

/// Reads the whole content folder. Everything wrong in it is told, whatever else is wrong;
/// there is no portal when `portail.yaml` or the agreement cannot be read.
pub fn read(entries: &[Entry], snapshot: &Snapshot, today: Date, report: &mut Report) -> Option<Portal> {
    let head = entries.iter().find(|entry| entry.path.as_str() == "portail.yaml").and_then(|entry| entry.head.as_ref());
    let (mut languages, zone) = readers::portail::first_words(head);
    if head.and_then(|head| head.get("langues")).is_none() {
        languages = languages_in_use(entries);
    }
    let sheets = Sheets::of(entries, &languages, report);
    let mut context = Context {
        today,
        languages: &languages,
        zone: &zone,
        binaries: &snapshot.binaries,
        history: &snapshot.history,
        verification_months: Some(6),
    };
    let portail = sheets.only(EntryKind::Portail).and_then(|sheet| readers::portail::read(sheet, &context, report));
    if let Some(portail) = &portail {
        context.verification_months = portail.verification_months;
    }
    let mut found = Entries::read(&sheets, &context, report);
    check_presence(&sheets, report);
    check_history(entries, snapshot, report);

    let mentioned = references::check(&sheets, &found, report);
    people::check(&sheets, &found, &mentioned, today, report);
    agreement::check(&sheets, &found, today, report);
    visas::check(&found, today, report);
    calendars::check(&sheets, &found, &context, report);
    if let Some(portail) = &portail {
        territory::check(&sheets, &found, portail, report);
    }

    let broken = broken(entries, &sheets, report);
    found.leave_out(&broken);
    found.into_portal(portail?, broken)
}

/// Says once that Git cannot date the sheets that do not date themselves.
fn check_history(entries: &[Entry], snapshot: &Snapshot, report: &mut Report) {
    let is_undated = |entry: &Entry| {
        let has_date = entry.head.as_ref().is_some_and(|head| head.get("modifie_le").is_some());
        entry.path.as_str().ends_with(".fr.md") && !has_date
    };
    if let Some(advice) = snapshot.history.advice()
        && entries.iter().any(is_undated)
    {
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
fn broken(entries: &[Entry], sheets: &Sheets, report: &Report) -> BTreeSet<ContentPath> {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.problem.severity() == Severity::Error;
    let faulty: BTreeSet<FileId> =
        report.iter().filter(is_error).filter_map(|diagnostic| Some(diagnostic.span?.file)).collect();
    if faulty.is_empty() {
        return BTreeSet::new();
    }
    let own = entries.iter().filter(|entry| faulty.contains(&entry.file)).map(|entry| entry.path.clone());
    let mut broken: BTreeSet<ContentPath> = own.collect();
    for (_, sheet) in sheets.iter() {
        let files = || std::iter::once(sheet.french).chain(sheet.translations.iter().map(|(_, entry)| *entry));
        if files().any(|entry| faulty.contains(&entry.file)) {
            broken.extend(files().map(|entry| entry.path.clone()));
        }
    }
    broken
}

/// Without `langues` to go by, every language that a file's name or a map carries is taken for one of the portal's.
fn languages_in_use(entries: &[Entry]) -> Vec<Lang> {
    let mut others = BTreeSet::new();
    for entry in entries {
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

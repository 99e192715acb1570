//! Short cases: files in, places and codes of problems out.

mod entities;
mod fields;
mod times;
mod translations;

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::event::Event;
use crate::model::entities::readers::{event, place, portail, referent, service, signatory};
use crate::model::fields::context::Context;
use crate::model::fields::reading::Sheet;
use crate::model::values::slug::Slug;
use crate::sources::memory;
use crate::sources::snapshot::Snapshot;
use crate::syntax::entry;
use crate::text::path::ContentPath;
use std::sync::Arc;

/// The day on which every test takes place.
fn today() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

/// What kind of entry a test reads, from the name of its first file.
fn read(files: &[(&str, &str)]) -> (Snapshot, Report, Option<Event>) {
    let mut snapshot = memory::snapshot(files.iter().copied());
    snapshot.binaries.insert(ContentPath::new("photo.png"), Arc::from(PNG));
    let mut report = Report::default();
    let entries = snapshot.files.iter().map(|file| entry::parse(file, &mut report)).collect::<Vec<_>>();
    let languages: Vec<Lang> = ["fr", "en", "ar"].iter().filter_map(|tag| Lang::parse(tag)).collect();
    let context = Context {
        today: today(),
        languages: &languages,
        zone: "Europe/Paris",
        binaries: &snapshot.binaries,
        history: &snapshot.history,
        verification_months: Some(6),
    };
    let first = ContentPath::new(files[0].0);
    let french = entries.iter().find(|entry| entry.path == first).expect("the first file is the French one");
    let others = entries.iter().filter(|entry| entry.path != first);
    let translations =
        others.filter_map(|entry| Some((Lang::parse(entry.path.file_name().split('.').nth(1)?)?, entry))).collect();
    let slug = Slug::parse(first.file_name().split('.').next().unwrap_or_default()).expect("tests use sound slugs");
    let sheet = Sheet { slug, owner: None, french, translations };
    let mut found = None;
    match first.file_name().split('.').next().unwrap_or_default() {
        "forum" => found = event::read(&sheet, &context, &mut report),
        "service" => drop(service::read(&sheet, &context, &mut report)),
        "signataire" => drop(signatory::read(&sheet, &context, &mut report)),
        "lieu" => drop(place::read(&sheet, &context, &mut report)),
        "referent" => drop(referent::read(&sheet, &context, &mut report)),
        _ => drop(portail::read(&sheet, &context, &mut report)),
    }
    (snapshot, report, found)
}

/// The problems of the files, one a line: `line:column code`, with the file's name when there are several.
pub(super) fn check(files: &[(&str, &str)]) -> String {
    let (snapshot, report, _) = read(files);
    let line = |diagnostic: &&crate::diag::diagnostic::Diagnostic| {
        let code = diagnostic.problem.code();
        let Some(span) = diagnostic.span else { return code.to_owned() };
        let file = &snapshot.files[span.file.0 as usize];
        let at = file.position(span.start as usize);
        let name = if files.len() > 1 { format!("{}:", file.path.file_name()) } else { String::new() };
        format!("{name}{}:{} {code}", at.line, at.column)
    };
    report.sorted().iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The French help of each problem, in order.
pub(super) fn help(files: &[(&str, &str)]) -> String {
    let (_, report, _) = read(files);
    let words: Vec<String> = report.sorted().iter().map(|diagnostic| diagnostic.problem.help().fr).collect();
    words.join("\n")
}

/// The event read from a sound file.
pub(super) fn event_of(text: &str) -> Event {
    let (_, report, event) = read(&[("forum.fr.md", text)]);
    let problems: Vec<String> = report.sorted().iter().map(|diagnostic| diagnostic.problem.message().fr).collect();
    event.unwrap_or_else(|| panic!("the event has errors: {problems:?}"))
}

/// A picture of one pixel.
const PNG: &[u8] =
    b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82";

/// A sound event; the lines given are put before its end.
pub(super) fn forum(lines: &str) -> String {
    let seances = if lines.contains("seances:") || lines.contains("recurrence:") {
        ""
    } else {
        "seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\n"
    };
    let place = if lines.contains("mode: en-ligne") || lines.contains("lieu:") { "" } else { "lieu: apec-toulouse\n" };
    format!("---\ntitre: Forum\nresume: Venez.\ngenre: forum-emploi\n{seances}{place}{lines}\n---\nBonjour.\n")
}

/// A sound service, with more lines.
pub(super) fn sound_service(lines: &str) -> String {
    format!(
        "---\ntitre: Conseil\nresume: Parler.\nthematiques: [se-former--trouver-sa-formation]\npublics: [jeunes]\nfrais: gratuit\n\
         modes_accueil: [a-distance]\nmobilisable_par: [usagers]\nmodes_mobilisation: [telephoner]\n\
         telephone: 05 36 49 00 12\nzone_eligibilite: [france]\n{lines}\n---\nBonjour.\n"
    )
}

//! Short cases: files added to a small sound portal, places and codes of problems out.

mod agreement;
mod explained;
mod layout;
mod orientation;
mod portal;
mod references;
mod statistics;

use crate::diag::diagnostic::Diagnostic;
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::memo::Memo;
use crate::model::portal::Portal;
use crate::sources::memory;
use crate::sources::snapshot::Snapshot;
use include_dir::{Dir, DirEntry, include_dir};
use std::collections::BTreeMap;

static SMALL: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/tests/sites/small");

/// The small portal with these files put in; an empty text takes a file away, a path that ends with `/` a folder.
pub(super) fn read(files: &[(&str, &str)]) -> (Snapshot, Report, Option<Portal>) {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    collect(&SMALL, &mut all);
    for (path, text) in files {
        match text.is_empty() {
            true if path.ends_with('/') => all.retain(|other, _| !other.starts_with(path)),
            true => drop(all.remove(*path)),
            false => drop(all.insert((*path).to_owned(), (*text).to_owned())),
        }
    }
    let snapshot = memory::snapshot(all.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let mut report = snapshot.report.clone();
    let today = Date::new(2026, 11, 23).expect("a day that exists");
    let portal = super::read(&snapshot, today, &mut Memo::default(), &mut report);
    (snapshot, report, portal)
}

fn collect(dir: &Dir<'static>, all: &mut BTreeMap<String, String>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, all),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                all.insert(path, file.contents_utf8().expect("the small portal is text").to_owned());
            }
        }
    }
}

/// The problems, one a line: `path:line:column code`.
pub(super) fn check(files: &[(&str, &str)]) -> String {
    let (snapshot, report, _) = read(files);
    let line = |diagnostic: &&Diagnostic| {
        let code = diagnostic.problem.code();
        let Some(span) = diagnostic.span else { return code.to_owned() };
        let file = &snapshot.files[span.file.0 as usize];
        let at = file.position(span.start as usize);
        format!("{}:{}:{} {code}", file.path, at.line, at.column)
    };
    report.sorted().iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The French help of each problem, in order.
pub(super) fn help(files: &[(&str, &str)]) -> String {
    let (_, report, _) = read(files);
    report.sorted().iter().map(|diagnostic| diagnostic.problem.help().fr).collect::<Vec<_>>().join("\n")
}

/// A sheet with these lines of front matter.
pub(super) fn sheet(lines: &str) -> String {
    format!("---\n{lines}\n---\nTexte.\n")
}

/// An event of Apec with these lines more.
pub(super) fn event(lines: &str) -> String {
    sheet(&format!(
        "titre: Forum des cadres\nresume: Un forum.\ngenre: forum-emploi\nseances: [{{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}}]\nlieu: apec-toulouse\n{lines}"
    ))
}

/// A sheet of a signatory.
pub(super) fn signatory(lines: &str) -> String {
    sheet(&format!("nom: France Travail\ntype: france-travail\ncourriel: a@example.org\n{lines}"))
}

/// A référent in post.
pub(super) const REFERENT: &str = "prenom: Léa\nnom: Exemple\nfonction: Conseillère\nmissions: [primo-arrivant]\ndepuis: 2024-02-01\nvisibilite: reseau\n";

/// The sheet of France Travail, a second signatory, and its référent.
pub(super) fn second(lines: &str) -> [(&'static str, String); 2] {
    [
        ("signataires/france-travail/signataire.fr.md", signatory(lines)),
        ("signataires/france-travail/referents/referent-ft.yaml", REFERENT.to_owned()),
    ]
}

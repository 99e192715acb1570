//! A small portal read from texts, for the tests of this room.

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::{self, memo::Memo};
use crate::site::options::{Edition, Options};
use crate::site::plan::{Site, plan};
use crate::sources::memory;
use crate::theme::files::ThemeFiles;
use crate::theme::load::{self, Theme};
use include_dir::{Dir, DirEntry, include_dir};
use std::collections::BTreeMap;
use std::sync::Arc;

static SMALL: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/tests/sites/small");

/// Where the event of the small portal stands.
pub(super) const FORUM: &str = "signataires/apec/evenements/forum.fr.md";

/// An event of Apec with these dates and lines.
pub(super) fn event(lines: &str) -> String {
    format!(
        "---\ntitre: Forum des cadres\nresume: Rencontrez dix employeurs.\ngenre: forum-emploi\nlieu: apec-toulouse\n\
         publics: [jeunes]\nmodifie_le: 2026-11-01\n{lines}\n---\nVenez.\n"
    )
}

/// The small portal with these files put in, in an edition.
pub(super) fn site(edition: Edition, files: &[(&str, &str)]) -> (Arc<Site>, Arc<Theme>) {
    let mut report = Report::default();
    let site = planned(edition, None, files, &mut report);
    let theme = load::load(&ThemeFiles::built_in(), &site.languages, &mut report).expect("the theme serves");
    (Arc::new(site), Arc::new(theme))
}

/// The public edition of the small portal with these files put in, at an address.
pub(super) fn site_at(base_url: Option<&str>, files: &[(&str, &str)]) -> Site {
    planned(Edition::Public, base_url, files, &mut Report::default())
}

fn planned(edition: Edition, base_url: Option<&str>, files: &[(&str, &str)], report: &mut Report) -> Site {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    collect(&SMALL, &mut all);
    all.extend(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    let snapshot = memory::snapshot(all.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let today = Date::new(2026, 11, 23).expect("a day that exists");
    let portal = model::read(&snapshot, today, &mut Memo::default(), report).expect("a sound portal");
    let base_url = base_url.map(Arc::from);
    let site = plan(portal, &Options { today, base_url, languages: None, edition }, report);
    let errors: Vec<_> = report.iter().map(|diagnostic| &diagnostic.problem).collect();
    assert!(!report.has_errors(), "{errors:#?}");
    site
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

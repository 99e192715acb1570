//! `export json-schema`: the schemas of partners' files, for editors.

use crate::cli::Exit;
use crate::cli::ui::Ui;
use crate::diag::report::Report;
use crate::export::schema;
use crate::lang::tag::Lang;
use crate::theme::files::ThemeFiles;
use crate::theme::load;
use std::collections::BTreeMap;
use std::path::Path;

/// Where editors look for them: `src/scaffold/editor/settings.json` says so too.
pub(in crate::cli) const FOLDER: &str = ".passerelle/schemas";

/// Writes the schemas. They say what this version of the program reads: neither content nor theme changes them.
pub(super) fn run(folder: &Path, ui: &Ui) -> Exit {
    super::written(folder, &files(), ui)
}

/// The schemas, by name.
pub(in crate::cli) fn files() -> BTreeMap<String, String> {
    let theme = load::load(&ThemeFiles::built_in(), &[Lang::FR], &mut Report::default());
    let theme = theme.expect("the built-in theme is sound: the tests build with it");
    schema::files(&theme.words(Lang::FR).strings)
}

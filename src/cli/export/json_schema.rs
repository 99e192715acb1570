//! `export json-schema`: the schemas of partners' files, for editors.

use crate::cli::Exit;
use crate::cli::ui::Ui;
use crate::export::schema;
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
    super::in_french(schema::files)
}

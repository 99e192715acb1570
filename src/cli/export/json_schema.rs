//! `export json-schema`: the schemas of partners' files, for editors.

use crate::cli::Exit;
use crate::cli::ui::Ui;
use crate::diag::report::Report;
use crate::export::schema;
use crate::lang::tag::Lang;
use crate::theme::files::ThemeFiles;
use crate::theme::load;
use std::path::Path;

/// Writes the schemas. They say what this version of the program reads: neither content nor theme changes them.
pub(super) fn run(folder: &Path, ui: &Ui) -> Exit {
    let theme = load::load(&ThemeFiles::built_in(), &[Lang::FR], &mut Report::default());
    let theme = theme.expect("the built-in theme is sound: the tests build with it");
    super::written(folder, &schema::files(&theme.words(Lang::FR).strings), ui)
}

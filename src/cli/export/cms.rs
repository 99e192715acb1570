//! `export cms`: the form for those who do not write YAML.

use crate::cli::Exit;
use crate::cli::inputs::InputArgs;
use crate::cli::ui::Ui;
use crate::export::cms::survey::Survey;
use crate::export::cms::{CONFIG, Form, config};
use crate::scaffold::templates;
use crate::sources::disk;
use crate::sources::snapshot::Snapshot;
use std::collections::BTreeMap;
use std::path::Path;

/// Where the form stands in a repository, and on the site.
pub(in crate::cli) const FOLDER: &str = "admin";

/// Writes the form. What partners set themselves, the repository, is written once and then theirs.
pub(super) fn run(args: &InputArgs, folder: &Path, ui: &Ui) -> Exit {
    let inputs = match args.load() {
        Ok(inputs) => inputs,
        Err(fault) => return ui.fault(&fault),
    };
    let mut files: BTreeMap<String, String> = templates::cms()
        .into_iter()
        .filter(|(name, _)| name != templates::CMS_SETTINGS || !disk::is_there(&folder.join(name)))
        .map(|(name, text)| (name, text.to_owned()))
        .collect();
    files.insert(CONFIG.to_owned(), configuration(&super::in_repository(&args.content), &inputs.snapshot));
    super::written(folder, &files, ui)
}

/// The configuration for a content folder.
pub(in crate::cli) fn configuration(content: &str, snapshot: &Snapshot) -> String {
    let survey = Survey::of(snapshot);
    super::in_french(|words| config(Form { content, survey: &survey, words }))
}

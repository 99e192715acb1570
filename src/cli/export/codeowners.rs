//! `export codeowners`: who reviews each signatory's folder.

use crate::cli::Exit;
use crate::cli::inputs::InputArgs;
use crate::cli::ui::Ui;
use crate::compile::{Planned, plan};
use crate::diag::render::{Format, Look, render};
use crate::export::codeowners;
use std::collections::BTreeMap;
use std::path::Path;

/// Prints the file, or writes it in a folder. With an error in a signatory's sheet nothing is written: its folder
/// would be nobody's without a word.
pub(super) fn run(args: &InputArgs, output: Option<&Path>, ui: &Ui) -> Exit {
    let inputs = match args.load() {
        Ok(inputs) => inputs,
        Err(fault) => return ui.fault(&fault),
    };
    let planned = plan(&inputs.snapshot, &inputs.theme, &inputs.options);
    let is_signatory = |path: &str| path.starts_with("signataires/") && path.contains("/signataire.");
    let portal = planned.value.as_ref().map(|Planned { site, .. }| &site.portal);
    let Some(portal) = portal.filter(|portal| !portal.broken.iter().any(|path| is_signatory(path.as_str()))) else {
        let content = args.content.to_string_lossy();
        let look = Look { tongue: ui.tongue, has_colour: ui.has_colour, content: &content };
        ui.message(&render(Format::Human, &inputs.snapshot.files, &planned.report.without_advice(), look));
        return Exit::Problems;
    };
    let text = codeowners::file(portal, &super::in_repository(&args.content));
    match output {
        None => ui.data(&text),
        Some(folder) => return super::written(folder, &BTreeMap::from([("CODEOWNERS".to_owned(), text)]), ui),
    }
    Exit::Fine
}

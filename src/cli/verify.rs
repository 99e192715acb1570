//! `verify`: is the published site what was published?

use crate::cli::Exit;
use crate::cli::ui::Ui;
use crate::diag::render::count;
use crate::diag::words::Bilingual;
use crate::output::verify::{Difference, verify};
use std::path::Path;

/// Names every file that is not what was published.
pub fn run(output: &Path, ui: &Ui) -> Exit {
    let folder = output.display();
    let Some((n_files, differences)) = verify(output) else {
        return ui.fault(&Bilingual::new(
            format!("`{folder}` n’a pas de manifeste `.passerelle.json`\u{202f}; construisez d’abord le portail"),
            format!("`{folder}` has no `.passerelle.json` manifest; build the portal first"),
        ));
    };
    for difference in &differences {
        let words = match difference {
            Difference::Missing(path) => Bilingual::new(format!("absent\u{202f}: {path}"), format!("missing: {path}")),
            Difference::Changed(path) => Bilingual::new(format!("modifié\u{202f}: {path}"), format!("changed: {path}")),
            Difference::Unknown(path) => Bilingual::new(format!("inconnu\u{202f}: {path}"), format!("unknown: {path}")),
        };
        ui.data(&format!("{}\n", words.get(ui.tongue)));
    }
    let files = count(n_files, ("fichier", "fichiers"), ("file", "files"));
    let n_wrong = differences.iter().filter(|difference| !matches!(difference, Difference::Unknown(_))).count();
    if n_wrong == 0 {
        ui.status(&Bilingual::new(
            format!("{}\u{202f}: tout est tel que publié", files.fr),
            format!("{}: all as published", files.en),
        ));
        return Exit::Fine;
    }
    let wrong = count(n_wrong, ("différence", "différences"), ("difference", "differences"));
    ui.status(&Bilingual::new(format!("{}, {}", files.fr, wrong.fr), format!("{}, {}", files.en, wrong.en)));
    Exit::Problems
}

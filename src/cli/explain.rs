//! `explain CODE`: the page of a problem's code.

use crate::cli::Exit;
use crate::cli::ui::Ui;
use crate::diag::explain::page;
use crate::diag::near::nearest;
use crate::diag::problems::Problem;
use crate::diag::words::Bilingual;

/// Prints the page of a code.
pub fn run(code: &str, ui: &Ui) -> Exit {
    let wanted = code.trim().to_uppercase();
    if let Some(page) = page(&wanted) {
        ui.data(page);
        return Exit::Fine;
    }
    let near = nearest(&wanted, Problem::all().map(|info| info.code));
    let (fr, en) = near.map_or_else(Default::default, |near| {
        (format!("\u{202f}; vouliez-vous `{near}`\u{202f}?"), format!("; did you mean `{near}`?"))
    });
    ui.fault(&Bilingual::new(format!("le code `{code}` n’existe pas{fr}"), format!("there is no code `{code}`{en}")))
}

//! `new traduction`: the file of a sheet in another language, to fill.

use crate::cli::Exit;
use crate::cli::new::given::NewArgs;
use crate::cli::new::sheet::unreadable;
use crate::cli::new::{Trial, write};
use crate::cli::ui::Ui;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::model;
use crate::model::memo::Memo;
use crate::scaffold::translation::{Wanted, draft};
use std::path::Path;

/// Writes the file of a translation.
pub fn run(args: &NewArgs, (typed, lang): (&str, &str), ui: &Ui) -> Result<Exit, Bilingual> {
    let inputs = args.inputs.load()?;
    let today = inputs.options.today;
    let mut unsaid = Report::default();
    let portal = model::read(&inputs.snapshot, today, &mut Memo::default(), &mut unsaid).ok_or_else(unreadable)?;
    let path = inside(typed, &args.inputs.content);
    let wanted = Wanted { path: &path, lang, languages: &portal.portail.languages, today };
    let drafts = [draft(&wanted, &inputs.snapshot)?];
    write(&args.inputs.content, &drafts)?;
    let place = args.inputs.content.join(&drafts[0].path);
    ui.data(&format!("{}\n", place.display()));
    let exit = Trial::of(&inputs.snapshot, &drafts, today).tell(&args.inputs.content, ui);
    ui.status(&Bilingual::new(
        "ensuite\u{202f}: écrivez la traduction dans ce fichier, puis `passerelle check`",
        "next: write the translation in that file, then `passerelle check`",
    ));
    Ok(exit)
}

/// The path inside the content folder: partners type it with or without the folder's name.
fn inside(typed: &str, content: &Path) -> String {
    let typed = Path::new(typed.strip_prefix("./").unwrap_or(typed));
    let content = content.strip_prefix("./").unwrap_or(content);
    typed.strip_prefix(content).unwrap_or(typed).to_string_lossy().replace('\\', "/")
}

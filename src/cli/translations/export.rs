//! `translations export`: one file a language and a signatory, for that is who orders, pays and answers for a translation.

use crate::cli::Exit;
use crate::cli::count::count;
use crate::cli::translations::Desk;
use crate::cli::translations::args::{ExportArgs, Form};
use crate::cli::ui::Ui;
use crate::diag::words::Bilingual;
use crate::lang::tag::Lang;
use crate::model::worded::Worded;
use crate::output::single::{Written, write_new};
use crate::site::links::kind_of_file;
use crate::site::route::{Base, Route};
use crate::translate::glossary::Glossary;
use crate::translate::unit::{SheetUnits, units};
use crate::translate::{po, xliff};
use std::collections::BTreeMap;

/// What no signatory owns.
const COMMON: &str = "commun";

/// Writes what translators are to be sent.
pub fn run(args: &ExportArgs, ui: &Ui) -> Exit {
    let desk = match Desk::read(&args.inputs, ui) {
        Ok(desk) => desk,
        Err(exit) => return exit,
    };
    let known = &desk.portal.portail.languages;
    let asked = args.inputs.languages.clone().unwrap_or_default();
    if let Some(stranger) = asked.iter().find(|lang| **lang == Lang::FR || !known.contains(lang)) {
        let known: Vec<&str> = known.iter().filter(|lang| **lang != Lang::FR).map(Lang::as_str).collect();
        let known = known.join(", ");
        return ui.fault(&Bilingual::new(
            format!("le portail ne se traduit pas en `{stranger}`\u{202f}; ses langues sont\u{202f}: {known}"),
            format!("the portal is not translated into `{stranger}`; its languages are: {known}"),
        ));
    }
    let (mut n_files, mut n_sheets, mut n_segments) = (0, 0, 0);
    for lang in asked {
        let glossary = Glossary::of(&desk.portal, lang);
        for (owner, sheets) in by_owner(&desk, lang, args) {
            let (text, ending) = match args.form {
                Form::Xliff => (xliff::write::document(&sheets, lang, &glossary), "xlf"),
                Form::Po => (po::write::document(&sheets, lang, &glossary), "po"),
            };
            let place = args.output.join(format!("{owner}.{lang}.{ending}"));
            let shown = place.display();
            match write_new(&place, text.as_bytes()) {
                Ok(Written::Yes) => {}
                Ok(Written::OtherThere) => {
                    return ui.fault(&Bilingual::new(
                        format!("`{shown}` existe déjà et peut contenir du travail\u{202f}; nommez un autre dossier avec `--output`"),
                        format!("`{shown}` is there already and may hold work; name another folder with `--output`"),
                    ));
                }
                Err(error) => return ui.fault(&super::unwritten(&place, &error)),
            }
            ui.data(&format!("{shown}\n"));
            n_files += 1;
            n_sheets += sheets.len();
            n_segments += sheets.iter().map(|sheet| sheet.units.len()).sum::<usize>();
        }
    }
    let files = count(n_files, ("fichier", "fichiers"), ("file", "files"));
    let sheets = count(n_sheets, ("fiche", "fiches"), ("sheet", "sheets"));
    let segments = count(n_segments, ("segment", "segments"), ("segment", "segments"));
    ui.status(&Bilingual::new(
        format!("{} · {} · {}", files.fr, sheets.fr, segments.fr),
        format!("{} · {} · {}", files.en, sheets.en, segments.en),
    ));
    Exit::Fine
}

/// What goes, by who owns it. Sheets with an error stay: their words are not sure.
fn by_owner(desk: &Desk, lang: Lang, args: &ExportArgs) -> BTreeMap<String, Vec<SheetUnits>> {
    let mut owners: BTreeMap<String, Vec<SheetUnits>> = BTreeMap::new();
    for sheet in desk.sheets.iter().filter(|sheet| !desk.portal.broken.contains(&sheet.path)) {
        let units = units(sheet, lang, address(desk, sheet, lang), &args.only);
        if !units.units.is_empty() {
            let owner = sheet.owner.as_ref().map_or(COMMON, |owner| owner.as_str());
            owners.entry(owner.to_owned()).or_default().push(units);
        }
    }
    owners
}

fn address(desk: &Desk, sheet: &Worded, lang: Lang) -> Option<String> {
    let base = desk.inputs.options.base_url.as_deref().unwrap_or(&desk.portal.portail.address);
    Some(Base::new(base).absolute(&Route::of(lang, &kind_of_file(&sheet.path)?)))
}

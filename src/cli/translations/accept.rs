//! `translations accept`: a small correction of the French does not void its translations.

use crate::cli::Exit;
use crate::cli::translations::Desk;
use crate::cli::translations::args::AcceptArgs;
use crate::cli::ui::Ui;
use crate::diag::near::nearest;
use crate::diag::words::Bilingual;
use crate::lang::tag::Lang;
use crate::model::entities::common::TranslationState;
use crate::model::worded::{Version, Worded};
use crate::output::single::replace;
use crate::translate::written::{Left, with_acceptance};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// Declares that translations still say what the French says.
pub fn run(args: &AcceptArgs, ui: &Ui) -> Exit {
    let desk = match Desk::read(&args.inputs, ui) {
        Ok(desk) => desk,
        Err(exit) => return exit,
    };
    let Some((sheet, only)) = meant(&desk, &args.path, &args.inputs.content) else {
        return ui.fault(&unknown(&desk, args));
    };
    if desk.portal.broken.contains(&sheet.path) {
        let path = &sheet.path;
        return ui.fault(&Bilingual::new(
            format!("`{path}` ou l’une de ses traductions contient une erreur\u{202f}; corrigez-la d’abord\u{202f}: `passerelle check`"),
            format!("`{path}` or one of its translations holds an error; mend it first: `passerelle check`"),
        ));
    }
    if let Some(stranger) = args.fields.iter().find(|field| sheet.text(field).is_none()) {
        return ui.fault(&no_such_text(sheet, stranger));
    }
    let is_asked = |lang: &Lang| match (&only, &args.inputs.languages) {
        (Some(only), _) => only == lang,
        (None, Some(asked)) => asked.contains(lang),
        (None, None) => true,
    };
    let mut n_accepted = 0;
    for (lang, version) in sheet.others.iter().filter(|(lang, _)| is_asked(lang)) {
        let paths = paths(version, &args.fields);
        match with_acceptance(desk.now(), sheet, *lang, &paths) {
            Ok(file) => {
                let place = args.inputs.content.join(file.path.as_str());
                if let Err(error) = replace(&place, file.text.as_bytes()) {
                    return ui.fault(&super::unwritten(&place, &error));
                }
                n_accepted += file.settled.len();
                let colon = Bilingual::new("\u{202f}:", ":");
                ui.data(&format!("{}{} {}\n", file.path, colon.get(ui.tongue), file.settled.join(", ")));
            }
            Err(Left::Same) => {}
            Err(Left::Unsafe) => {
                let path = &version.path;
                return ui.fault(&Bilingual::new(
                    format!("`{path}` n’a pas pu être changé sans risque\u{202f}; écrivez ses empreintes à la main"),
                    format!("`{path}` could not be changed without risk; write its fingerprints by hand"),
                ));
            }
        }
    }
    if n_accepted == 0 {
        ui.status(&Bilingual::new("rien n’est à revoir dans cette fiche", "nothing is to be reviewed in this sheet"));
    }
    Exit::Fine
}

/// The sheet meant by a path, inside the content folder or from where one stands; and the language, for a translation.
fn meant<'a>(desk: &'a Desk, path: &Path, content: &Path) -> Option<(&'a Worded, Option<Lang>)> {
    let inner = path.strip_prefix(content).unwrap_or(path).to_string_lossy().replace('\\', "/");
    let inner = inner.trim_start_matches("./");
    desk.sheets.iter().find_map(|sheet| {
        if sheet.path.as_str() == inner {
            return Some((sheet, None));
        }
        let (lang, _) = sheet.others.iter().find(|(_, version)| version.path.as_str() == inner)?;
        Some((sheet, Some(*lang)))
    })
}

/// The texts that are to review and have words: what is missing cannot be accepted.
fn paths(version: &Version, asked: &[String]) -> BTreeSet<Arc<str>> {
    let TranslationState::ToReview(fields) = &version.translation.state else { return BTreeSet::new() };
    let is_meant = |path: &Arc<str>| asked.is_empty() || asked.iter().any(|asked| *asked == **path);
    fields.iter().filter(|path| version.words.contains_key(*path) && is_meant(path)).cloned().collect()
}

fn unknown(desk: &Desk, args: &AcceptArgs) -> Bilingual {
    let path = args.path.to_string_lossy();
    let known = desk.sheets.iter().flat_map(|sheet| {
        std::iter::once(sheet.path.as_str()).chain(sheet.others.values().map(|version| version.path.as_str()))
    });
    let near = nearest(&path, known);
    let (fr, en) = match near {
        Some(near) => (format!("\u{202f}; écrivez `{near}`"), format!("; write `{near}`")),
        None => Default::default(),
    };
    Bilingual::new(
        format!("`{path}` n’est le fichier d’aucune fiche{fr}"),
        format!("`{path}` is the file of no sheet{en}"),
    )
}

fn no_such_text(sheet: &Worded, stranger: &str) -> Bilingual {
    let known: Vec<&str> = sheet.texts.iter().map(|text| &*text.path).collect();
    let near = nearest(stranger, known.iter().copied());
    let told = near.map_or_else(|| known.join(", "), |near| format!("`{near}`"));
    Bilingual::new(
        format!("`{stranger}` n’est le nom d’aucun texte de cette fiche\u{202f}; écrivez\u{202f}: {told}"),
        format!("`{stranger}` names no text of this sheet; write: {told}"),
    )
}

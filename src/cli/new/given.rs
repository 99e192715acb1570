//! What `new` was given: what to write, and the values typed as options.

use crate::cli::args::{path, text};
use crate::cli::inputs::{self, InputArgs};
use crate::diag::words::Bilingual;
use crate::scaffold::kind::SheetKind;
use crate::scaffold::portal;
use crate::scaffold::questions::{self, Question};
use crate::site::options::Edition;
use clap::ArgMatches;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What `new` was given.
pub struct NewArgs {
    /// The content folder and the day.
    pub inputs: InputArgs,
    /// What to write.
    pub wanted: Wanted,
    /// What was typed, by key.
    pub given: BTreeMap<&'static str, String>,
}

/// How partners write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Files alone.
    Files,
    /// Files, or the form of a CMS.
    Form,
}

/// What to write.
pub enum Wanted {
    /// A content repository.
    Portal {
        /// In which folder.
        folder: PathBuf,
        /// How its partners write.
        writing: Writing,
    },
    /// A sheet in French.
    Sheet {
        /// What it is.
        kind: SheetKind,
        /// `SIGNATAIRE/SLUG`, as typed.
        address: String,
    },
    /// A sheet in another language.
    Translation {
        /// The French sheet, as typed.
        path: String,
        /// The language, as typed.
        lang: String,
    },
}

/// Reads the words after `new`.
///
/// # Errors
/// When the day is not one.
pub fn read(matches: &ArgMatches) -> Result<NewArgs, Bilingual> {
    let (name, matches) = matches.subcommand().expect("clap asks what to write");
    let typed = |id: &str| text(matches, id).unwrap_or_default();
    let given = |questions: &'static [Question]| {
        questions.iter().filter_map(|question| Some((question.key, text(matches, question.option)?))).collect()
    };
    let sheet = SheetKind::ALL.into_iter().find(|kind| kind.word() == name);
    let (wanted, given) = match (name, sheet) {
        (_, Some(kind)) => (Wanted::Sheet { kind, address: typed("adresse-fiche") }, given(questions::of(kind))),
        ("portail", None) => {
            let folder = path(matches, "dossier").expect("clap asks for the folder");
            let writing = if matches.get_flag("cms") { Writing::Form } else { Writing::Files };
            (Wanted::Portal { folder, writing }, given(portal::QUESTIONS))
        }
        _ => (Wanted::Translation { path: typed("fiche"), lang: typed("langue") }, BTreeMap::new()),
    };
    let inputs = InputArgs {
        content: matches.try_get_one::<PathBuf>("content").ok().flatten().cloned().unwrap_or_else(|| "content".into()),
        theme: None,
        edition: Edition::Public,
        date: text(matches, "date").map(|date| inputs::parse_date(&date)).transpose()?,
        base_url: None,
        languages: None,
    };
    Ok(NewArgs { inputs, wanted, given })
}

//! What was asked of `translations`, as values.

use crate::cli::args::text;
use crate::cli::inputs::InputArgs;
use crate::diag::words::Bilingual;
use crate::translate::unit::FieldState;
use crate::translate::written::Manner;
use clap::ArgMatches;
use std::path::PathBuf;

/// What was asked of `translations`.
pub enum TranslationsArgs {
    /// `status`
    Status(StatusArgs),
    /// `accept`
    Accept(AcceptArgs),
    /// `export`
    Export(ExportArgs),
    /// `import`
    Import(ImportArgs),
}

/// What `status` was given.
pub struct StatusArgs {
    /// Content, day, languages.
    pub inputs: InputArgs,
    /// Prints JSON.
    pub json: bool,
}

/// What `accept` was given.
pub struct AcceptArgs {
    /// Content, day, languages.
    pub inputs: InputArgs,
    /// A sheet, in French or in another language.
    pub path: PathBuf,
    /// The texts meant; none for all that are to review.
    pub fields: Vec<String>,
}

/// What `export` was given.
pub struct ExportArgs {
    /// Content, day, languages.
    pub inputs: InputArgs,
    /// What is written.
    pub form: Form,
    /// The states of the texts that go.
    pub only: Vec<FieldState>,
    /// Where.
    pub output: PathBuf,
}

/// What is written for translators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// XLIFF 1.2.
    Xliff,
    /// PO.
    Po,
}

/// What `import` was given.
pub struct ImportArgs {
    /// Content, day.
    pub inputs: InputArgs,
    /// The files that came back.
    pub files: Vec<PathBuf>,
    /// How they were made.
    pub manner: Manner,
}

/// Reads what was asked.
///
/// # Errors
/// When a value has the right shape for clap and no sense for us.
pub fn read(matches: &ArgMatches) -> Result<TranslationsArgs, Bilingual> {
    let (name, matches) = matches.subcommand().expect("clap asks for a verb");
    let inputs = InputArgs::read(matches)?;
    Ok(match name {
        "status" => TranslationsArgs::Status(StatusArgs { inputs, json: matches.get_flag("json") }),
        "accept" => TranslationsArgs::Accept(AcceptArgs {
            inputs,
            path: matches.get_one::<PathBuf>("path").cloned().unwrap_or_default(),
            fields: matches.get_many::<String>("fields").unwrap_or_default().cloned().collect(),
        }),
        "export" => TranslationsArgs::Export(ExportArgs {
            form: if text(matches, "format").is_some_and(|form| form == "po") { Form::Po } else { Form::Xliff },
            only: only(text(matches, "only"))?,
            output: matches.get_one::<PathBuf>("output").cloned().unwrap_or_default(),
            inputs,
        }),
        "import" => TranslationsArgs::Import(ImportArgs {
            inputs,
            files: matches.get_many::<PathBuf>("files").unwrap_or_default().cloned().collect(),
            manner: Manner {
                mode: text(matches, "mode").and_then(|mode| MODES.into_iter().find(|known| *known == mode)),
                by: text(matches, "by").map(|by| by.trim().to_owned()).filter(|by| !by.is_empty()),
            },
        }),
        _ => unreachable!("clap knows no other verb"),
    })
}

/// How a translation may have been made.
pub const MODES: [&str; 3] = ["humaine", "relue", "automatique"];

fn only(list: Option<String>) -> Result<Vec<FieldState>, Bilingual> {
    let Some(list) = list else { return Ok(FieldState::ALL.to_vec()) };
    list.split(',')
        .map(|name| {
            FieldState::named(name.trim()).ok_or_else(|| {
                let known = FieldState::ALL.map(FieldState::name).join(", ");
                Bilingual::new(
                    format!("`{name}` n’est pas l’état d’une traduction\u{202f}; écrivez l’un de\u{202f}: {known}"),
                    format!("`{name}` is not the state of a translation; write one of: {known}"),
                )
            })
        })
        .collect()
}

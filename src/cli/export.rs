//! `export FORMAT`: what other programs read. One file a format.

pub(super) mod cms;
mod codeowners;
pub(super) mod json_schema;

use crate::cli::Exit;
use crate::cli::args::path;
use crate::cli::inputs::InputArgs;
use crate::cli::ui::Ui;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::tag::Lang;
use crate::output::deposit::deposit;
use crate::theme::files::ThemeFiles;
use crate::theme::load;
use crate::theme::strings::Strings;
use clap::ArgMatches;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A format and what it was given.
pub enum Export {
    /// `cms`
    Cms {
        /// The content folder.
        inputs: InputArgs,
        /// The folder to write in.
        output: PathBuf,
    },
    /// `codeowners`
    Codeowners {
        /// Content, theme, edition, day.
        inputs: InputArgs,
        /// The folder to write in; none for the standard output.
        output: Option<PathBuf>,
    },
    /// `json-schema`
    JsonSchema {
        /// The folder to write in.
        output: PathBuf,
    },
}

impl Export {
    /// Reads the format and its options.
    ///
    /// # Errors
    /// When a date or a language is not one.
    pub fn read(matches: &ArgMatches) -> Result<Self, Bilingual> {
        let (format, matches) = matches.subcommand().expect("clap asks for a format");
        let output = path(matches, "output");
        Ok(match format {
            "cms" => {
                Self::Cms { inputs: InputArgs::read(matches)?, output: output.unwrap_or_else(|| cms::FOLDER.into()) }
            }
            "codeowners" => Self::Codeowners { inputs: InputArgs::read(matches)?, output },
            "json-schema" => Self::JsonSchema { output: output.unwrap_or_else(|| json_schema::FOLDER.into()) },
            _ => unreachable!("clap knows no other format"),
        })
    }
}

/// What is made with the French words of the program's own theme.
fn in_french<T>(make: impl FnOnce(&Strings) -> T) -> T {
    let theme = load::load(&ThemeFiles::built_in(), &[Lang::FR], &mut Report::default());
    make(&theme.expect("the built-in theme is sound: the tests build with it").words(Lang::FR).strings)
}

/// Writes a format.
pub fn run(export: &Export, ui: &Ui) -> Exit {
    match export {
        Export::Cms { inputs, output } => cms::run(inputs, output, ui),
        Export::Codeowners { inputs, output } => codeowners::run(inputs, output.as_deref(), ui),
        Export::JsonSchema { output } => json_schema::run(output, ui),
    }
}

/// Writes files in a folder, and says so.
fn written(folder: &Path, files: &BTreeMap<String, String>, ui: &Ui) -> Exit {
    if let Err(error) = deposit(folder, files) {
        let folder = folder.display();
        return ui.fault(&Bilingual::new(
            format!("impossible d’écrire dans `{folder}`\u{202f}: {error}"),
            format!("cannot write in `{folder}`: {error}"),
        ));
    }
    let (n_files, folder) = (files.len(), folder.display());
    ui.status(&Bilingual::new(
        format!("{n_files} {} dans `{folder}`", if n_files == 1 { "fichier écrit" } else { "fichiers écrits" }),
        format!("{n_files} {} written in `{folder}`", if n_files == 1 { "file" } else { "files" }),
    ));
    Exit::Fine
}

/// The content folder as the repository knows it: an absolute path says nothing there but its last part.
fn in_repository(content: &Path) -> String {
    let known = if content.is_absolute() { content.file_name().map(Path::new).unwrap_or(content) } else { content };
    known.to_string_lossy().into_owned()
}

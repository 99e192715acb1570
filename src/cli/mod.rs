//! The command line: one file per verb. The clock and the environment are read here and nowhere else.
//!
//! Data goes to stdout, everything else to stderr. Exit codes: 0 fine, 1 problems in content, 2 misuse or machine fault.

pub mod args;
pub mod build;
pub mod check;
pub mod clock;
pub mod command;
pub mod completions;
pub mod count;
pub mod explain;
pub mod export;
#[cfg(feature = "external")]
pub mod external;
pub mod inputs;
pub mod misuse;
pub mod new;
pub mod orient;
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
pub mod translations;
pub mod ui;
pub mod verify;

use crate::cli::args::Verb;
use crate::cli::ui::Ui;
use std::ffi::OsString;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine,
    /// The content has problems.
    Problems,
    /// The command was misused, or the machine refused.
    Fault,
}

impl Exit {
    /// The code given to the shell.
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problems => 1,
            Self::Fault => 2,
        }
    }
}

/// Runs the program with the words of its command line.
pub fn run(words: &[OsString]) -> Exit {
    let tongue = args::tongue(words);
    let matches = match command::command(tongue).try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(error) => return misuse::tell(&error, tongue),
    };
    let ui = Ui::new(tongue, matches.subcommand().is_some_and(|(_, matches)| args::is_quiet(matches)));
    match args::verb(&matches) {
        Ok(verb) => dispatch(verb, &ui),
        Err(fault) => ui.fault(&fault),
    }
}

fn dispatch(verb: Verb, ui: &Ui) -> Exit {
    match verb {
        Verb::Build(args) => build::run(&args, ui),
        Verb::Check(args) => check::run(&args, ui),
        Verb::Search(args) => search::run(&args, ui),
        Verb::New(args) => new::run(&args, ui),
        Verb::Orient(args) => orient::run(&args, ui),
        Verb::Export(export) => export::run(&export, ui),
        Verb::Explain(code) => explain::run(&code, ui),
        #[cfg(feature = "serve")]
        Verb::Serve(args) => serve::run(args, ui),
        Verb::Translations(args) => translations::run(&args, ui),
        Verb::Verify(output) => verify::run(&output, ui),
        Verb::Completions(shell) => completions::run(shell, ui),
    }
}

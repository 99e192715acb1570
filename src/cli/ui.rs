//! How the program speaks: data on stdout, everything else on stderr, colour only where it is seen.

use crate::cli::Exit;
use crate::diag::words::{Bilingual, Tongue};
use std::io::{IsTerminal, Write};

/// How the program speaks.
#[derive(Clone, Copy, Debug)]
pub struct Ui {
    /// The person's tongue.
    pub tongue: Tongue,
    /// Says problems alone.
    pub is_quiet: bool,
    /// Messages are coloured.
    pub has_colour: bool,
}

impl Ui {
    /// Looks at the terminal and at `NO_COLOR` once.
    #[expect(clippy::disallowed_methods, reason = "the environment is read in cli")]
    pub fn new(tongue: Tongue, is_quiet: bool) -> Self {
        let has_no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { tongue, is_quiet, has_colour: std::io::stderr().is_terminal() && !has_no_color }
    }

    /// Prints data. A closed pipe is nobody's fault.
    pub fn data(&self, text: &str) {
        let _ = std::io::stdout().write_all(text.as_bytes());
    }

    /// Prints a message, problems included.
    pub fn message(&self, text: &str) {
        let _ = std::io::stderr().write_all(text.as_bytes());
    }

    /// Prints a line of status, unless quiet.
    pub fn status(&self, words: &Bilingual) {
        if !self.is_quiet {
            self.message(&format!("{}\n", words.get(self.tongue)));
        }
    }

    /// Tells a misuse or a machine fault.
    pub fn fault(&self, words: &Bilingual) -> Exit {
        let label = match self.tongue {
            Tongue::Fr => "erreur\u{202f}:",
            Tongue::En => "error:",
        };
        self.message(&format!("{label} {}\n", words.get(self.tongue)));
        Exit::Fault
    }
}

//! `completions SHELL`: the completion script of a shell.

use crate::cli::Exit;
use crate::cli::command::command;
use crate::cli::ui::Ui;

/// Prints the completion script.
pub fn run(shell: clap_complete::Shell, ui: &Ui) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(ui.tongue), "passerelle", &mut script);
    ui.data(&String::from_utf8_lossy(&script));
    Exit::Fine
}

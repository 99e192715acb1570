//! The program: the words of the command line in, an exit code out.

use std::process::ExitCode;

/// Templates make many small strings: this allocator serves them with less work than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().collect();
    ExitCode::from(passerelle::cli::run(&words).code())
}

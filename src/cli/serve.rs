//! `serve`: the portal shown while it is written. What it says, the hour and the browser are given from here.

use crate::cli::Exit;
use crate::cli::args::ServeArgs;
use crate::cli::clock::{self, Stopwatch};
use crate::cli::ui::Ui;
use crate::lang::zone::Zone;
use crate::serve::http::Door;
use crate::serve::session::Places;
use crate::serve::teller::Teller;
use crate::serve::{Opener, Reach, Wish, serve};
use std::process::{Command, Stdio};

/// The port that is tried first.
const PORT: u16 = 8000;

/// Shows the portal until it is stopped.
pub fn run(args: ServeArgs, ui: &Ui) -> Exit {
    if let Err(fault) = args.inputs.check_content() {
        return ui.fault(&fault);
    }
    let (own, for_theme, for_options) = (*ui, args.inputs.clone(), args.inputs.clone());
    let places = Places {
        content: args.inputs.content.clone(),
        theme: args.inputs.theme_folder().map(ToOwned::to_owned),
        theme_files: Box::new(move || for_theme.theme_files()),
        options: Box::new(move |snapshot| for_options.options(snapshot)),
    };
    let teller = Teller {
        tongue: ui.tongue,
        has_colour: ui.has_colour,
        is_quiet: ui.is_quiet,
        say: Box::new(move |text| own.message(text)),
        hour: Box::new(|| clock::hour(&Zone::usual())),
        measure: || {
            let stopwatch = Stopwatch::start();
            Box::new(move || stopwatch.elapsed())
        },
    };
    let open = args.open.then(|| Box::new(open) as Opener);
    let wish = Wish {
        places,
        door: args.port.map_or(Door::From(PORT), Door::Exactly),
        reach: if args.lan { Reach::Network } else { Reach::Machine },
        open,
        teller,
    };
    match serve(wish) {
        Ok(()) => Exit::Fine,
        Err(fault) => ui.fault(&fault),
    }
}

/// Opens an address in the usual browser. Where there is none, the address is in the terminal.
#[expect(clippy::disallowed_methods, reason = "the browser is opened in cli::serve")]
fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    let silent = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _ = silent.spawn();
}

//! `translations`: their state, what goes to translators and comes back, and small corrections accepted.

pub mod accept;
pub mod args;
pub mod export;
pub mod import;
pub mod status;
pub mod words;

use crate::cli::Exit;
use crate::cli::inputs::{InputArgs, Inputs};
use crate::cli::translations::args::TranslationsArgs;
use crate::cli::ui::Ui;
use crate::diag::render::{Format, Look, Lookup, render};
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::model;
use crate::model::memo::Memo;
use crate::model::portal::Portal;
use crate::model::worded::{self, Worded};
use crate::translate::written::Now;
use std::io;
use std::path::Path;

/// Does what was asked of translations.
pub fn run(args: &TranslationsArgs, ui: &Ui) -> Exit {
    match args {
        TranslationsArgs::Status(args) => status::run(args, ui),
        TranslationsArgs::Accept(args) => accept::run(args, ui),
        TranslationsArgs::Export(args) => export::run(args, ui),
        TranslationsArgs::Import(args) => import::run(args, ui),
    }
}

/// What is said when the disk refuses a file.
fn unwritten(place: &Path, error: &io::Error) -> Bilingual {
    let place = place.display();
    Bilingual::new(
        format!("`{place}` ne peut pas être écrit\u{202f}: {error}"),
        format!("`{place}` cannot be written: {error}"),
    )
}

/// The content and its words, whatever the edition.
struct Desk {
    inputs: Inputs,
    portal: Portal,
    sheets: Vec<Worded>,
}

impl Desk {
    /// Reads the content; when there is no portal to be read, its problems are told.
    fn read(args: &InputArgs, ui: &Ui) -> Result<Self, Exit> {
        let inputs = args.load().map_err(|fault| ui.fault(&fault))?;
        let mut report = inputs.snapshot.report.clone();
        let read = model::read(&inputs.snapshot, inputs.options.today, &mut Memo::default(), &mut report);
        let Some(portal) = read else {
            let look = Look { tongue: ui.tongue, has_colour: ui.has_colour, content: "" };
            ui.message(&render(Format::Human, &inputs.snapshot.files, &report.without_advice(), look));
            return Err(Exit::Problems);
        };
        let languages = &portal.portail.languages;
        let sheets = worded::sheets(&inputs.snapshot, languages, inputs.options.today);
        Ok(Self { inputs, portal, sheets })
    }

    fn now(&self) -> Now<'_> {
        Now {
            snapshot: &self.inputs.snapshot,
            languages: &self.portal.portail.languages,
            today: self.inputs.options.today,
        }
    }
}

/// Tells problems of files that are not of the content.
fn tell(files: &dyn Lookup, report: &Report, ui: &Ui) {
    let look = Look { tongue: ui.tongue, has_colour: ui.has_colour, content: "" };
    ui.message(&render(Format::Human, files, report, look));
}

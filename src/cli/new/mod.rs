//! `new`: a sheet, a translation or a whole repository, filled from what is known, asked for where a terminal is there.
//!
//! The path written is data and goes to stdout; questions, problems and what to do next go to stderr.

mod ask;
pub mod given;
mod portal;
mod sheet;
mod translation;

use crate::cli::Exit;
use crate::cli::new::given::{NewArgs, Wanted};
use crate::cli::ui::Ui;
use crate::diag::problems::Problem;
use crate::diag::render::{Format, Look, render};
use crate::diag::report::Report;
use crate::diag::severity::Severity;
use crate::diag::words::Bilingual;
use crate::lang::calendar::Date;
use crate::model;
use crate::model::memo::Memo;
use crate::output::fresh::{self, Refusal};
use crate::scaffold::Draft;
use crate::sources::snapshot::Snapshot;
use crate::text::path::ContentPath;
use std::path::Path;

/// Writes what was asked for.
pub fn run(args: &NewArgs, ui: &Ui) -> Exit {
    let done = match &args.wanted {
        Wanted::Portal { folder, writing } => portal::run(args, folder, *writing, ui),
        Wanted::Sheet { kind, address } => sheet::run(args, (*kind, address), ui),
        Wanted::Translation { path, lang } => translation::run(args, (path, lang), ui),
    };
    match done {
        Ok(exit) => exit,
        Err(fault) => ui.fault(&fault),
    }
}

/// New files in a content folder: read with the others first, so that one which could never be read is not written.
struct Trial {
    snapshot: Snapshot,
    report: Report,
}

impl Trial {
    fn of(current: &Snapshot, drafts: &[Draft], today: Date) -> Self {
        let files = drafts.iter().map(|draft| (ContentPath::new(&draft.path), draft.text.as_bytes()));
        let snapshot = current.with(files);
        let mut report = snapshot.report.clone();
        model::read(&snapshot, today, &mut Memo::default(), &mut report);
        let mut own = Report::default();
        let is_new = |path: &ContentPath| drafts.iter().any(|draft| draft.path == path.as_str());
        for diagnostic in report.sorted() {
            let file = diagnostic.span.and_then(|span| snapshot.file(span.file));
            if file.is_some_and(|file| is_new(&file.path)) {
                own.add(diagnostic.clone());
            }
        }
        Self { snapshot, report: own }
    }

    /// A name that is taken or reserved: nothing that is written in the file would mend it.
    fn refusal(&self) -> Option<Bilingual> {
        let is_name =
            |problem: &Problem| matches!(problem, Problem::Layout(_)) && problem.severity() == Severity::Error;
        let problem = self.report.iter().map(|diagnostic| &diagnostic.problem).find(|problem| is_name(problem))?;
        let (message, help) = (problem.message(), problem.help());
        Some(Bilingual::new(
            format!("{}\u{202f}; {}\u{202f}; rien n’est écrit", message.fr, help.fr),
            format!("{}; {}; nothing is written", message.en, help.en),
        ))
    }

    /// Tells what must still be said, at its line; the exit code says whether there is any.
    fn tell(&self, content: &Path, ui: &Ui) -> Exit {
        if !self.report.has_errors() {
            return Exit::Fine;
        }
        let content = content.to_string_lossy();
        let look = Look { tongue: ui.tongue, has_colour: ui.has_colour, content: &content };
        ui.message(&render(Format::Human, &self.snapshot.files, &self.report.without_advice(), look));
        ui.status(&Bilingual::new(
            "le fichier est écrit\u{202f}; complétez les lignes dites ci-dessus, puis lancez `passerelle check`",
            "the file is written; complete the lines told above, then run `passerelle check`",
        ));
        Exit::Problems
    }
}

/// Writes new files under a folder and tells their paths.
fn write(root: &Path, drafts: &[Draft]) -> Result<(), Bilingual> {
    let files = drafts.iter().map(|draft| (draft.path.as_str(), draft.text.as_bytes()));
    fresh::write(root, files).map_err(|refusal| match refusal {
        Refusal::Taken(place) => {
            let place = place.display();
            Bilingual::new(
                format!("`{place}` existe déjà\u{202f}; rien n’est écrit\u{202f}; ouvrez ce fichier pour le modifier, ou choisissez un autre nom"),
                format!("`{place}` is already there; nothing is written; open that file to change it, or choose another name"),
            )
        }
        Refusal::Disk(error) => Bilingual::new(
            format!("le disque refuse\u{202f}: {error}\u{202f}; rien n’est écrit"),
            format!("the disk refuses: {error}; nothing is written"),
        ),
    })
}

//! `build`: content into a published site, in one swap, or nothing at all.

use crate::cli::Exit;
use crate::cli::args::BuildArgs;
use crate::cli::check::exit;
use crate::cli::clock::Stopwatch;
use crate::cli::inputs::Inputs;
use crate::cli::ui::Ui;
use crate::compile::{Product, compile};
use crate::diag::render::{Format, Look, count, render, tally_words};
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::output::lock::{self, Lock};
use crate::output::publish::{Outcome, PublishFault, PublishOptions, publish};
use crate::search::Care;
use std::time::Duration;

/// Builds the site.
pub fn run(args: &BuildArgs, ui: &Ui) -> Exit {
    let stopwatch = Stopwatch::start();
    let inputs = match args.inputs.load() {
        Ok(inputs) => inputs,
        Err(fault) => return ui.fault(&fault),
    };
    let care = if args.precompress { Care::Publish } else { Care::Draft };
    let compiled = compile(&inputs.snapshot, &inputs.theme, &inputs.options, care);
    let mut report = compiled.report;
    let product = compiled.value.filter(|_| !report.has_errors() || args.keep_going);
    let Some(product) = product else {
        tell(&inputs, &report, ui);
        ui.status(&nothing_published());
        ui.status(&closing(None, &report, stopwatch.elapsed()));
        return Exit::Problems;
    };
    let options = PublishOptions { precompress: args.precompress, kept_folders: product.kept_folders.clone() };
    let held = match take_lock(args, ui) {
        Ok(held) => held,
        Err(exit) => return exit,
    };
    let published = publish(&args.output, &product.files, &options);
    drop(held);
    let outcome = match published {
        Ok(outcome) => outcome,
        Err(PublishFault::Pages(pages)) => {
            report.absorb(pages);
            tell(&inputs, &report, ui);
            ui.status(&nothing_published());
            return Exit::Problems;
        }
        Err(PublishFault::Foreign(file)) => return ui.fault(&foreign(&file.display().to_string())),
        Err(PublishFault::Disk(error)) => return ui.fault(&disk_fault(&error)),
    };
    let mut all = report;
    all.absorb(outcome.report.clone());
    tell(&inputs, &all, ui);
    ui.status(&closing(Some((&product, &outcome)), &all, stopwatch.elapsed()));
    // The process ends here: giving back forty thousand pages one string at a time would only cost time.
    std::mem::forget((product, inputs));
    exit(&all, args.strict)
}

/// Tells errors and warnings; advice is counted in the last line, and told by `check`.
fn tell(inputs: &Inputs, report: &Report, ui: &Ui) {
    let report = &report.without_advice();
    let look = Look { tongue: ui.tongue, has_colour: ui.has_colour, content: "" };
    ui.message(&render(Format::Human, &inputs.snapshot.files, report, look));
}

fn take_lock(args: &BuildArgs, ui: &Ui) -> Result<Lock, Exit> {
    let refused = |error: std::io::Error| ui.fault(&disk_fault(&error));
    match lock::try_lock(&args.output).map_err(refused)? {
        Ok(held) => Ok(held),
        Err(holder) => {
            let process = holder.process;
            ui.status(&Bilingual::new(
                format!("une autre construction est en cours (processus {process})\u{202f}; celle-ci attend son tour"),
                format!("another build is running (process {process}); this one waits its turn"),
            ));
            lock::wait(&args.output).map_err(refused)
        }
    }
}

/// The one line that ends a run: pages, languages, problems, time.
pub fn closing(made: Option<(&Product, &Outcome)>, report: &Report, time: Duration) -> Bilingual {
    let problems = tally_words(report.tally());
    let seconds = time.as_secs_f64();
    let (fr_time, en_time) = (format!("{seconds:.2} s").replace('.', ","), format!("{seconds:.2} s"));
    match made {
        None => Bilingual::new(format!("{} · {fr_time}", problems.fr), format!("{} · {en_time}", problems.en)),
        Some((product, _)) => {
            let pages = count(product.n_pages, ("page", "pages"), ("page", "pages"));
            let languages = count(product.n_languages, ("langue", "langues"), ("language", "languages"));
            Bilingual::new(
                format!("{} · {} · {} · {fr_time}", pages.fr, languages.fr, problems.fr),
                format!("{} · {} · {} · {en_time}", pages.en, languages.en, problems.en),
            )
        }
    }
}

fn nothing_published() -> Bilingual {
    Bilingual::new(
        "rien n’a été publié\u{202f}; le site en place est intact",
        "nothing was published; the site in place is untouched",
    )
}

fn foreign(file: &str) -> Bilingual {
    Bilingual::new(
        format!(
            "`{file}` existe déjà et ne vient pas de Passerelle\u{202f}; déplacez-le, ou choisissez un autre dossier\u{202f}: `--output DIR`"
        ),
        format!(
            "`{file}` is already there and was not made by Passerelle; move it, or choose another folder: `--output DIR`"
        ),
    )
}

fn disk_fault(error: &std::io::Error) -> Bilingual {
    Bilingual::new(
        format!("le disque refuse\u{202f}: {error}\u{202f}; le site en place est intact"),
        format!("the disk refuses: {error}; the site in place is untouched"),
    )
}

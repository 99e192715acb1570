//! `check`: every fault of the content and of the pages made from it; nothing is written.

use crate::cli::Exit;
use crate::cli::args::CheckArgs;
use crate::cli::clock::Stopwatch;
use crate::cli::ui::Ui;
use crate::compile::compile;
use crate::diag::render::{Format, Look, render};
use crate::diag::report::Report;
use crate::output::publish::rehearse;
use crate::search::Care;

/// Checks the content. The problems are data: they go to stdout.
pub fn run(args: &CheckArgs, ui: &Ui) -> Exit {
    let stopwatch = Stopwatch::start();
    let inputs = match args.inputs.load() {
        Ok(inputs) => inputs,
        Err(fault) => return ui.fault(&fault),
    };
    let compiled = compile(&inputs.snapshot, &inputs.theme, &inputs.options, Care::Examine);
    let mut report = compiled.report;
    if !report.has_errors()
        && let Some(site) = compiled.value
    {
        report.absorb(rehearse(&site.files));
    }
    #[cfg(feature = "external")]
    if args.external {
        report.absorb(super::external::check(&inputs.snapshot, ui));
    }
    let content = args.inputs.content.to_string_lossy();
    let look = Look { tongue: ui.tongue, has_colour: ui.has_colour && args.format == Format::Human, content: &content };
    ui.data(&render(args.format, &inputs.snapshot.files, &report, look));
    ui.status(&super::build::closing(None, &report, stopwatch.elapsed()));
    exit(&report, args.strict)
}

/// How a run that met these problems ends.
pub fn exit(report: &Report, is_strict: bool) -> Exit {
    let tally = report.tally();
    let has_failed = tally.errors > 0 || (is_strict && tally.warnings > 0);
    if has_failed { Exit::Problems } else { Exit::Fine }
}

//! `orient`: who is best placed for a profile, with the reasons, as the form of the site says it.

mod told;
mod words;

use crate::cli::Exit;
use crate::cli::args::OrientArgs;
use crate::cli::ui::Ui;
use crate::compile::{Planned, plan};
use crate::diag::render::{Format, Look, render};
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::model::entities::orientation::written;
use crate::orient::answer::answer;
use crate::orient::offered;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::sync::Arc;
use told::Told;

/// The file of the rules: with an error in it, an answer would lack a rule without saying so.
const RULES: &str = "orientation/regles.yaml";

/// Prints the answer to a profile: sentences for people, or JSON.
pub fn run(args: &OrientArgs, ui: &Ui) -> Exit {
    let line =
        SourceFile { id: FileId(0), path: ContentPath::new("--profile"), text: Arc::from(args.profile.as_str()) };
    let look = Look { tongue: ui.tongue, has_colour: ui.has_colour, content: "" };
    let mut slips = Report::default();
    let profile = written::read(&line, &mut slips);
    if slips.has_errors() {
        ui.message(&render(Format::Human, &vec![line], &slips, look));
        return Exit::Fault;
    }
    let inputs = match args.inputs.load() {
        Ok(inputs) => inputs,
        Err(fault) => return ui.fault(&fault),
    };
    let planned = plan(&inputs.snapshot, &inputs.theme, &inputs.options);
    let Some(Planned { site, .. }) = planned.value else {
        ui.message(&render(Format::Human, &inputs.snapshot.files, &planned.report.without_advice(), look));
        return Exit::Problems;
    };
    if site.portal.broken.iter().any(|path| path.as_str() == RULES) {
        ui.message(&render(Format::Human, &inputs.snapshot.files, &planned.report.without_advice(), look));
        return Exit::Problems;
    }
    if !site.languages.contains(&args.lang) {
        let known = site.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        return ui.fault(&super::search::not_of_the_portal(args.lang, &known));
    }
    if site.portal.orientation.rules.is_empty() {
        return ui.fault(&Bilingual::new(
            "ce portail n’a pas de règles d’orientation\u{202f}; elles s’écrivent dans `orientation/regles.yaml`",
            "this portal has no orientation rules; they are written in `orientation/regles.yaml`",
        ));
    }
    let rules = offered::rules(&site);
    let told =
        Told { site: &site, answer: answer(&rules, &profile), profile: &profile, lang: args.lang, tongue: ui.tongue };
    if args.json {
        ui.data(&told.json());
    } else {
        ui.data(&told.text());
        ui.status(&told.count());
    }
    Exit::Fine
}

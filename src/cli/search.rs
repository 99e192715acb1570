//! `search`: what a reader would find, asked of the index itself.

mod told;

use crate::cli::Exit;
use crate::cli::args::SearchArgs;
use crate::cli::ui::Ui;
use crate::compile::{Planned, plan};
use crate::diag::render::{Format, Look, render};
use crate::diag::words::Bilingual;
use crate::lang::tag::Lang;
use crate::search::query::{Quality, Stage};
use crate::search::{analysis, catalogue};
use told::{Told, Tongues};

/// Prints what a question finds in a language, and in French where that is little: a list for people, or JSON.
pub fn run(args: &SearchArgs, ui: &Ui) -> Exit {
    let inputs = match args.inputs.load() {
        Ok(inputs) => inputs,
        Err(fault) => return ui.fault(&fault),
    };
    let planned = plan(&inputs.snapshot, &inputs.theme, &inputs.options);
    let Some(Planned { site, theme }) = planned.value else {
        let look = Look { tongue: ui.tongue, has_colour: ui.has_colour, content: "" };
        ui.message(&render(Format::Human, &inputs.snapshot.files, &planned.report.without_advice(), look));
        return Exit::Problems;
    };
    if !site.languages.contains(&args.lang) {
        let known = site.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        return ui.fault(&not_of_the_portal(args.lang, &known));
    }
    if analysis::forms(&args.question, args.lang).is_empty() {
        return ui.fault(&Bilingual::new("dites ce qu’il faut chercher", "say what to search for"));
    }
    let ask = |lang: Lang| {
        let catalogue = catalogue(&site, &theme, lang);
        let answer = catalogue.library().answer(&args.question, Stage::Submitted);
        Told { catalogue, answer }
    };
    let own = ask(args.lang);
    let french = (args.lang != Lang::FR && own.answer.is_poor()).then(|| ask(Lang::FR));
    let french = french.filter(|french| !french.answer.hits.is_empty());
    let is_french_first = french
        .as_ref()
        .is_some_and(|french| french.answer.quality() == Quality::AsAsked && own.answer.quality() < Quality::AsAsked);
    let mut told: Vec<Told> = vec![own];
    told.extend(french);
    if is_french_first {
        told.reverse();
    }
    let tongues = Tongues { told: &told, base: &site.base, reader: args.lang };
    if args.json {
        ui.data(&tongues.json(args))
    } else {
        tongues.tell(args, ui)
    }
    Exit::Fine
}

/// Said of a language that the portal does not have.
pub(super) fn not_of_the_portal(lang: Lang, known: &str) -> Bilingual {
    Bilingual::new(
        format!("`{lang}` n’est pas une langue de ce portail\u{202f}; celles-ci le sont\u{202f}: {known}"),
        format!("`{lang}` is not a language of this portal; these are: {known}"),
    )
}

//! The page of problems: all those of the moment, grouped by file.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::{locate, tally_words};
use crate::diag::report::Tally;
use crate::diag::words::Tongue;
use crate::serve::problems::article::article;
use crate::serve::problems::words::{Word, say};
use crate::serve::shown::Shown;
use crate::text::escape::html;
use std::fmt::Write;

/// What the page says.
pub fn problems(shown: &Shown, tongue: Tongue) -> String {
    let report = shown.problems();
    let told = report.sorted();
    let mut main = format!("<h1>{}</h1>\n", say(Word::Problems, tongue));
    let is_well = told.is_empty();
    let words = tally_words(report.tally());
    let count = if is_well { say(Word::AllWell, tongue) } else { words.get(tongue) };
    let tone = tone(report.tally(), is_well);
    let _ = writeln!(main, "<p class=\"tally is-{tone}\" role=\"status\">{}</p>", html(count));
    let state = match (&shown.site, shown.is_held_back()) {
        (None, _) => Word::NoSite,
        (Some(_), true) => Word::HeldBack,
        (Some(_), false) if is_well => Word::AllWellMore,
        (Some(_), false) => Word::Follows,
    };
    let _ = writeln!(main, "<p class=\"state\">{}</p>", say(state, tongue));
    let _ = writeln!(
        main,
        "<p class=\"moves\"><a href=\"/\">{}</a> <a href=\"/_passerelle/problemes/\">{}</a></p>",
        say(Word::Back, tongue),
        say(Word::Again, tongue)
    );
    for (file, problems) in by_file(shown, &told) {
        let heading =
            file.map_or_else(|| say(Word::NoFile, tongue).to_owned(), |file| format!("<code>{}</code>", html(&file)));
        let _ = writeln!(main, "<section class=\"file\"><h2>{heading}</h2>");
        for problem in problems {
            let _ = writeln!(main, "{}", article(&shown.now.snapshot, problem, 3, tongue));
        }
        main.push_str("</section>\n");
    }
    main
}

/// The colour of the whole: that of the gravest.
fn tone(tally: Tally, is_well: bool) -> &'static str {
    match tally {
        _ if is_well => "well",
        Tally { errors: 1.., .. } => "error",
        Tally { warnings: 1.., .. } => "warning",
        _ => "advice",
    }
}

/// The problems under the file that holds each; the gravest file is not put first, since one mends file after file.
fn by_file<'a>(shown: &Shown, told: &[&'a Diagnostic]) -> Vec<(Option<String>, Vec<&'a Diagnostic>)> {
    let mut files: Vec<(Option<String>, Vec<&Diagnostic>)> = Vec::new();
    for diagnostic in told {
        let file = locate(&shown.now.snapshot, diagnostic).map(|place| place.path.to_owned());
        match files.iter_mut().find(|(known, _)| *known == file) {
            Some((_, problems)) => problems.push(diagnostic),
            None => files.push((file, vec![diagnostic])),
        }
    }
    files
}

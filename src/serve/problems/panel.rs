//! What lies over a page: the errors that hold the site back, or how many remarks there are.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::tally_words;
use crate::diag::severity::Severity;
use crate::diag::words::Tongue;
use crate::serve::problems::article::article;
use crate::serve::problems::frame::lang;
use crate::serve::problems::words::{Word, say};
use crate::serve::shown::Shown;
use crate::text::escape::html;

/// Errors drawn over a page; the others are on the page of problems.
const MOST: usize = 5;

/// Who looks at the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looker {
    /// Who writes, at the computer that runs the program.
    Writer,
    /// Somebody else on the network: the content's own lines are not for them.
    Guest,
}

/// The panel, and its count once folded; nothing when nothing is wrong.
pub fn panel(shown: &Shown, looker: Looker, tongue: Tongue) -> String {
    let report = shown.problems();
    let tally = report.tally();
    if report.iter().next().is_none() {
        return String::new();
    }
    let words = tally_words(tally);
    let count = html(words.get(tongue));
    let lang = lang(tongue);
    let tone = if tally.errors > 0 { "error" } else { "warning" };
    if looker == Looker::Guest {
        return format!("<p class=\"badge is-{tone}\" lang=\"{lang}\" dir=\"ltr\">{count}</p>");
    }
    let badge = format!(
        "<a class=\"badge is-{tone}\" lang=\"{lang}\" dir=\"ltr\" href=\"/_passerelle/problemes/\">{count}</a>"
    );
    if tally.errors == 0 {
        return badge;
    }
    let is_error = |diagnostic: &&&Diagnostic| diagnostic.problem.severity() == Severity::Error;
    let told = report.sorted();
    let errors: String =
        told.iter().filter(is_error).take(MOST).map(|error| article(&shown.now.snapshot, error, 3, tongue)).collect();
    let state = if shown.site.is_none() { Word::NoSite } else { Word::HeldBack };
    let (state, all, fold) = (say(state, tongue), say(Word::All, tongue), say(Word::Fold, tongue));
    format!(
        "<section class=\"panel\" lang=\"{lang}\" dir=\"ltr\" aria-labelledby=\"panel-title\">\
         <header><h2 id=\"panel-title\">{count}</h2><p>{state}</p>\
         <p class=\"moves\"><a href=\"/_passerelle/problemes/\">{all}</a> <button type=\"button\">{fold}</button></p></header>\
         <div class=\"errors\" tabindex=\"0\" role=\"group\" aria-labelledby=\"panel-title\">{errors}</div></section>{badge}"
    )
}

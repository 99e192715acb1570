//! What to bring: the papers, in the reader's language, those that one cannot do without first.

use crate::lang::tag::Lang;
use crate::model::entities::common::{Paper, PaperName};
use crate::model::values::code::Code;
use crate::model::values::vocabulary::PAPERS;
use crate::render::desk::Desk;
use crate::render::facts::{lines, listed};
use crate::render::views::shared::{Fact, Line};
use crate::site::translations::Resolved;

/// What to bring; said too when the sheet asks for nothing, so that no one wonders.
pub fn fact_of(desk: &Desk<'_>, papers: &[Paper], resolved: Resolved) -> Option<Fact> {
    if papers.is_empty() {
        let nothing = vec![lines::text(desk.own(desk.say("bring.nothing")))];
        return listed("nothing", "bring", desk.say("fact.bring"), nothing);
    }
    listed("bring", "bring", desk.say("fact.bring"), list(desk, papers, resolved))
}

/// The papers alone.
pub fn list(desk: &Desk<'_>, papers: &[Paper], resolved: Resolved) -> Vec<Line> {
    let (required, others): (Vec<&Paper>, Vec<&Paper>) = papers.iter().partition(|paper| paper.is_required);
    required.into_iter().chain(others).map(|paper| line(desk, paper, resolved)).collect()
}

fn line(desk: &Desk<'_>, paper: &Paper, resolved: Resolved) -> Line {
    match &paper.what {
        PaperName::Known(code) => known(desk, *code, paper.is_required),
        PaperName::Words(text) => {
            let words = desk.entry_words(text, resolved);
            match (paper.is_required, words.lang.is_some()) {
                (false, _) => lines::text(words),
                (true, false) => lines::text(desk.own(required(desk, &words.text))),
                // Words in another language keep to that language: the remark stands beside them.
                (true, true) => lines::paper(words, desk.own(required(desk, "").trim())),
            }
        }
    }
}

/// A paper that has a name in each language: the French one, which is heard at the desk, stands beside it.
fn known(desk: &Desk<'_>, code: Code, is_required: bool) -> Line {
    let name = |text: &str| desk.own(if is_required { required(desk, text) } else { text.to_owned() });
    let label = desk.label(&PAPERS, code);
    if desk.lang.base() == Lang::FR {
        return lines::text(name(&label));
    }
    let french = desk.stage.desk(Lang::FR).label(&PAPERS, code);
    if label == french {
        return lines::text(name(&label));
    }
    lines::paper(name(own(&label, &french)), desk.french(&french))
}

/// The part of a label that its own language says: without the French words that it repeats at its end, in brackets.
fn own<'a>(label: &'a str, french: &str) -> &'a str {
    let parts = label.strip_suffix(')').and_then(|open| open.rsplit_once(" ("));
    let repeats = |words: &str| french.to_lowercase().contains(&words.to_lowercase());
    parts.filter(|(_, words)| repeats(words)).map_or(label, |(name, _)| name)
}

fn required(desk: &Desk<'_>, name: &str) -> String {
    desk.say_with("bring.required", &[("paper", name)])
}

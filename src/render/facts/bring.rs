//! What to bring: the papers, in the reader's language, those that one cannot do without first.

use crate::model::entities::common::{Paper, PaperName};
use crate::model::values::vocabulary::PAPERS;
use crate::render::desk::Desk;
use crate::render::facts::{lines, listed};
use crate::render::views::shared::{Fact, Line};
use crate::site::translations::Resolved;

/// What to bring; said too when the sheet asks for nothing, so that no one wonders.
pub fn fact_of(desk: &Desk<'_>, papers: &[Paper], resolved: Resolved) -> Option<Fact> {
    let lines = if papers.is_empty() {
        vec![lines::text(desk.own(desk.say("bring.nothing")))]
    } else {
        list(desk, papers, resolved)
    };
    listed("bring", "bring", desk.say("fact.bring"), lines)
}

/// The papers alone.
pub fn list(desk: &Desk<'_>, papers: &[Paper], resolved: Resolved) -> Vec<Line> {
    let (required, others): (Vec<&Paper>, Vec<&Paper>) = papers.iter().partition(|paper| paper.is_required);
    required.into_iter().chain(others).map(|paper| line(desk, paper, resolved)).collect()
}

fn line(desk: &Desk<'_>, paper: &Paper, resolved: Resolved) -> Line {
    let mut words = match &paper.what {
        PaperName::Known(code) => desk.own(desk.label(&PAPERS, *code)),
        PaperName::Words(text) => desk.entry_words(text, resolved),
    };
    // Words in another language keep to that language: the remark is added to our own words alone.
    if paper.is_required && words.lang.is_none() {
        words.text = desk.say_with("bring.required", &[("paper", &words.text)]);
    }
    lines::text(words)
}

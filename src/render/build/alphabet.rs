//! The A–Z list: every sheet of the portal under its first letter, for who knows a name, or reads no map of themes.

use crate::model::entities::event::Event;
use crate::render::alphabet::{Lettered, Sheet};
use crate::render::build::lists::pager_until;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::status;
use crate::render::views::alphabet::{AlphabetEntry, AlphabetView, LetterSection};
use crate::render::views::shared::{Link, Status};
use crate::site::page::PageKind;
use crate::site::plan::{LINKS_A_PAGE, n_pages_of_links};

/// What stands for the digits among letters.
const DIGITS: &str = "0–9";

/// The A–Z list, or one of its pages.
pub fn build(desk: &Desk<'_>, page: u32) -> Built {
    let all = desk.alphabet();
    let title = desk.say("alphabet.title");
    let summary = desk.say("alphabet.summary");
    let first = (page.max(1) as usize - 1) * LINKS_A_PAGE;
    let shown = all.iter().skip(first).take(LINKS_A_PAGE).collect::<Vec<_>>();
    let sections = shown.chunk_by(|left, right| left.initial == right.initial).map(|group| section(desk, group));
    let kind = PageKind::Alphabet { page };
    let view = AlphabetView {
        title: title.clone(),
        summary: summary.clone(),
        letters: letters(desk, all, page),
        sections: sections.collect(),
        pager: pager_until(desk, &kind, page, n_pages_of_links(all.len())),
    };
    Built::new(View::Alphabet(view), desk.own(title), summary)
}

/// A link to each letter: inside this page, or to the page on which the letter begins.
fn letters(desk: &Desk<'_>, all: &[Lettered], page: u32) -> Vec<Link> {
    let mut rank = 0;
    let mut links = Vec::new();
    for group in all.chunk_by(|left, right| left.initial == right.initial) {
        let begins = u32::try_from(rank / LINKS_A_PAGE).unwrap_or(u32::MAX).saturating_add(1);
        let heading = heading(&group[0]);
        let list = if begins == page { String::new() } else { desk.href(&PageKind::Alphabet { page: begins }) };
        links.push(Link { href: format!("{list}#{}", anchor(heading)), words: desk.own(heading), ..Link::default() });
        rank += group.len();
    }
    links
}

fn section(desk: &Desk<'_>, group: &[&Lettered]) -> LetterSection {
    let heading = heading(group[0]);
    let entries = group.iter().map(|lettered| entry(desk, lettered)).collect();
    LetterSection { anchor: anchor(heading), title: heading.to_owned(), entries }
}

fn heading(lettered: &Lettered) -> &str {
    match lettered.initial.as_str() {
        "#" => DIGITS,
        letter => letter,
    }
}

fn anchor(heading: &str) -> String {
    format!("lettre-{}", heading.to_lowercase())
}

fn entry(desk: &Desk<'_>, lettered: &Lettered) -> AlphabetEntry {
    let (code, icon, kind) = match &lettered.sheet {
        Sheet::Service(entry) => ("service", "service", PageKind::Service(entry.common.slug.clone())),
        Sheet::Event(coming) => ("evenement", "event", PageKind::Event(coming.event.common.slug.clone())),
        Sheet::Signatory(entry) => ("signataire", "signatory", PageKind::Signatory(entry.common.slug.clone())),
        Sheet::Programme(entry) => ("dispositif", "programme", PageKind::Programme(entry.common.slug.clone())),
        Sheet::Pathway(entry) => ("parcours", "pathway", PageKind::Pathway(entry.common.slug.clone())),
        Sheet::Page(slug) => ("page", "document", PageKind::Free(slug.clone())),
    };
    let (date, status) = match &lettered.sheet {
        Sheet::Service(entry) => (None, status::service(desk, entry)),
        Sheet::Event(coming) => {
            let date = date(desk, &coming.event, coming.session);
            (Some(date), status::event_in_brief(desk, &coming.event, coming.session))
        }
        Sheet::Programme(entry) => (None, status::programme(desk, entry)),
        Sheet::Signatory(_) | Sheet::Pathway(_) | Sheet::Page(_) => (None, None),
    };
    let status = status.map(|Status { label, .. }| label);
    let parts = [Some(desk.strings.word("type", code).to_owned()), date, status];
    let link = Link { icon: Some(icon), ..desk.link(&kind, lettered.title.clone()) };
    AlphabetEntry { link, note: parts.into_iter().flatten().collect::<Vec<_>>().join(" · ") }
}

/// The day of the next session.
fn date(desk: &Desk<'_>, event: &Event, session: usize) -> String {
    let first = event.sessions[session].when.first_day();
    desk.date(first.max(desk.stage.site.options.today))
}

//! What is said above a page's text: in which language it is, who translated it, whether the agreement still runs.

use crate::lang::tag::Lang;
use crate::model::entities::common::InForce;
use crate::render::build::Built;
use crate::render::desk::Desk;
use crate::render::views::shared::{Link, Notice, Tone};
use crate::site::options::Edition;
use crate::site::page::{Page, PageKind};
use crate::site::route::Route;
use crate::site::translations::State;

/// The notices of a page.
pub fn notices(desk: &Desk<'_>, page: &Page, built: &Built) -> Vec<Notice> {
    let mut notices: Vec<Notice> = built
        .alerts
        .iter()
        .map(|words| Notice { id: "alert", tone: Tone::Warn, icon: "warn", words: words.clone(), link: None })
        .collect();
    notices.extend(everywhere(desk));
    notices.extend(desk.stage.site.common_of(&page.kind).and_then(|common| law(desk, common.in_force)));
    notices.extend(language(desk, page));
    notices
}

/// A rule of law that no longer holds, or does not hold yet, says so before it is read.
pub fn law(desk: &Desk<'_>, in_force: InForce) -> Option<Notice> {
    let today = desk.stage.site.options.today;
    let ended = in_force.until.filter(|until| *until < today).map(|until| ("law.ended", Tone::Warn, until));
    let not_begun = in_force.from.filter(|from| *from > today).map(|from| ("law.not-begun", Tone::Info, from));
    let (key, tone, date) = ended.or(not_begun)?;
    let words = desk.own(desk.say_with(key, &[("date", &desk.date(date))]));
    Some(Notice { id: "law", tone, icon: "warn", words, link: None })
}

/// Those that stand on every page: the agreement has ended, the edition is the network's.
pub fn everywhere(desk: &Desk<'_>) -> Vec<Notice> {
    let site = &desk.stage.site;
    let mut notices = Vec::new();
    let end = site.portal.accord.end;
    if end < site.options.today {
        let words = desk.own(desk.say_with("notice.agreement-ended", &[("date", &desk.date(end))]));
        notices.push(Notice { id: "agreement-ended", tone: Tone::Warn, icon: "info", words, link: None });
    }
    if site.options.edition == Edition::Network {
        let words = desk.own(desk.say("notice.reserved"));
        notices.push(Notice { id: "reserved", tone: Tone::Info, icon: "people", words, link: None });
    }
    notices
}

fn language(desk: &Desk<'_>, page: &Page) -> Option<Notice> {
    let (id, tone, key) = match desk.stage.site.resolve_page(&page.kind, desk.lang).state {
        State::Own => return None,
        State::Automatic => ("automatic", Tone::Info, "notice.automatic"),
        State::Outdated => ("outdated", Tone::Warn, "notice.outdated"),
        State::Fallback => ("fallback", Tone::Info, "notice.fallback"),
    };
    let link = (id != "fallback").then(|| french_page(desk, &page.kind));
    Some(Notice { id, tone, icon: "language", words: desk.own(desk.say(key)), link })
}

fn french_page(desk: &Desk<'_>, kind: &PageKind) -> Link {
    let href = desk.stage.site.base.href(&Route::of(Lang::FR, kind));
    Link { href, words: desk.own(desk.say("notice.see-french")), ..Link::default() }
}

//! The sheet of a programme: who pilots and runs it, for whom, since when, what it opens to.

use crate::model::entities::programme::{Operator, Programme};
use crate::model::entities::signatory::Signatory;
use crate::model::values::vocabulary::{AUDIENCES, PROGRAMME_LEVELS, STATUSES};
use crate::render::build::lists::{group, service_cards};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::facts::{contact, fact, lines, listed};
use crate::render::status;
use crate::render::views::shared::{Fact, Group, Line, LineKind};
use crate::render::views::sheets::ProgrammeView;
use crate::site::page::PageKind;
use crate::text::escape;

/// The sheet of a programme.
pub fn build(desk: &Desk<'_>, programme: &Programme) -> Built {
    let resolved = desk.resolve(&programme.common);
    let title = desk.entry_words(&programme.title, resolved);
    let plain = programme.body.as_ref().map(|body| escape::short(&body.resolve(resolved.lang).0.plain, 300));
    let view = ProgrammeView {
        over: programme.level.map(|level| desk.label(&PROGRAMME_LEVELS, level)),
        title: title.clone(),
        also: programme.acronym.as_ref().map(ToString::to_string),
        status: status::programme(desk, programme),
        facts: facts(desk, programme),
        image: desk.image(&programme.common),
        audio: desk.audio(&programme.common),
        body: desk.some_body(programme.body.as_ref(), resolved, &programme.common.path),
        related: related(desk, programme),
    };
    let description = plain.filter(|words| !words.is_empty()).unwrap_or_else(|| title.text.clone());
    Built::new(View::Programme(view), title, description).under(PageKind::ProgrammeList, desk.say("menu.programmes"))
}

fn facts(desk: &Desk<'_>, programme: &Programme) -> Vec<Fact> {
    let pilot = programme.pilot.iter().map(|pilot| pilot_line(desk, pilot)).collect();
    let operators: Vec<Line> =
        programme.operators.iter().filter_map(|operator| operator_line(desk, operator)).collect();
    let audiences: Vec<Line> = programme
        .audiences
        .iter()
        .map(|code| {
            let words = desk.own(desk.label(&AUDIENCES, *code));
            lines::page(words, desk.href(&PageKind::Audience { code: *code, page: 1 }))
        })
        .collect();
    let statuses: Vec<Line> =
        programme.statuses.iter().map(|code| lines::text(desk.own(desk.label(&STATUSES, *code)))).collect();
    let span = desk.date_span(programme.starts, programme.ends);
    let span = span.map(|words| lines::text(desk.own(desk.strings.locale.capitalised(&words))));
    let source = programme.common.source.as_ref().map(|url| lines::web(desk, url));
    let read = programme.source_read.map(|on| {
        let words = desk.own(desk.say_with("programme.source-read", &[("date", &desk.date(on))]));
        lines::time(words, on.to_string())
    });
    let facts = [
        listed("who", "people", desk.say("fact.who"), audiences),
        listed("statuses", "id-card", desk.say("fact.statuses"), statuses),
        listed("operators", "signatory", desk.say("fact.operators"), operators),
        fact("call", "call", desk.say("fact.call"), callable(desk, programme)),
        fact("pilot", "programme", desk.say("fact.pilot"), pilot),
        fact("dates", "calendar", desk.say("fact.dates"), span.into_iter().collect()),
        fact("source", "document", desk.say("fact.source"), source.into_iter().chain(read).collect()),
    ];
    facts.into_iter().flatten().collect()
}

/// Whom to call: the operators that are signatories, by their general phones.
fn callable(desk: &Desk<'_>, programme: &Programme) -> Vec<Line> {
    let of = |operator: &Operator| match operator {
        Operator::Signatory(reference) => contact::of(desk, None, Some(&reference.value)).lines,
        Operator::Other { .. } => Vec::new(),
    };
    programme.operators.iter().flat_map(of).collect()
}

/// Who pilots: a signatory by its slug, or words.
fn pilot_line(desk: &Desk<'_>, pilot: &str) -> Line {
    match desk.stage.site.portal.signatories.get(pilot) {
        Some(signatory) => signatory_line(desk, signatory),
        None => lines::text(desk.french(pilot)),
    }
}

fn signatory_line(desk: &Desk<'_>, signatory: &Signatory) -> Line {
    let name = desk.entry_words(&signatory.name, desk.resolve(&signatory.common));
    lines::page(name, desk.href(&PageKind::Signatory(signatory.common.slug.clone())))
}

fn operator_line(desk: &Desk<'_>, operator: &Operator) -> Option<Line> {
    match operator {
        Operator::Signatory(reference) => {
            let signatory = desk.stage.site.portal.signatories.get(&reference.value)?;
            Some(signatory_line(desk, signatory))
        }
        Operator::Other { name, website: Some(url) } => {
            let href = Some(url.to_string());
            Some(Line { kind: LineKind::Web, words: desk.french(name), href, ..Line::default() })
        }
        Operator::Other { name, website: None } => Some(lines::text(desk.french(name))),
    }
}

fn related(desk: &Desk<'_>, programme: &Programme) -> Vec<Group> {
    let portal = &desk.stage.site.portal;
    let services = desk.shelves().by_programme.get(&programme.common.slug).map_or(&[][..], Vec::as_slice);
    let links = [&programme.replaces, &programme.replaced_by];
    let others = links.into_iter().flatten().filter_map(|reference| portal.programmes.get(&reference.value));
    let others = others.map(|programme| desk.programme_card(programme)).collect();
    let groups = [
        group(
            "services",
            Some(desk.say("related.services-of-programme")),
            Some("service"),
            service_cards(desk, services),
        ),
        group("dispositifs", Some(desk.say("related.programmes")), Some("programme"), others),
    ];
    groups.into_iter().flatten().collect()
}

//! The sheet of a pathway: its steps, each with who acts, what to bring, how long, and the rule behind it.

use crate::lang::tag::Lang;
use crate::model::entities::pathway::{Pathway, Step};
use crate::render::build::lists::{group, service_cards};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::facts::{bring, fact, lines, listed};
use crate::render::notices::law;
use crate::render::views::shared::{Fact, Line};
use crate::render::views::sheets::{PathwayView, StepView};
use crate::site::page::PageKind;
use crate::site::plan;
use crate::site::translations::Resolved;

/// The sheet of a pathway.
pub fn build(desk: &Desk<'_>, pathway: &Pathway) -> Built {
    let resolved = desk.resolve(&pathway.common);
    let title = desk.entry_words(&pathway.title, resolved);
    let summary = desk.entry_words(&pathway.summary, resolved);
    let numbered = pathway.steps.iter().enumerate();
    let steps = numbered.map(|(rank, step)| {
        let number = desk.say_with("step.number", &[("n", &(rank + 1).to_string())]);
        view_of(desk, pathway, step, number, resolved)
    });
    let site = &desk.stage.site;
    let mut services: Vec<_> = Vec::new();
    for reference in pathway.steps.iter().flat_map(|step| &step.services) {
        let is_new =
            |service: &&std::sync::Arc<_>| !services.iter().any(|known| std::sync::Arc::ptr_eq(known, service));
        if let Some(service) = plan::listed(site, &reference.value).filter(is_new) {
            services.push(service.clone());
        }
    }
    let related = group(
        "services",
        Some(desk.say("related.services-of-pathway")),
        Some("service"),
        service_cards(desk, &services),
    );
    let view = PathwayView {
        title: title.clone(),
        summary: desk.lead(&summary),
        image: desk.image(&pathway.common),
        audio: desk.audio(&pathway.common),
        body: desk.some_body(pathway.body.as_ref(), resolved, &pathway.common.path),
        steps: steps.collect(),
        related: related.into_iter().collect(),
    };
    Built::new(View::Pathway(view), title, summary.text).under(PageKind::PathwayList, desk.say("menu.pathways"))
}

fn view_of(desk: &Desk<'_>, pathway: &Pathway, step: &Step, number: String, resolved: Resolved) -> StepView {
    let anchor = format!("etape-{}", step.id);
    let body = step.body.as_ref();
    StepView {
        body: body.map(|body| desk.scoped_body(body, resolved, &pathway.common.path, &anchor)).unwrap_or_default(),
        anchor,
        number,
        title: desk.entry_words(&step.title, resolved),
        notice: law(desk, step.in_force),
        facts: facts(desk, step, resolved),
        variants: step
            .variants
            .iter()
            .map(|variant| view_of(desk, pathway, variant, desk.say("step.or"), resolved))
            .collect(),
    }
}

fn facts(desk: &Desk<'_>, step: &Step, resolved: Resolved) -> Vec<Fact> {
    let portal = &desk.stage.site.portal;
    let actors: Vec<Line> = step
        .actors
        .iter()
        .filter_map(|reference| {
            let signatory = portal.signatories.get(&reference.value);
            let programme = portal.programmes.get(&reference.value);
            let signatory = signatory.map(|entry| (&entry.name, &entry.common, PageKind::Signatory as fn(_) -> _));
            let programme = programme.map(|entry| (&entry.title, &entry.common, PageKind::Programme as fn(_) -> _));
            let (name, common, kind) = signatory.or(programme)?;
            Some(lines::page(desk.entry_words(name, desk.resolve(common)), desk.href(&kind(reference.value.clone()))))
        })
        .collect();
    let services: Vec<Line> = step
        .services
        .iter()
        .filter_map(|reference| portal.services.get(&reference.value))
        .map(|service| {
            let title = desk.entry_words(&service.title, desk.resolve(&service.common));
            lines::page(title, desk.href(&PageKind::Service(service.common.slug.clone())))
        })
        .collect();
    let delay = step.delay.iter().map(|delay| lines::text(desk.entry_words(delay, resolved))).collect();
    let source = step.source.iter().map(|source| source_line(desk, source));
    let force = desk.date_span(step.in_force.from, step.in_force.until);
    let force = force.map(|span| lines::note(desk.own(desk.say_with("law.in-force", &[("span", &span)]))));
    let facts = [
        listed("actors", "signatory", desk.say("fact.actors"), actors),
        listed("services", "service", desk.say("fact.services"), services),
        listed("bring", "bring", desk.say("fact.bring"), bring::list(desk, &step.papers, resolved)),
        fact("delay", "clock", desk.say("fact.delay"), delay),
        fact("source", "document", desk.say("fact.source"), source.chain(force).collect()),
    ];
    facts.into_iter().flatten().collect()
}

/// A source may be an address or the name of a text of law.
fn source_line(desk: &Desk<'_>, source: &str) -> Line {
    if source.starts_with("http") { lines::web(desk, source) } else { lines::text(desk.marked(source, Lang::FR)) }
}

//! What is offered: languages, interpreters, cost, duration, how one is received, what it leads to.

use crate::lang::tag::Lang;
use crate::model::entities::event::Event;
use crate::model::entities::place::Place;
use crate::model::entities::service::Service;
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{
    ACCESSIBILITY, COSTS, INTERPRETERS, OBSTACLES, RECEPTION_MODES, REQUEST_MODES, REQUESTERS, SECTORS, STAGES,
    Vocabulary,
};
use crate::model::values::zone::Zone;
use crate::render::desk::Desk;
use crate::render::facts::{fact, lines, listed, place, who};
use crate::render::views::shared::{Fact, Line};
use crate::site::agenda;
use std::sync::Arc;

/// The other facts of a service at its places.
pub fn of_service(desk: &Desk<'_>, service: &Service, places: &[&Arc<Place>]) -> Vec<Fact> {
    let resolved = desk.resolve(&service.common);
    let details = service.cost_details.as_ref().map(|text| lines::note(desk.entry_words(text, resolved)));
    let facts = [
        cost(desk, Some(service.cost), details),
        languages(desk, &service.languages, service.interpreter),
        duration(desk, service),
        place::transport_fact(desk, places),
        listed("access", "access", desk.say("fact.access"), place::access_lines(desk, places)),
        codes(desk, ("reception", "people", "fact.reception"), &RECEPTION_MODES, &service.reception),
        codes(desk, ("requesters", "people", "fact.requesters"), &REQUESTERS, &service.requesters),
        zones(desk, "fact.zones", &service.zones),
        codes(desk, ("stages", "pathway", "fact.stages"), &STAGES, &service.stages),
        codes(desk, ("obstacles", "check", "fact.obstacles"), &OBSTACLES, &service.obstacles),
        codes(desk, ("sectors", "work", "fact.sectors"), &SECTORS, &service.sectors),
    ];
    facts.into_iter().flatten().collect()
}

/// Territories: one a line when they are few, in one sentence when they are many.
pub fn zones(desk: &Desk<'_>, term: &str, zones: &[Zone]) -> Option<Fact> {
    const FEW: usize = 6;
    if zones.len() <= FEW {
        let names = zones.iter().map(|zone| lines::text(desk.french(zone.name())));
        return listed("zones", "map-pin", desk.say(term), names.collect());
    }
    let names: Vec<&str> = zones.iter().map(Zone::name).collect();
    fact("zones", "map-pin", desk.say(term), vec![lines::text(desk.french(&names.join(", ")))])
}

/// How to ask for a service, in words.
pub fn request_modes(desk: &Desk<'_>, service: &Service) -> Option<Line> {
    (!service.request_modes.is_empty()).then(|| {
        let modes = desk.labels(&REQUEST_MODES, &service.request_modes);
        lines::text(desk.own(desk.strings.locale.capitalised(&modes)))
    })
}

/// The other facts of an event at a place.
pub fn of_event(desk: &Desk<'_>, event: &Event, places: &[&Arc<Place>]) -> Vec<Fact> {
    let childcare = event.childcare.map(|is_there| {
        let key = if is_there { "childcare.yes" } else { "childcare.no" };
        lines::text(desk.own(desk.say(key)))
    });
    let mut access = place::access_lines(desk, places);
    access.extend(event.accessibility.iter().map(|code| lines::text(desk.own(desk.label(&ACCESSIBILITY, *code)))));
    let employers: Vec<Line> = event.employers.iter().map(|name| lines::text(desk.french(name))).collect();
    let mut facts: Vec<Fact> = who::essential(desk, &event.conditions).into_iter().collect();
    facts.extend(
        who::conditions(desk, &event.conditions).into_iter().filter(|fact| !matches!(fact.id, "women" | "age")),
    );
    let others = [
        languages(desk, &event.languages, event.interpreter),
        cost(desk, event.cost, None),
        lasts(desk, event),
        fact("childcare", "childcare", desk.say("fact.childcare"), childcare.into_iter().collect()),
        place::transport_fact(desk, places),
        listed("access", "access", desk.say("fact.access"), access),
        codes(desk, ("sectors", "work", "fact.sectors"), &SECTORS, &event.sectors),
        listed("employers", "work", desk.say("fact.employers"), employers),
    ];
    facts.extend(others.into_iter().flatten());
    facts
}

fn cost(desk: &Desk<'_>, cost: Option<Code>, details: Option<Line>) -> Option<Fact> {
    let words = desk.label(&COSTS, cost?);
    let all = [Some(lines::text(desk.own(words))), details].into_iter().flatten().collect();
    fact("cost", "free", desk.say("fact.cost"), all)
}

fn languages(desk: &Desk<'_>, languages: &[Lang], interpreter: Option<Code>) -> Option<Fact> {
    let names = (!languages.is_empty()).then(|| desk.strings.locale.capitalised(&desk.language_names(languages)));
    let interpreter = interpreter.map(|code| desk.label(&INTERPRETERS, code));
    let all = names.into_iter().chain(interpreter).map(|words| lines::text(desk.own(words))).collect();
    fact("languages", "language", desk.say("fact.languages"), all)
}

fn duration(desk: &Desk<'_>, service: &Service) -> Option<Fact> {
    let hours = service.hours_per_week.map(|hours| {
        // A half hour is written with the decimal mark that French and most of the portal's languages share.
        let figure = format!("{hours}").replace('.', ",");
        desk.strings.count("duration.hours", hours as u64, &[("figure", &figure)])
    });
    let weeks = service.weeks.map(|weeks| desk.count("duration.weeks", usize::from(weeks)));
    let all = hours.into_iter().chain(weeks).map(|words| lines::text(desk.own(words))).collect();
    fact("duration", "duration", desk.say("fact.duration"), all)
}

/// How long the next session lasts.
fn lasts(desk: &Desk<'_>, event: &Event) -> Option<Fact> {
    let next = agenda::next_session(event, desk.stage.site.options.today)?;
    let minutes = event.sessions[next].when.minutes()?;
    let (hours, rest) = ((minutes / 60) as usize, (minutes % 60) as usize);
    let parts = [("duration.lasts-hours", hours), ("duration.lasts-minutes", rest)];
    let said: Vec<String> = parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| desk.count(key, n)).collect();
    fact("duration", "duration", desk.say("fact.duration"), vec![lines::text(desk.own(said.join(" ")))])
}

fn codes(
    desk: &Desk<'_>,
    (id, icon, key): (&'static str, &'static str, &str),
    vocabulary: &Vocabulary,
    codes: &[Code],
) -> Option<Fact> {
    let all = codes.iter().map(|code| lines::text(desk.own(desk.label(vocabulary, *code)))).collect();
    listed(id, icon, desk.say(key), all)
}

//! For whom, and what is asked: each condition on a line of its own. Nothing excludes silently.

use crate::model::entities::conditions::{Ages, Conditions};
use crate::model::values::code::Code;
use crate::model::values::vocabulary::{AUDIENCES, CIR, DIPLOMAS, LEVELS, REGISTRATION, RQTH, STATUSES};
use crate::render::desk::Desk;
use crate::render::facts::{fact, lines, listed};
use crate::render::views::shared::{Fact, Line};
use crate::site::page::PageKind;

/// For whom, in short: audiences as links, women only, ages.
pub fn essential(desk: &Desk<'_>, conditions: &Conditions) -> Option<Fact> {
    let mut all = audiences(desk, conditions);
    if conditions.women_only {
        all.insert(0, lines::text(desk.own(desk.say("who.women-only"))));
    }
    all.extend(conditions.age.map(|ages| lines::text(desk.own(age(desk, ages)))));
    if all.is_empty() {
        all.push(lines::text(desk.own(desk.say("who.everyone"))));
    }
    listed("who", "people", desk.say("fact.who"), all)
}

fn audiences(desk: &Desk<'_>, conditions: &Conditions) -> Vec<Line> {
    let line = |code: &Code| {
        let words = desk.own(desk.label(&AUDIENCES, *code));
        lines::page(words, desk.href(&PageKind::Audience { code: *code, page: 1 }))
    };
    conditions.audiences.iter().map(line).collect()
}

/// Every condition, line by line.
pub fn conditions(desk: &Desk<'_>, conditions: &Conditions) -> Vec<Fact> {
    let one = |id, icon, key: &str, words: Option<String>| {
        let line = words.map(|words| lines::text(desk.own(words)));
        fact(id, icon, desk.say(key), line.into_iter().collect())
    };
    let statuses: Vec<Line> =
        conditions.statuses.iter().map(|code| lines::text(desk.own(desk.label(&STATUSES, *code)))).collect();
    let women = conditions.women_only.then(|| desk.say("who.women-only"));
    let cir = conditions.cir.map(|code| desk.label(&CIR, code));
    let years = conditions.max_years.map(|years| desk.count("who.max-years", usize::from(years)));
    let rqth = conditions.rqth.map(|code| desk.label(&RQTH, code));
    let diploma = conditions.diploma.map(|code| desk.label(&DIPLOMAS, code));
    let registration = conditions.registration.map(|code| desk.label(&REGISTRATION, code));
    let facts = [
        one("women", "women", "fact.women", women),
        one("age", "clock", "fact.age", conditions.age.map(|ages| age(desk, ages))),
        listed("statuses", "id-card", desk.say("fact.statuses"), statuses),
        one("cir", "document", "fact.cir", cir),
        one("years", "calendar", "fact.years", years),
        french(desk, conditions),
        one("diploma", "graduate", "fact.diploma", diploma),
        one("rqth", "disability", "fact.rqth", rqth),
        one("registration", "register", "fact.registration", registration),
    ];
    facts.into_iter().flatten().collect()
}

/// The level of French, spoken and written.
pub fn french(desk: &Desk<'_>, conditions: &Conditions) -> Option<Fact> {
    let say = |key: &str, code: Option<Code>| {
        let label = desk.label(&LEVELS, code?);
        Some(lines::text(desk.own(desk.say_with(key, &[("level", &label)]))))
    };
    let literacy = conditions.literacy.map(|must| {
        let key = if must { "french.literacy" } else { "french.no-literacy" };
        lines::text(desk.own(desk.say(key)))
    });
    let is_none = |code: &Code| code.as_str() == "aucun";
    let asks_nothing =
        conditions.spoken.as_ref().is_some_and(is_none) && conditions.written.as_ref().is_none_or(is_none);
    let mut all: Vec<Line> = if asks_nothing {
        vec![lines::text(desk.own(desk.say("french.none")))]
    } else {
        [say("french.spoken", conditions.spoken), say("french.written", conditions.written)]
            .into_iter()
            .flatten()
            .collect()
    };
    all.extend(literacy);
    fact("french", "level", desk.say("fact.french"), all)
}

fn age(desk: &Desk<'_>, ages: Ages) -> String {
    let n = |age: u8| age.to_string();
    let usual = match (ages.min, ages.max) {
        (Some(min), Some(max)) => desk.say_with("age.between", &[("min", &n(min)), ("max", &n(max))]),
        (Some(min), None) => desk.count("age.from", usize::from(min)),
        (None, Some(max)) => desk.count("age.until", usize::from(max)),
        (None, None) => desk.say("age.any"),
    };
    match ages.max_rqth {
        Some(max) => desk.say_with("age.rqth", &[("ages", &usual), ("max", &n(max))]),
        None => usual,
    }
}

//! What the sieve of a list asks of a line: places, audiences, the French asked for, languages.

use crate::lang::tag::Lang;
use crate::model::entities::conditions::Conditions;
use crate::model::values::code::Code;
use crate::model::values::territory::Commune;
use crate::model::values::vocabulary::LEVELS;
use crate::model::values::zone::Zone;
use crate::render::views::rows::Traits;
use std::collections::BTreeSet;

/// What stands for any value in the traits of a line.
pub const ANY: &str = "*";

/// The traits that conditions give: for whom, and how much French.
pub fn traits(kind: &'static str, conditions: &Conditions) -> Traits {
    let is_for_all =
        conditions.audiences.is_empty() || conditions.audiences.iter().any(|code| code.as_str() == "tous-publics");
    let audiences: Vec<&str> = conditions.audiences.iter().map(|code| code.as_str()).collect();
    Traits {
        audiences: if is_for_all { ANY.to_owned() } else { audiences.join(" ") },
        level: hardest(conditions).map_or(0, rank),
        kind,
        ..Traits::default()
    }
}

/// The traits of what is nowhere in particular.
pub fn everywhere(kind: &'static str, conditions: &Conditions) -> Traits {
    Traits { places: ANY.to_owned(), ..traits(kind, conditions) }
}

/// The highest of the levels asked for, spoken and written.
pub fn hardest(conditions: &Conditions) -> Option<Code> {
    conditions.spoken.into_iter().chain(conditions.written).max_by_key(|code| rank(*code))
}

fn rank(level: Code) -> usize {
    LEVELS.iter().position(|code| code == level).unwrap_or_default()
}

/// The languages in which something can be handed out: its text is written in them, or they are spoken there. An
/// interpreter makes any language possible.
pub fn languages(written: &[Lang], spoken: &[Lang], interpreter: Option<Code>) -> String {
    if interpreter.is_some_and(|code| code.as_str() != "non") {
        return ANY.to_owned();
    }
    let tags: BTreeSet<&str> = written.iter().chain(spoken).map(Lang::as_str).collect();
    tags.into_iter().collect::<Vec<_>>().join(" ")
}

/// The communes from which a service may be asked for, among those of the sieve.
pub fn from(zones: &[Zone], communes: &BTreeSet<&'static Commune>) -> String {
    let is_held = |commune: &&&'static Commune| zones.iter().any(|zone| zone.holds(commune));
    let held: Vec<&str> = communes.iter().filter(is_held).map(|commune| commune.insee).collect();
    if zones.is_empty() || held.len() == communes.len() { ANY.to_owned() } else { held.join(" ") }
}

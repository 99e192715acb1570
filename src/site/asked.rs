//! Which questions of the profile may change an answer: those of the rules, and those of the sheets that are published.
//!
//! A form asks these and no other. It knows nothing of how they are asked.

use crate::model::entities::conditions::{Ages, Conditions};
use crate::model::entities::orientation::profile::ProfileKey;
use crate::model::entities::orientation::rule::Rule;
use crate::model::values::code::Code;
use crate::model::values::zone::Zone;
use crate::site::agenda;
use crate::site::plan::Site;
use crate::site::shelves;
use std::collections::BTreeSet;

/// The questions worth asking on a site, in the order of a form.
pub fn keys(site: &Site) -> Vec<ProfileKey> {
    let keys = &of_rules(&site.portal.orientation.rules) | &of_sheets(site);
    ProfileKey::all().filter(|key| keys.contains(key)).collect()
}

/// The questions of rules.
pub fn of_rules(rules: &[Rule]) -> BTreeSet<ProfileKey> {
    rules.iter().flat_map(|rule| rule.condition.keys()).collect()
}

/// The questions of every service offered and every coming event.
pub fn of_sheets(site: &Site) -> BTreeSet<ProfileKey> {
    let today = site.options.today;
    let offered = site.portal.services.values().filter(|service| shelves::is_listed(service, today));
    let services = offered.flat_map(|service| of_sheet(&service.conditions, &service.zones));
    let is_on = |coming: &&agenda::Coming| !agenda::is_off(agenda::status_of(&coming.event, coming.session()));
    let events = site.agenda.coming.iter().filter(is_on).flat_map(|coming| of_sheet(&coming.event.conditions, &[]));
    services.chain(events).collect()
}

/// The questions that decide on what a sheet asks.
fn of_sheet(conditions: &Conditions, zones: &[Zone]) -> Vec<ProfileKey> {
    let asks = |code: Option<Code>, nothing: &str| code.is_some_and(|code| code.as_str() != nothing);
    let asked = [
        (conditions.age.as_ref().is_some_and(Ages::is_asked), ProfileKey::Age),
        (conditions.age.is_some_and(|ages| ages.max_rqth.is_some()), ProfileKey::Rqth),
        (conditions.women_only, ProfileKey::Sex),
        (!conditions.statuses.is_empty(), ProfileKey::Status),
        (asks(conditions.cir, "indifferent"), ProfileKey::Cir),
        (conditions.max_years.is_some(), ProfileKey::MonthsOfStay),
        (zones.iter().any(|zone| *zone != Zone::France), ProfileKey::Commune),
        (asks(conditions.spoken, "aucun"), ProfileKey::Spoken),
        (asks(conditions.written, "aucun"), ProfileKey::Written),
        (conditions.literacy.is_some(), ProfileKey::Literate),
        (asks(conditions.diploma, "aucun"), ProfileKey::Diploma),
        (asks(conditions.rqth, "possible"), ProfileKey::Rqth),
        (asks(conditions.registration, "non-requis"), ProfileKey::Registered),
    ];
    asked.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, key)| key).collect()
}

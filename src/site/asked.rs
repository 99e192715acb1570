//! Which questions of the profile may change an answer: those of the rules, and those of the sheets that are published.
//!
//! A form asks these and no other. It knows nothing of how they are asked.

use crate::model::entities::conditions::Conditions;
use crate::model::entities::orientation::condition::{Condition, Test, Wanted};
use crate::model::entities::orientation::profile::{ProfileKey, ProfileValue};
use crate::model::values::code::Code;
use crate::site::plan::Site;
use crate::site::shelves;
use std::collections::BTreeSet;

/// The questions worth asking on a site, in the order of a form.
pub fn keys(site: &Site) -> Vec<ProfileKey> {
    let mut keys = BTreeSet::new();
    for rule in &site.portal.orientation.rules {
        of_condition(&rule.condition, &mut keys);
    }
    let today = site.options.today;
    let services = site.portal.services.values().filter(|service| shelves::is_listed(service, today));
    for service in services {
        of_sheet(&service.conditions, &mut keys);
        if !service.zones.is_empty() {
            keys.insert(ProfileKey::Commune);
        }
    }
    for coming in &site.agenda.coming {
        of_sheet(&coming.event.conditions, &mut keys);
    }
    ProfileKey::all().filter(|key| keys.contains(key)).collect()
}

/// The needs that rules name.
pub fn needs(site: &Site) -> BTreeSet<Code> {
    let mut needs = BTreeSet::new();
    for rule in &site.portal.orientation.rules {
        needs_of(&rule.condition, &mut needs);
    }
    needs
}

fn needs_of(condition: &Condition, needs: &mut BTreeSet<Code>) {
    match condition {
        Condition::All(conditions) | Condition::Any(conditions) => {
            conditions.iter().for_each(|condition| needs_of(condition, needs));
        }
        Condition::Not(condition) => needs_of(condition, needs),
        Condition::Test(Test { wanted: Wanted::OneOf(values), .. }) => {
            for value in values {
                if let ProfileValue::Needs(codes) = value {
                    needs.extend(codes);
                }
            }
        }
        Condition::Test(_) => {}
    }
}

fn of_condition(condition: &Condition, keys: &mut BTreeSet<ProfileKey>) {
    match condition {
        Condition::All(conditions) | Condition::Any(conditions) => {
            conditions.iter().for_each(|condition| of_condition(condition, keys));
        }
        Condition::Not(condition) => of_condition(condition, keys),
        Condition::Test(test) => {
            keys.insert(test.key);
        }
    }
}

fn of_sheet(conditions: &Conditions, keys: &mut BTreeSet<ProfileKey>) {
    let has_cir = conditions.cir.is_some_and(|cir| cir.as_str() != "indifferent");
    let asked = [
        (conditions.age.is_some(), ProfileKey::Age),
        (conditions.women_only, ProfileKey::Sex),
        (!conditions.statuses.is_empty(), ProfileKey::Status),
        (has_cir, ProfileKey::Cir),
        (conditions.max_years.is_some(), ProfileKey::MonthsOfStay),
        (conditions.spoken.is_some(), ProfileKey::Spoken),
        (conditions.written.is_some(), ProfileKey::Written),
        (conditions.literacy.is_some(), ProfileKey::Literate),
        (conditions.diploma.is_some(), ProfileKey::Diploma),
        (conditions.rqth.is_some(), ProfileKey::Rqth),
        (conditions.registration.is_some(), ProfileKey::Registered),
    ];
    keys.extend(asked.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, key)| key));
}

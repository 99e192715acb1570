//! Whether a profile meets a condition, in three-valued logic: met, not met, or open with the keys that would settle it.
//!
//! A key that the profile does not give is unknown, under every combination: an open part leaves `tous` open unless
//! another part is not met, `un_de` open unless another part is met, and `non` open.
//! Needs match when any of those wanted is among those given. A need wanted as a category (`famille`) is matched by
//! each of its themes (`famille--garde-denfants`), since who has the theme has a need of the category. The other way
//! round is not so: a profile that gives its needs has given them all, and a theme that it does not name is not one.

use crate::model::entities::orientation::condition::{Condition, Test, Wanted, rank};
use crate::model::entities::orientation::profile::{Profile, ProfileKey, ProfileValue};
use crate::model::values::code::Code;
use crate::model::values::zone::Zone;
use std::collections::BTreeSet;

/// Whether a profile meets a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It does.
    Met,
    /// It does not.
    NotMet,
    /// The profile does not say: these keys would settle it.
    Open(BTreeSet<ProfileKey>),
}

impl Truth {
    /// What a test of a known value gives.
    pub(super) fn of(is_met: bool) -> Self {
        if is_met { Self::Met } else { Self::NotMet }
    }

    /// What a test gives of a key that the profile lacks.
    pub(super) fn without(key: ProfileKey) -> Self {
        Self::Open(BTreeSet::from([key]))
    }
}

/// Whether a profile meets a condition.
pub fn decide(condition: &Condition, profile: &Profile) -> Truth {
    match condition {
        Condition::All(parts) => together(parts, profile, Truth::NotMet, Truth::Met),
        Condition::Any(parts) => together(parts, profile, Truth::Met, Truth::NotMet),
        Condition::Not(part) => match decide(part, profile) {
            Truth::Met => Truth::NotMet,
            Truth::NotMet => Truth::Met,
            Truth::Open(keys) => Truth::Open(keys),
        },
        Condition::Test(test) => of_test(test, profile),
    }
}

/// One part that `settles` decides; else what is open in any part keeps the whole open.
fn together(parts: &[Condition], profile: &Profile, settles: Truth, otherwise: Truth) -> Truth {
    let mut unknown = BTreeSet::new();
    for part in parts {
        match decide(part, profile) {
            Truth::Open(keys) => unknown.extend(keys),
            truth if truth == settles => return settles,
            _ => {}
        }
    }
    if unknown.is_empty() { otherwise } else { Truth::Open(unknown) }
}

fn of_test(test: &Test, profile: &Profile) -> Truth {
    let Some(value) = profile.get(&test.key) else { return Truth::without(test.key) };
    Truth::of(match &test.wanted {
        Wanted::OneOf(wanted) => wanted.iter().any(|wanted| is_same(wanted, value)),
        Wanted::Between { min, max } => rank(test.key, value)
            .is_some_and(|rank| min.is_none_or(|min| min <= rank) && max.is_none_or(|max| rank <= max)),
        Wanted::Within(zones) => is_within(zones, value),
        Wanted::Outside(zones) => !is_within(zones, value),
    })
}

fn is_same(wanted: &ProfileValue, given: &ProfileValue) -> bool {
    match (wanted, given) {
        (ProfileValue::Needs(wanted), ProfileValue::Needs(given)) => {
            wanted.iter().any(|wanted| given.iter().any(|given| is_needed(*wanted, *given)))
        }
        (wanted, given) => wanted == given,
    }
}

fn is_needed(wanted: Code, given: Code) -> bool {
    wanted == given || wanted.as_str() == given.category()
}

/// True when one of these areas holds the commune of a profile.
pub(super) fn is_within(zones: &[Zone], value: &ProfileValue) -> bool {
    match value {
        ProfileValue::Commune(commune) => zones.iter().any(|zone| zone.holds(commune)),
        ProfileValue::Number(_) | ProfileValue::Code(_) | ProfileValue::Boolean(_) | ProfileValue::Needs(_) => false,
    }
}

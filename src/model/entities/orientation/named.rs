//! What a condition names: the keys it tests, the needs and the areas it tests for.

use crate::model::entities::orientation::condition::{Condition, Test, Wanted};
use crate::model::entities::orientation::profile::{self, ProfileKey, ProfileValue};
use crate::model::entities::orientation::rule::Rule;
use crate::model::values::code::Code;
use crate::model::values::zone::Zone;
use std::collections::BTreeSet;

impl Condition {
    /// Every test, in the order in which they are written.
    pub fn tests(&self) -> Vec<&Test> {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Condition::tests).collect(),
            Condition::Not(part) => part.tests(),
            Condition::Test(test) => vec![test],
        }
    }

    /// The keys that are tested.
    pub fn keys(&self) -> impl Iterator<Item = ProfileKey> {
        self.tests().into_iter().map(|test| test.key)
    }

    /// The areas that are named.
    pub fn zones(&self) -> impl Iterator<Item = Zone> {
        self.tests().into_iter().flat_map(|test| match &test.wanted {
            Wanted::Within(zones) | Wanted::Outside(zones) => zones.clone(),
            Wanted::OneOf(_) | Wanted::Between { .. } => Vec::new(),
        })
    }

    /// The needs that are named.
    pub fn needs(&self) -> impl Iterator<Item = Code> {
        self.tests().into_iter().flat_map(|test| match &test.wanted {
            Wanted::OneOf(values) => values.iter().flat_map(ProfileValue::needs).copied().collect(),
            Wanted::Between { .. } | Wanted::Within(_) | Wanted::Outside(_) => Vec::new(),
        })
    }
}

/// The needs that rules name, each once, categories first, in the order of their lists.
pub fn needs(rules: &[Rule]) -> Vec<Code> {
    let mut named: BTreeSet<Code> = rules.iter().flat_map(|rule| rule.condition.needs()).collect();
    profile::needs().filter(|code| named.remove(code)).collect()
}

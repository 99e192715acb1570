//! A rule's condition as a tree that a script walks.

use crate::model::entities::orientation::condition::{Condition, Test, Wanted};
use crate::model::entities::orientation::profile::ProfileValue;
use crate::model::values::zone::Zone;
use serde::Serialize;

/// A condition as data.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Tree {
    All {
        all: Vec<Tree>,
    },
    Any {
        any: Vec<Tree>,
    },
    Not {
        not: Box<Tree>,
    },
    Of {
        key: &'static str,
        of: Vec<Value>,
    },
    Between {
        key: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        min: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        max: Option<u32>,
    },
    In {
        r#in: Vec<String>,
    },
}

/// A value as data.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Value {
    Number(u32),
    Text(&'static str),
    Boolean(bool),
}

/// A condition as data.
pub(super) fn tree(condition: &Condition) -> Tree {
    match condition {
        Condition::All(parts) => Tree::All { all: parts.iter().map(tree).collect() },
        Condition::Any(parts) => Tree::Any { any: parts.iter().map(tree).collect() },
        Condition::Not(part) => Tree::Not { not: Box::new(tree(part)) },
        Condition::Test(test) => of_test(test),
    }
}

fn of_test(test: &Test) -> Tree {
    let key = test.key.as_str();
    match &test.wanted {
        Wanted::OneOf(values) => Tree::Of { key, of: values.iter().flat_map(value).collect() },
        Wanted::Between { min, max } => Tree::Between { key, min: *min, max: *max },
        Wanted::Within(zones) => Tree::In { r#in: codes(zones) },
        Wanted::Outside(zones) => Tree::Not { not: Box::new(Tree::In { r#in: codes(zones) }) },
    }
}

fn value(value: &ProfileValue) -> Vec<Value> {
    match value {
        ProfileValue::Number(number) => vec![Value::Number(*number)],
        ProfileValue::Code(code) => vec![Value::Text(code.as_str())],
        ProfileValue::Boolean(is_so) => vec![Value::Boolean(*is_so)],
        ProfileValue::Commune(commune) => vec![Value::Text(commune.insee)],
        ProfileValue::Needs(needs) => needs.iter().map(|need| Value::Text(need.as_str())).collect(),
    }
}

/// Codes of areas; a city is followed by its municipal districts, so that a script need not know that they are in it.
pub(super) fn codes(zones: &[Zone]) -> Vec<String> {
    let held = |zone: &Zone| match zone {
        Zone::Commune(_) => zone.communes().map(|commune| commune.insee.to_owned()).collect(),
        Zone::France | Zone::Department(_) | Zone::Epci(_) => vec![zone.code()],
    };
    zones.iter().flat_map(held).collect()
}

//! Conditions that no profile can meet: two ranges of one key that share no value.
//!
//! It only speaks of what is sure: ranges that must hold together. Lists of values and `non` are left to the cases.

use crate::model::entities::orientation::condition::{Condition, Test, Wanted};

/// Two tests that can never hold together, for which the condition never holds.
pub fn clash(condition: &Condition) -> Option<(&Test, &Test)> {
    match condition {
        Condition::All(_) => {
            let (tests, others) = together(condition);
            apart(&tests).or_else(|| others.into_iter().find_map(clash))
        }
        // One part that may hold is enough.
        Condition::Any(parts) => {
            let clashes: Option<Vec<_>> = parts.iter().map(clash).collect();
            clashes?.into_iter().next()
        }
        Condition::Not(_) | Condition::Test(_) => None,
    }
}

/// The tests that must all hold, and the parts that are no test.
fn together(condition: &Condition) -> (Vec<&Test>, Vec<&Condition>) {
    match condition {
        Condition::Test(test) => (vec![test], Vec::new()),
        Condition::All(parts) => {
            let parts: Vec<_> = parts.iter().map(together).collect();
            let tests = parts.iter().flat_map(|(tests, _)| tests.iter().copied()).collect();
            (tests, parts.into_iter().flat_map(|(_, others)| others).collect())
        }
        Condition::Any(_) | Condition::Not(_) => (Vec::new(), vec![condition]),
    }
}

fn apart<'a>(tests: &[&'a Test]) -> Option<(&'a Test, &'a Test)> {
    let pairs = tests.iter().enumerate().flat_map(|(at, one)| tests[at + 1..].iter().map(move |other| (*one, *other)));
    pairs.into_iter().find(|(one, other)| one.key == other.key && (is_below(one, other) || is_below(other, one)))
}

/// True when all that the first range holds lies below the second.
fn is_below(one: &Test, other: &Test) -> bool {
    match (&one.wanted, &other.wanted) {
        (Wanted::Between { max: Some(max), .. }, Wanted::Between { min: Some(min), .. }) => max < min,
        _ => false,
    }
}

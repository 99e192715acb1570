//! The condition of a rule: a tree of tests over a profile's keys.

use crate::diag::near::nearest;
use crate::diag::problems::Orientation as Problem;
use crate::diag::report::Report;
use crate::model::entities::orientation::answer::{AreaKind, area, listed, value};
use crate::model::entities::orientation::profile::{Domain, ProfileKey, ProfileValue};
use crate::model::values::zone::Zone;
use crate::syntax::node::{Data, Entry, Node};
use crate::text::span::Span;

/// A condition. A key that the profile does not give is unknown, under every combination.
#[derive(Clone, Debug)]
pub enum Condition {
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// A test of one key.
    Test(Test),
}

/// A test of one key of the profile.
#[derive(Clone, Debug)]
pub struct Test {
    /// The key.
    pub key: ProfileKey,
    /// What it must be.
    pub wanted: Wanted,
    /// Where the test stands.
    pub span: Span,
}

/// What a key must be.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// One of these; for needs, any of them.
    OneOf(Vec<ProfileValue>),
    /// Between these, both included; ranks of codes for a scale.
    Between {
        /// Lowest.
        min: Option<u32>,
        /// Highest.
        max: Option<u32>,
    },
    /// In one of these areas.
    Within(Vec<Zone>),
    /// In none of these areas.
    Outside(Vec<Zone>),
}

/// The keys of a condition that are not keys of a profile.
const OTHER_KEYS: &[&str] = &["tous", "un_de", "non", "hors_commune", "departement", "epci"];

/// Reads a condition; none when nothing of it could be understood.
pub fn read(node: &Node, report: &mut Report) -> Option<Condition> {
    let Data::Map(entries) = &node.data else {
        report.push(node.span, Problem::NotACondition {});
        return None;
    };
    if entries.is_empty() {
        report.push(node.span, Problem::EmptyCondition {});
        return None;
    }
    let mut conditions: Vec<Condition> = entries.iter().filter_map(|entry| part(entry, report)).collect();
    match conditions.len() {
        0 => None,
        1 => conditions.pop(),
        _ => Some(Condition::All(conditions)),
    }
}

fn part(entry: &Entry, report: &mut Report) -> Option<Condition> {
    match &*entry.key {
        "tous" => several(entry, report).map(Condition::All),
        "un_de" => several(entry, report).map(Condition::Any),
        "non" => read(&entry.value, report).map(|condition| Condition::Not(Box::new(condition))),
        "commune" => {
            area(entry, AreaKind::Commune, report).map(|zones| test(entry, ProfileKey::Commune, Wanted::Within(zones)))
        }
        "hors_commune" => {
            area(entry, AreaKind::Commune, report).map(|zones| test(entry, ProfileKey::Commune, Wanted::Outside(zones)))
        }
        "departement" => area(entry, AreaKind::Department, report)
            .map(|zones| test(entry, ProfileKey::Commune, Wanted::Within(zones))),
        "epci" => {
            area(entry, AreaKind::Epci, report).map(|zones| test(entry, ProfileKey::Commune, Wanted::Within(zones)))
        }
        key => {
            let Some(key) = ProfileKey::parse(key) else {
                report.push(entry.key_span, unknown_key(key, OTHER_KEYS));
                return None;
            };
            wanted(key, &entry.value, report).map(|wanted| test(entry, key, wanted))
        }
    }
}

fn test(entry: &Entry, key: ProfileKey, wanted: Wanted) -> Condition {
    let (start, end) = (entry.key_span.start as usize, entry.value.span.end as usize);
    Condition::Test(Test { key, wanted, span: Span::new(entry.key_span.file, start, end) })
}

/// An unknown key of a profile, or of a condition, which knows some more.
pub(super) fn unknown_key(key: &str, others: &[&'static str]) -> Problem {
    let known: Vec<&str> = ProfileKey::all().map(ProfileKey::as_str).chain(others.iter().copied()).collect();
    let near = nearest(key, known.iter().copied()).or_else(|| usual(key)).map(str::to_owned);
    Problem::UnknownProfileKey { key: key.to_owned(), near, known: listed(known.into_iter()) }
}

/// Other words that one may try.
fn usual(key: &str) -> Option<&'static str> {
    let usual = [
        ("all", "tous"),
        ("et", "tous"),
        ("any", "un_de"),
        ("ou", "un_de"),
        ("not", "non"),
        ("sauf", "non"),
        ("genre", "sexe"),
        ("ville", "commune"),
        ("niveau", "diplome"),
        ("francais", "francais_oral"),
        ("handicap", "rqth"),
        ("anciennete", "anciennete_mois"),
        ("dept", "departement"),
    ];
    usual.iter().find(|(other, _)| *other == key).map(|(_, key)| *key)
}

fn several(entry: &Entry, report: &mut Report) -> Option<Vec<Condition>> {
    let Data::List(items) = &entry.value.data else {
        report.push(entry.value.span, Problem::NotConditions { key: entry.key.to_string() });
        return None;
    };
    if items.is_empty() {
        report.push(entry.value.span, Problem::EmptyCondition {});
        return None;
    }
    Some(items.iter().filter_map(|item| read(item, report)).collect())
}

fn wanted(key: ProfileKey, node: &Node, report: &mut Report) -> Option<Wanted> {
    match &node.data {
        Data::Map(_) => between(key, node, report),
        Data::List(items) if items.is_empty() => {
            report.push(node.span, Problem::EmptyCondition {});
            None
        }
        Data::List(items) => {
            let values: Vec<ProfileValue> = items.iter().filter_map(|item| value(key, item, report)).collect();
            (values.len() == items.len()).then_some(Wanted::OneOf(values))
        }
        Data::Scalar(_) | Data::Empty => value(key, node, report).map(|value| Wanted::OneOf(vec![value])),
    }
}

fn between(key: ProfileKey, node: &Node, report: &mut Report) -> Option<Wanted> {
    let is_ordered = matches!(key.domain(), Domain::Number(_) | Domain::Level(_));
    if !is_ordered {
        report.push(node.span, Problem::NotOrdered { key: key.as_str().to_owned() });
        return None;
    }
    for entry in node.entries().iter().filter(|entry| !matches!(&*entry.key, "min" | "max")) {
        let near = nearest(&entry.key, ["min", "max"]).map(str::to_owned);
        let known = listed(["min", "max"].into_iter());
        report.push(entry.key_span, Problem::UnknownProfileKey { key: entry.key.to_string(), near, known });
    }
    let bound = |name: &str, report: &mut Report| node.get(name).map(|node| (value(key, node, report), node.span));
    let (min, max) = (bound("min", report), bound("max", report));
    if min.is_none() && max.is_none() {
        report.push(node.span, Problem::EmptyCondition {});
        return None;
    }
    let rank =
        |bound: &Option<(Option<ProfileValue>, Span)>| bound.as_ref().and_then(|(value, _)| rank(key, value.as_ref()?));
    let (low, high) = (rank(&min), rank(&max));
    if let (Some(low), Some(high), Some((_, span))) = (low, high, &max)
        && low > high
    {
        report.push(*span, Problem::MinAboveMax { key: key.as_str().to_owned() });
    }
    let is_understood = (min.is_none() || low.is_some()) && (max.is_none() || high.is_some());
    is_understood.then_some(Wanted::Between { min: low, max: high })
}

/// Where a value stands on its scale: the number itself, or the rank of the code.
pub fn rank(key: ProfileKey, value: &ProfileValue) -> Option<u32> {
    match (key.domain(), value) {
        (_, ProfileValue::Number(number)) => Some(*number),
        (Domain::Level(scale), ProfileValue::Code(code)) => {
            scale.iter().position(|other| other == *code).and_then(|rank| u32::try_from(rank).ok())
        }
        _ => None,
    }
}

//! What a question of the profile may be answered: numbers, codes, areas, needs.

use crate::diag::near::nearest;
use crate::diag::problems::{Orientation as Problem, Problem as AnyProblem, Values};
use crate::diag::report::Report;
use crate::model::entities::orientation::profile::{self, Domain, ProfileKey, ProfileValue};
use crate::model::fields::kind::Kind;
use crate::model::fields::quotes;
use crate::model::values::territory;
use crate::model::values::vocabulary::Vocabulary;
use crate::model::values::zone::Zone;
use crate::syntax::node::{Data, Entry, Node};

/// Reads one value of a key.
pub(super) fn value(key: ProfileKey, node: &Node, report: &mut Report) -> Option<ProfileValue> {
    let Data::Scalar(scalar) = &node.data else {
        report.push(node.span, Problem::NotAValue { key: key.as_str().to_owned() });
        return None;
    };
    let text = &*scalar.text;
    let unknown = |codes: Vec<&'static str>| {
        let near = nearest(text, codes.iter().copied()).map(str::to_owned);
        Values::UnknownCode {
            key: key.as_str().to_owned(),
            found: text.to_owned(),
            near,
            known: listed(codes.into_iter()),
        }
    };
    let read: Result<ProfileValue, AnyProblem> = match key.domain() {
        Domain::Number(most) => match text.parse() {
            Ok(number) if number <= most => Ok(ProfileValue::Number(number)),
            _ => Err(not_a_number(key, text, most).into()),
        },
        Domain::Code(vocabulary) | Domain::Level(vocabulary) => {
            vocabulary.code(text).map(ProfileValue::Code).ok_or_else(|| unknown(codes(vocabulary)).into())
        }
        Domain::Boolean => match text {
            "oui" | "true" => Ok(ProfileValue::Boolean(true)),
            "non" | "false" => Ok(ProfileValue::Boolean(false)),
            _ => {
                let typed = nearest(text, ["oui", "non"]).map(str::to_owned);
                Err(Values::NotBoolean { key: key.as_str().to_owned(), found: text.to_owned(), typed }.into())
            }
        },
        Domain::Commune => match territory::commune(text) {
            Some(commune) => Ok(ProfileValue::Commune(commune)),
            None => Err(not_an_area(AreaKind::Commune, text).into()),
        },
        Domain::Needs => {
            profile::need(text).map(|need| ProfileValue::Needs(vec![need])).ok_or_else(|| unknown_need(text).into())
        }
    };
    if read.is_ok() {
        match key.domain() {
            Domain::Number(most) => {
                quotes::advise(&Kind::Integer { min: 0, max: i64::from(most) }, scalar, node.span, report);
            }
            Domain::Commune => quotes::advise(&Kind::Commune, scalar, node.span, report),
            Domain::Code(_) | Domain::Level(_) | Domain::Boolean | Domain::Needs => {}
        }
    }
    read.map_err(|problem| report.push(node.span, problem)).ok()
}

fn not_a_number(key: ProfileKey, text: &str, most: u32) -> Values {
    let (key, found) = (key.as_str().to_owned(), text.to_owned());
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Values::OutOfRange { key, found, min: "0".to_owned(), max: most.to_string() };
    }
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    Values::NotNumber { key, found, typed: (!digits.is_empty()).then_some(digits) }
}

fn unknown_need(text: &str) -> Values {
    let near = nearest(text, profile::needs().map(|code| code.as_str())).map(str::to_owned);
    let shown = profile::needs().map(|code| code.as_str()).filter(|code| !code.contains("--"));
    let mut known: Vec<&str> = Vec::new();
    for code in shown {
        if !known.contains(&code) {
            known.push(code);
        }
    }
    Values::UnknownCode { key: "besoins".to_owned(), found: text.to_owned(), near, known: listed(known.into_iter()) }
}

/// The kind of area that a key names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum AreaKind {
    Commune,
    Department,
    Epci,
}

impl AreaKind {
    fn of(zone: &Zone) -> Option<Self> {
        match zone {
            Zone::Commune(_) => Some(Self::Commune),
            Zone::Department(_) => Some(Self::Department),
            Zone::Epci(_) => Some(Self::Epci),
            Zone::France => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Department => "departement",
            Self::Epci => "epci",
        }
    }
}

/// Reads the areas under a key.
pub(super) fn area(entry: &Entry, kind: AreaKind, report: &mut Report) -> Option<Vec<Zone>> {
    let nodes: Vec<&Node> = match &entry.value.data {
        Data::List(items) => items.iter().collect(),
        _ => vec![&entry.value],
    };
    if nodes.is_empty() {
        report.push(entry.value.span, Problem::EmptyCondition {});
        return None;
    }
    let zones: Vec<Zone> = nodes
        .iter()
        .filter_map(|node| {
            let Data::Scalar(scalar) = &node.data else {
                report.push(node.span, Problem::NotAValue { key: entry.key.to_string() });
                return None;
            };
            match Zone::parse(&scalar.text) {
                Ok(zone) if AreaKind::of(&zone) == Some(kind) => {
                    quotes::advise(&Kind::Zone, scalar, node.span, report);
                    Some(zone)
                }
                _ => {
                    report.push(node.span, not_an_area(kind, &scalar.text));
                    None
                }
            }
        })
        .collect();
    (zones.len() == nodes.len()).then_some(zones)
}

fn not_an_area(kind: AreaKind, text: &str) -> Problem {
    let found = text.to_owned();
    match Zone::parse(text) {
        Ok(zone) => {
            let other = AreaKind::of(&zone).map(|other| other.key().to_owned());
            Problem::OtherArea { key: kind.key().to_owned(), found, name: zone.name().to_owned(), other }
        }
        Err(fault) => {
            let suggested = fault.suggestion();
            let typed = suggested.filter(|code| Zone::parse(code).is_ok_and(|zone| AreaKind::of(&zone) == Some(kind)));
            Problem::UnknownArea { key: kind.key().to_owned(), found, typed }
        }
    }
}

fn codes(vocabulary: &'static Vocabulary) -> Vec<&'static str> {
    vocabulary.codes.to_vec()
}

pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

//! `orientation/cas.yaml`: profiles and what is expected for each.

use crate::diag::problems::Orientation as Problem;
use crate::diag::report::Report;
use crate::model::entities::common::Reference;
use crate::model::entities::orientation::profile::{Domain, Profile, ProfileKey, ProfileValue};
use crate::model::entities::orientation::{answer, condition};
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::reading::Reading;
use crate::model::fields::table::{Field, Table};
use crate::syntax::node::{Data, Entry, Node};
use crate::text::span::Span;
use std::sync::Arc;

/// A case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Who it is, in a few words.
    pub name: Arc<str>,
    /// The profile.
    pub profile: Profile,
    /// The expected principal.
    pub principal: Option<Reference>,
    /// What must be among the rest.
    pub also: Vec<Reference>,
    /// What no matching rule may bring.
    pub never: Vec<Reference>,
    /// Where the expectation stands.
    pub span: Span,
}

/// What a case holds.
pub static TABLE: Table = Table {
    noun: "un cas d’orientation",
    fields: &[
        Field::fact("cas", Kind::Name, "La situation, en quelques mots").required(),
        Field::fact("profil", Kind::Tree, "Les réponses de la personne").required(),
        Field::fact("attendu", Kind::Record(&EXPECTED), "L’orientation attendue").required(),
    ],
};

static EXPECTED: Table = Table {
    noun: "`attendu`",
    fields: &[
        Field::fact("principal", Kind::Reference(Target::Signatory), "Le signataire le mieux placé"),
        Field::fact(
            "aussi",
            Kind::ListOf(&Kind::Reference(Target::SignatoryOrProgramme)),
            "Ceux qui doivent être proposés aussi",
        ),
        Field::fact(
            "jamais",
            Kind::ListOf(&Kind::Reference(Target::Outcome)),
            "Les signataires, dispositifs ou services qui ne doivent pas être proposés",
        ),
    ],
};

/// Makes a case of its reading.
pub fn read(reading: &Reading, report: &mut Report) -> Option<Case> {
    let profile = reading.tree("profil").map(|node| profile(node, report));
    let expected = reading.record("attendu")?;
    let (principal, also, never) =
        (expected.reference("principal"), expected.references("aussi"), expected.references("jamais"));
    if !["principal", "aussi", "jamais"].iter().any(|key| expected.has(key)) {
        report.push(reading.span("attendu"), Problem::CaseExpectsNothing {});
    }
    for refused in &never {
        if principal.iter().chain(&also).any(|wanted| wanted.value == refused.value) {
            report.push(refused.span, Problem::CaseContradicts { slug: refused.value.to_string() });
        }
    }
    Some(Case { name: reading.text("cas")?, profile: profile?, principal, also, never, span: reading.span("attendu") })
}

/// Reads a profile; what is wrong in it is told and left out.
fn profile(node: &Node, report: &mut Report) -> Profile {
    let mut profile = Profile::new();
    if !matches!(node.data, Data::Map(_) | Data::Empty) {
        report.push(node.span, Problem::NotACondition {});
    }
    for entry in node.entries() {
        match ProfileKey::parse(&entry.key) {
            Some(key) => {
                if let Some(value) = answer(key, entry, report) {
                    profile.insert(key, value);
                }
            }
            None => report.push(entry.key_span, condition::unknown_key(&entry.key, &[])),
        }
    }
    profile
}

fn answer(key: ProfileKey, entry: &Entry, report: &mut Report) -> Option<ProfileValue> {
    let Data::List(items) = &entry.value.data else { return answer::value(key, &entry.value, report) };
    match key.domain() {
        Domain::Needs => Some(ProfileValue::needs_of(items.iter().filter_map(|item| answer::value(key, item, report)))),
        Domain::Number(_) | Domain::Code(_) | Domain::Level(_) | Domain::Boolean | Domain::Commune => {
            report.push(entry.value.span, Problem::NotAValue { key: entry.key.to_string() });
            None
        }
    }
}

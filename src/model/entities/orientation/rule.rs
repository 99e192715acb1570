//! `orientation/regles.yaml`: the rules, in order.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Orientation as Problem;
use crate::diag::report::Report;
use crate::model::entities::common::{Reference, Text};
use crate::model::entities::orientation::condition::{self, Condition};
use crate::model::entities::orientation::impossible;
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::reading::Reading;
use crate::model::fields::table::{Field, Table};
use std::sync::Arc;

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name.
    pub id: Arc<str>,
    /// For whom.
    pub condition: Condition,
    /// The signatory best placed.
    pub principal: Option<Reference>,
    /// Signatories and programmes that help too.
    pub also: Vec<Reference>,
    /// Services.
    pub services: Vec<Reference>,
    /// Why, for the person and the auditor.
    pub reason: Text,
    /// The text that founds it (« art. 3.1 »).
    pub basis: Option<Arc<str>>,
}

/// What a rule holds.
pub static TABLE: Table = Table {
    noun: "une règle d’orientation",
    fields: &[
        Field::fact("id", Kind::Id, "Nom de la règle, pour la retrouver").required(),
        Field::fact("si", Kind::Tree, "Pour qui : des questions du profil et leurs réponses").required(),
        Field::fact("alors", Kind::Record(&OUTCOME), "Vers qui la règle oriente").required(),
        Field::prose("pourquoi", Kind::Line { min: 3, max: 400 }, "La raison, dite simplement").required(),
        Field::fact("reference", Kind::Name, "Le texte qui fonde la règle, par exemple « art. 3.1 »"),
    ],
};

static OUTCOME: Table = Table {
    noun: "`alors`",
    fields: &[
        Field::fact("principal", Kind::Reference(Target::Signatory), "Le signataire le mieux placé"),
        Field::fact(
            "aussi",
            Kind::ListOf(&Kind::Reference(Target::SignatoryOrProgramme)),
            "Les autres signataires ou dispositifs qui aident",
        ),
        Field::fact("services", Kind::ListOf(&Kind::Reference(Target::Service)), "Les services à proposer"),
    ],
};

/// Makes a rule of its reading.
pub fn read(reading: &Reading, report: &mut Report) -> Option<Rule> {
    let condition = reading.tree("si").and_then(|node| condition::read(node, report));
    let outcome = reading.record("alors");
    let id = reading.text("id");
    if let (Some(outcome), Some(id)) = (&outcome, &id)
        && !["principal", "aussi", "services"].iter().any(|key| outcome.has(key))
    {
        report.push(reading.span("alors"), Problem::RuleBringsNothing { id: id.to_string() });
    }
    if let Some((one, other)) = condition.as_ref().and_then(impossible::clash) {
        let problem = Problem::NeverHolds { key: one.key.as_str().to_owned() };
        report.add(Diagnostic::at(other.span, problem).with(
            one.span,
            "l’autre limite est ici",
            "the other limit is here",
        ));
    }
    let outcome = outcome?;
    Some(Rule {
        id: id?,
        condition: condition?,
        principal: outcome.reference("principal"),
        also: outcome.references("aussi"),
        services: outcome.references("services"),
        reason: reading.words("pourquoi")?,
        basis: reading.text("reference"),
    })
}

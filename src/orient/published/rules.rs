//! The rules as data, in one language.

use super::conditions::{Tree, tree};
use super::targets::Targets;
use crate::lang::tag::{Direction, Lang};
use crate::model::entities::orientation::rule;
use serde::Serialize;

/// A rule as data.
#[derive(Serialize)]
pub(super) struct Rule {
    id: String,
    r#if: Tree,
    #[serde(skip_serializing_if = "Option::is_none")]
    principal: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    services: Vec<usize>,
    why: String,
    #[serde(flatten)]
    tongue: Option<Tongue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#ref: Option<String>,
}

/// The language of a text that is not in the page's own.
#[derive(Serialize)]
pub(super) struct Tongue {
    lang: String,
    dir: &'static str,
}

impl Tongue {
    /// That of a text, unless it is the page's.
    pub(super) fn of(text: Lang, page: Lang) -> Option<Self> {
        let dir = match text.direction() {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        };
        (text != page).then(|| Self { lang: text.html_tag().to_owned(), dir })
    }
}

/// A rule in a language.
pub(super) fn rule(rule: &rule::Rule, targets: &Targets, lang: Lang) -> Rule {
    let (why, spoken) = rule.reason.resolve(lang);
    Rule {
        id: rule.id.to_string(),
        r#if: tree(&rule.condition),
        principal: rule.principal.as_ref().and_then(|signatory| targets.actor(&signatory.value)),
        also: rule.also.iter().filter_map(|actor| targets.actor(&actor.value)).collect(),
        services: rule.services.iter().filter_map(|service| targets.service(&service.value)).collect(),
        why: why.to_string(),
        tongue: Tongue::of(spoken, lang),
        r#ref: rule.basis.as_ref().map(ToString::to_string),
    }
}

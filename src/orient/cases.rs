//! The cases that prove the rules: each is run at every check and every build, and what it expects must come out.
//!
//! They judge the rules as partners wrote them, whatever an edition publishes of what they name.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Orientation as Problem;
use crate::diag::report::Report;
use crate::model::entities::common::Reference;
use crate::model::entities::orientation::Orientation;
use crate::model::entities::orientation::case::Case;
use crate::model::entities::orientation::condition::Condition;
use crate::model::entities::orientation::rule::Rule;
use crate::model::values::slug::Slug;
use crate::orient::answer::{Answer, answer};
use crate::text::span::Span;

/// Runs every case.
pub fn check(orientation: &Orientation, report: &mut Report) {
    for case in &orientation.cases {
        let answer = answer(&orientation.rules, &case.profile);
        judge(case, &answer, report);
    }
}

fn judge(case: &Case, answer: &Answer<'_>, report: &mut Report) {
    if let Some(expected) = case.principal.as_ref().filter(|expected| Some(&expected.value) != answer.principal) {
        report.add(other_principal(case, expected, answer));
    }
    for expected in &case.also {
        if bringer(answer, &expected.value).is_none() {
            let (slug, case) = (expected.value.to_string(), case.name.to_string());
            let lacking = lacking(answer, &expected.value);
            let rule = lacking.as_ref().map(|(rule, _)| rule.id.to_string());
            let keys = lacking.as_ref().map(|(_, keys)| keys.clone());
            let problem = Problem::CaseLacks { case, slug, rule, keys };
            report.add(pointing(expected.span, problem, lacking.map(|(rule, _)| rule)));
        }
    }
    for refused in &case.never {
        if let Some(rule) = bringer(answer, &refused.value) {
            let (slug, case) = (refused.value.to_string(), case.name.to_string());
            let problem = Problem::CaseBringsRefused { case, slug, rule: rule.id.to_string() };
            report.add(pointing(refused.span, problem, Some(rule)));
        }
    }
}

fn other_principal(case: &Case, expected: &Reference, answer: &Answer<'_>) -> Diagnostic {
    let (slug, case) = (expected.value.to_string(), case.name.to_string());
    let Some((rule, found)) = answer.decider.zip(answer.principal) else {
        let lacking = lacking(answer, &expected.value);
        let rule = lacking.as_ref().map(|(rule, _)| rule.id.to_string());
        let keys = lacking.as_ref().map(|(_, keys)| keys.clone());
        return pointing(expected.span, Problem::CaseLacks { case, slug, rule, keys }, lacking.map(|(rule, _)| rule));
    };
    let problem =
        Problem::CaseOtherPrincipal { case, expected: slug, found: found.to_string(), rule: rule.id.to_string() };
    pointing(expected.span, problem, Some(rule))
}

/// The problem, with the place of the rule that makes it.
fn pointing(span: Span, problem: Problem, rule: Option<&Rule>) -> Diagnostic {
    let diagnostic = Diagnostic::at(span, problem);
    match rule.and_then(|rule| first_test(&rule.condition)) {
        Some(there) => diagnostic.with(there, "la règle est ici", "the rule is here"),
        None => diagnostic,
    }
}

fn first_test(condition: &Condition) -> Option<Span> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().find_map(first_test),
        Condition::Not(part) => first_test(part),
        Condition::Test(test) => Some(test.span),
    }
}

fn brings(rule: &Rule, slug: &Slug) -> bool {
    let named = rule.principal.iter().chain(&rule.also).chain(&rule.services);
    named.into_iter().any(|reference| reference.value == *slug)
}

/// The first rule met that brings it.
fn bringer<'a>(answer: &Answer<'a>, slug: &Slug) -> Option<&'a Rule> {
    answer.rules.iter().filter(|told| told.is_met()).map(|told| told.rule).find(|rule| brings(rule, slug))
}

/// The first rule to check that would bring it, and the keys that the profile lacks.
fn lacking<'a>(answer: &Answer<'a>, slug: &Slug) -> Option<(&'a Rule, String)> {
    let told = answer.rules.iter().find(|told| !told.is_met() && brings(told.rule, slug))?;
    let keys: Vec<String> = told.unknown.iter().map(|key| format!("`{}`", key.as_str())).collect();
    Some((told.rule, keys.join(", ")))
}

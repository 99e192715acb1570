//! Who is best placed for a profile: every rule met, with what it brings, and apart from them those to check.
//!
//! The principal is that of the first rule met, in file order, that names one; there is no score. What rules met bring
//! makes two sets, actors and services, in file order, without the principal. What only rules to check bring stands
//! apart: it is to be shown as "to check", and never becomes the principal.

use crate::model::entities::orientation::profile::{Profile, ProfileKey};
use crate::model::entities::orientation::rule::Rule;
use crate::model::values::slug::Slug;
use crate::orient::truth::{Truth, decide};
use std::collections::BTreeSet;

/// The answer to a profile.
#[derive(Clone, Debug, Default)]
pub struct Answer<'a> {
    /// Who is best placed.
    pub principal: Option<&'a Slug>,
    /// The rule that says so.
    pub decider: Option<&'a Rule>,
    /// Rules met and rules to check, in file order.
    pub rules: Vec<Told<'a>>,
    /// What rules met bring.
    pub brought: Brought<'a>,
    /// What only rules to check bring.
    pub to_check: Brought<'a>,
}

/// What rules bring, the principal of the answer left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought<'a> {
    /// Signatories and programmes.
    pub actors: Vec<&'a Slug>,
    /// Services.
    pub services: Vec<&'a Slug>,
}

/// A rule that says something of a profile.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The keys that would settle it; none for a rule met.
    pub unknown: BTreeSet<ProfileKey>,
}

impl Told<'_> {
    /// True for a rule met, false for one to check.
    pub fn is_met(&self) -> bool {
        self.unknown.is_empty()
    }
}

impl<'a> Brought<'a> {
    fn add(&mut self, rule: &'a Rule) {
        let actors = rule.principal.iter().chain(&rule.also).map(|reference| &reference.value);
        put(&mut self.actors, actors);
        put(&mut self.services, rule.services.iter().map(|reference| &reference.value));
    }

    fn without(&mut self, is_left_out: impl Fn(&&Slug) -> bool, others: &[&Slug]) {
        self.actors.retain(|actor| !is_left_out(actor));
        self.services.retain(|service| !others.contains(service));
    }
}

fn put<'a>(set: &mut Vec<&'a Slug>, slugs: impl Iterator<Item = &'a Slug>) {
    for slug in slugs {
        if !set.contains(&slug) {
            set.push(slug);
        }
    }
}

/// What rules say to a profile.
pub fn answer<'a>(rules: &'a [Rule], profile: &Profile) -> Answer<'a> {
    let mut answer = Answer::default();
    for rule in rules {
        let unknown = match decide(&rule.condition, profile) {
            Truth::NotMet => continue,
            Truth::Met => {
                answer.decider = answer.decider.or_else(|| rule.principal.is_some().then_some(rule));
                answer.brought.add(rule);
                BTreeSet::new()
            }
            Truth::Open(unknown) => {
                answer.to_check.add(rule);
                unknown
            }
        };
        answer.rules.push(Told { rule, unknown });
    }
    let principal = answer.decider.and_then(|rule| rule.principal.as_ref()).map(|reference| &reference.value);
    let Brought { actors, services } = answer.brought.clone();
    answer.to_check.without(|actor| Some(*actor) == principal || actors.contains(actor), &services);
    answer.brought.without(|actor| Some(*actor) == principal, &[]);
    answer.principal = principal;
    answer
}

//! What an edition offers of the rules: what it does not publish is taken out of their outcomes, never out of their order.
//!
//! So the first rule met that names someone who is there gives the principal, in the browser as here.

use crate::model::entities::common::Reference;
use crate::model::entities::orientation::rule::Rule;
use crate::model::values::slug::Slug;
use crate::site::plan::{Site, listed};

/// The rules, with those outcomes alone that this edition publishes.
pub fn rules(site: &Site) -> Vec<Rule> {
    site.portal.orientation.rules.iter().map(|rule| offered(site, rule)).collect()
}

fn offered(site: &Site, rule: &Rule) -> Rule {
    let mut rule = rule.clone();
    rule.principal = rule.principal.filter(|reference| is_actor(site, &reference.value));
    rule.also.retain(|reference| is_actor(site, &reference.value));
    rule.services.retain(|reference| listed(site, &reference.value).is_some());
    rule
}

/// What a rule names and this edition does not publish.
pub fn missing<'a>(site: &Site, rule: &'a Rule) -> Vec<&'a Reference> {
    let actors = rule.principal.iter().chain(&rule.also).filter(|reference| !is_actor(site, &reference.value));
    let services = rule.services.iter().filter(|reference| listed(site, &reference.value).is_none());
    actors.chain(services).collect()
}

/// True for a signatory, or a programme that has not ended.
fn is_actor(site: &Site, slug: &Slug) -> bool {
    let (portal, today) = (&site.portal, site.options.today);
    let is_running = |ends: Option<_>| ends.is_none_or(|last| today <= last);
    portal.signatories.contains_key(slug) || portal.programmes.get(slug).is_some_and(|entry| is_running(entry.ends))
}

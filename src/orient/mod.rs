//! Who is best placed for whom: rules over a profile in three-valued logic, what a sheet asks line by line, the cases
//! that prove the rules, and all of it as data for the browser.
//!
//! It knows the rules and what this edition publishes, and nothing of forms or of how an answer looks.

pub mod answer;
pub mod eligibility;
pub mod offered;
pub mod published;
pub mod truth;

mod cases;

#[cfg(test)]
mod tests;

use crate::diag::problems::Orientation as Problem;
use crate::diag::report::Report;
use crate::site::plan::Site;

/// Runs the cases, and says which rules lead where nothing is published. Rules that could not all be read prove nothing.
pub fn check(site: &Site, report: &mut Report) {
    let (orientation, broken) = (&site.portal.orientation, &site.portal.broken);
    if !broken.iter().any(|path| path.as_str() == "orientation/regles.yaml") {
        cases::check(orientation, report);
    }
    if broken.is_empty() {
        for rule in &orientation.rules {
            for reference in offered::missing(site, rule) {
                let (id, slug) = (rule.id.to_string(), reference.value.to_string());
                report.push(reference.span, Problem::RuleLeadsNowhere { id, slug });
            }
        }
    }
}

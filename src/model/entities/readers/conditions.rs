//! For whom a service or an event is meant, and what it asks.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Meaning;
use crate::diag::report::Report;
use crate::model::entities::conditions::{Ages, Conditions};
use crate::model::fields::reading::Reading;

/// Reads the conditions that services and events share.
pub fn read(fields: &Reading, report: &mut Report) -> Conditions {
    let audiences = fields.codes("publics");
    if audiences.len() > 1 && audiences.iter().any(|code| code.as_str() == "tous-publics") {
        report.push(fields.span("publics"), Meaning::NotAlone {});
    }
    let french = fields.record("francais");
    let level = |key: &str| french.as_ref().and_then(|french| french.code(key));
    Conditions {
        themes: fields.codes("thematiques"),
        audiences,
        statuses: fields.codes("statuts"),
        women_only: fields.boolean("femmes_uniquement").unwrap_or(false),
        cir: fields.code("cir"),
        max_years: fields.integer("anciennete_max_annees").and_then(|years| u8::try_from(years).ok()),
        age: fields.record("age").map(|age| ages(&age, report)),
        rqth: fields.code("rqth"),
        diploma: fields.code("diplome_min"),
        spoken: level("oral"),
        written: level("ecrit"),
        literacy: french.as_ref().and_then(|french| french.boolean("alphabetisation")),
        registration: fields.code("inscrit_france_travail"),
    }
}

fn ages(age: &Reading, report: &mut Report) -> Ages {
    let years = |key: &str| age.integer(key).and_then(|years| u8::try_from(years).ok());
    let ages = Ages { min: years("min"), max: years("max"), max_rqth: years("max_rqth") };
    for (key, max) in [("max", ages.max), ("max_rqth", ages.max_rqth)] {
        if let (Some(min), Some(max)) = (ages.min, max)
            && max < min
        {
            let problem = Meaning::AgesReversed { min: min.into(), max: max.into() };
            let there = Diagnostic::at(age.span(key), problem);
            report.add(there.with(age.span("min"), "l’âge le plus bas est ici", "the lowest age is here"));
        }
    }
    ages
}

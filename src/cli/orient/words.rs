//! The words of an answer at the command line, in both tongues.

use crate::diag::render;
use crate::diag::words::Bilingual;
use crate::model::entities::conditions::{Ages, Conditions};
use crate::model::values::code::Code;
use crate::model::values::zone::Zone;
use crate::orient::eligibility::{Criterion, Line, State};

/// Said when no rule met names anyone.
pub fn no_principal() -> Bilingual {
    Bilingual::new("Aucune règle remplie ne désigne quelqu’un en premier.", "No rule met names anyone first.")
}

/// Title of the other actors.
pub fn also() -> Bilingual {
    Bilingual::new("Aussi", "Also")
}

/// Title of the services.
pub fn services() -> Bilingual {
    Bilingual::new("Services", "Services")
}

/// Title of what the profile does not settle.
pub fn to_check() -> Bilingual {
    Bilingual::new("À vérifier", "To check")
}

/// How many rules said what.
pub fn count(n_met: usize, n_open: usize) -> Bilingual {
    let met = render::count(n_met, ("règle remplie", "règles remplies"), ("rule met", "rules met"));
    let open = render::count(n_open, ("à vérifier", "à vérifier"), ("to check", "to check"));
    Bilingual::new(format!("{}, {}", met.fr, open.fr), format!("{}, {}", met.en, open.en))
}

/// A criterion, what is asked, and whether it is met.
pub fn line(line: &Line, asked: &str) -> Bilingual {
    let name = name(line.criterion);
    let keys: Vec<&str> = line.unknown.iter().map(|key| key.as_str()).collect();
    let keys = keys.join(", ");
    let state = match line.state {
        State::Met if line.is_last_year => {
            Bilingual::new("rempli jusqu’au prochain anniversaire", "met until the next birthday")
        }
        State::Met => Bilingual::new("rempli", "met"),
        State::NotMet => Bilingual::new("pas rempli", "not met"),
        State::ToCheck => Bilingual::new(format!("à vérifier ({keys})"), format!("to check ({keys})")),
    };
    let asked = if asked.is_empty() { String::new() } else { format!(" {asked}") };
    Bilingual::new(format!("{}{asked}\u{202f}: {}", name.fr, state.fr), format!("{}{asked}: {}", name.en, state.en))
}

fn name(criterion: Criterion) -> Bilingual {
    let (fr, en) = match criterion {
        Criterion::Age => ("âge", "age"),
        Criterion::WomenOnly => ("femmes uniquement", "women only"),
        Criterion::Statuses => ("statut", "status"),
        Criterion::Cir => ("CIR", "CIR"),
        Criterion::MaxYears => ("années en France, moins de", "years in France, fewer than"),
        Criterion::Place => ("lieu", "place"),
        Criterion::Spoken => ("français oral", "spoken French"),
        Criterion::Written => ("français écrit", "written French"),
        Criterion::Literacy => ("savoir lire et écrire", "reading and writing"),
        Criterion::Diploma => ("diplôme", "diploma"),
        Criterion::Rqth => ("RQTH", "RQTH"),
        Criterion::Registration => ("inscription à France Travail", "registration with France Travail"),
    };
    Bilingual::new(fr, en)
}

/// True for what is asked of nobody: partners write it to say so.
pub fn is_nothing(asked: &str) -> bool {
    matches!(asked, "aucun" | "indifferent" | "possible" | "non-requis" | "France")
}

/// What is asked, in the codes that partners write.
pub fn asked(criterion: Criterion, conditions: &Conditions, zones: &[Zone]) -> String {
    let code = |code: Option<Code>| code.map(|code| code.to_string()).unwrap_or_default();
    match criterion {
        Criterion::Age => conditions.age.map(ages).unwrap_or_default(),
        Criterion::WomenOnly => String::new(),
        Criterion::Statuses => conditions.statuses.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(", "),
        Criterion::Cir => code(conditions.cir),
        Criterion::MaxYears => conditions.max_years.map(|years| years.to_string()).unwrap_or_default(),
        Criterion::Place => places(zones),
        Criterion::Spoken => code(conditions.spoken),
        Criterion::Written => code(conditions.written),
        Criterion::Literacy => {
            conditions.literacy.map(|must| if must { "oui" } else { "non" }.to_owned()).unwrap_or_default()
        }
        Criterion::Diploma => code(conditions.diploma),
        Criterion::Rqth => code(conditions.rqth),
        Criterion::Registration => code(conditions.registration),
    }
}

fn ages(ages: Ages) -> String {
    let usual = match (ages.min, ages.max) {
        (Some(min), Some(max)) => format!("{min}–{max}"),
        (Some(min), None) => format!("≥ {min}"),
        (None, Some(max)) => format!("≤ {max}"),
        (None, None) => String::new(),
    };
    ages.max_rqth.map_or(usual.clone(), |max| format!("{usual} (RQTH {max})"))
}

/// The first areas by name, and how many more there are.
fn places(zones: &[Zone]) -> String {
    const SHOWN: usize = 3;
    let names: Vec<&str> = zones.iter().take(SHOWN).map(Zone::name).collect();
    let more = zones.len().saturating_sub(SHOWN);
    if more == 0 { names.join(", ") } else { format!("{} (+{more})", names.join(", ")) }
}

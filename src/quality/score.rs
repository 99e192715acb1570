//! The data·inclusion quality score of a service, and what would raise it.
//!
//! Source: `score_qualite` of the Python package `data-inclusion-schema` 1.0.10, version 1 of the schema, criterion by
//! criterion; `tests/quality` asks the package itself for the score of every service of the sample.

use crate::diag::problems::Quality;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::calendar::Date;
use crate::model::entities::service::Service;
use crate::model::portal::Portal;
use crate::text::span::Span;
use serde::Serialize;

/// Services below this are advised on.
const LEAST: f64 = 0.85;

/// Half a year and two years as the package counts them: months of 30 days, years of 365.
const HALF_A_YEAR: i32 = 180;
const TWO_YEARS: i32 = 730;

/// What the score looks at in a service, under the names of the schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the names are the schema's")]
pub struct Listed {
    pub modes_accueil: Vec<&'static str>,
    pub modes_mobilisation: Vec<&'static str>,
    pub mobilisable_par: Vec<&'static str>,
    pub publics: Vec<&'static str>,
    pub thematiques: Vec<&'static str>,
    pub adresse: Option<String>,
    pub telephone: Option<String>,
    pub courriel: Option<String>,
    pub lien_mobilisation: Option<String>,
    pub frais: &'static str,
    pub frais_precisions: Option<String>,
    pub description: String,
    pub date_maj: Option<Date>,
}

/// What is looked at, in the package's order and under its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the package's")]
pub enum Criterion {
    AdresseBienDefinie,
    ModesMobilisationBienDefinis,
    AuMoinsUnPublic,
    AuMoinsUneThematique,
    AuMoinsUnMoyenDeContact,
    CourrielBienDefini,
    DateMajRecente,
    FraisBienDefinis,
    DescriptionBienDefinie,
    TelephoneBienDefini,
}

/// A score, and what it is made of; a criterion that does not apply is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// From 0 to 1, two decimals.
    pub value: f64,
    /// Each from 0 to 1.
    pub criteria: Vec<(Criterion, f64)>,
}

/// Tells once when a service has a low score, with what raises it.
pub(super) fn check(service: &Service, portal: &Portal, today: Date, report: &mut Report) {
    let mut listed = Listed::of(service, portal);
    // Where Git knows no day, that is told once for all sheets, and not of each.
    listed.date_maj.get_or_insert(today);
    let score = score(&listed, today);
    if score.value >= LEAST {
        return;
    }
    let mut low: Vec<&(Criterion, f64)> = score.criteria.iter().filter(|(_, value)| *value < 1.0).collect();
    low.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let raise: Vec<Bilingual> = low.iter().map(|(criterion, _)| criterion.raised_by(&listed)).collect();
    let all = |each: fn(&Bilingual) -> &str| raise.iter().map(each).collect::<Vec<_>>().join("\u{202f}; ");
    let problem = Quality::LowScore {
        score: format!("{:.2}", score.value),
        least: format!("{LEAST:.2}"),
        raise_fr: all(|raise| &raise.fr),
        raise_en: all(|raise| &raise.en).replace("\u{202f};", ";"),
    };
    report.push(Span::start_of(service.common.file), problem);
}

impl Listed {
    /// What a service of the portal is to data·inclusion. Its description is its summary, then its text.
    pub fn of(service: &Service, portal: &Portal) -> Self {
        let codes = |codes: &[crate::model::values::code::Code]| codes.iter().map(|code| code.as_str()).collect();
        let place = service.places.first().and_then(|place| portal.places.get(&place.value));
        let text = service.body.as_ref().map(|body| body.source().plain.to_string()).filter(|text| !text.is_empty());
        let summary = service.summary.source().to_string();
        Self {
            modes_accueil: codes(&service.reception),
            modes_mobilisation: codes(&service.request_modes),
            mobilisable_par: codes(&service.requesters),
            publics: codes(&service.conditions.audiences),
            thematiques: codes(&service.conditions.themes),
            adresse: place.map(|place| place.address.to_string()),
            telephone: service.phone.as_ref().map(|phone| phone.canonical()),
            courriel: service.email.as_ref().map(ToString::to_string),
            lien_mobilisation: service.link.as_ref().map(ToString::to_string),
            frais: service.cost.as_str(),
            frais_precisions: service.cost_details.as_ref().map(|words| words.source().to_string()),
            description: text.map_or(summary.clone(), |text| format!("{summary}\n\n{text}")),
            date_maj: service.common.modified,
        }
    }
}

/// The score of what is listed, on a day.
pub fn score(listed: &Listed, today: Date) -> Score {
    let is_one = |holds: bool| if holds { 1.0 } else { 0.0 };
    let comes = listed.modes_accueil.contains(&"en-presentiel") || listed.modes_mobilisation.contains(&"se-presenter");
    let phones = listed.modes_mobilisation.contains(&"telephoner");
    let writes = listed.modes_mobilisation.contains(&"envoyer-un-courriel");
    let has_contact = listed.courriel.is_some() || listed.lien_mobilisation.is_some() || listed.telephone.is_some();
    let mut criteria = Vec::new();
    let mut add = |criterion, value: f64| criteria.push((criterion, value));
    if comes {
        add(Criterion::AdresseBienDefinie, is_one(listed.adresse.is_some()));
    }
    // The schema of the portal wants both: half a point for one of them cannot happen here.
    add(Criterion::ModesMobilisationBienDefinis, 1.0);
    add(Criterion::AuMoinsUnPublic, is_one(!listed.publics.is_empty()));
    add(Criterion::AuMoinsUneThematique, is_one(!listed.thematiques.is_empty()));
    add(Criterion::AuMoinsUnMoyenDeContact, is_one(has_contact));
    if writes {
        add(Criterion::CourrielBienDefini, is_one(listed.courriel.is_some()));
    }
    add(Criterion::DateMajRecente, freshness(listed.date_maj, today));
    let is_vague = listed.frais == "payant" && listed.frais_precisions.is_none();
    add(Criterion::FraisBienDefinis, if is_vague { 0.5 } else { 1.0 });
    add(Criterion::DescriptionBienDefinie, length(listed.description.chars().count()));
    if phones {
        add(Criterion::TelephoneBienDefini, is_one(listed.telephone.is_some()));
    }
    let sum: f64 = criteria.iter().map(|(_, value)| rounded(*value)).sum();
    Score { value: rounded(sum / criteria.len() as f64), criteria }
}

/// One for half a year, then less each day for two years. On the very day of the half year the package gives zero, since
/// neither of its two comparisons holds: so does this.
fn freshness(changed: Option<Date>, today: Date) -> f64 {
    let Some(changed) = changed else { return 0.0 };
    let age = changed.days_until(today).abs();
    if age < HALF_A_YEAR {
        1.0
    } else if HALF_A_YEAR < age && age < TWO_YEARS {
        f64::from(TWO_YEARS - age) / f64::from(TWO_YEARS - HALF_A_YEAR)
    } else {
        0.0
    }
}

fn length(n: usize) -> f64 {
    match n {
        0..50 => 0.0,
        50..200 => 0.5,
        200..2000 => 1.0,
        _ => 0.5,
    }
}

/// Two decimals, of the value as it stands in memory: multiplied by a hundred first, 0.925 would be a tie, and is none.
pub fn rounded(value: f64) -> f64 {
    format!("{value:.2}").parse().unwrap_or(value)
}

impl Criterion {
    /// What raises it.
    fn raised_by(self, listed: &Listed) -> Bilingual {
        let n = listed.description.chars().count();
        match self {
            Self::AdresseBienDefinie => {
                Bilingual::new("dites où l’on vient\u{202f}: `lieux: […]`", "say where people come: `lieux: […]`")
            }
            Self::ModesMobilisationBienDefinis => {
                Bilingual::new("écrivez `modes_mobilisation: […]`", "write `modes_mobilisation: […]`")
            }
            Self::AuMoinsUnPublic => Bilingual::new("écrivez `publics: […]`", "write `publics: […]`"),
            Self::AuMoinsUneThematique => Bilingual::new("écrivez `thematiques: […]`", "write `thematiques: […]`"),
            Self::AuMoinsUnMoyenDeContact => Bilingual::new(
                "donnez un contact\u{202f}: `telephone: \"…\"`, `courriel: …` ou `lien_mobilisation: https://…`",
                "give a contact: `telephone: \"…\"`, `courriel: …` or `lien_mobilisation: https://…`",
            ),
            Self::CourrielBienDefini => Bilingual::new(
                "on s’y adresse par courriel\u{202f}: écrivez `courriel: …`",
                "people write to it: write `courriel: …`",
            ),
            Self::DateMajRecente => {
                let since = listed.date_maj.map_or(String::new(), |day| day.to_string());
                Bilingual::new(
                    format!("relisez la fiche, qui n’a pas changé depuis le {since}, et écrivez `modifie_le: …`"),
                    format!("read the sheet again, unchanged since {since}, and write `modifie_le: …`"),
                )
            }
            Self::FraisBienDefinis => Bilingual::new(
                "dites combien cela coûte\u{202f}: `frais_precisions: …`",
                "say how much it costs: `frais_precisions: …`",
            ),
            Self::DescriptionBienDefinie => Bilingual::new(
                format!("résumé et texte\u{202f}: entre 200 et 2000 caractères, ils en ont {n}"),
                format!("summary and text: between 200 and 2000 characters, they have {n}"),
            ),
            Self::TelephoneBienDefini => Bilingual::new(
                "on s’y adresse par téléphone\u{202f}: écrivez `telephone: \"…\"`",
                "people phone: write `telephone: \"…\"`",
            ),
        }
    }
}

//! What a sheet asks of a person, as data, under the keys that partners write.

use super::conditions::codes;
use crate::model::entities::conditions::{Ages, Conditions};
use crate::model::entities::orientation::profile::ProfileKey;
use crate::model::values::code::Code;
use crate::model::values::zone::Zone;
use crate::site::agenda;
use crate::site::plan::Site;
use crate::site::shelves;
use serde::Serialize;

/// What a sheet asks; what it says nothing of is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Asks {
    #[serde(skip_serializing_if = "Option::is_none")]
    age: Option<AgesAsked>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    femmes_uniquement: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    statuts: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cir: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anciennete_max_annees: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    zone_eligibilite: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    oral: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ecrit: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alphabetisation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    diplome_min: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rqth: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    inscrit_france_travail: Option<&'static str>,
}

/// Ages, both included.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
struct AgesAsked {
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_rqth: Option<u8>,
}

impl Asks {
    /// What conditions and areas ask; none when they ask nothing.
    pub(super) fn of(conditions: &Conditions, zones: &[Zone]) -> Option<Self> {
        let code = |code: Option<Code>| code.map(Code::as_str);
        let asks = Self {
            age: conditions.age.filter(is_some).map(|ages| AgesAsked {
                min: ages.min,
                max: ages.max,
                max_rqth: ages.max_rqth,
            }),
            femmes_uniquement: conditions.women_only,
            statuts: conditions.statuses.iter().map(|code| code.as_str()).collect(),
            cir: code(conditions.cir),
            anciennete_max_annees: conditions.max_years,
            zone_eligibilite: codes(zones),
            oral: code(conditions.spoken),
            ecrit: code(conditions.written),
            alphabetisation: conditions.literacy,
            diplome_min: code(conditions.diploma),
            rqth: code(conditions.rqth),
            inscrit_france_travail: code(conditions.registration),
        };
        (asks != Self::default()).then_some(asks)
    }
}

fn is_some(ages: &Ages) -> bool {
    ages.min.or(ages.max).is_some()
}

/// What every service offered and every coming event asks.
pub(super) fn all(site: &Site) -> impl Iterator<Item = (&Conditions, &[Zone])> {
    let today = site.options.today;
    let offered = site.portal.services.values().filter(move |service| shelves::is_listed(service, today));
    let services = offered.map(|service| (&service.conditions, service.zones.as_slice()));
    let on =
        site.agenda.coming.iter().filter(|coming| !agenda::is_off(agenda::status_of(&coming.event, coming.session())));
    services.chain(on.map(|coming| (&coming.event.conditions, [].as_slice())))
}

/// The keys of a profile that decide on what is asked.
pub(super) fn keys((conditions, zones): (&Conditions, &[Zone])) -> Vec<ProfileKey> {
    let asks = |code: Option<Code>, nothing: &str| code.is_some_and(|code| code.as_str() != nothing);
    let asked = [
        (conditions.age.as_ref().is_some_and(is_some), ProfileKey::Age),
        (conditions.age.is_some_and(|ages| ages.max_rqth.is_some()), ProfileKey::Rqth),
        (conditions.women_only, ProfileKey::Sex),
        (!conditions.statuses.is_empty(), ProfileKey::Status),
        (asks(conditions.cir, "indifferent"), ProfileKey::Cir),
        (conditions.max_years.is_some(), ProfileKey::MonthsOfStay),
        (zones.iter().any(|zone| *zone != Zone::France), ProfileKey::Commune),
        (asks(conditions.spoken, "aucun"), ProfileKey::Spoken),
        (asks(conditions.written, "aucun"), ProfileKey::Written),
        (conditions.literacy.is_some(), ProfileKey::Literate),
        (asks(conditions.diploma, "aucun"), ProfileKey::Diploma),
        (asks(conditions.rqth, "possible"), ProfileKey::Rqth),
        (asks(conditions.registration, "non-requis"), ProfileKey::Registered),
    ];
    asked.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, key)| key).collect()
}

//! What a sheet asks of a person, as data, under the keys that partners write.

use super::conditions::codes;
use crate::model::entities::conditions::{Ages, Conditions};
use crate::model::values::code::Code;
use crate::model::values::zone::Zone;
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
            age: conditions.age.filter(Ages::is_asked).map(|ages| AgesAsked {
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

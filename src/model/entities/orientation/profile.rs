//! A profile: what one may say of a person, without saying who it is. Every key may be absent.

use crate::model::values::code::Code;
use crate::model::values::territory::Commune;
use crate::model::values::vocabulary::{self, Vocabulary};
use std::collections::BTreeMap;

/// A key of a profile, in the order in which a form asks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProfileKey {
    /// Completed years.
    Age,
    /// Commune.
    Commune,
    /// Sex.
    Sex,
    /// Residence status.
    Status,
    /// Months since the entry to legal stay.
    MonthsOfStay,
    /// Where the person stands in the integration contract.
    Cir,
    /// Spoken French.
    Spoken,
    /// Needs.
    Needs,
    /// Written French.
    Written,
    /// Knows how to read and write, in any language.
    Literate,
    /// In school now.
    AtSchool,
    /// How far school went.
    Schooling,
    /// Highest diploma.
    Diploma,
    /// Recognised disability.
    Rqth,
    /// Registered with France Travail.
    Registered,
    /// Asked to be exempt.
    Exempt,
    /// Nationality: third country, European Union, French.
    Nationality,
}

/// What a key of a profile holds.
#[derive(Clone, Copy, Debug)]
pub enum Domain {
    /// A whole number up to this one.
    Number(u32),
    /// One of a list of codes.
    Code(&'static Vocabulary),
    /// One of a list of codes that goes from the lowest to the highest.
    Level(&'static Vocabulary),
    /// Yes or no.
    Boolean,
    /// A commune, by its INSEE code.
    Commune,
    /// Themes, their categories, or obstacles; several at once.
    Needs,
}

/// What a profile says under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileValue {
    /// A number.
    Number(u32),
    /// A code, of a list or of a scale.
    Code(Code),
    /// Yes or no.
    Boolean(bool),
    /// A commune.
    Commune(&'static Commune),
    /// Needs.
    Needs(Vec<Code>),
}

impl ProfileValue {
    /// The needs that a value says; none for what is no list of needs.
    pub fn needs(&self) -> &[Code] {
        match self {
            Self::Needs(needs) => needs,
            Self::Number(_) | Self::Code(_) | Self::Boolean(_) | Self::Commune(_) => &[],
        }
    }

    /// Values of needs as one.
    pub(super) fn needs_of(values: impl Iterator<Item = ProfileValue>) -> Self {
        Self::Needs(values.flat_map(|value| value.needs().to_vec()).collect())
    }
}

/// A profile.
pub type Profile = BTreeMap<ProfileKey, ProfileValue>;

/// Sexes.
pub static SEXES: Vocabulary = Vocabulary { name: "sex", codes: &["femme", "homme", "autre"] };
/// Nationalities.
pub static NATIONALITIES: Vocabulary = Vocabulary { name: "nationality", codes: &["pays-tiers", "ue", "francaise"] };
/// Where a person stands in the integration contract.
pub static CIR_STATES: Vocabulary = Vocabulary { name: "cir_state", codes: &["aucun", "signe", "en-cours", "termine"] };
/// How far school went.
pub static SCHOOLING: Vocabulary =
    Vocabulary { name: "schooling", codes: &["jamais", "primaire", "secondaire", "superieur"] };

/// The keys, as partners and the command line write them.
const KEYS: &[(&str, ProfileKey)] = &[
    ("age", ProfileKey::Age),
    ("commune", ProfileKey::Commune),
    ("sexe", ProfileKey::Sex),
    ("statut", ProfileKey::Status),
    ("anciennete_mois", ProfileKey::MonthsOfStay),
    ("cir", ProfileKey::Cir),
    ("francais_oral", ProfileKey::Spoken),
    ("besoins", ProfileKey::Needs),
    ("francais_ecrit", ProfileKey::Written),
    ("alphabetise", ProfileKey::Literate),
    ("scolarise", ProfileKey::AtSchool),
    ("scolarisation", ProfileKey::Schooling),
    ("diplome", ProfileKey::Diploma),
    ("rqth", ProfileKey::Rqth),
    ("inscrit_france_travail", ProfileKey::Registered),
    ("dispense", ProfileKey::Exempt),
    ("nationalite", ProfileKey::Nationality),
];

impl ProfileKey {
    /// Reads a key.
    pub fn parse(text: &str) -> Option<Self> {
        KEYS.iter().find(|(name, _)| *name == text).map(|(_, key)| *key)
    }

    /// The key as partners write it.
    pub fn as_str(self) -> &'static str {
        KEYS.iter().find(|(_, key)| *key == self).map_or("", |(name, _)| name)
    }

    /// Every key, in the order in which a form asks for them.
    pub fn all() -> impl Iterator<Item = ProfileKey> {
        KEYS.iter().map(|(_, key)| *key)
    }

    /// What it holds.
    pub fn domain(self) -> Domain {
        match self {
            Self::Age => Domain::Number(120),
            Self::MonthsOfStay => Domain::Number(1200),
            Self::Sex => Domain::Code(&SEXES),
            Self::Nationality => Domain::Code(&NATIONALITIES),
            Self::Status => Domain::Code(&vocabulary::STATUSES),
            Self::Cir => Domain::Code(&CIR_STATES),
            Self::Spoken | Self::Written => Domain::Level(&vocabulary::LEVELS),
            Self::Schooling => Domain::Level(&SCHOOLING),
            Self::Diploma => Domain::Level(&vocabulary::DIPLOMAS),
            Self::Literate | Self::AtSchool | Self::Rqth | Self::Registered | Self::Exempt => Domain::Boolean,
            Self::Commune => Domain::Commune,
            Self::Needs => Domain::Needs,
        }
    }
}

/// Reads a need: a theme, a category of themes, or an obstacle.
pub fn need(text: &str) -> Option<Code> {
    needs().find(|code| code.as_str() == text)
}

/// Every need.
pub fn needs() -> impl Iterator<Item = Code> {
    let categories = vocabulary::THEME_CATEGORIES.iter();
    categories.chain(vocabulary::OBSTACLES.iter()).chain(vocabulary::THEMES.iter())
}

//! For whom a service or an event is meant, and what it asks.

use crate::model::values::code::Code;

/// For whom a service or an event is meant, and what it asks. Nothing is excluded silently: each is shown.
#[derive(Clone, Debug, Default)]
pub struct Conditions {
    /// Themes (`category--need`).
    pub themes: Vec<Code>,
    /// Audiences.
    pub audiences: Vec<Code>,
    /// Residence statuses.
    pub statuses: Vec<Code>,
    /// Women only.
    pub women_only: bool,
    /// What it asks of the integration contract.
    pub cir: Option<Code>,
    /// Longest stay since legal entry, in years.
    pub max_years: Option<u8>,
    /// Ages.
    pub age: Option<Ages>,
    /// What it asks of a recognised disability.
    pub rqth: Option<Code>,
    /// Lowest diploma.
    pub diploma: Option<Code>,
    /// Spoken French.
    pub spoken: Option<Code>,
    /// Written French.
    pub written: Option<Code>,
    /// Must know how to read and write (in any language): `true`; meant for who does not: `false`.
    pub literacy: Option<bool>,
    /// Registration with France Travail.
    pub registration: Option<Code>,
}

/// Ages in completed years, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// Youngest.
    pub min: Option<u8>,
    /// Oldest.
    pub max: Option<u8>,
    /// Oldest with a recognised disability.
    pub max_rqth: Option<u8>,
}

impl Ages {
    /// True when a bound of age is set for everyone.
    pub fn is_asked(&self) -> bool {
        self.min.or(self.max).is_some()
    }
}

//! What a service or an event asks of a person, criterion by criterion: met, not met, or to check with the keys unknown.
//!
//! What a sheet says nothing of has no line. What asks nothing (`aucun`, `indifferent`, `possible`, `non-requis`,
//! `france`) has its line, met whatever the profile.
//! Ages are completed years: someone of `age.max` is still in, until the next birthday, and the line says so; with a
//! recognised disability `max_rqth` stands for `max` where it is higher. A longest stay of n years is met during fewer
//! than 12 n months, as pages say it (« moins de n ans »).

use crate::model::entities::conditions::{Ages, Conditions};
use crate::model::entities::orientation::condition::rank;
use crate::model::entities::orientation::profile::{Profile, ProfileKey, ProfileValue};
use crate::model::values::code::Code;
use crate::model::values::zone::Zone;
use crate::orient::truth::{Truth, is_within};
use std::collections::BTreeSet;

/// What may be asked, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are those of the conditions")]
pub enum Criterion {
    Age,
    WomenOnly,
    Statuses,
    Cir,
    MaxYears,
    Place,
    Spoken,
    Written,
    Literacy,
    Diploma,
    Rqth,
    Registration,
}

impl Criterion {
    /// Its name in published data: the key that partners write.
    pub fn key(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::WomenOnly => "femmes_uniquement",
            Self::Statuses => "statuts",
            Self::Cir => "cir",
            Self::MaxYears => "anciennete_max_annees",
            Self::Place => "zone_eligibilite",
            Self::Spoken => "oral",
            Self::Written => "ecrit",
            Self::Literacy => "alphabetisation",
            Self::Diploma => "diplome_min",
            Self::Rqth => "rqth",
            Self::Registration => "inscrit_france_travail",
        }
    }
}

/// Whether a person meets a criterion, or all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Met.
    Met,
    /// The profile does not say.
    ToCheck,
    /// Not met.
    NotMet,
}

impl State {
    /// Its name in published data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::ToCheck => "to-check",
            Self::NotMet => "not-met",
        }
    }
}

/// A criterion and whether a person meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is asked.
    pub criterion: Criterion,
    /// Whether it is met.
    pub state: State,
    /// The keys that would settle it.
    pub unknown: BTreeSet<ProfileKey>,
    /// True when it is met until the next birthday alone.
    pub is_last_year: bool,
}

/// All lines as one: not met as soon as one is not, to check as soon as one is.
pub fn verdict(lines: &[Line]) -> State {
    lines.iter().map(|line| line.state).max().unwrap_or(State::Met)
}

/// What conditions and areas ask of a profile, line by line.
pub fn lines(conditions: &Conditions, zones: &[Zone], profile: &Profile) -> Vec<Line> {
    let asked = Asked(profile);
    let ages = conditions.age.filter(|ages| ages.min.or(ages.max).is_some());
    let level = |key, least: Option<Code>| least.map(|least| asked.at_least(key, least));
    let is_yes = |key| asked.known(key, |value| *value == ProfileValue::Boolean(true));
    let unless = |code: Option<Code>, nothing: &str, ask: &dyn Fn(Code) -> Truth| {
        code.map(|code| if code.as_str() == nothing { Truth::Met } else { ask(code) })
    };
    let told = [
        (Criterion::Age, ages.map(|ages| asked.age(ages))),
        (Criterion::WomenOnly, conditions.women_only.then(|| asked.one_of(ProfileKey::Sex, &["femme"]))),
        (Criterion::Statuses, (!conditions.statuses.is_empty()).then(|| asked.status(&conditions.statuses))),
        (Criterion::Cir, unless(conditions.cir, "indifferent", &|code| asked.contract(code))),
        (Criterion::MaxYears, conditions.max_years.map(|years| asked.stay(years))),
        (Criterion::Place, (!zones.is_empty()).then(|| asked.place(zones))),
        (Criterion::Spoken, level(ProfileKey::Spoken, conditions.spoken)),
        (Criterion::Written, level(ProfileKey::Written, conditions.written)),
        (Criterion::Literacy, conditions.literacy.map(|must| asked.literacy(must))),
        (Criterion::Diploma, level(ProfileKey::Diploma, conditions.diploma)),
        (Criterion::Rqth, unless(conditions.rqth, "possible", &|_| is_yes(ProfileKey::Rqth))),
        (Criterion::Registration, unless(conditions.registration, "non-requis", &|_| is_yes(ProfileKey::Registered))),
    ];
    let line = |(criterion, truth): (Criterion, Option<Truth>)| {
        let (state, unknown) = match truth? {
            Truth::Met => (State::Met, BTreeSet::new()),
            Truth::NotMet => (State::NotMet, BTreeSet::new()),
            Truth::Open(keys) => (State::ToCheck, keys),
        };
        let is_last_year =
            criterion == Criterion::Age && state == State::Met && ages.is_some_and(|ages| asked.is_last_year(ages));
        Some(Line { criterion, state, unknown, is_last_year })
    };
    told.into_iter().filter_map(line).collect()
}

/// A profile of which something is asked.
struct Asked<'a>(&'a Profile);

impl Asked<'_> {
    fn known(&self, key: ProfileKey, is_met: impl Fn(&ProfileValue) -> bool) -> Truth {
        self.0.get(&key).map_or_else(|| Truth::without(key), |value| Truth::of(is_met(value)))
    }

    fn number(&self, key: ProfileKey) -> Option<u32> {
        self.0.get(&key).and_then(|value| rank(key, value))
    }

    fn age(&self, ages: Ages) -> Truth {
        let Some(years) = self.number(ProfileKey::Age) else { return Truth::without(ProfileKey::Age) };
        if years < ages.min.unwrap_or(0).into() {
            return Truth::NotMet;
        }
        if ages.max.is_none_or(|max| years <= max.into()) {
            return Truth::Met;
        }
        if ages.max_rqth.is_none_or(|max| years > max.into()) {
            return Truth::NotMet;
        }
        self.known(ProfileKey::Rqth, |value| *value == ProfileValue::Boolean(true))
    }

    fn is_last_year(&self, ages: Ages) -> bool {
        let is_disabled = self.0.get(&ProfileKey::Rqth) == Some(&ProfileValue::Boolean(true));
        let last = if is_disabled { ages.max.map(|max| max.max(ages.max_rqth.unwrap_or(0))) } else { ages.max };
        last.is_some() && self.number(ProfileKey::Age) == last.map(u32::from)
    }

    fn one_of(&self, key: ProfileKey, codes: &[&str]) -> Truth {
        self.known(key, |value| matches!(value, ProfileValue::Code(code) if codes.contains(&code.as_str())))
    }

    fn status(&self, statuses: &[Code]) -> Truth {
        self.known(ProfileKey::Status, |value| matches!(value, ProfileValue::Code(code) if statuses.contains(code)))
    }

    /// What `requis`, `pendant` and `apres` ask of the contract.
    fn contract(&self, asked: Code) -> Truth {
        self.one_of(
            ProfileKey::Cir,
            match asked.as_str() {
                "pendant" => &["signe", "en-cours"],
                "apres" => &["termine"],
                _ => &["signe", "en-cours", "termine"],
            },
        )
    }

    fn stay(&self, years: u8) -> Truth {
        self.known(
            ProfileKey::MonthsOfStay,
            |value| matches!(value, ProfileValue::Number(months) if *months < 12 * u32::from(years)),
        )
    }

    fn place(&self, zones: &[Zone]) -> Truth {
        if zones.contains(&Zone::France) {
            return Truth::Met;
        }
        self.known(ProfileKey::Commune, |value| is_within(zones, value))
    }

    fn at_least(&self, key: ProfileKey, least: Code) -> Truth {
        if least.as_str() == "aucun" {
            return Truth::Met;
        }
        let least = rank(key, &ProfileValue::Code(least));
        self.known(key, |value| rank(key, value) >= least)
    }

    fn literacy(&self, must: bool) -> Truth {
        self.known(ProfileKey::Literate, |value| *value == ProfileValue::Boolean(must))
    }
}

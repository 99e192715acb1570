//! `LocaleWords`: what a theme's strings file says of dates, under `dates:`.
//!
//! Every text that CLDR has may be left out. It is the shape of the file and nothing more:
//! `locale` decides what is missing.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::lang::plural::Message;
use crate::lang::template::Template;

/// The words and patterns of dates, times, lists and order in one language.
///
/// Gaps of dates: `{weekday}`, `{weekday_short}`, `{day}`, `{month}`, `{month_short}`, `{month_alone}`, `{year}`;
/// in ranges the same with `end_` for the second date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LocaleWords {
    /// The CLDR locale whose data complete these words, when it is not the tag itself: `fa-AF` for `fa`.
    pub cldr: Option<String>,
    /// The months as they stand in a date, from January.
    pub months: Option<[String; 12]>,
    /// The months as they stand alone, when they differ.
    pub months_alone: Option<[String; 12]>,
    /// The months in short.
    pub months_short: Option<[String; 12]>,
    /// The days of the week, from Monday.
    pub weekdays: Option<[String; 7]>,
    /// The days of the week in short.
    pub weekdays_short: Option<[String; 7]>,
    /// The first day of a month, where it is not a plain 1: « 1er ».
    pub first_day: Option<String>,
    /// « jeudi 10 décembre 2026 ».
    pub long: Option<Template>,
    /// « 10 décembre 2026 ».
    pub medium: Option<Template>,
    /// « jeu. 10 déc. ».
    pub short: Option<Template>,
    /// « décembre 2026 ».
    pub month_year: Option<Template>,
    /// Whole days in a row.
    pub range: Option<RangeWords>,
    /// « à partir du {date} ».
    pub since: Option<Template>,
    /// « jusqu’au {date} ».
    pub until: Option<Template>,
    /// A time of day: `{hour}`, `{hour_padded}` and `{minute}`.
    pub time: Option<Template>,
    /// « de {start} à {end} », two times of one day.
    pub time_range: Option<Template>,
    /// « {date} à {time} ».
    pub moment: Option<Template>,
    /// « {date}, {times} », a day and two times.
    pub session: Option<Template>,
    /// « {start} – {end} », two moments of different days.
    pub period: Option<Template>,
    /// What goes between the words of a list.
    pub list: Option<ListWords>,
    /// What comes back every week or month.
    pub recurrence: Option<RecurrenceWords>,
    /// The capital letters of an index, in order, with spaces between; A to Z when absent.
    pub alphabet: Option<String>,
}

/// The three ways two dates differ.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RangeWords {
    /// In one month: « du {day} au {end_day} {end_month} {end_year} ».
    pub days: Template,
    /// In one year.
    pub months: Template,
    /// From one year to another.
    pub years: Template,
}

/// What goes between the words of a list, spaces included.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListWords {
    /// Between two words alone: « et ».
    pub pair: String,
    /// Between two words that others follow: a comma.
    pub between: String,
    /// Before the last of three words or more.
    pub last: String,
}

/// What comes back every week or month.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecurrenceWords {
    /// « chaque {days} ».
    pub weekly: Template,
    /// « toutes les {n} semaines, {days} », from two weeks on.
    pub every_weeks: Message,
    /// The days as `weekly` wants them; the weekdays when absent.
    pub weekly_days: Option<[String; 7]>,
    /// The days as `every_weeks` wants them; as in `weekly` when absent.
    pub every_weeks_days: Option<[String; 7]>,
    /// « {days} du mois », where the days are those of `ranks`.
    pub monthly: Template,
    /// « {days}, tous les {n} mois », from two months on.
    pub every_months: Message,
    /// The days as `ranks` wants them; the weekdays when absent.
    pub rank_days: Option<[String; 7]>,
    /// The gender of each day, where `ranks` has a form for each: a name of one’s choice, but not `n`, which YAML reads as "no".
    pub genders: Option<[String; 7]>,
    /// « le premier {day} »…
    pub ranks: RankWords,
}

/// The ranks of a day in a month, each in one form or in one form per gender.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names of the ranks say it all")]
pub struct RankWords {
    pub first: RankForms,
    pub second: RankForms,
    pub third: RankForms,
    pub fourth: RankForms,
    pub last: RankForms,
}

/// The text of a rank, with the gap `{day}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum RankForms {
    /// The same for every day.
    Same(Template),
    /// One for each gender of the days.
    ByGender(BTreeMap<String, Template>),
}

/// What the strings file of a language lacks or gets wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocaleFault {
    /// Neither CLDR nor the file has this key of `dates:`.
    Missing(&'static str),
    /// A text has a gap that nothing fills.
    UnknownGap {
        /// The key under `dates:`.
        key: &'static str,
        /// The name between the braces.
        gap: String,
    },
}

impl fmt::Display for LocaleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LocaleFault::Missing(key) => write!(f, "`dates.{key}` is missing"),
            LocaleFault::UnknownGap { key, gap } => {
                write!(f, "nothing fills `{{{gap}}}` in `dates.{key}`")
            }
        }
    }
}

//! How a language says that something comes back: « chaque mardi », « le premier lundi du mois ».
//!
//! It turns a rhythm into words; which days the rhythm falls on is not known here.

use crate::lang::calendar::Weekday;
use crate::lang::locale::Locale;
use crate::lang::month::Rank;
use crate::lang::patterns::check_gaps;
use crate::lang::plural::Message;
use crate::lang::template::Template;
use crate::lang::words::{LocaleFault, LocaleWords, RankForms};

/// The words of what comes back, with the rank of each day already said.
#[derive(Debug)]
pub(super) struct Repeat {
    weekly: Template,
    weekly_days: [String; 7],
    every_weeks: Message,
    every_weeks_days: [String; 7],
    monthly: Template,
    every_months: Message,
    /// « le premier lundi », by rank, then by day.
    ranked_days: [[String; 7]; 5],
}

impl Repeat {
    /// Chooses the words, or records what is missing.
    pub fn new(words: &LocaleWords, weekdays: &[String; 7], faults: &mut Vec<LocaleFault>) -> Option<Repeat> {
        let Some(given) = &words.recurrence else {
            faults.push(LocaleFault::Missing("recurrence"));
            return None;
        };
        let days_and_n = &["n", "days"];
        check_gaps("recurrence.weekly", given.weekly.gaps(), &["days"], faults);
        check_gaps("recurrence.every_weeks", given.every_weeks.gaps(), days_and_n, faults);
        check_gaps("recurrence.monthly", given.monthly.gaps(), &["days"], faults);
        check_gaps("recurrence.every_months", given.every_months.gaps(), days_and_n, faults);
        let ranks = &given.ranks;
        let rank_days = given.rank_days.as_ref().unwrap_or(weekdays);
        let ranked_days = [&ranks.first, &ranks.second, &ranks.third, &ranks.fourth, &ranks.last].map(|forms| {
            std::array::from_fn(|day| {
                let form = match forms {
                    RankForms::Same(form) => Some(form),
                    RankForms::ByGender(forms) => given.genders.as_ref().and_then(|genders| forms.get(&genders[day])),
                };
                let Some(form) = form else {
                    faults.push(LocaleFault::Missing("recurrence.genders"));
                    return String::new();
                };
                check_gaps("recurrence.ranks", form.gaps(), &["day"], faults);
                form.format(&[("day", &rank_days[day])])
            })
        });
        let weekly_days = given.weekly_days.as_ref().unwrap_or(weekdays);
        Some(Repeat {
            weekly: given.weekly.clone(),
            weekly_days: weekly_days.clone(),
            every_weeks: given.every_weeks.clone(),
            every_weeks_days: given.every_weeks_days.as_ref().unwrap_or(weekly_days).clone(),
            monthly: given.monthly.clone(),
            every_months: given.every_months.clone(),
            ranked_days,
        })
    }
}

impl Locale {
    /// « chaque mardi et jeudi », « toutes les 2 semaines, le mardi »
    pub fn weekly(&self, interval: u32, weekdays: &[Weekday]) -> String {
        let repeat = &self.repeat;
        if interval <= 1 {
            let days = self.days(&repeat.weekly_days, weekdays);
            repeat.weekly.format(&[("days", &days)])
        } else {
            let days = self.days(&repeat.every_weeks_days, weekdays);
            self.count(&repeat.every_weeks, interval.into(), &[("days", &days)])
        }
    }

    /// « le premier lundi du mois », « le dernier vendredi, tous les 2 mois »
    pub fn monthly(&self, interval: u32, rank: Rank, weekdays: &[Weekday]) -> String {
        let repeat = &self.repeat;
        let days = self.days(&repeat.ranked_days[rank as usize], weekdays);
        if interval <= 1 {
            repeat.monthly.format(&[("days", &days)])
        } else {
            self.count(&repeat.every_months, interval.into(), &[("days", &days)])
        }
    }

    fn days(&self, names: &[String; 7], weekdays: &[Weekday]) -> String {
        let names: Vec<&String> = weekdays.iter().map(|&weekday| &names[weekday as usize]).collect();
        self.list(&names)
    }
}

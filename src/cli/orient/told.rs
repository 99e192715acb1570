//! An answer as it is printed: who is best placed and why, who else, which services, what is to check.

use super::words;
use crate::diag::words::{Bilingual, Tongue};
use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, Text};
use crate::model::entities::orientation::profile::Profile;
use crate::model::entities::orientation::rule::Rule;
use crate::model::values::slug::Slug;
use crate::orient::answer::{self, Answer};
use crate::orient::eligibility::lines;
use crate::site::plan::Site;
use serde::Serialize;
use std::fmt::Write;

/// An answer, and for whom it is told.
pub struct Told<'a> {
    /// What is published.
    pub site: &'a Site,
    /// The answer.
    pub answer: Answer<'a>,
    /// The profile that it answers.
    pub profile: &'a Profile,
    /// The language of titles and reasons.
    pub lang: Lang,
    /// The tongue of the rest.
    pub tongue: Tongue,
}

/// An answer for programs.
#[derive(Serialize)]
struct Whole<'a> {
    principal: Option<&'a str>,
    aussi: Vec<&'a str>,
    services: Vec<&'a str>,
    rules: Vec<Row<'a>>,
}

/// A rule for programs.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    state: &'static str,
    reason: &'a str,
    unknown: Vec<&'static str>,
}

impl<'a> Told<'a> {
    /// JSON for programs. What only rules to check bring is not in its sets: the rules are there to say it.
    pub fn json(&self) -> String {
        let Answer { principal, brought, rules, .. } = &self.answer;
        let row = |told: &answer::Told<'a>| Row {
            id: &told.rule.id,
            state: if told.is_met() { "met" } else { "to-check" },
            reason: told.rule.reason.resolve(self.lang).0,
            unknown: told.unknown.iter().map(|key| key.as_str()).collect(),
        };
        let whole = Whole {
            principal: principal.map(Slug::as_str),
            aussi: brought.actors.iter().map(|slug| slug.as_str()).collect(),
            services: brought.services.iter().map(|slug| slug.as_str()).collect(),
            rules: rules.iter().map(row).collect(),
        };
        format!("{}\n", serde_json::to_string_pretty(&whole).expect("an answer is made of texts"))
    }

    /// Sentences for people.
    pub fn text(&self) -> String {
        let mut text = String::new();
        match self.answer.principal {
            Some(principal) => self.actor(&mut text, principal, ""),
            None => text.push_str(&format!("{}\n", words::no_principal().get(self.tongue))),
        }
        let Answer { brought, rules, .. } = &self.answer;
        self.part(&mut text, &words::also(), !brought.actors.is_empty());
        for actor in &brought.actors {
            self.actor(&mut text, actor, "  ");
        }
        self.part(&mut text, &words::services(), !brought.services.is_empty());
        for service in &brought.services {
            self.service(&mut text, service);
        }
        self.part(&mut text, &words::to_check(), rules.iter().any(|told| !told.is_met()));
        for told in rules.iter().filter(|told| !told.is_met()) {
            let keys: Vec<&str> = told.unknown.iter().map(|key| key.as_str()).collect();
            let named = told.rule.principal.iter().chain(&told.rule.also).chain(&told.rule.services);
            let slugs: Vec<&str> = named.map(|reference| reference.value.as_str()).collect();
            let _ = writeln!(text, "  {} ? → {}", keys.join(", "), slugs.join(", "));
            self.reason(&mut text, told.rule, "    ");
        }
        text
    }

    /// How many rules said what.
    pub fn count(&self) -> Bilingual {
        let n_met = self.answer.rules.iter().filter(|told| told.is_met()).count();
        words::count(n_met, self.answer.rules.len() - n_met)
    }

    fn part(&self, text: &mut String, title: &Bilingual, is_there: bool) {
        if is_there {
            let _ = writeln!(text, "\n{}", title.get(self.tongue));
        }
    }

    fn actor(&self, text: &mut String, slug: &Slug, indent: &str) {
        let portal = &self.site.portal;
        let signatory = portal.signatories.get(slug).map(|entry| self.words(&entry.name, &entry.common));
        let programme = || portal.programmes.get(slug).map(|entry| self.words(&entry.title, &entry.common));
        let title = signatory.or_else(programme).unwrap_or_default();
        let _ = writeln!(text, "{indent}{title} ({slug})");
        let brings = |rule: &Rule| rule.principal.iter().chain(&rule.also).any(|reference| reference.value == *slug);
        for told in self.answer.rules.iter().filter(|told| told.is_met() && brings(told.rule)) {
            self.reason(text, told.rule, &format!("{indent}  "));
        }
    }

    fn service(&self, text: &mut String, slug: &Slug) {
        let Some(entry) = self.site.portal.services.get(slug) else { return };
        let _ = writeln!(text, "  {} ({slug})", self.words(&entry.title, &entry.common));
        for line in lines(&entry.conditions, &entry.zones, self.profile) {
            let asked = words::asked(line.criterion, &entry.conditions, &entry.zones);
            if words::is_nothing(&asked) {
                continue;
            }
            let told = words::line(&line, &asked);
            let _ = writeln!(text, "    · {}", told.get(self.tongue));
        }
    }

    fn reason(&self, text: &mut String, rule: &Rule, indent: &str) {
        let (reason, spoken) = rule.reason.resolve(self.lang);
        let mark = if spoken == self.lang { String::new() } else { format!("[{spoken}] ") };
        let basis = rule.basis.as_ref().map(|basis| format!(" ({basis})")).unwrap_or_default();
        let _ = writeln!(text, "{indent}{mark}{reason}{basis}");
    }

    fn words(&self, words: &Text, common: &Common) -> String {
        let (title, spoken) = words.resolve(self.site.resolve(common, self.lang).lang);
        if spoken == self.lang { title.to_string() } else { format!("[{spoken}] {title}") }
    }
}

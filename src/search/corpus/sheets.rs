//! Services, programmes, pathways, signatories and pages as documents.

use super::{Draft, Writer};
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::common::Reference;
use crate::model::entities::event::When;
use crate::model::entities::page::Page;
use crate::model::entities::pathway::{Pathway, Step};
use crate::model::entities::programme::{Operator, Programme};
use crate::model::entities::service::Service;
use crate::model::entities::signatory::Signatory;
use crate::model::values::vocabulary::{PROGRAMME_LEVELS, SERVICE_TYPES};
use crate::search::document::{Document, Facet};
use crate::site::page::PageKind;
use crate::site::shelves;

impl Writer<'_> {
    pub(super) fn service(&mut self, entry: &Service) -> Option<Document> {
        let lang = self.text_language(&entry.common)?;
        let mut draft = Draft {
            title: self.words(&entry.title, lang),
            summary: self.words(&entry.summary, lang),
            ..Draft::default()
        };
        self.value(&mut draft, Facet::Kind, "service");
        draft.body.push(draft.summary.clone());
        let texts = [&entry.body, &entry.for_person, &entry.for_auditor, &entry.first_appointment];
        draft.body.extend(texts.into_iter().map(|body| self.plain(body.as_ref(), lang)));
        let owner = entry.common.owner.as_ref().and_then(|owner| self.signatory_of(&mut draft, owner));
        let towns = self.places(&mut draft, &entry.places.iter().collect::<Vec<_>>());
        self.conditions(&mut draft, &entry.conditions);
        self.cost(&mut draft, Some(entry.cost));
        self.papers(&mut draft, &entry.papers, lang);
        self.spoken(&mut draft, &entry.languages);
        self.sectors(&mut draft, &entry.sectors);
        self.obstacles(&mut draft, &entry.obstacles);
        draft.body.push(self.some_words(entry.cost_details.as_ref(), lang));
        draft.keywords.extend(entry.kind.map(|code| self.label(&SERVICE_TYPES, code)));
        draft.keywords.extend(self.programme_names(entry.programme.as_ref(), lang));
        let is_remote = entry.reception.iter().any(|code| code.as_str() == "a-distance");
        let remote = is_remote.then(|| self.remote(&mut draft)).flatten();
        draft.meta.extend(owner);
        draft.meta.extend(if towns.is_empty() { remote } else { Some(self.strings.locale.list(&towns)) });
        draft.until = entry.ends.map(|last| self.end_of(last));
        draft.is_off = !shelves::is_listed(entry, self.site.options.today);
        Some(self.finished(PageKind::Service(entry.common.slug.clone()), &entry.common, draft))
    }

    pub(super) fn programme(&mut self, entry: &Programme) -> Option<Document> {
        let lang = self.text_language(&entry.common)?;
        let mut draft = Draft { title: self.words(&entry.title, lang), ..Draft::default() };
        self.value(&mut draft, Facet::Kind, "dispositif");
        let text = self.plain(entry.body.as_ref(), lang);
        draft.summary = self.first_paragraph(entry.body.as_ref(), lang);
        draft.body.push(text);
        draft.names.extend(entry.acronym.as_ref().map(ToString::to_string));
        for operator in &entry.operators {
            match operator {
                Operator::Signatory(reference) => {
                    self.signatory_of(&mut draft, &reference.value);
                }
                Operator::Other { name, .. } => draft.keywords.push(name.to_string()),
            }
        }
        let conditions = crate::model::entities::conditions::Conditions {
            audiences: entry.audiences.clone(),
            statuses: entry.statuses.clone(),
            ..Default::default()
        };
        self.conditions(&mut draft, &conditions);
        draft.meta.extend(entry.level.map(|level| self.label(&PROGRAMME_LEVELS, level)));
        draft.until = entry.ends.map(|last| self.end_of(last));
        draft.is_off = entry.ends.is_some_and(|last| last < self.site.options.today);
        Some(self.finished(PageKind::Programme(entry.common.slug.clone()), &entry.common, draft))
    }

    pub(super) fn pathway(&mut self, entry: &Pathway) -> Option<Document> {
        let lang = self.text_language(&entry.common)?;
        let mut draft = Draft {
            title: self.words(&entry.title, lang),
            summary: self.words(&entry.summary, lang),
            ..Draft::default()
        };
        self.value(&mut draft, Facet::Kind, "parcours");
        draft.body.push(draft.summary.clone());
        draft.body.push(self.plain(entry.body.as_ref(), lang));
        for step in &entry.steps {
            self.step(&mut draft, step, lang);
        }
        draft.meta.push(self.strings.count("count.steps", entry.steps.len() as u64, &[]));
        Some(self.finished(PageKind::Pathway(entry.common.slug.clone()), &entry.common, draft))
    }

    fn step(&self, draft: &mut Draft, step: &Step, lang: Lang) {
        draft.body.push(self.words(&step.title, lang));
        draft.body.push(self.plain(step.body.as_ref(), lang));
        self.papers(draft, &step.papers, lang);
        for variant in &step.variants {
            self.step(draft, variant, lang);
        }
    }

    pub(super) fn signatory(&mut self, entry: &Signatory) -> Option<Document> {
        let lang = self.text_language(&entry.common)?;
        let mut draft = Draft {
            title: self.words(&entry.name, lang),
            summary: self.some_words(entry.tagline.as_ref(), lang),
            ..Draft::default()
        };
        self.value(&mut draft, Facet::Kind, "signataire");
        draft.body.push(draft.summary.clone());
        draft.body.push(self.plain(entry.body.as_ref(), lang));
        self.signatory_of(&mut draft, &entry.common.slug);
        draft.names.extend([&entry.acronym, &entry.former_name].into_iter().flatten().map(ToString::to_string));
        let towns = self.places(&mut draft, &entry.seat.iter().collect::<Vec<_>>());
        let places = self.site.portal.places.values();
        let own = places.filter(|place| place.common.owner.as_ref() == Some(&entry.common.slug));
        draft.keywords.extend(own.map(|place| format!("{} {}", place.postcode, place.town)));
        // What its sheet is mostly opened for.
        draft.keywords.push(self.strings.say("search.signatory", &[]));
        draft.meta.extend(entry.acronym.as_ref().filter(|acronym| ***acronym != *draft.title).map(ToString::to_string));
        draft.meta.extend(towns);
        Some(self.finished(PageKind::Signatory(entry.common.slug.clone()), &entry.common, draft))
    }

    pub(super) fn page(&mut self, entry: &Page) -> Option<Document> {
        let page = PageKind::Free(entry.common.slug.clone());
        if entry.common.slug.as_str() == crate::site::plan::SITE_MAP {
            return None;
        }
        let lang = self.text_language(&entry.common)?;
        let text = self.plain(entry.body.as_ref(), lang);
        let summary = self.some_words(entry.summary.as_ref(), lang);
        let mut draft = Draft { title: self.words(&entry.title, lang), ..Draft::default() };
        self.value(&mut draft, Facet::Kind, "page");
        draft.summary =
            if summary.is_empty() { self.first_paragraph(entry.body.as_ref(), lang) } else { summary.clone() };
        draft.body.extend([summary, text]);
        Some(self.finished(page, &entry.common, draft))
    }

    /// The midnight that follows a day, as machines read it.
    fn end_of(&self, day: Date) -> String {
        When::Days { first: day, last: day }.over().iso_in(&self.zone)
    }

    fn programme_names(&self, programme: Option<&Reference>, lang: Lang) -> Vec<String> {
        let programme = programme.and_then(|reference| self.site.portal.programmes.get(&reference.value));
        let Some(programme) = programme else { return Vec::new() };
        let acronym = programme.acronym.as_ref().map(ToString::to_string);
        acronym.into_iter().chain([self.words(&programme.title, lang)]).collect()
    }
}

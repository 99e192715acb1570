//! The words that sheets have in common: labels of codes, names of signatories and places, papers, languages.

use super::{Draft, Writer};
use crate::lang::tag::Lang;
use crate::model::entities::common::{Body, Paper, PaperName, Reference, Text};
use crate::model::entities::conditions::Conditions;
use crate::model::entities::signatory::Signatory;
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::{
    self, AUDIENCES, COSTS, LEVELS, PAPERS, RECEPTION_MODES, SECTORS, STATUSES, THEME_CATEGORIES, THEMES, Vocabulary,
};
use crate::search::corpus::Label;
use crate::search::document::Facet;
use crate::site::shelves::category;
use std::sync::Arc;

impl Writer<'_> {
    pub(super) fn words(&self, text: &Text, lang: Lang) -> String {
        text.resolve(lang).0.to_string()
    }

    pub(super) fn some_words(&self, text: Option<&Text>, lang: Lang) -> String {
        text.map(|text| self.words(text, lang)).unwrap_or_default()
    }

    pub(super) fn plain(&self, body: Option<&Body>, lang: Lang) -> String {
        body.map(|body| body.resolve(lang).0.plain.to_string()).unwrap_or_default()
    }

    /// The first line of a text that is no heading.
    pub(super) fn first_paragraph(&self, body: Option<&Body>, lang: Lang) -> String {
        let Some(doc) = body.map(|body| body.resolve(lang).0) else { return String::new() };
        let is_heading = |line: &&str| doc.headings.iter().any(|heading| *heading.text == **line);
        doc.plain.lines().find(|line| !is_heading(line)).unwrap_or_default().to_owned()
    }

    pub(super) fn label(&self, vocabulary: &Vocabulary, code: Code) -> String {
        self.strings.label(vocabulary, code).to_owned()
    }

    pub(super) fn labels_of(&self, vocabulary: &Vocabulary, codes: &[Code]) -> Vec<String> {
        codes.iter().map(|code| self.label(vocabulary, *code)).collect()
    }

    /// Gives a document a value whose label is the code's own in the theme's strings, or the code.
    pub(super) fn value(&mut self, draft: &mut Draft, facet: Facet, code: &str) {
        let label = match facet {
            Facet::Kind => self.strings.word("type", code).to_owned(),
            Facet::Language => self.strings.word("language", code).to_owned(),
            _ => code.to_owned(),
        };
        self.labelled(draft, facet, code, label);
    }

    /// Gives a document a value with its label.
    pub(super) fn labelled(&mut self, draft: &mut Draft, facet: Facet, code: &str, label: String) {
        let code: Arc<str> = Arc::from(code);
        let collation = self.strings.locale.collation();
        let held = self.labels.entry((facet, Arc::clone(&code)));
        held.or_insert_with(|| Label { place: collation.key(&label), text: label });
        draft.values.push((facet, code));
    }

    fn coded(&mut self, draft: &mut Draft, facet: Facet, vocabulary: &Vocabulary, code: Code) {
        let label = self.label(vocabulary, code);
        self.labelled(draft, facet, code.as_str(), label);
    }

    /// The signatory: a facet, and words by which its sheets are found, its old name among them.
    pub(super) fn signatory_of(&mut self, draft: &mut Draft, slug: &Slug) -> Option<String> {
        let signatory: Arc<Signatory> = Arc::clone(self.site.portal.signatories.get(slug)?);
        let name = self.words(&signatory.name, self.lang);
        let acronym = signatory.acronym.as_ref().map(ToString::to_string);
        draft.keywords.push(name.clone());
        draft.keywords.push(signatory.name.source().to_string());
        draft.keywords.extend(acronym.clone());
        draft.keywords.extend(signatory.former_name.as_ref().map(ToString::to_string));
        self.labelled(draft, Facet::Signatory, slug.as_str(), name.clone());
        Some(acronym.unwrap_or(name))
    }

    /// The places: a facet, and their names, addresses and postcodes. Gives the towns, each once.
    pub(super) fn places(&mut self, draft: &mut Draft, places: &[&Reference]) -> Vec<String> {
        let mut towns: Vec<String> = Vec::new();
        for reference in places {
            let Some(place) = self.site.portal.places.get(&reference.value).cloned() else { continue };
            draft.keywords.push(self.some_words(place.name.as_ref(), self.lang));
            draft.keywords.push(format!("{} {} {}", place.address, place.postcode, place.town));
            let commune = place.commune.whole();
            self.labelled(draft, Facet::Place, commune.insee, commune.name.replace('\'', "’"));
            if !towns.iter().any(|town| **town == *place.town) {
                towns.push(place.town.to_string());
            }
        }
        towns
    }

    pub(super) fn conditions(&mut self, draft: &mut Draft, conditions: &Conditions) {
        for code in conditions.themes.iter().filter_map(|theme| category(*theme)) {
            self.coded(draft, Facet::Theme, &THEME_CATEGORIES, code);
            draft.keywords.push(self.label(&THEME_CATEGORIES, code));
        }
        draft.keywords.extend(self.labels_of(&THEMES, &conditions.themes));
        for code in &conditions.audiences {
            self.coded(draft, Facet::Audience, &AUDIENCES, *code);
            draft.keywords.push(self.label(&AUDIENCES, *code));
        }
        if let Some(level) = conditions.spoken.filter(|code| code.as_str() != "aucun") {
            self.coded(draft, Facet::French, &LEVELS, level);
            draft.body.push(self.label(&LEVELS, level));
        }
        draft.body.extend(self.labels_of(&STATUSES, &conditions.statuses));
        if conditions.rqth.is_some() {
            draft.body.push("RQTH".to_owned());
        }
    }

    pub(super) fn cost(&mut self, draft: &mut Draft, cost: Option<Code>) {
        let Some(code) = cost else { return };
        let label = self.label(&COSTS, code);
        draft.body.push(label.clone());
        if code.as_str() == "gratuit" {
            self.labelled(draft, Facet::Free, "1", label);
        }
    }

    pub(super) fn remote(&mut self, draft: &mut Draft) -> Option<String> {
        let label = RECEPTION_MODES.code("a-distance").map(|code| self.label(&RECEPTION_MODES, code))?;
        draft.body.push(label.clone());
        self.labelled(draft, Facet::Remote, "1", label.clone());
        Some(label)
    }

    pub(super) fn papers(&self, draft: &mut Draft, papers: &[Paper], lang: Lang) {
        draft.body.extend(papers.iter().map(|paper| match &paper.what {
            PaperName::Known(code) => self.label(&PAPERS, *code),
            PaperName::Words(text) => self.words(text, lang),
        }));
    }

    pub(super) fn spoken(&mut self, draft: &mut Draft, languages: &[Lang]) {
        for lang in languages {
            self.value(draft, Facet::Language, lang.as_str());
            draft.body.push(self.strings.word("language", lang.as_str()).to_owned());
        }
    }

    pub(super) fn sectors(&self, draft: &mut Draft, sectors: &[Code]) {
        draft.body.extend(self.labels_of(&SECTORS, sectors));
    }

    pub(super) fn obstacles(&self, draft: &mut Draft, obstacles: &[Code]) {
        draft.keywords.extend(self.labels_of(&vocabulary::OBSTACLES, obstacles));
    }
}

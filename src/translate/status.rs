//! In what state the translations of a portal are: sheet by sheet, and as coverage by language and by signatory.

use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, Translation, TranslationState};
use crate::model::portal::Portal;
use crate::model::values::slug::Slug;
use crate::site::links::entries;
use crate::site::page::PageKind;
use crate::text::path::ContentPath;
use crate::translate::unit::FieldState;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The state of the translations of a portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The languages of the portal, French excluded.
    pub languages: Vec<Lang>,
    /// Sheets, by path.
    pub sheets: Vec<SheetStatus>,
    /// Texts of YAML files: how many of an owner there are, and in each language.
    pub maps: BTreeMap<Option<Slug>, MapCoverage>,
}

/// The state of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetStatus {
    /// The French file.
    pub path: ContentPath,
    /// The signatory in whose folder it stands.
    pub owner: Option<Slug>,
    /// Its page; none for the text of the agreement.
    pub page: Option<PageKind>,
    /// The state of each language.
    pub languages: BTreeMap<Lang, LangStatus>,
}

/// The state of a sheet in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LangStatus {
    /// The state of the sheet.
    pub state: FieldState,
    /// The texts to do, each with its state; for a missing sheet none: all are.
    pub fields: Vec<(Arc<str>, FieldState)>,
}

/// How many texts of YAML files exist, and in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapCoverage {
    /// Texts that exist in French.
    pub n_texts: usize,
    /// Of these, texts in each language.
    pub n_in: BTreeMap<Lang, usize>,
}

/// How many sheets are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Without a file.
    pub missing: usize,
    /// Whose French changed.
    pub to_review: usize,
    /// Made by a machine.
    pub automatic: usize,
    /// Up to date.
    pub up_to_date: usize,
}

impl Tally {
    /// Counts states.
    pub fn of(states: impl IntoIterator<Item = FieldState>) -> Self {
        let mut tally = Self::default();
        for state in states {
            match state {
                FieldState::Missing => tally.missing += 1,
                FieldState::ToReview => tally.to_review += 1,
                FieldState::Automatic => tally.automatic += 1,
                FieldState::UpToDate => tally.up_to_date += 1,
            }
        }
        tally
    }

    /// All of them.
    pub fn total(self) -> usize {
        self.missing + self.to_review + self.automatic + self.up_to_date
    }

    /// How many of a hundred are written from the French of now, whoever wrote them; rounded down, so that 100 means all.
    pub fn percent(self) -> usize {
        ((self.automatic + self.up_to_date) * 100).checked_div(self.total()).unwrap_or(100)
    }
}

/// The state of the translations of a portal.
pub fn status(portal: &Portal) -> Status {
    let languages: Vec<Lang> = portal.portail.languages.iter().copied().filter(|lang| *lang != Lang::FR).collect();
    let sheet = |(page, common): (Option<PageKind>, &Common)| SheetStatus {
        path: common.path.clone(),
        owner: common.owner.clone(),
        page,
        languages: languages.iter().map(|lang| (*lang, lang_status(common.translations.get(lang)))).collect(),
    };
    let mut sheets: Vec<SheetStatus> = entries(portal).map(|(page, common)| (Some(page), common)).map(sheet).collect();
    sheets.extend(portal.accord.text.iter().map(|text| sheet((None, &text.common))));
    sheets.retain(|sheet| sheet.path.as_str().ends_with(".md"));
    sheets.sort_by(|a, b| a.path.cmp(&b.path));
    Status { sheets, maps: maps(portal, &languages), languages }
}

fn lang_status(translation: Option<&Translation>) -> LangStatus {
    let Some(translation) = translation else {
        return LangStatus { state: FieldState::Missing, fields: Vec::new() };
    };
    let (state, changed) = match &translation.state {
        TranslationState::ToReview(fields) => (FieldState::ToReview, fields.as_slice()),
        TranslationState::Automatic => (FieldState::Automatic, [].as_slice()),
        TranslationState::UpToDate => (FieldState::UpToDate, [].as_slice()),
    };
    let absent = &translation.absent;
    let mut fields: Vec<(Arc<str>, FieldState)> =
        absent.iter().map(|path| (Arc::clone(path), FieldState::Missing)).collect();
    let is_said = |path: &&Arc<str>| !absent.contains(path);
    fields.extend(changed.iter().filter(is_said).map(|path| (Arc::clone(path), FieldState::ToReview)));
    let state = if absent.is_empty() { state } else { FieldState::ToReview };
    LangStatus { state, fields }
}

fn maps(portal: &Portal, languages: &[Lang]) -> BTreeMap<Option<Slug>, MapCoverage> {
    let mut maps: BTreeMap<Option<Slug>, MapCoverage> = BTreeMap::new();
    for text in portal.maps.iter() {
        let coverage = maps.entry(text.owner.clone()).or_default();
        coverage.n_texts += 1;
        for lang in languages {
            *coverage.n_in.entry(*lang).or_default() += usize::from(text.languages.contains(lang));
        }
    }
    maps
}

impl Status {
    /// The owners of sheets, those of nobody's folder last.
    pub fn owners(&self) -> Vec<Option<Slug>> {
        let owners: BTreeSet<&Slug> = self.sheets.iter().filter_map(|sheet| sheet.owner.as_ref()).collect();
        let has_common = self.sheets.iter().any(|sheet| sheet.owner.is_none());
        owners.into_iter().cloned().map(Some).chain(has_common.then_some(None)).collect()
    }

    /// The sheets of an owner in a language.
    pub fn tally(&self, owner: &Option<Slug>, lang: Lang) -> Tally {
        let own = self.sheets.iter().filter(|sheet| sheet.owner == *owner);
        Tally::of(own.filter_map(|sheet| Some(sheet.languages.get(&lang)?.state)))
    }

    /// Every sheet in a language.
    pub fn total(&self, lang: Lang) -> Tally {
        Tally::of(self.sheets.iter().filter_map(|sheet| Some(sheet.languages.get(&lang)?.state)))
    }

    /// Texts of YAML files in a language, and how many there are.
    pub fn maps_in(&self, lang: Lang) -> (usize, usize) {
        let n_in = self.maps.values().map(|coverage| coverage.n_in.get(&lang).copied().unwrap_or_default()).sum();
        (n_in, self.maps.values().map(|coverage| coverage.n_texts).sum())
    }

    /// The sheets that are not finished in a language: missing ones, and those to review, with their texts.
    pub fn to_do(&self, lang: Lang) -> impl Iterator<Item = (&SheetStatus, &LangStatus)> {
        let states = self.sheets.iter().filter_map(move |sheet| Some((sheet, sheet.languages.get(&lang)?)));
        states.filter(|(_, status)| matches!(status.state, FieldState::Missing | FieldState::ToReview))
    }
}

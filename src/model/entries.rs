//! Every entry read, by kind and slug, before the portal is known to be whole.

use crate::diag::problems::Orientation as OrientationProblem;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::entities::accord::Accord;
use crate::model::entities::event::Event;
use crate::model::entities::governance::Governance;
use crate::model::entities::orientation::Orientation;
use crate::model::entities::orientation::case::Case;
use crate::model::entities::orientation::rule::Rule;
use crate::model::entities::page::Page;
use crate::model::entities::pathway::Pathway;
use crate::model::entities::place::Place;
use crate::model::entities::portail::Portail;
use crate::model::entities::programme::Programme;
use crate::model::entities::referent::Referent;
use crate::model::entities::service::Service;
use crate::model::entities::signatory::Signatory;
use crate::model::entities::statistic::Statistic;
use crate::model::entities::synonyms::Synonyms;
use crate::model::entities::term::Term;
use crate::model::layout::EntryKind;
use crate::model::maps::MapText;
use crate::model::portal::Portal;
use crate::model::read_sheet::{Entity, ReadSheet, Written};
use crate::model::read_sheets::ReadSheets;
use crate::model::values::slug::Slug;
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The entry of one variant, out of what a sheet says.
macro_rules! pick {
    ($variant:ident) => {
        |entity: &Entity| match entity {
            Entity::$variant(entry) => Some(entry),
            _ => None,
        }
    };
}

/// Entries of a kind, by slug.
pub(super) type BySlug<T> = BTreeMap<Slug, Arc<T>>;

/// Every entry that could be read.
pub(super) struct Entries {
    pub(super) accord: Option<Accord>,
    pub(super) signatories: BySlug<Signatory>,
    pub(super) places: BySlug<Place>,
    pub(super) services: BySlug<Service>,
    pub(super) events: BySlug<Event>,
    pub(super) referents: BySlug<Referent>,
    pub(super) programmes: BySlug<Programme>,
    pub(super) pathways: BySlug<Pathway>,
    pub(super) pages: BySlug<Page>,
    pub(super) orientation: Orientation,
    pub(super) governance: Governance,
    statistics: BySlug<Statistic>,
    lexicon: BySlug<Term>,
    synonyms: BTreeMap<Lang, Arc<Synonyms>>,
}

impl Entries {
    /// Puts together what was read; the first of two sheets with the same slug is kept.
    pub(super) fn of(sheets: &ReadSheets, report: &mut Report) -> Self {
        let rules = sheets.only(EntryKind::Rules).and_then(|(_, read)| read.entity.as_ref().and_then(pick!(Rules)));
        let cases = sheets.only(EntryKind::Cases).and_then(|(_, read)| read.entity.as_ref().and_then(pick!(Cases)));
        check_cases(sheets, rules, cases, report);
        let amendments = by_slug(sheets, EntryKind::Amendment, pick!(Amendment));
        let amendments = amendments.into_values().map(|amendment| (*amendment).clone()).collect();
        let text = by_slug(sheets, EntryKind::AccordText, pick!(AccordText)).into_values().next();
        let accord = sheets.only(EntryKind::Accord).and_then(|(_, read)| read.entity.as_ref().and_then(pick!(Accord)));
        Self {
            accord: accord.map(|accord| (**accord).clone().amended(amendments, text)),
            signatories: by_slug(sheets, EntryKind::Signatory, pick!(Signatory)),
            places: by_slug(sheets, EntryKind::Place, pick!(Place)),
            services: by_slug(sheets, EntryKind::Service, pick!(Service)),
            events: by_slug(sheets, EntryKind::Event, pick!(Event)),
            referents: by_slug(sheets, EntryKind::Referent, pick!(Referent)),
            programmes: by_slug(sheets, EntryKind::Programme, pick!(Programme)),
            pathways: by_slug(sheets, EntryKind::Pathway, pick!(Pathway)),
            pages: by_slug(sheets, EntryKind::Page, pick!(Page)),
            orientation: Orientation {
                rules: rules.map(|rules| rules.items.clone()).unwrap_or_default(),
                cases: cases.map(|cases| cases.items.clone()).unwrap_or_default(),
            },
            governance: Governance {
                instances: sheets
                    .only(EntryKind::Instances)
                    .and_then(|(_, read)| read.entity.as_ref().and_then(pick!(Instances)))
                    .map(|instances| (**instances).clone())
                    .unwrap_or_default(),
                meetings: by_slug(sheets, EntryKind::Meeting, pick!(Meeting)),
                immersions: by_slug(sheets, EntryKind::Immersion, pick!(Immersion)),
                trainings: by_slug(sheets, EntryKind::Training, pick!(Training)),
            },
            statistics: by_slug(sheets, EntryKind::Statistic, pick!(Statistic)),
            lexicon: by_slug(sheets, EntryKind::Term, pick!(Term)),
            synonyms: sheets.of_kind(EntryKind::Synonyms).filter_map(|(_, read)| synonyms(read)).collect(),
        }
    }

    /// Takes out the entries of files in which something is an error.
    pub(super) fn leave_out(&mut self, broken: &BTreeSet<ContentPath>) {
        self.signatories.retain(|_, entry| !broken.contains(&entry.common.path));
        self.places.retain(|_, entry| !broken.contains(&entry.common.path));
        self.services.retain(|_, entry| !broken.contains(&entry.common.path));
        self.events.retain(|_, entry| !broken.contains(&entry.common.path));
        self.referents.retain(|_, entry| !broken.contains(&entry.common.path));
        self.programmes.retain(|_, entry| !broken.contains(&entry.common.path));
        self.pathways.retain(|_, entry| !broken.contains(&entry.common.path));
        self.pages.retain(|_, entry| !broken.contains(&entry.common.path));
        self.statistics.retain(|_, entry| !broken.contains(&entry.path));
    }

    /// The portal; none without an agreement.
    pub(super) fn into_portal(
        self,
        portail: Portail,
        maps: Vec<MapText>,
        broken: BTreeSet<ContentPath>,
    ) -> Option<Portal> {
        Some(Portal {
            portail,
            accord: self.accord?,
            signatories: self.signatories,
            places: self.places,
            services: self.services,
            events: self.events,
            referents: self.referents,
            programmes: self.programmes,
            pathways: self.pathways,
            pages: self.pages,
            orientation: Arc::new(self.orientation),
            governance: Arc::new(self.governance),
            statistics: self.statistics,
            lexicon: self.lexicon,
            synonyms: self.synonyms,
            maps: Arc::new(maps),
            broken,
        })
    }
}

/// The sound entries of a kind.
fn by_slug<T>(sheets: &ReadSheets, kind: EntryKind, pick: impl Fn(&Entity) -> Option<&Arc<T>>) -> BySlug<T> {
    let mut entries = BTreeMap::new();
    for (files, read) in sheets.of_kind(kind) {
        if let Some(entry) = read.entity.as_ref().and_then(&pick) {
            entries.entry(files.slug.clone()).or_insert_with(|| Arc::clone(entry));
        }
    }
    entries
}

fn synonyms(read: &ReadSheet) -> Option<(Lang, Arc<Synonyms>)> {
    match read.entity.as_ref()? {
        Entity::Synonyms(lang, synonyms) => Some((*lang, Arc::clone(synonyms))),
        _ => None,
    }
}

/// Rules are proved by cases.
fn check_cases(
    sheets: &ReadSheets,
    rules: Option<&Arc<Written<Rule>>>,
    cases: Option<&Arc<Written<Case>>>,
    report: &mut Report,
) {
    let has_rules = rules.is_some_and(|rules| !rules.is_empty);
    let has_cases = cases.is_some_and(|cases| !cases.is_empty);
    if let (true, false, Some((files, _))) = (has_rules, has_cases, sheets.only(EntryKind::Rules)) {
        report.push(Span::start_of(files.french.file), OrientationProblem::RulesWithoutCases {});
    }
}

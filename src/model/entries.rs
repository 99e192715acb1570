//! Every entry read, by kind and slug, before the portal is known to be whole.

use crate::diag::problems::{Meaning, Orientation as OrientationProblem, Tables};
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::entities::accord::Accord;
use crate::model::entities::event::Event;
use crate::model::entities::governance::{self, Governance};
use crate::model::entities::orientation::{Orientation, case, rule};
use crate::model::entities::page::Page;
use crate::model::entities::pathway::Pathway;
use crate::model::entities::place::Place;
use crate::model::entities::portail::Portail;
use crate::model::entities::programme::Programme;
use crate::model::entities::readers;
use crate::model::entities::referent::Referent;
use crate::model::entities::service::Service;
use crate::model::entities::signatory::Signatory;
use crate::model::entities::statistic::{self, Statistic};
use crate::model::entities::synonyms::{self, Synonyms};
use crate::model::entities::term::{self, Term};
use crate::model::fields::context::{Context, Mode, Scope};
use crate::model::fields::reader;
use crate::model::fields::reading::{Reading, Sheet};
use crate::model::fields::table::Table;
use crate::model::layout::EntryKind;
use crate::model::portal::Portal;
use crate::model::sheets::Sheets;
use crate::model::values::slug::Slug;
use crate::syntax::node::Data;
use crate::text::path::ContentPath;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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
    /// Reads every sheet.
    pub(super) fn read(sheets: &Sheets, context: &Context, report: &mut Report) -> Self {
        let all = Reader { sheets, context };
        Self {
            accord: all.accord(report),
            signatories: all.of_kind(EntryKind::Signatory, readers::signatory::read, report),
            places: all.of_kind(EntryKind::Place, readers::place::read, report),
            services: all.of_kind(EntryKind::Service, readers::service::read, report),
            events: all.of_kind(EntryKind::Event, readers::event::read, report),
            referents: all.of_kind(EntryKind::Referent, readers::referent::read, report),
            programmes: all.of_kind(EntryKind::Programme, readers::programme::read, report),
            pathways: all.of_kind(EntryKind::Pathway, readers::pathway::read, report),
            pages: all.of_kind(EntryKind::Page, readers::page::read, report),
            orientation: all.orientation(report),
            governance: all.governance(report),
            statistics: all.of_kind(EntryKind::Statistic, statistic, report),
            lexicon: all.of_kind(EntryKind::Term, term, report),
            synonyms: all.synonyms(report),
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
    pub(super) fn into_portal(self, portail: Portail, broken: BTreeSet<ContentPath>) -> Option<Portal> {
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
            broken,
        })
    }
}

struct Reader<'a> {
    sheets: &'a Sheets<'a>,
    context: &'a Context<'a>,
}

impl Reader<'_> {
    /// Reads the sheets of a kind, each on its own; the first of two with the same slug is kept.
    fn of_kind<T: Send>(
        &self,
        kind: EntryKind,
        read: impl Fn(&Sheet, &Context, &mut Report) -> Option<T> + Sync,
        report: &mut Report,
    ) -> BTreeMap<Slug, Arc<T>> {
        let read_one = |sheet: &Sheet| {
            let mut report = Report::default();
            let entry = read(sheet, self.context, &mut report);
            (sheet.slug.clone(), entry, report)
        };
        let results: Vec<_> = self.sheets.of_kind(kind).par_iter().map(read_one).collect();
        let mut entries = BTreeMap::new();
        for (slug, entry, problems) in results {
            report.absorb(problems);
            if let Some(entry) = entry {
                entries.entry(slug).or_insert_with(|| Arc::new(entry));
            }
        }
        entries
    }

    fn accord(&self, report: &mut Report) -> Option<Accord> {
        let read_text = readers::page::agreement_text;
        let text = self.of_kind(EntryKind::AccordText, read_text, report).into_values().next();
        let amendments = self.of_kind(EntryKind::Amendment, readers::accord::amendment, report);
        let amendments = amendments.into_values().map(|amendment| (*amendment).clone()).collect();
        let sheet = self.sheets.only(EntryKind::Accord)?;
        readers::accord::read(sheet, amendments, text, self.context, report)
    }

    fn orientation(&self, report: &mut Report) -> Orientation {
        let rules = self.items(EntryKind::Rules, &rule::TABLE, report);
        let mut seen = BTreeSet::new();
        for rule in &rules {
            if let Some(id) = rule.text("id").filter(|id| !seen.insert(Arc::clone(id))) {
                report.push(rule.span("id"), Meaning::RepeatedId { id: id.to_string() });
            }
        }
        let cases = self.items(EntryKind::Cases, &case::TABLE, report);
        if let (false, true, Some(sheet)) = (rules.is_empty(), cases.is_empty(), self.sheets.only(EntryKind::Rules)) {
            let span = crate::text::span::Span::start_of(sheet.french.file);
            report.push(span, OrientationProblem::RulesWithoutCases {});
        }
        Orientation {
            rules: rules.iter().filter_map(|reading| rule::read(reading, report)).collect(),
            cases: cases.iter().filter_map(|reading| case::read(reading, report)).collect(),
        }
    }

    fn governance(&self, report: &mut Report) -> Governance {
        let instances = self.items(EntryKind::Instances, &governance::INSTANCE, report);
        let mut seen = BTreeSet::new();
        for instance in &instances {
            if let Some(id) = instance.text("id").filter(|id| !seen.insert(Arc::clone(id))) {
                report.push(instance.span("id"), Meaning::RepeatedId { id: id.to_string() });
            }
        }
        let meeting = |sheet: &Sheet, context: &Context, report: &mut Report| {
            governance::meeting(&sheet.read(&governance::MEETING, context, report).fields)
        };
        let immersion = |sheet: &Sheet, context: &Context, report: &mut Report| {
            let reading = sheet.read(&governance::IMMERSION, context, report);
            governance::immersion(&reading.fields, report)
        };
        let training = |sheet: &Sheet, context: &Context, report: &mut Report| {
            governance::training(&sheet.read(&governance::TRAINING, context, report).fields)
        };
        Governance {
            instances: instances.iter().filter_map(governance::instance).collect(),
            meetings: self.of_kind(EntryKind::Meeting, meeting, report),
            immersions: self.of_kind(EntryKind::Immersion, immersion, report),
            trainings: self.of_kind(EntryKind::Training, training, report),
        }
    }

    fn synonyms(&self, report: &mut Report) -> BTreeMap<Lang, Arc<Synonyms>> {
        let mut all = BTreeMap::new();
        for (lang, entry) in &self.sheets.synonyms {
            if let Some(node) = &entry.head {
                all.insert(*lang, Arc::new(synonyms::read(*lang, node, report)));
            }
        }
        all
    }

    /// The items of a file that is a list of maps.
    fn items(&self, kind: EntryKind, table: &'static Table, report: &mut Report) -> Vec<Reading> {
        let Some(sheet) = self.sheets.only(kind) else { return Vec::new() };
        let Some(node) = &sheet.french.head else { return Vec::new() };
        let scope = Scope { context: self.context, path: &sheet.french.path, mode: Mode::Yaml };
        match &node.data {
            Data::List(items) => items
                .iter()
                .map(|item| Reading::of(Arc::new(reader::read(table, item, sheet.french.is_broken, &scope, report))))
                .collect(),
            Data::Empty => Vec::new(),
            Data::Scalar(_) | Data::Map(_) => {
                let file = sheet.french.path.file_name().to_owned();
                report.push(node.span, Tables::NotAList { file });
                Vec::new()
            }
        }
    }
}

fn statistic(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Statistic> {
    let reading = sheet.read(&statistic::TABLE, context, report);
    statistic::read(sheet.slug.clone(), sheet.french.path.clone(), &reading.fields, report)
}

fn term(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Term> {
    let reading = sheet.read(&term::TABLE, context, report);
    term::read(sheet.slug.clone(), &reading.fields, context.languages, report)
}

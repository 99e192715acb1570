//! One sheet read on its own: what it says, what others must know of it, what is wrong in it.
//!
//! Its trees live as long as its reading: nothing here depends on another sheet, so that what was read once may be kept.

use crate::diag::problems::{Meaning, Tables};
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::checks::calendars;
use crate::model::entities::accord::{Accord, Amendment};
use crate::model::entities::event::Event;
use crate::model::entities::governance::{self, Immersion, Instance, Meeting, Training};
use crate::model::entities::orientation::case::Case;
use crate::model::entities::orientation::rule::Rule;
use crate::model::entities::orientation::{case, rule};
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
use crate::model::entities::tables;
use crate::model::entities::term::{self, Term};
use crate::model::fields::context::{Context, Mode, Scope};
use crate::model::fields::reader;
use crate::model::fields::reading::{Reading, Sheet};
use crate::model::layout::EntryKind;
use crate::model::outline::Outline;
use crate::model::sheets::{FileName, SheetFiles};
use crate::syntax::entry::{self, Entry};
use crate::syntax::node::Data;
use crate::text::file::SourceFile;
use std::collections::BTreeSet;
use std::sync::Arc;

/// One sheet, read on its own.
#[derive(Clone, Debug)]
pub(super) struct ReadSheet {
    /// What it says; none when it has an error.
    pub(super) entity: Option<Entity>,
    /// What others must know of it.
    pub(super) outline: Outline,
    /// What is wrong in it.
    pub(super) report: Report,
}

/// What a sheet says.
#[derive(Clone, Debug)]
pub(super) enum Entity {
    Portail(Arc<Portail>),
    /// The agreement as first signed: its text and its amendments stand elsewhere.
    Accord(Arc<Accord>),
    AccordText(Arc<Page>),
    Amendment(Arc<Amendment>),
    Signatory(Arc<Signatory>),
    Place(Arc<Place>),
    Referent(Arc<Referent>),
    Programme(Arc<Programme>),
    Service(Arc<Service>),
    Event(Arc<Event>),
    Pathway(Arc<Pathway>),
    Page(Arc<Page>),
    Rules(Arc<Written<Rule>>),
    Cases(Arc<Written<Case>>),
    Instances(Arc<Vec<Instance>>),
    Meeting(Arc<Meeting>),
    Immersion(Arc<Immersion>),
    Training(Arc<Training>),
    Statistic(Arc<Statistic>),
    Term(Arc<Term>),
    Synonyms(Lang, Arc<Synonyms>),
}

/// The items of a file that is a list.
#[derive(Clone, Debug)]
pub(super) struct Written<T> {
    /// True when there is none, sound or not.
    pub(super) is_empty: bool,
    /// The sound ones, in the order of the file.
    pub(super) items: Vec<T>,
}

impl ReadSheet {
    /// Reads the files of a sheet; `source` gives each by its number.
    pub(super) fn read<'a>(
        kind: EntryKind,
        files: &SheetFiles,
        source: &impl Fn(&FileName) -> &'a SourceFile,
        context: &Context,
    ) -> Self {
        let mut report = Report::default();
        let french = entry::parse(source(&files.french), &mut report);
        let parsed = files.translations.iter().map(|(lang, file)| (*lang, entry::parse(source(file), &mut report)));
        let others: Vec<(Lang, Entry)> = parsed.collect();
        let translations = others.iter().map(|(lang, entry)| (*lang, entry)).collect();
        let (slug, owner) = (files.slug.clone(), files.owner.clone());
        let sheet = Sheet { slug, owner, french: &french, translations };
        let entity = entity(kind, &sheet, context, &mut report);
        Self { entity, outline: Outline::of(kind, &french), report }
    }

    /// `portail.yaml`, when this is it.
    pub(super) fn portail(&self) -> Option<Arc<Portail>> {
        match self.entity.as_ref()? {
            Entity::Portail(portail) => Some(Arc::clone(portail)),
            _ => None,
        }
    }
}

fn entity(kind: EntryKind, sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Entity> {
    Some(match kind {
        EntryKind::Portail => Entity::Portail(readers::portail::read(sheet, context, report)?.into()),
        EntryKind::Accord => Entity::Accord(readers::accord::read(sheet, context, report)?.into()),
        EntryKind::AccordText => Entity::AccordText(readers::page::agreement_text(sheet, context, report)?.into()),
        EntryKind::Amendment => Entity::Amendment(readers::accord::amendment(sheet, context, report)?.into()),
        EntryKind::Signatory => Entity::Signatory(readers::signatory::read(sheet, context, report)?.into()),
        EntryKind::Place => Entity::Place(readers::place::read(sheet, context, report)?.into()),
        EntryKind::Referent => Entity::Referent(readers::referent::read(sheet, context, report)?.into()),
        EntryKind::Programme => Entity::Programme(readers::programme::read(sheet, context, report)?.into()),
        EntryKind::Service => Entity::Service(readers::service::read(sheet, context, report)?.into()),
        EntryKind::Event => {
            let event = readers::event::read(sheet, context, report)?;
            calendars::check_sequence(sheet, &event, context, report);
            Entity::Event(event.into())
        }
        EntryKind::Pathway => Entity::Pathway(readers::pathway::read(sheet, context, report)?.into()),
        EntryKind::Page => Entity::Page(readers::page::read(sheet, context, report)?.into()),
        EntryKind::Rules => Entity::Rules(listed(kind, sheet, context, rule::read, report).into()),
        EntryKind::Cases => Entity::Cases(listed(kind, sheet, context, case::read, report).into()),
        EntryKind::Instances => {
            let read = |reading: &Reading, _: &mut Report| governance::instance(reading);
            Entity::Instances(listed(kind, sheet, context, read, report).items.into())
        }
        EntryKind::Meeting => {
            Entity::Meeting(governance::meeting(&sheet.read(&governance::MEETING, context, report).fields)?.into())
        }
        EntryKind::Immersion => {
            let reading = sheet.read(&governance::IMMERSION, context, report);
            Entity::Immersion(governance::immersion(&reading.fields, report)?.into())
        }
        EntryKind::Training => {
            Entity::Training(governance::training(&sheet.read(&governance::TRAINING, context, report).fields)?.into())
        }
        EntryKind::Statistic => {
            let reading = sheet.read(&statistic::TABLE, context, report);
            let (slug, path) = (sheet.slug.clone(), sheet.french.path.clone());
            Entity::Statistic(statistic::read(slug, path, &reading.fields, report)?.into())
        }
        EntryKind::Term => {
            let reading = sheet.read(&term::TABLE, context, report);
            Entity::Term(term::read(sheet.slug.clone(), &reading.fields, context.languages, report)?.into())
        }
        EntryKind::Synonyms => {
            let lang = Lang::parse(sheet.slug.as_str())?;
            Entity::Synonyms(lang, synonyms::read(lang, sheet.french.head.as_ref()?, report).into())
        }
    })
}

/// The items of a file that is a list of maps, each id once.
fn listed<T>(
    kind: EntryKind,
    sheet: &Sheet,
    context: &Context,
    read: impl Fn(&Reading, &mut Report) -> Option<T>,
    report: &mut Report,
) -> Written<T> {
    let readings = readings(kind, sheet, context, report);
    let mut seen = BTreeSet::new();
    for reading in &readings {
        if let Some(id) = reading.text("id").filter(|id| !seen.insert(Arc::clone(id))) {
            report.push(reading.span("id"), Meaning::RepeatedId { id: id.to_string() });
        }
    }
    let items = readings.iter().filter_map(|reading| read(reading, report)).collect();
    Written { is_empty: readings.is_empty(), items }
}

fn readings(kind: EntryKind, sheet: &Sheet, context: &Context, report: &mut Report) -> Vec<Reading> {
    let (Some(node), Some(table)) = (&sheet.french.head, tables::of(kind)) else { return Vec::new() };
    let scope = Scope { context, path: &sheet.french.path, mode: Mode::Yaml };
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

//! The portal: every entry, by slug, references resolved. What the rest of the program reads.

use crate::lang::tag::Lang;
use crate::model::entities::accord::Accord;
use crate::model::entities::event::Event;
use crate::model::entities::governance::Governance;
use crate::model::entities::orientation::Orientation;
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
use crate::model::maps::MapText;
use crate::model::values::slug::Slug;
use crate::text::path::ContentPath;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The portal: every sound entry, by slug. A reference of an entry always finds what it names,
/// unless that entry itself is broken: then `get` gives nothing and the page leaves the mention out.
#[derive(Clone, Debug)]
pub struct Portal {
    /// `portail.yaml`.
    pub portail: Portail,
    /// The agreement.
    pub accord: Accord,
    /// Signatories.
    pub signatories: BTreeMap<Slug, Arc<Signatory>>,
    /// Places.
    pub places: BTreeMap<Slug, Arc<Place>>,
    /// Services.
    pub services: BTreeMap<Slug, Arc<Service>>,
    /// Events.
    pub events: BTreeMap<Slug, Arc<Event>>,
    /// Référents.
    pub referents: BTreeMap<Slug, Arc<Referent>>,
    /// Programmes.
    pub programmes: BTreeMap<Slug, Arc<Programme>>,
    /// Pathways.
    pub pathways: BTreeMap<Slug, Arc<Pathway>>,
    /// Free pages.
    pub pages: BTreeMap<Slug, Arc<Page>>,
    /// Rules of orientation and the cases that prove them.
    pub orientation: Arc<Orientation>,
    /// What belongs to the governance: for the network edition alone.
    pub governance: Arc<Governance>,
    /// Tables of figures.
    pub statistics: BTreeMap<Slug, Arc<Statistic>>,
    /// Words explained.
    pub lexicon: BTreeMap<Slug, Arc<Term>>,
    /// Words that mean the same for search.
    pub synonyms: BTreeMap<Lang, Arc<Synonyms>>,
    /// In which languages the texts of YAML files exist.
    pub maps: Arc<Vec<MapText>>,
    /// The files of entries that have an error, translations included: their pages stay as they were.
    pub broken: BTreeSet<ContentPath>,
}

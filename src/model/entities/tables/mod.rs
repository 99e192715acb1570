//! The field tables of the entries, one file per kind: data, without code; and which table is whose.

pub mod accord;
pub mod common;
pub mod conditions;
pub mod event;
pub mod page;
pub mod pathway;
pub mod place;
pub mod portail;
pub mod programme;
pub mod referent;
pub mod service;
pub mod signatory;

use crate::model::entities::{governance, orientation, statistic, term};
use crate::model::fields::table::Table;
use crate::model::layout::EntryKind;

/// The table of a kind, or of the items of its list; none for what has no keys.
pub fn of(kind: EntryKind) -> Option<&'static Table> {
    Some(match kind {
        EntryKind::Portail => &portail::PORTAIL,
        EntryKind::Accord => &accord::ACCORD,
        EntryKind::AccordText => &page::AGREEMENT_TEXT,
        EntryKind::Amendment => &accord::AMENDMENT,
        EntryKind::Signatory => &signatory::SIGNATORY,
        EntryKind::Place => &place::PLACE,
        EntryKind::Referent => &referent::REFERENT,
        EntryKind::Programme => &programme::PROGRAMME,
        EntryKind::Service => &service::SERVICE,
        EntryKind::Event => &event::EVENT,
        EntryKind::Pathway => &pathway::PATHWAY,
        EntryKind::Page => &page::PAGE,
        EntryKind::Rules => &orientation::rule::TABLE,
        EntryKind::Cases => &orientation::case::TABLE,
        EntryKind::Instances => &governance::INSTANCE,
        EntryKind::Meeting => &governance::MEETING,
        EntryKind::Immersion => &governance::IMMERSION,
        EntryKind::Training => &governance::TRAINING,
        EntryKind::Statistic => &statistic::TABLE,
        EntryKind::Term => &term::TABLE,
        EntryKind::Synonyms => return None,
    })
}

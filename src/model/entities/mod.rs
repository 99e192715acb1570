//! One file per kind of entry: its type, its table, how it is read.

pub mod accord;
pub mod common;
pub mod conditions;
pub mod event;
pub mod governance;
pub mod orientation;
pub mod page;
pub mod pathway;
pub mod place;
pub mod portail;
pub mod programme;
pub mod referent;
pub mod service;
pub mod signatory;
pub mod statistic;
pub mod synonyms;
pub mod term;

pub mod readers;
pub mod tables;

use crate::model::fields::table::Table;

/// Every table of an entry, so that a key met in the wrong one leads to its own.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    let tables: [&'static Table; 18] = [
        &tables::service::SERVICE,
        &tables::event::EVENT,
        &tables::signatory::SIGNATORY,
        &tables::place::PLACE,
        &tables::referent::REFERENT,
        &tables::portail::PORTAIL,
        &tables::programme::PROGRAMME,
        &tables::pathway::PATHWAY,
        &tables::page::PAGE,
        &tables::accord::ACCORD,
        &tables::accord::AMENDMENT,
        &orientation::rule::TABLE,
        &orientation::case::TABLE,
        &governance::MEETING,
        &governance::IMMERSION,
        &governance::TRAINING,
        &statistic::TABLE,
        &term::TABLE,
    ];
    tables.into_iter()
}

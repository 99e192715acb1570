//! The field tables of the entries, one file per kind: data, without code.

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

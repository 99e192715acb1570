//! A programme (`dispositif`): national or regional, run locally by one or several signatories.

use crate::lang::calendar::Date;
use crate::model::entities::common::{Body, Common, Reference, Text};
use crate::model::values::code::Code;
use std::sync::Arc;

/// A programme.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Identity, dates, translations.
    pub common: Common,
    /// Title.
    pub title: Text,
    /// Text.
    pub body: Option<Body>,
    /// Short name.
    pub acronym: Option<Arc<str>>,
    /// Level.
    pub level: Option<Code>,
    /// Who pilots it.
    pub pilot: Option<Arc<str>>,
    /// Who runs it.
    pub operators: Vec<Operator>,
    /// Audiences.
    pub audiences: Vec<Code>,
    /// Residence statuses.
    pub statuses: Vec<Code>,
    /// First day.
    pub starts: Option<Date>,
    /// Last day.
    pub ends: Option<Date>,
    /// Programme that it replaces.
    pub replaces: Option<Reference>,
    /// Programme that replaces it.
    pub replaced_by: Option<Reference>,
    /// When the source was read.
    pub source_read: Option<Date>,
}

/// Who runs a programme.
#[derive(Clone, Debug)]
pub enum Operator {
    /// A signatory.
    Signatory(Reference),
    /// Another organisation.
    Other {
        /// Name.
        name: Arc<str>,
        /// Web site.
        website: Option<Arc<str>>,
    },
}

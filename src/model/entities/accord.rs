//! `accord/`: the agreement, its text, its amendments.

use crate::lang::calendar::Date;
use crate::model::entities::common::{Body, Reference, Text};
use crate::model::entities::page::Page;
use crate::model::values::code::Code;
use crate::text::span::Span;
use std::sync::Arc;

/// The agreement.
#[derive(Clone, Debug)]
pub struct Accord {
    /// Title.
    pub title: Text,
    /// Signed on.
    pub signed: Date,
    /// Last day as first signed.
    pub first_end: Date,
    /// Last day, amendments included.
    pub end: Date,
    /// Where its duration or last day is written.
    pub end_span: Span,
    /// Notice to leave, in months.
    pub notice_months: u8,
    /// Rules for visas.
    pub visas: VisaRules,
    /// Its text.
    pub body: Option<Body>,
    /// Its text as a sheet: title, dates, translations.
    pub text: Option<Arc<Page>>,
    /// Amendments, by date.
    pub amendments: Vec<Amendment>,
}

impl Accord {
    /// The agreement as its amendments leave it, with its text.
    #[must_use]
    pub fn amended(self, mut amendments: Vec<Amendment>, text: Option<Arc<Page>>) -> Self {
        amendments
            .sort_by(|one, other| (one.effect, one.signed, &one.slug).cmp(&(other.effect, other.signed, &other.slug)));
        let new_end = amendments.iter().rev().find_map(|amendment| amendment.new_end);
        let body = text.as_ref().and_then(|text| text.body.clone());
        Self { end: new_end.unwrap_or(self.first_end), body, text, amendments, ..self }
    }
}

/// Rules for visas (article 6).
#[derive(Clone, Debug, Default)]
pub struct VisaRules {
    /// Days after which silence is agreement; none where unanimity is asked.
    pub silence_days: Option<u16>,
    /// Kinds of entries that need visas, as partners write them.
    pub required_for: Vec<Code>,
}

/// An amendment.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// Title.
    pub title: Text,
    /// Signed on.
    pub signed: Date,
    /// In effect from.
    pub effect: Date,
    /// What it does.
    pub purpose: Option<Text>,
    /// New last day.
    pub new_end: Option<Date>,
    /// Signatories that join.
    pub joining: Vec<Reference>,
    /// Signatories that leave.
    pub leaving: Vec<Reference>,
    /// Slug of its file.
    pub slug: Arc<str>,
}

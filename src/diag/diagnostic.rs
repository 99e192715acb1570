//! A problem at its place, with the other half of the contradiction where there is one.

use crate::diag::problems::Problem;
use crate::diag::words::Bilingual;
use crate::text::span::Span;

/// A problem at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// The guilty characters; none for what has no place in the content (a lock held by another build).
    pub span: Option<Span>,
    /// Other places that explain it, each with a few words.
    pub related: Vec<(Span, Bilingual)>,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn at(span: Span, problem: impl Into<Problem>) -> Self {
        Self { problem: problem.into(), span: Some(span), related: Vec::new() }
    }

    /// A problem without a place.
    pub fn nowhere(problem: impl Into<Problem>) -> Self {
        Self { problem: problem.into(), span: None, related: Vec::new() }
    }

    /// Adds another place that explains it.
    #[must_use]
    pub fn with(mut self, span: Span, fr: &str, en: &str) -> Self {
        self.related.push((span, Bilingual::new(fr, en)));
        self
    }
}

//! The problems of a run, all of them.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Problem;
use crate::diag::severity::Severity;
use crate::text::span::Span;

/// The problems of a run. Rooms push, never stop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

/// How many problems of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Pieces of advice.
    pub advice: usize,
}

impl Report {
    /// Records a problem at a place.
    pub fn push(&mut self, span: Span, problem: impl Into<Problem>) {
        self.add(Diagnostic::at(span, problem));
    }

    /// Records a diagnostic.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes over the problems of another report.
    pub fn absorb(&mut self, other: Report) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// Takes a copy of the problems of another report.
    pub fn absorb_from(&mut self, other: &Report) {
        self.diagnostics.extend_from_slice(&other.diagnostics);
    }

    /// The same report without its pieces of advice.
    #[must_use]
    pub fn without_advice(&self) -> Self {
        let is_grave = |diagnostic: &&Diagnostic| diagnostic.problem.severity() != Severity::Advice;
        Self { diagnostics: self.diagnostics.iter().filter(is_grave).cloned().collect() }
    }

    /// The problems in the order of files and places, each once.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<&Diagnostic> = self.diagnostics.iter().collect();
        sorted.sort_by(|a, b| {
            (a.span, a.problem.severity(), &a.problem).cmp(&(b.span, b.problem.severity(), &b.problem))
        });
        sorted.dedup_by(|a, b| a.span == b.span && a.problem == b.problem);
        sorted
    }

    /// How many of each severity.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for diagnostic in self.sorted() {
            match diagnostic.problem.severity() {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Advice => tally.advice += 1,
            }
        }
        tally
    }

    /// True when an error was recorded.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.problem.severity() == Severity::Error)
    }

    /// The recorded problems, in the order in which they were met.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }
}

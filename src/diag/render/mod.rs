//! A report made into text, for people, for screen readers, for programs and for forges.

pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod narrated;
pub mod short;

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Problem;
use crate::diag::report::{Report, Tally};
use crate::diag::severity::Severity;
use crate::diag::words::{Bilingual, Tongue};
use crate::text::file::{FileId, SourceFile};
use crate::text::span::{Position, Span};

/// Where the texts are found.
pub trait Lookup {
    /// The file under a number.
    fn file(&self, id: FileId) -> Option<&SourceFile>;
}

impl Lookup for [SourceFile] {
    fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.get(id.0 as usize)
    }
}

impl Lookup for Vec<SourceFile> {
    fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.as_slice().file(id)
    }
}

/// The forms of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Drawn, for a terminal.
    #[default]
    Human,
    /// Whole sentences without drawings, for a screen reader.
    Narrated,
    /// One line each.
    Short,
    /// One JSON object a line.
    Json,
    /// Annotations of GitHub.
    Github,
    /// GitLab's code quality report.
    Gitlab,
}

impl Format {
    /// The form with this name on the command line.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "human" => Some(Self::Human),
            "narrated" => Some(Self::Narrated),
            "short" => Some(Self::Short),
            "json" => Some(Self::Json),
            "github" => Some(Self::Github),
            "gitlab" => Some(Self::Gitlab),
            _ => None,
        }
    }
}

/// How a report is said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look<'a> {
    /// In which tongue.
    pub tongue: Tongue,
    /// With the colours of a terminal; for the human form.
    pub has_colour: bool,
    /// The content folder as forges know it (`content`): put before paths for them.
    pub content: &'a str,
}

/// A report as text; empty when there is nothing to say (but for GitLab, which wants an empty list).
pub fn render(format: Format, files: &dyn Lookup, report: &Report, look: Look<'_>) -> String {
    let told = report.sorted();
    match format {
        Format::Human => human::render(files, &told, look),
        Format::Narrated => narrated::render(files, &told, look.tongue),
        Format::Short => short::render(files, &told, look.tongue),
        Format::Json => json::render(files, &told),
        Format::Github => github::render(files, &told, look),
        Format::Gitlab => gitlab::render(files, &told, look),
    }
}

/// A number with its word: French uses the singular for 0 and 1, English for 1 alone.
pub fn count(n: usize, fr: (&str, &str), en: (&str, &str)) -> Bilingual {
    let (fr, en) = (if n < 2 { fr.0 } else { fr.1 }, if n == 1 { en.0 } else { en.1 });
    Bilingual::new(format!("{n} {fr}"), format!("{n} {en}"))
}

/// « 2 erreurs, 1 avertissement »; « aucun problème » when there is none.
pub fn tally_words(tally: Tally) -> Bilingual {
    let counts = [
        (tally.errors, count(tally.errors, ("erreur", "erreurs"), ("error", "errors"))),
        (tally.warnings, count(tally.warnings, ("avertissement", "avertissements"), ("warning", "warnings"))),
        (tally.advice, count(tally.advice, ("conseil", "conseils"), ("piece of advice", "pieces of advice"))),
    ];
    let told: Vec<Bilingual> = counts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    if told.is_empty() {
        return Bilingual::new("aucun problème", "no problem");
    }
    let join = |tongue| told.iter().map(|words| words.get(tongue)).collect::<Vec<_>>().join(", ");
    Bilingual::new(join(Tongue::Fr), join(Tongue::En))
}

/// A file, a line and a column.
pub(crate) struct Located<'a> {
    pub(crate) path: &'a str,
    pub(crate) position: Position,
}

/// Where a problem stands; what concerns a file that could not be read stands at its beginning.
pub(crate) fn locate<'a>(files: &'a dyn Lookup, diagnostic: &'a Diagnostic) -> Option<Located<'a>> {
    match (diagnostic.span, &diagnostic.problem) {
        (Some(span), _) => locate_span(files, span),
        (None, Problem::Files(problem)) => {
            problem.path().map(|path| Located { path, position: Position { line: 1, column: 1 } })
        }
        (None, _) => None,
    }
}

/// Where a span starts.
pub(crate) fn locate_span(files: &dyn Lookup, span: Span) -> Option<Located<'_>> {
    let file = files.file(span.file)?;
    Some(Located { path: file.path.as_str(), position: file.position(span.start as usize) })
}

/// The name of a severity.
pub(crate) fn severity(severity: Severity, tongue: Tongue) -> &'static str {
    match (severity, tongue) {
        (Severity::Error, Tongue::Fr) => "erreur",
        (Severity::Warning, Tongue::Fr) => "avertissement",
        (Severity::Advice, Tongue::Fr) => "conseil",
        (Severity::Error, Tongue::En) => "error",
        (Severity::Warning, Tongue::En) => "warning",
        (Severity::Advice, Tongue::En) => "advice",
    }
}

#[cfg(test)]
mod tests;

//! Problems for programs: one JSON object a line, in both tongues.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::{Lookup, locate};
use crate::diag::words::Bilingual;
use serde::Serialize;

#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    severity: String,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    message: Words,
    help: Words,
}

#[derive(Serialize)]
struct Words {
    fr: String,
    en: String,
}

impl From<Bilingual> for Words {
    fn from(words: Bilingual) -> Self {
        Self { fr: words.fr, en: words.en }
    }
}

/// One object a line.
pub fn render(files: &dyn Lookup, told: &[&Diagnostic]) -> String {
    let lines = told.iter().map(|diagnostic| {
        let problem = &diagnostic.problem;
        let place = locate(files, diagnostic);
        let line = Line {
            code: problem.code(),
            severity: problem.severity().to_string(),
            file: place.as_ref().map(|place| place.path),
            line: place.as_ref().map(|place| place.position.line),
            column: place.as_ref().map(|place| place.position.column),
            message: problem.message().into(),
            help: problem.help().into(),
        };
        format!("{}\n", serde_json::to_string(&line).expect("texts and numbers always make JSON"))
    });
    lines.collect()
}

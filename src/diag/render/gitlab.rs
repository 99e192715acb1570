//! Problems as GitLab's code quality report: <https://docs.gitlab.com/ci/testing/code_quality/>.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::github::repository_path;
use crate::diag::render::{Look, Lookup, locate};
use crate::diag::severity::Severity;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One JSON list. What is wrong nowhere in particular is shown at `portail.yaml`, since a report asks for a file and a
/// line. A fingerprint holds no line number: a problem stays the same one when lines move above it.
pub fn render(files: &dyn Lookup, told: &[&Diagnostic], look: Look<'_>) -> String {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let issues: Vec<Value> = told
        .iter()
        .map(|diagnostic| {
            let problem = &diagnostic.problem;
            let place = locate(files, diagnostic);
            let path = place.as_ref().map_or_else(
                || repository_path(look.content, "portail.yaml"),
                |place| repository_path(look.content, place.path),
            );
            let line = place.map_or(1, |place| place.position.line);
            let severity = match problem.severity() {
                Severity::Error => "critical",
                Severity::Warning => "minor",
                Severity::Advice => "info",
            };
            let message = problem.message();
            let same = seen.entry(format!("{}\n{path}\n{}", problem.code(), message.fr)).or_insert(0);
            *same += 1;
            let print = blake3::hash(format!("{}\n{path}\n{}\n{same}", problem.code(), message.fr).as_bytes());
            json!({
                "check_name": problem.code(),
                "description": message.get(look.tongue),
                "fingerprint": print.to_hex()[..32].to_owned(),
                "severity": severity,
                "location": {"path": path, "lines": {"begin": line}},
            })
        })
        .collect();
    format!("{}\n", serde_json::to_string_pretty(&issues).expect("texts and numbers always make JSON"))
}

//! Problems as annotations of GitHub: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::{Look, Lookup, locate};
use crate::diag::severity::Severity;

/// One workflow command a problem.
pub fn render(files: &dyn Lookup, told: &[&Diagnostic], look: Look<'_>) -> String {
    let lines = told.iter().map(|diagnostic| {
        let problem = &diagnostic.problem;
        let command = match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "notice",
        };
        let place = locate(files, diagnostic).map(|place| {
            let path = property(&repository_path(look.content, place.path));
            format!("file={path},line={},col={},", place.position.line, place.position.column)
        });
        let (message, help) = (problem.message(), problem.help());
        let words = [message.get(look.tongue), help.get(look.tongue)].join("\n");
        format!("::{command} {}title={}::{}\n", place.unwrap_or_default(), problem.code(), data(words.trim_end()))
    });
    lines.collect()
}

/// A path as the forge knows it.
pub(super) fn repository_path(content: &str, path: &str) -> String {
    let folder = content.trim_start_matches("./").trim_end_matches('/');
    if folder.is_empty() || folder == "." { path.to_owned() } else { format!("{folder}/{path}") }
}

fn data(words: &str) -> String {
    words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}

//! Problems on one line each: `path:line:column: erreur[P204]: message`.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::{Lookup, locate, severity};
use crate::diag::words::Tongue;

/// One line a problem.
pub fn render(files: &dyn Lookup, told: &[&Diagnostic], tongue: Tongue) -> String {
    let lines = told.iter().map(|diagnostic| {
        let problem = &diagnostic.problem;
        let place = locate(files, diagnostic)
            .map(|place| format!("{}:{}:{}: ", place.path, place.position.line, place.position.column));
        let message = problem.message();
        let kind = severity(problem.severity(), tongue);
        format!("{}{kind}[{}]: {}\n", place.unwrap_or_default(), problem.code(), message.get(tongue))
    });
    lines.collect()
}

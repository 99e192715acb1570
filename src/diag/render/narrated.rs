//! Problems in whole sentences, without drawings: what a screen reader says well.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::{Lookup, locate, locate_span, severity};
use crate::diag::words::Tongue;

/// One paragraph a problem.
pub fn render(files: &dyn Lookup, told: &[&Diagnostic], tongue: Tongue) -> String {
    let count = told.len();
    told.iter().enumerate().map(|(index, diagnostic)| one(files, diagnostic, tongue, (index + 1, count))).collect()
}

fn one(files: &dyn Lookup, diagnostic: &Diagnostic, tongue: Tongue, (rank, count): (usize, usize)) -> String {
    let problem = &diagnostic.problem;
    let kind = capital(severity(problem.severity(), tongue));
    let (message, help) = (problem.message(), problem.help());
    let place = locate(files, diagnostic);
    let line = diagnostic.span.and_then(|span| {
        let file = files.file(span.file)?;
        let line = file.position(span.start as usize).line as usize;
        file.text.lines().nth(line - 1).map(str::trim).filter(|words| !words.is_empty())
    });
    let mut out = String::new();
    match tongue {
        Tongue::Fr => {
            out.push_str(&format!(
                "{kind} {} ({rank} sur {count}). {}.\n",
                problem.code(),
                capital(message.get(tongue))
            ));
            if let Some(place) = &place {
                let position = place.position;
                out.push_str(&format!(
                    "Fichier {}, ligne {}, colonne {}.\n",
                    place.path, position.line, position.column
                ));
            }
            if let Some(line) = line {
                out.push_str(&format!("La ligne dit\u{202f}: {line}\n"));
            }
        }
        Tongue::En => {
            out.push_str(&format!(
                "{kind} {} ({rank} of {count}). {}.\n",
                problem.code(),
                capital(message.get(tongue))
            ));
            if let Some(place) = &place {
                let position = place.position;
                out.push_str(&format!("File {}, line {}, column {}.\n", place.path, position.line, position.column));
            }
            if let Some(line) = line {
                out.push_str(&format!("The line says: {line}\n"));
            }
        }
    }
    for (span, words) in &diagnostic.related {
        let Some(place) = locate_span(files, *span) else { continue };
        let position = place.position;
        out.push_str(&match tongue {
            Tongue::Fr => {
                format!("{}\u{202f}: fichier {}, ligne {}.\n", capital(words.get(tongue)), place.path, position.line)
            }
            Tongue::En => format!("{}: file {}, line {}.\n", capital(words.get(tongue)), place.path, position.line),
        });
    }
    if !help.get(tongue).is_empty() {
        out.push_str(&match tongue {
            Tongue::Fr => format!("Que faire\u{202f}: {}.\n", help.get(tongue)),
            Tongue::En => format!("What to do: {}.\n", help.get(tongue)),
        });
    }
    out.push('\n');
    out
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

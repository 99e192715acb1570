//! One problem on the screen: what is wrong, where, its lines, what to type.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::render::human::excerpt;
use crate::diag::render::{locate, severity};
use crate::diag::severity::Severity;
use crate::diag::words::Tongue;
use crate::serve::problems::words::{Word, say};
use crate::sources::snapshot::Snapshot;
use crate::text::escape::html;

/// A problem; its heading is of this level.
pub fn article(snapshot: &Snapshot, diagnostic: &Diagnostic, level: u8, tongue: Tongue) -> String {
    let problem = &diagnostic.problem;
    let (message, help, code) = (problem.message(), problem.help(), problem.code());
    let (tone, kind) = (tone(problem.severity()), severity(problem.severity(), tongue));
    let place = locate(snapshot, diagnostic).map_or_else(String::new, |place| {
        let (path, line, column) = (html(place.path), place.position.line, place.position.column);
        format!("<p class=\"place\"><code>{path}:{line}:{column}</code></p>")
    });
    let lines = excerpt(snapshot, diagnostic, tongue);
    let lines = match drawn(&lines) {
        "" => String::new(),
        lines => format!("<pre tabindex=\"0\">{}</pre>", html(lines)),
    };
    let what = match help.get(tongue) {
        "" => String::new(),
        help => format!("<p class=\"help\"><b>{}</b> {}</p>", label(Word::WhatToDo, tongue), prose(help)),
    };
    let more = format!("<p class=\"more\">{} <code>passerelle explain {code}</code></p>", label(Word::More, tongue));
    format!(
        "<article class=\"problem is-{tone}\"><h{level}><span class=\"kind\">{kind} {code}</span> {}</h{level}>{place}{lines}{what}{more}</article>",
        prose(&capital(message.get(tongue)))
    )
}

/// The name of a severity in style sheets.
fn tone(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

/// A word before what it announces, with the colon of the tongue.
fn label(word: Word, tongue: Tongue) -> String {
    let colon = if tongue == Tongue::Fr { "\u{202f}:" } else { ":" };
    format!("{}{colon}", say(word, tongue))
}

/// The drawing without the line that names the file, said above it already; nothing when there is no line to show.
fn drawn(excerpt: &str) -> &str {
    let after = excerpt.split_once('\n').map_or("", |(_, after)| after);
    if after.contains('│') { after.trim_end() } else { "" }
}

/// Text whose literals stand between backticks.
pub fn prose(text: &str) -> String {
    let mut out = String::new();
    for (rank, part) in text.split('`').enumerate() {
        let is_literal = rank % 2 == 1;
        out.push_str(&if is_literal { format!("<code>{}</code>", html(part)) } else { html(part) });
    }
    out
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

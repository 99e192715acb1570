//! Small turns of phrase that many problems share.

/// « écrivez `x` » when something can be proposed, else other words.
pub(super) fn written(typed: &Option<String>, otherwise: impl FnOnce() -> String, verb: &str) -> String {
    typed.as_ref().map_or_else(otherwise, |typed| format!("{verb} `{typed}`"))
}

/// The same, between YAML quotes: for codes and numbers that other programs would read as something else.
pub(super) fn written_quoted(typed: &Option<String>, otherwise: impl FnOnce() -> String, verb: &str) -> String {
    typed.as_ref().map_or_else(otherwise, |typed| format!("{verb} `\"{}\"`", typed.replace('"', "\\\"")))
}

/// « , parmi `a`, `b` » in French.
pub(super) fn among_fr(choices: &str) -> String {
    if choices.is_empty() { String::new() } else { format!(", parmi {choices}") }
}

/// The same in English.
pub(super) fn among_en(choices: &str) -> String {
    if choices.is_empty() { String::new() } else { format!(", among {choices}") }
}

/// The `s` of a French plural: from two on.
pub(super) fn plural_fr(count: usize) -> &'static str {
    if count < 2 { "" } else { "s" }
}

/// The `s` of an English plural: all but one.
pub(super) fn plural_en(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

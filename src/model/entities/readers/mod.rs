//! How each kind of entry is read from its sheet: what the fields mean together.

pub mod accord;
pub mod common;
pub mod conditions;
pub mod event;
pub mod event_facts;
pub mod page;
pub mod pathway;
pub mod place;
pub mod portail;
pub mod programme;
pub mod recurrence;
pub mod referent;
pub mod service;
pub mod sessions;
pub mod signatory;

use crate::diag::report::Report;

/// Reads an entry; none when it has an error. Everything found is reported either way.
pub fn sound<T>(report: &mut Report, read: impl FnOnce(&mut Report) -> Option<T>) -> Option<T> {
    let mut own = Report::default();
    let entry = read(&mut own);
    let is_sound = !own.has_errors();
    report.absorb(own);
    entry.filter(|_| is_sound)
}

#[cfg(test)]
mod tests;

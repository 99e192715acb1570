//! What calendars that follow an event must be told: `sequence` goes up with each change of facts, and no two dates have one
//! name.
//!
//! The facts of today are compared with those of the last committed text that had others, however long ago that was; so a
//! forgotten change is told before the commit, after it, and in a clone of the repository, until `sequence` goes up.

use crate::diag::problems::Meaning;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::calendar::Date;
use crate::model::entities::event::Event;
use crate::model::entities::readers::event_facts::{self, EventFacts};
use crate::model::entries::Entries;
use crate::model::fields::context::Context;
use crate::model::fields::reading::Sheet;
use crate::sources::former::Former;
use crate::syntax::entry;
use crate::text::span::Span;
use std::collections::BTreeMap;

/// Checks the `sequence` of an event that is not over, from its own sheet.
pub(in crate::model) fn check_sequence(sheet: &Sheet, event: &Event, context: &Context, report: &mut Report) {
    if let Some((span, problem)) = sequence(sheet, event, context) {
        report.push(span, problem);
    }
}

/// What is wrong with the `sequence` of an event, and where.
fn sequence(sheet: &Sheet, event: &Event, context: &Context) -> Option<(Span, Meaning)> {
    let texts = former(event, context);
    if texts.is_empty() {
        return None;
    }
    let own = event_facts::read(sheet, context);
    for text in texts {
        let entry = entry::parse(&text.file, &mut Report::default());
        let before = Sheet { french: &entry, translations: Vec::new(), ..sheet.clone() };
        let before = event_facts::read(&before, context);
        let change = own.change_since(&before, context.today);
        let typed = before.sequence + u32::from(change.is_some());
        if own.sequence < typed {
            let why = why(change.unwrap_or_else(|| Bilingual::new("", "")), &own, &before, text.on);
            return Some((own.span, Meaning::SequenceBehind { why, typed }));
        }
        if change.is_some() {
            return None;
        }
    }
    None
}

/// The committed texts of an event under all its names, the latest first.
fn former<'a>(event: &Event, context: &Context<'a>) -> Vec<&'a Former> {
    let slugs = std::iter::once(&event.common.slug).chain(&event.common.old_slugs);
    let of = |slug| context.history.former("evenements", &format!("{slug}.fr.md"));
    let mut texts: Vec<&Former> = slugs.flat_map(of).collect();
    texts.sort_by_key(|text| text.rank);
    texts
}

fn why(change: Bilingual, own: &EventFacts, before: &EventFacts, on: Date) -> Bilingual {
    let (now, then) = (own.sequence, before.sequence);
    if change.fr.is_empty() {
        return Bilingual::new(
            format!("`sequence` est passé de {then} à {now} depuis le {on}\u{202f}: ce nombre ne redescend pas"),
            format!("`sequence` went from {then} to {now} since {on}: this number does not go down"),
        );
    }
    Bilingual::new(
        format!("{} a changé depuis le {on}, mais `sequence` vaut encore {now}", change.fr),
        format!("{} changed since {on}, but `sequence` is still {now}", change.en),
    )
}

/// Two dates of two events may have one name: `forum-jeudi`, and the session `jeudi` of `forum`.
pub(in crate::model) fn check_names(found: &Entries, report: &mut Report) {
    let mut names: BTreeMap<String, &Event> = BTreeMap::new();
    for event in found.events.values() {
        for session in &event.sessions {
            let name = event.calendar_name(session);
            match names.get(&name) {
                Some(other) if other.common.slug != event.common.slug => {
                    let other = other.common.path.to_string();
                    report.push(Span::start_of(event.common.file), Meaning::SameCalendarName { name, other });
                    break;
                }
                Some(_) => {}
                None => {
                    names.insert(name, event);
                }
            }
        }
    }
}

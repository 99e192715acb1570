//! Référents, places and accounts: someone answers, nothing is forgotten.

use crate::diag::problems::{Accord, References};
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::entities::common::Reference;
use crate::model::entities::event::Event;
use crate::model::entities::referent::Referent;
use crate::model::entities::signatory::is_account;
use crate::model::entries::{BySlug, Entries};
use crate::model::layout::EntryKind;
use crate::model::read_sheets::ReadSheets;
use crate::model::values::slug::Slug;
use crate::text::span::Span;
use std::collections::BTreeSet;

/// Checks référents, places and accounts.
pub(in crate::model) fn check(
    sheets: &ReadSheets,
    entries: &Entries,
    mentioned_places: &BTreeSet<Slug>,
    today: Date,
    report: &mut Report,
) {
    newcomers(sheets, entries, today, report);
    contacts(entries, today, report);
    for (files, _) in sheets.of_kind(EntryKind::Place).filter(|(files, _)| !mentioned_places.contains(&files.slug)) {
        report.push(Span::start_of(files.french.file), References::OrphanPlace { slug: files.slug.to_string() });
    }
    for (files, read) in sheets.of_kind(EntryKind::Signatory) {
        let Some(signatory) = entries.signatories.get(&files.slug) else { continue };
        for found in signatory.maintainers.iter().filter(|account| !is_account(account)) {
            let typed = Some(format!("@{found}")).filter(|account| is_account(account));
            report
                .push(read.outline.span("mainteneurs"), References::BadMaintainer { found: found.to_string(), typed });
        }
    }
}

/// Article 3.2-8: each signatory in force has a référent for newcomers.
fn newcomers(sheets: &ReadSheets, entries: &Entries, today: Date, report: &mut Report) {
    let unread: BTreeSet<&Slug> = sheets
        .of_kind(EntryKind::Referent)
        .filter(|(files, _)| {
            let read = entries.referents.get(&files.slug);
            read.is_none_or(|referent| referent.common.path != files.french.path)
        })
        .filter_map(|(files, _)| files.owner.as_ref())
        .collect();
    let serves = |referent: &Referent| {
        referent.is_active(today) && referent.missions.iter().any(|mission| mission.as_str() == "primo-arrivant")
    };
    let served: BTreeSet<&Slug> = entries
        .referents
        .values()
        .filter(|referent| serves(referent))
        .filter_map(|referent| referent.common.owner.as_ref())
        .collect();
    for (slug, signatory) in &entries.signatories {
        if signatory.is_in_force(today) && !served.contains(slug) && !unread.contains(slug) {
            let name = signatory.acronym.clone().unwrap_or_else(|| signatory.name.source().clone());
            report.push(Span::start_of(signatory.common.file), Accord::NoReferent { name: name.to_string() });
        }
    }
}

/// A contact who has left, on a sheet that is still of use.
fn contacts(entries: &Entries, today: Date, report: &mut Report) {
    let services = entries.services.values().filter(|service| service.ends.is_none_or(|last| today <= last));
    for service in services {
        contact(service.contact.as_ref(), &entries.referents, today, report);
    }
    for event in entries.events.values().filter(|event| is_coming(event, today)) {
        contact(event.contact.as_ref(), &entries.referents, today, report);
    }
}

fn contact(contact: Option<&Reference>, referents: &BySlug<Referent>, today: Date, report: &mut Report) {
    let Some(contact) = contact else { return };
    let gone = referents.get(&contact.value).and_then(|referent| referent.until.filter(|until| *until < today));
    if let Some(until) = gone {
        let replaces = |referent: &Referent| referent.replaces.as_ref().is_some_and(|old| old.value == contact.value);
        let successor = referents.iter().find(|(_, referent)| referent.is_active(today) && replaces(referent));
        let successor = successor.map(|(slug, _)| slug.to_string());
        let (slug, until) = (contact.value.to_string(), until.to_string());
        report.push(contact.span, References::ContactGone { slug, until, successor });
    }
}

fn is_coming(event: &Event, today: Date) -> bool {
    event.sessions.iter().any(|session| today <= session.when.last_day())
}

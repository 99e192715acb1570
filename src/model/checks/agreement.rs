//! The agreement and its signatories: it is in force, and its amendments say the same as their sheets.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Accord as Problem;
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::entities::accord::{Accord, Amendment};
use crate::model::entities::common::Reference;
use crate::model::entries::Entries;
use crate::model::layout::EntryKind;
use crate::model::read_sheets::ReadSheets;
use crate::model::values::slug::Slug;
use crate::text::span::Span;

/// Checks the agreement against the day and against its signatories.
pub(in crate::model) fn check(sheets: &ReadSheets, entries: &Entries, today: Date, report: &mut Report) {
    let Some(accord) = &entries.accord else { return };
    let has_unread = sheets.of_kind(EntryKind::Amendment).count() > accord.amendments.len();
    if !has_unread {
        check_end(accord, today, report);
    }
    let mut end = accord.first_end;
    for amendment in &accord.amendments {
        if amendment.effect > end.add_days(1) {
            let span = amendment_span(sheets, amendment, "effet_le");
            report.push(span, Problem::TooLate { end: end.to_string() });
        }
        end = amendment.new_end.unwrap_or(end);
        for joiner in &amendment.joining {
            joining(sheets, entries, amendment, joiner, report);
        }
        for leaver in &amendment.leaving {
            leaving(sheets, entries, amendment, leaver, report);
        }
    }
    for (slug, signatory) in &entries.signatories {
        if signatory.since < accord.signed {
            let span = membership_span(sheets, slug, "depuis");
            report.push(span, Problem::BeforeAgreement { signed: accord.signed.to_string() });
        }
    }
}

fn check_end(accord: &Accord, today: Date, report: &mut Report) {
    let end = accord.end.to_string();
    if accord.end < today {
        report.push(accord.end_span, Problem::Ended { end });
    } else if accord.end < today.add_months(i32::from(accord.notice_months)) {
        report.push(accord.end_span, Problem::EndsSoon { end });
    }
}

/// Who joins is a signatory from the day of effect, or of signature.
fn joining(sheets: &ReadSheets, entries: &Entries, amendment: &Amendment, joiner: &Reference, report: &mut Report) {
    let Some(signatory) = entries.signatories.get(&joiner.value) else { return };
    if signatory.since != amendment.effect && signatory.since != amendment.signed {
        let (written, expected) = (Some(signatory.since.to_string()), amendment.effect.to_string());
        disagree(sheets, joiner, "depuis", written, expected, report);
    }
}

/// Who leaves was a signatory until the day of effect, or the day before.
fn leaving(sheets: &ReadSheets, entries: &Entries, amendment: &Amendment, leaver: &Reference, report: &mut Report) {
    let Some(signatory) = entries.signatories.get(&leaver.value) else { return };
    let day_before = amendment.effect.add_days(-1);
    if !signatory.until.is_some_and(|until| until == amendment.effect || until == day_before) {
        let written = signatory.until.map(|until| until.to_string());
        disagree(sheets, leaver, "jusqua", written, day_before.to_string(), report);
    }
}

fn disagree(
    sheets: &ReadSheets,
    named: &Reference,
    key: &str,
    written: Option<String>,
    expected: String,
    report: &mut Report,
) {
    let there = membership_span(sheets, &named.value, key);
    let problem = Problem::Disagreement { slug: named.value.to_string(), key: key.to_owned(), written, expected };
    let problem = Diagnostic::at(named.span, problem);
    report.add(problem.with(there, "la fiche du signataire dit cela", "the signatory’s sheet says this"));
}

fn membership_span(sheets: &ReadSheets, slug: &Slug, key: &str) -> Span {
    let found = sheets.of_kind(EntryKind::Signatory).find(|(files, _)| files.slug == *slug);
    let outline = &found.expect("a signatory that was read has a sheet").1.outline;
    outline.place(&format!("signataire.{key}")).unwrap_or_else(|| outline.span("signataire"))
}

fn amendment_span(sheets: &ReadSheets, amendment: &Amendment, key: &str) -> Span {
    let found = sheets.of_kind(EntryKind::Amendment).find(|(files, _)| files.slug.as_str() == &*amendment.slug);
    found.expect("an amendment that was read has a sheet").1.outline.span(key)
}

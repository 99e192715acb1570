//! Sheets that nobody has ever verified, longer than their frequency after they came.
//!
//! What was verified once and is due again is told when the sheet is read; an event is over before it grows old.

use crate::diag::problems::Quality;
use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::quality::sheets::{Family, Sheet};
use crate::text::span::Span;

/// Tells when a sheet was never verified although it was to be.
pub(super) fn check(sheet: &Sheet, today: Date, report: &mut Report) {
    let common = sheet.common;
    let is_event = matches!(sheet.family, Family::Event);
    let (None, Some(months), false) = (common.verified, common.verification_months, is_event) else { return };
    // The day on which it came, where Git knows it: a change is no verification.
    let Some(since) = common.appeared.or(common.modified) else { return };
    if since.add_months(i32::from(months)) < today {
        let (since, today) = (since.to_string(), today.to_string());
        report.push(Span::start_of(common.file), Quality::NeverVerified { since, today });
    }
}

//! How a free page is read, and the text of the agreement, which is one.

use crate::diag::report::Report;
use crate::model::entities::page::Page;
use crate::model::entities::readers::{common, sound};
use crate::model::entities::tables::page::{AGREEMENT_TEXT, PAGE};
use crate::model::fields::context::Context;
use crate::model::fields::reading::Sheet;
use crate::model::fields::table::Table;

/// Reads a free page.
pub fn read(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Page> {
    sound(report, |report| build(&PAGE, sheet, context, report))
}

/// Reads the text of the agreement.
pub fn agreement_text(sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Page> {
    sound(report, |report| build(&AGREEMENT_TEXT, sheet, context, report))
}

fn build(table: &'static Table, sheet: &Sheet, context: &Context, report: &mut Report) -> Option<Page> {
    let reading = sheet.read(table, context, report);
    let common = common::read(sheet, &reading, context, report);
    let fields = &reading.fields;
    Some(Page { common, title: fields.words("titre")?, summary: fields.words("resume"), body: reading.body.clone() })
}

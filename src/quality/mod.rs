//! Advice on what partners write: is it read easily, does it say things where readers look for them, is it of use to others.
//!
//! Everything here is advice: one piece a sheet and a code, at the place that matters most. It reads what an edition shows,
//! and the files for their lines; it knows neither HTML nor how pages look.

pub mod acronyms;
pub mod contacts;
pub mod ease;
pub mod headings;
pub mod links;
pub mod place;
pub mod score;
pub mod sentences;
pub mod sheets;
pub mod verified;

#[cfg(test)]
mod tests;

use crate::diag::report::Report;
use crate::quality::acronyms::Known;
use crate::quality::place::Place;
use crate::quality::sheets::{Family, Sheet};
use crate::site::plan::Site;
use crate::sources::snapshot::Snapshot;
use rayon::prelude::*;

/// Advises on every sheet that this edition shows.
pub fn advise(site: &Site, snapshot: &Snapshot, report: &mut Report) {
    let known = Known::of(&site.portal);
    let sheets = sheets::of(&site.portal);
    let told: Vec<Report> = sheets.par_iter().map(|sheet| of(sheet, site, snapshot, &known)).collect();
    told.into_iter().for_each(|own| report.absorb(own));
}

fn of(sheet: &Sheet, site: &Site, snapshot: &Snapshot, known: &Known) -> Report {
    let mut report = Report::default();
    for written in &sheet.written {
        let Some(file) = snapshot.file(written.file) else { continue };
        let place = Place::new(file);
        sentences::check(written, &place, &mut report);
        ease::check(written, known, &place, &mut report);
        acronyms::check(written, known, &place, &mut report);
        headings::check(file, &mut report);
        contacts::check(sheet.family, written, &place, &mut report);
    }
    verified::check(sheet, site.options.today, &mut report);
    if let Family::Service(service) = sheet.family {
        score::check(service, &site.portal, site.options.today, &mut report);
    }
    report
}

//! Terms that no sheet says: advice to the partner, since their definition is read by no one but on the lexicon's page.
//!
//! It looks at French texts, with the words by which pages find terms; it does not count how often each is said.

use crate::diag::problems::Lexicon;
use crate::diag::report::Report;
use crate::lang::locale::Locale;
use crate::model::entities::common::{Body, Text};
use crate::model::entities::pathway::Step;
use crate::model::entities::term::Term;
use crate::model::portal::Portal;
use crate::render::terms::finder::{Finder, Sense, Wording, written_in_french};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Tells the terms that no French text of the portal says.
pub fn tell(portal: &Portal, locale: &Locale, report: &mut Report) {
    let terms: Vec<&Arc<Term>> = portal.lexicon.values().collect();
    if terms.is_empty() {
        return;
    }
    let capital = |first: char| locale.capitalised(first.encode_utf8(&mut [0; 4]));
    let words = terms.iter().enumerate().flat_map(|(term, entry)| {
        let sense = Sense { term, wording: Wording::French };
        written_in_french(&entry.french, capital).into_iter().map(move |form| (form, sense))
    });
    let finder = Finder::new(words);
    let mut said = BTreeSet::new();
    for text in texts(portal) {
        said.extend(finder.find(text).into_iter().map(|found| found.sense.term));
    }
    for (_, term) in terms.iter().enumerate().filter(|(rank, _)| !said.contains(rank)) {
        report.push(term.span, Lexicon::UnusedTerm { word: term.french.to_string() });
    }
}

/// Every French text in which pages explain terms, and the titles, where readers meet them too.
fn texts(portal: &Portal) -> Vec<&str> {
    let mut lines: Vec<&Text> = Vec::new();
    let mut bodies: Vec<Option<&Body>> = Vec::new();
    for entry in portal.services.values() {
        lines.extend([&entry.title, &entry.summary]);
        bodies
            .extend([&entry.body, &entry.for_person, &entry.first_appointment, &entry.for_auditor].map(Option::as_ref));
    }
    for entry in portal.events.values() {
        lines.extend([&entry.title, &entry.summary]);
        bodies.push(entry.body.as_ref());
    }
    for entry in portal.signatories.values() {
        lines.extend(&entry.tagline);
        bodies.push(entry.body.as_ref());
    }
    for entry in portal.pathways.values() {
        lines.extend([&entry.title, &entry.summary]);
        bodies.push(entry.body.as_ref());
        bodies.extend(entry.steps.iter().flat_map(of_step));
    }
    for entry in portal.pages.values() {
        lines.extend(&entry.summary);
        bodies.push(entry.body.as_ref());
    }
    lines.extend(portal.programmes.values().map(|entry| &entry.title));
    bodies.extend(portal.programmes.values().map(|entry| entry.body.as_ref()));
    let bodies = bodies.into_iter().flatten().map(|body| &*body.source().plain);
    lines.into_iter().map(|text| &**text.source()).chain(bodies).collect()
}

fn of_step(step: &Step) -> Vec<Option<&Body>> {
    std::iter::once(step.body.as_ref()).chain(step.variants.iter().flat_map(of_step)).collect()
}

//! Each link of each text is followed once: one that leads nowhere is told at its place.

use crate::diag::problems::Links as LinkProblem;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Body, Common};
use crate::model::entities::pathway::Step;
use crate::model::portal::Portal;
use crate::site::links::{LinkFault, Links};
use crate::site::route::Route;
use crate::syntax::markdown::{Doc, Piece};
use crate::text::path::ContentPath;

/// Follows the links of every text of the portal.
pub fn check(portal: &Portal, links: &Links, report: &mut Report) {
    let mut body = |common: &Common, body: &Option<Body>| {
        for (_, doc) in body.iter().flat_map(Body::iter) {
            check_doc(doc, &common.path, links, report);
        }
    };
    for service in portal.services.values() {
        for text in [&service.body, &service.for_person, &service.for_auditor, &service.first_appointment] {
            body(&service.common, text);
        }
    }
    portal.events.values().for_each(|entry| body(&entry.common, &entry.body));
    portal.signatories.values().for_each(|entry| body(&entry.common, &entry.body));
    portal.programmes.values().for_each(|entry| body(&entry.common, &entry.body));
    portal.pages.values().for_each(|entry| body(&entry.common, &entry.body));
    for pathway in portal.pathways.values() {
        body(&pathway.common, &pathway.body);
        pathway.steps.iter().for_each(|step| each_step(step, &mut |step: &Step| body(&pathway.common, &step.body)));
    }
}

fn each_step(step: &Step, visit: &mut impl FnMut(&Step)) {
    visit(step);
    step.variants.iter().for_each(|variant| each_step(variant, visit));
}

fn check_doc(doc: &Doc, from: &ContentPath, links: &Links, report: &mut Report) {
    for piece in &doc.pieces {
        let Piece::Address { target, span } = piece else { continue };
        match links.find(target, from) {
            Ok(found) if found.kind.is_none() => check_fragment(doc, found.fragment, *span, report),
            Ok(_) => {}
            Err(LinkFault::Unknown { near: Some(near) }) => {
                report.push(*span, LinkProblem::NearLink { target: target.to_string(), near });
            }
            Err(LinkFault::Unknown { near: None }) => {
                report.push(*span, LinkProblem::BrokenLink { target: target.to_string() });
            }
            Err(LinkFault::Hidden { list }) => {
                let list = Route::of(Lang::FR, &list).to_string();
                report.push(*span, LinkProblem::HiddenLink { target: target.to_string(), list });
            }
        }
    }
}

fn check_fragment(doc: &Doc, fragment: Option<&str>, span: crate::text::span::Span, report: &mut Report) {
    let Some(fragment) = fragment else { return };
    let anchors = || doc.headings.iter().map(|heading| &*heading.anchor);
    if anchors().any(|anchor| anchor == fragment) {
        return;
    }
    let fragment = fragment.to_owned();
    match crate::diag::near::nearest(&fragment, anchors()) {
        Some(near) => report.push(span, LinkProblem::NearFragment { fragment, near: near.to_owned() }),
        None => report.push(span, LinkProblem::BrokenFragment { fragment }),
    }
}

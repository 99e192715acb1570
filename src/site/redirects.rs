//! Old addresses of renamed entries: each leads to the page of today, and none may take another page's place.

use crate::diag::problems::Links as LinkProblem;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::entities::common::Common;
use crate::model::portal::Portal;
use crate::model::values::slug::Slug;
use crate::site::links::{entries, list_of};
use crate::site::page::PageKind;
use crate::site::route::Route;
use crate::text::span::Span;
use std::collections::BTreeMap;

/// The redirections of the published portal. Collisions are sought in the whole of it, shown or not.
pub fn redirects(portal: &Portal, published: &Portal, report: &mut Report) -> Vec<PageKind> {
    let current: BTreeMap<PageKind, &Common> = entries(portal).collect();
    let mut claimed: BTreeMap<PageKind, &Common> = BTreeMap::new();
    let mut redirects = Vec::new();
    let shown: BTreeMap<PageKind, &Common> = entries(published).collect();
    for (kind, common) in entries(portal) {
        for old in &common.old_slugs {
            let Some(from) = renamed(&kind, old) else { continue };
            let span = Span::start_of(common.file);
            let address = Route::of(Lang::FR, &from).as_str().trim_start_matches("/fr").to_owned();
            if let Some(other) = current.get(&from) {
                let other = other.path.to_string();
                report.push(span, LinkProblem::OldSlugInUse { slug: old.to_string(), address, other });
            } else if let Some(other) = claimed.get(&from) {
                let other = other.path.to_string();
                report.push(span, LinkProblem::OldSlugTwice { slug: old.to_string(), address, other });
            } else {
                claimed.insert(from.clone(), common);
                if shown.contains_key(&kind) {
                    redirects.push(PageKind::Redirect { from: Box::new(from), to: Box::new(kind.clone()) });
                }
            }
        }
    }
    redirects
}

fn renamed(kind: &PageKind, slug: &Slug) -> Option<PageKind> {
    debug_assert_ne!(list_of(kind), *kind, "only entries are renamed");
    match kind {
        PageKind::Service(_) => Some(PageKind::Service(slug.clone())),
        PageKind::Event(_) => Some(PageKind::Event(slug.clone())),
        PageKind::Signatory(_) => Some(PageKind::Signatory(slug.clone())),
        PageKind::Programme(_) => Some(PageKind::Programme(slug.clone())),
        PageKind::Pathway(_) => Some(PageKind::Pathway(slug.clone())),
        PageKind::Free(_) => Some(PageKind::Free(slug.clone())),
        _ => None,
    }
}

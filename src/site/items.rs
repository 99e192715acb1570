//! What leads from the short identifier of a sheet to its address of today.
//!
//! It knows neither baskets nor hand-outs: only that no two sheets may answer to one identifier.

use crate::diag::problems::Links as LinkProblem;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::entities::common::Common;
use crate::model::portal::Portal;
use crate::site::links::entries;
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::site::short_id::ShortId;
use crate::text::span::Span;
use std::collections::BTreeMap;
use std::mem::discriminant;

/// Paths without language (`services/atelier-cv/`) by identifier, on shelves named by its first character.
pub type Shelves = BTreeMap<char, BTreeMap<ShortId, String>>;

impl Site {
    /// The identifier of the sheet that a page shows; none for lists and generated pages.
    pub fn item_of(&self, kind: &PageKind) -> Option<ShortId> {
        ShortId::of(kind, self.common_of(kind)?)
    }

    /// The sheets of this edition, on all the shelves there can be: an empty one is there too.
    pub fn items(&self) -> Shelves {
        let mut shelves: Shelves = ShortId::shelves().map(|name| (name, BTreeMap::new())).collect();
        for (kind, common) in entries(&self.portal) {
            if let Some(id) = ShortId::of(&kind, common) {
                let path = Route::of(Lang::FR, &kind).as_str().trim_start_matches("/fr/").to_owned();
                shelves.entry(id.shelf()).or_default().insert(id, path);
            }
        }
        shelves
    }
}

/// Tells of each sheet whose identifier is another's. Sought in the whole portal, shown or not.
///
/// Two sheets that claim one old name have one identifier for that reason, which is told already.
pub fn check(portal: &Portal, report: &mut Report) {
    let mut claimed: BTreeMap<ShortId, (PageKind, &Common)> = BTreeMap::new();
    for (kind, common) in entries(portal) {
        let Some(id) = ShortId::of(&kind, common) else { continue };
        let Some((other_kind, other)) = claimed.get(&id) else {
            claimed.insert(id, (kind, common));
            continue;
        };
        let is_one_name =
            discriminant(other_kind) == discriminant(&kind) && other.oldest_slug() == common.oldest_slug();
        if !is_one_name {
            let other = other.path.to_string();
            report.push(Span::start_of(common.file), LinkProblem::SameIdentifier { id: id.to_string(), other });
        }
    }
}

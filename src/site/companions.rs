//! Partners' pictures and recordings beside the pages: which there are, and where they are published.

use crate::model::entities::common::Common;
use crate::model::portal::Portal;
use crate::model::values::picture::Picture;
use crate::model::values::recording::Recording;

/// What every sheet has, of every kind that shows pictures and recordings.
fn sheets(portal: &Portal) -> impl Iterator<Item = &Common> {
    let services = portal.services.values().map(|entry| &entry.common);
    let events = portal.events.values().map(|entry| &entry.common);
    let signatories = portal.signatories.values().map(|entry| &entry.common);
    let programmes = portal.programmes.values().map(|entry| &entry.common);
    let pathways = portal.pathways.values().map(|entry| &entry.common);
    let pages = portal.pages.values().map(|entry| &entry.common);
    services.chain(events).chain(signatories).chain(programmes).chain(pathways).chain(pages)
}

/// The pictures that pages show.
pub fn pictures(portal: &Portal) -> impl Iterator<Item = &Picture> {
    sheets(portal).filter_map(|common| common.image.as_ref())
}

/// The recordings that pages play.
pub fn recordings(portal: &Portal) -> impl Iterator<Item = &Recording> {
    sheets(portal).flat_map(|common| common.audio.values())
}

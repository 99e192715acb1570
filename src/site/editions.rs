//! What an edition may show: everything else is taken out of the portal here, once, so that no page can print it.
//!
//! The network's governance stays out of the public edition. A référent who did not choose to be
//! public is out of the public edition: the signatory's mailbox and phone stand in for them.

use crate::model::entities::common::Common;
use crate::model::portal::Portal;
use crate::model::values::slug::Slug;
use crate::site::options::{Edition, Options};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The portal as an edition may show it.
///
/// Signatories that have left, or have not joined yet, are out with all that is theirs.
pub fn published(portal: &Portal, options: &Options) -> Portal {
    let today = options.today;
    let is_member = |common: &Common| {
        let signatory = common.owner.as_ref().map(|owner| portal.signatories.get(owner));
        signatory.is_none_or(|signatory| signatory.is_none_or(|signatory| signatory.is_in_force(today)))
    };
    let may_show = |common: &Common| match options.edition {
        Edition::Public => !common.is_reserved && is_member(common),
        Edition::Network => is_member(common),
    };
    Portal {
        portail: portal.portail.clone(),
        accord: portal.accord.clone(),
        signatories: kept(&portal.signatories, |entry| entry.is_in_force(today) && may_show(&entry.common)),
        places: kept(&portal.places, |entry| may_show(&entry.common)),
        services: kept(&portal.services, |entry| may_show(&entry.common)),
        events: kept(&portal.events, |entry| {
            let is_due = entry.shown_from.is_none_or(|from| from <= today) || options.edition == Edition::Network;
            is_due && may_show(&entry.common)
        }),
        referents: kept(&portal.referents, |entry| {
            let is_open = entry.is_public || options.edition == Edition::Network;
            is_open && is_member(&entry.common)
        }),
        programmes: kept(&portal.programmes, |entry| may_show(&entry.common)),
        pathways: kept(&portal.pathways, |entry| may_show(&entry.common)),
        pages: kept(&portal.pages, |entry| may_show(&entry.common)),
        orientation: Arc::clone(&portal.orientation),
        governance: match options.edition {
            Edition::Public => Arc::default(),
            Edition::Network => Arc::clone(&portal.governance),
        },
        statistics: portal.statistics.clone(),
        lexicon: portal.lexicon.clone(),
        synonyms: portal.synonyms.clone(),
        maps: Arc::clone(&portal.maps),
        broken: portal.broken.clone(),
    }
}

fn kept<T>(entries: &BTreeMap<Slug, Arc<T>>, is_kept: impl Fn(&T) -> bool) -> BTreeMap<Slug, Arc<T>> {
    entries.iter().filter(|(_, entry)| is_kept(entry)).map(|(slug, entry)| (slug.clone(), Arc::clone(entry))).collect()
}

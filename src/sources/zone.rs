//! The zone of the portal, needed before anything is understood: Git's moments become days in it, and so does "today".

use crate::lang::zone::Zone;
use crate::sources::snapshot::Snapshot;
use crate::text::path::ContentPath;

/// The zone that `portail.yaml` names, by eye; the usual one when it names none or a wrong one, which the model will tell.
pub fn of(snapshot: &Snapshot) -> Zone {
    let portal = snapshot.at(&ContentPath::new("portail.yaml"));
    let named = portal.and_then(|file| file.text.lines().find_map(|line| line.strip_prefix("fuseau:")));
    let name = named.map(|value| value.split(" #").next().unwrap_or(value).trim().trim_matches(['"', '\'']));
    name.and_then(Zone::parse).unwrap_or_else(Zone::usual)
}

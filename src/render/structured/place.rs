//! Places and areas.

use crate::model::entities::place::Place as EntryPlace;
use crate::model::values::zone::Zone;
use crate::render::desk::Desk;
use crate::render::facts::place::name;
use crate::render::structured::thing::{Place, PostalAddress, Thing};

/// A place with its address.
pub fn thing(desk: &Desk<'_>, place: &EntryPlace) -> Thing {
    Thing::Place(Place { name: name(desk, place).text, address: Box::new(address(place)) })
}

/// Its address.
pub fn address(place: &EntryPlace) -> Thing {
    Thing::PostalAddress(PostalAddress {
        street_address: place.address.to_string(),
        postal_code: place.postcode.to_string(),
        address_locality: place.town.to_string(),
        address_country: "FR",
    })
}

/// The areas that are served, by their names.
pub fn areas(zones: &[Zone]) -> Vec<&'static str> {
    zones.iter().map(Zone::name).collect()
}

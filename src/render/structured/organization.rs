//! Signatories: their general phone and mailbox, never those of a person.

use crate::model::entities::signatory::Signatory;
use crate::model::values::slug::Slug;
use crate::render::desk::Desk;
use crate::render::facts::place as places;
use crate::render::structured::place;
use crate::render::structured::thing::{Organization, Thing};
use crate::site::page::PageKind;
use crate::site::route::Route;

/// Kinds of signatories that belong to the State.
const GOVERNMENT: [&str; 3] = ["prefecture", "ofii", "france-travail"];

/// True for a service of the State or one of its agencies.
pub fn is_government(signatory: &Signatory) -> bool {
    GOVERNMENT.contains(&signatory.kind.as_str())
}

/// A signatory on its own page.
pub fn thing(desk: &Desk<'_>, signatory: &Signatory) -> Thing {
    let resolved = desk.resolve(&signatory.common);
    let seat = signatory.seat.as_ref().and_then(|reference| places::find(desk, &reference.value));
    let organization = Organization {
        alternate_name: signatory.acronym.as_ref().map(ToString::to_string),
        description: signatory.tagline.as_ref().map(|tagline| desk.entry_words(tagline, resolved).text),
        same_as: signatory.website.as_ref().map(ToString::to_string),
        telephone: signatory.phone.as_ref().map(|phone| phone.canonical()),
        email: signatory.email.as_ref().map(ToString::to_string),
        address: seat.map(|seat| Box::new(place::address(seat))),
        area_served: place::areas(&signatory.territory),
        ..named(desk, signatory)
    };
    typed(signatory, organization)
}

/// A signatory by its slug, as other pages name it.
pub fn mention(desk: &Desk<'_>, slug: &Slug) -> Option<Thing> {
    let signatory = desk.stage.site.portal.signatories.get(slug)?;
    Some(typed(signatory, named(desk, signatory)))
}

fn named(desk: &Desk<'_>, signatory: &Signatory) -> Organization {
    let route = Route::of(desk.lang, &PageKind::Signatory(signatory.common.slug.clone()));
    Organization {
        name: desk.entry_words(&signatory.name, desk.resolve(&signatory.common)).text,
        url: desk.stage.site.base.absolute(&route),
        ..Organization::default()
    }
}

fn typed(signatory: &Signatory, organization: Organization) -> Thing {
    let organization = Box::new(organization);
    if is_government(signatory) {
        Thing::GovernmentOrganization(organization)
    } else {
        Thing::Organization(organization)
    }
}

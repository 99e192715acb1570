//! Services: who provides them, where, for whom, and by which ways one comes to them.

use crate::model::entities::service::Service as EntryService;
use crate::model::values::vocabulary::{AUDIENCES, SERVICE_TYPES};
use crate::render::desk::Desk;
use crate::render::facts::place as places;
use crate::render::structured::thing::{Audience, Channel, ContactPoint, Offer, Service, Thing};
use crate::render::structured::{organization, place};
use crate::site::page::PageKind;
use crate::site::route::Route;

/// A service of the portal.
pub fn thing(desk: &Desk<'_>, service: &EntryService) -> Thing {
    let resolved = desk.resolve(&service.common);
    let owner = service.common.owner.as_ref();
    let signatory = owner.and_then(|owner| desk.stage.site.portal.signatories.get(owner));
    let url = desk.stage.site.base.absolute(&Route::of(desk.lang, &PageKind::Service(service.common.slug.clone())));
    let is_free = service.cost.as_str() == "gratuit";
    let free = || Offer { price: Some(0), price_currency: Some("EUR"), availability: None, url: url.clone() };
    let audiences = &service.conditions.audiences;
    let audience = || Audience { audience_type: desk.labels(&AUDIENCES, audiences) };
    let thing = Box::new(Service {
        name: desk.entry_words(&service.title, resolved).text,
        description: desk.entry_words(&service.summary, resolved).text,
        service_type: service.kind.map(|kind| desk.label(&SERVICE_TYPES, kind)),
        provider: owner.and_then(|owner| organization::mention(desk, owner)).map(Box::new),
        area_served: place::areas(&service.zones),
        audience: (!audiences.is_empty()).then(|| Box::new(Thing::Audience(audience()))),
        available_channel: vec![Thing::ServiceChannel(Box::new(channel(desk, service)))],
        offers: is_free.then(|| Box::new(Thing::Offer(free()))),
        url,
    });
    let is_government = signatory.is_some_and(|signatory| organization::is_government(signatory));
    if is_government { Thing::GovernmentService(thing) } else { Thing::Service(thing) }
}

/// The service's own ways, else the general ones of its signatory; a person's phone or mailbox is none of them.
fn channel(desk: &Desk<'_>, service: &EntryService) -> Channel {
    let owner = service.common.owner.as_ref();
    let signatory = owner.and_then(|owner| desk.stage.site.portal.signatories.get(owner));
    let phone = service.phone.as_ref().or_else(|| signatory?.phone.as_ref());
    let email = service.email.as_ref().or_else(|| signatory?.email.as_ref());
    let contact =
        ContactPoint { telephone: phone.map(|phone| phone.canonical()), email: email.map(ToString::to_string) };
    let places = service.places.iter().filter_map(|reference| places::find(desk, &reference.value));
    Channel {
        service_url: service.link.as_ref().map(ToString::to_string),
        service_phone: (phone.is_some() || email.is_some()).then_some(Thing::ContactPoint(contact)),
        service_location: places.map(|place| place::thing(desk, place)).collect(),
        available_language: service.languages.iter().map(|lang| lang.html_tag().to_owned()).collect(),
    }
}

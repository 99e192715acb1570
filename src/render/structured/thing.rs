//! The things of schema.org that pages describe, as they are written: types, properties, their order.
//!
//! It does not know the model.

use serde::Serialize;

/// A thing of schema.org.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub enum Thing {
    Event(Box<Event>),
    Place(Place),
    VirtualLocation(Address),
    PostalAddress(PostalAddress),
    Offer(Offer),
    Organization(Box<Organization>),
    GovernmentOrganization(Box<Organization>),
    Service(Box<Service>),
    GovernmentService(Box<Service>),
    ServiceChannel(Box<Channel>),
    ContactPoint(ContactPoint),
    Audience(Audience),
    WebSite(WebSite),
    BreadcrumbList(Breadcrumbs),
    ListItem(Step),
}

/// An event, or one of its sessions.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Event {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_language: Option<String>,
    pub start_date: String,
    pub end_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_start_date: Option<String>,
    pub event_status: &'static str,
    pub event_attendance_mode: &'static str,
    pub location: Vec<Thing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizer: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offers: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sub_event: Vec<Thing>,
}

/// A place.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Place {
    pub name: String,
    pub address: Box<Thing>,
}

/// Something on line.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Address {
    pub url: String,
}

/// A postal address.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct PostalAddress {
    pub street_address: String,
    pub postal_code: String,
    pub address_locality: String,
    pub address_country: &'static str,
}

/// What it costs, and whether there is room.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Offer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_currency: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability: Option<&'static str>,
    pub url: String,
}

/// An organisation.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Organization {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternate_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub area_served: Vec<&'static str>,
}

/// A service.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Service {
    pub name: String,
    pub description: String,
    pub url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub area_served: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub available_channel: Vec<Thing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offers: Option<Box<Thing>>,
}

/// A way to a service.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Channel {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_phone: Option<Thing>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub service_location: Vec<Thing>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub available_language: Vec<String>,
}

/// A phone and a mailbox.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct ContactPoint {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// For whom.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Audience {
    pub audience_type: String,
}

/// The site, on its front pages.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct WebSite {
    pub name: String,
    pub url: String,
    pub in_language: String,
}

/// The way from the home page.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Breadcrumbs {
    pub item_list_element: Vec<Thing>,
}

/// A step of that way.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "the names are those of schema.org")]
pub struct Step {
    pub position: usize,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
}

//! A place of a signatory.

use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, Text};
use crate::model::values::code::Code;
use crate::model::values::hours::Hours;
use crate::model::values::territory::Commune;
use std::sync::Arc;

/// A place of a signatory.
#[derive(Clone, Debug)]
pub struct Place {
    /// Identity, dates.
    pub common: Common,
    /// Name; the signatory's when absent.
    pub name: Option<Text>,
    /// Street and number.
    pub address: Arc<str>,
    /// Floor, building.
    pub complement: Option<Arc<str>>,
    /// Postal code.
    pub postcode: Arc<str>,
    /// Commune as written.
    pub town: Arc<str>,
    /// Commune, by its INSEE code.
    pub commune: &'static Commune,
    /// Latitude and longitude (WGS 84).
    pub coordinates: Option<(f64, f64)>,
    /// Opening hours.
    pub hours: Option<Hours>,
    /// How to come.
    pub transport: Option<Text>,
    /// Accessible to wheelchairs.
    pub wheelchair: Option<bool>,
    /// Page of acceslibre.
    pub acceslibre: Option<Arc<str>>,
    /// Languages spoken there.
    pub languages: Vec<Lang>,
    /// Alerts.
    pub alerts: Vec<PlaceAlert>,
}

/// An alert on a place: closed, other hours, a message.
#[derive(Clone, Debug)]
pub struct PlaceAlert {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Kind.
    pub kind: Code,
    /// What is said.
    pub text: Option<Text>,
}

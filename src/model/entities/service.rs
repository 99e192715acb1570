//! A service.

use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Body, Common, Paper, Reference, Text};
use crate::model::entities::conditions::Conditions;
use crate::model::values::code::Code;
use crate::model::values::phone::Phone;
use crate::model::values::zone::Zone;
use std::sync::Arc;

/// A service.
#[derive(Clone, Debug)]
pub struct Service {
    /// Identity, owner, dates, translations. The owner is always there.
    pub common: Common,
    /// Title.
    pub title: Text,
    /// Summary.
    pub summary: Text,
    /// Text.
    pub body: Option<Body>,
    /// Programme that it belongs to.
    pub programme: Option<Reference>,
    /// Kind.
    pub kind: Option<Code>,
    /// Axes of the agreement, 1 to 3.
    pub axes: Vec<u8>,
    /// Stages of the pathway.
    pub stages: Vec<Code>,
    /// For whom, and what it asks.
    pub conditions: Conditions,
    /// Languages spoken.
    pub languages: Vec<Lang>,
    /// Interpreters.
    pub interpreter: Option<Code>,
    /// Cost.
    pub cost: Code,
    /// Words on the cost.
    pub cost_details: Option<Text>,
    /// Ways of receiving people.
    pub reception: Vec<Code>,
    /// Who may ask.
    pub requesters: Vec<Code>,
    /// How to ask.
    pub request_modes: Vec<Code>,
    /// What the person does.
    pub for_person: Option<Body>,
    /// What the auditor does.
    pub for_auditor: Option<Body>,
    /// How the first appointment goes.
    pub first_appointment: Option<Body>,
    /// Papers to bring.
    pub papers: Vec<Paper>,
    /// Where one must live.
    pub zones: Vec<Zone>,
    /// Places.
    pub places: Vec<Reference>,
    /// Référent.
    pub contact: Option<Reference>,
    /// Link to ask on line.
    pub link: Option<Arc<str>>,
    /// Phone.
    pub phone: Option<Phone>,
    /// Mail.
    pub email: Option<Arc<str>>,
    /// Hours a week.
    pub hours_per_week: Option<f64>,
    /// Weeks.
    pub weeks: Option<u16>,
    /// Capacity.
    pub capacity: Option<Code>,
    /// Words on the capacity.
    pub capacity_details: Option<Text>,
    /// Obstacles that it removes.
    pub obstacles: Vec<Code>,
    /// Sectors.
    pub sectors: Vec<Code>,
    /// Suspended from and to.
    pub suspended: Option<(Date, Option<Date>)>,
    /// Last day.
    pub ends: Option<Date>,
    /// Next steps.
    pub next: Vec<Reference>,
}

//! `portail.yaml`: the portal itself.

use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::lang::zone::Zone as TimeZone;
use crate::model::entities::common::Text;
use crate::model::values::phone::Phone;
use crate::model::values::zone::Zone;
use std::sync::Arc;

/// The portal itself.
#[derive(Clone, Debug)]
pub struct Portail {
    /// Title.
    pub title: Text,
    /// Subtitle.
    pub subtitle: Option<Text>,
    /// Public address, `https://…`, without a final slash.
    pub address: Arc<str>,
    /// Languages, the source first.
    pub languages: Vec<Lang>,
    /// Time zone of every moment that partners write.
    pub zone: TimeZone,
    /// Territories served.
    pub territory: Vec<Zone>,
    /// General contact.
    pub contact: PortalContact,
    /// Publisher.
    pub publisher: Option<Publisher>,
    /// Host.
    pub host: Option<Publisher>,
    /// Accessibility audit.
    pub audit: Option<Audit>,
    /// True when a translation to review is shown with a notice; false when French is shown instead.
    pub show_outdated: bool,
    /// Default frequency of verification, in months; none for never.
    pub verification_months: Option<u8>,
    /// Name of the theme.
    pub theme: Arc<str>,
}

/// The general contact of the portal.
#[derive(Clone, Debug)]
pub struct PortalContact {
    /// Mail.
    pub email: Option<Arc<str>>,
    /// Phone.
    pub phone: Option<Phone>,
}

/// A publisher or a host, as the law wants them named.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// Name.
    pub name: Option<Arc<str>>,
    /// Postal address.
    pub address: Option<Arc<str>>,
    /// Director of publication.
    pub director: Option<Arc<str>>,
}

/// An accessibility audit (RGAA).
#[derive(Clone, Debug)]
pub struct Audit {
    /// When.
    pub on: Date,
    /// By whom.
    pub by: Arc<str>,
    /// Share of the criteria met, in percent.
    pub rate: f64,
    /// Its report.
    pub url: Option<Arc<str>>,
}

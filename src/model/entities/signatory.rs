//! A signatory of the agreement.

use crate::lang::calendar::Date;
use crate::model::entities::common::{Body, Common, Reference, Text};
use crate::model::values::code::Code;
use crate::model::values::phone::Phone;
use crate::model::values::zone::Zone;
use std::sync::Arc;

/// A signatory of the agreement.
#[derive(Clone, Debug)]
pub struct Signatory {
    /// Identity, dates, translations.
    pub common: Common,
    /// Name.
    pub name: Text,
    /// Short name.
    pub acronym: Option<Arc<str>>,
    /// Former name, for those who remember it.
    pub former_name: Option<Arc<str>>,
    /// Kind.
    pub kind: Code,
    /// Networks (data·inclusion).
    pub networks: Vec<Code>,
    /// SIRET.
    pub siret: Option<Arc<str>>,
    /// One sentence.
    pub tagline: Option<Text>,
    /// Text.
    pub body: Option<Body>,
    /// Web site.
    pub website: Option<Arc<str>>,
    /// General mailbox.
    pub email: Option<Arc<str>>,
    /// General phone.
    pub phone: Option<Phone>,
    /// Seat.
    pub seat: Option<Reference>,
    /// Signatory since.
    pub since: Date,
    /// Signatory until.
    pub until: Option<Date>,
    /// Who represents it, and in what quality.
    pub represented_by: Option<Arc<str>>,
    /// Quality of the representative.
    pub quality: Option<Arc<str>>,
    /// Territories served.
    pub territory: Vec<Zone>,
    /// Accounts that maintain its folder.
    pub maintainers: Vec<Arc<str>>,
}

impl Signatory {
    /// True when it is a signatory on that day.
    pub fn is_in_force(&self, today: Date) -> bool {
        self.since <= today && self.until.is_none_or(|until| today <= until)
    }
}

/// True for `@account`, `@organisation/team`, `@group/subgroup/team`: a forge skips a line that holds anything else.
pub fn is_account(text: &str) -> bool {
    let is_name = |part: &str| {
        let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        !part.is_empty() && part.bytes().all(is_sign)
    };
    let Some(account) = text.strip_prefix('@') else { return false };
    account.split('/').count() <= 3 && account.split('/').all(is_name)
}

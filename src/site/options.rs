//! What a build is asked for.

use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::portail::Portail;
use std::sync::Arc;

/// What a build is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day on which the site is made: what has passed leaves the lists.
    pub today: Date,
    /// Address under which this build is served; the portal's own otherwise.
    pub base_url: Option<Arc<str>>,
    /// The languages asked for; all those of the portal otherwise.
    pub languages: Option<Vec<Lang>>,
    /// For whom.
    pub edition: Edition,
}

/// For whom a site is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// For everyone.
    #[default]
    Public,
    /// For the signatories' network.
    Network,
}

impl Options {
    /// The languages of this build, in the portal's order: those asked for that the portal has, and French,
    /// to which pages without translation lead.
    pub fn languages_of(&self, portail: &Portail) -> Vec<Lang> {
        let is_asked =
            |lang: &Lang| *lang == Lang::FR || self.languages.as_ref().is_none_or(|asked| asked.contains(lang));
        portail.languages.iter().copied().filter(is_asked).collect()
    }

    /// The languages asked for that the portal does not have.
    pub fn strangers(&self, portail: &Portail) -> Vec<Lang> {
        let asked = self.languages.iter().flatten().copied();
        asked.filter(|lang| !portail.languages.contains(lang)).collect()
    }

    /// The address of this build: the one asked for, else the portal's.
    pub fn base_of<'a>(&'a self, portail: &'a Portail) -> &'a str {
        self.base_url.as_deref().unwrap_or(&portail.address)
    }
}

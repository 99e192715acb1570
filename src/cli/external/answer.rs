//! What a site says of an address, and the problem that it makes.

use crate::diag::problems::Quality;
use serde::{Deserialize, Serialize};

/// What is known of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Something that will be true tomorrow.
    Settled(Settled),
    /// The site did not answer as it should: it may another time.
    Unsure {
        /// `503`, `timeout`.
        status: String,
    },
    /// Readers do not reach it, and it was not asked.
    Private,
}

/// What may be kept for a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Settled {
    /// It leads somewhere.
    Good,
    /// It leads to nothing.
    Gone {
        /// `404`, `410`, or that nobody knows the name of the site.
        status: String,
    },
    /// It has another address for ever.
    Moved {
        /// The address.
        to: String,
    },
}

impl Answer {
    /// The problem of an address with this answer, if it is one.
    pub(super) fn problem(&self, address: &str) -> Option<Quality> {
        let url = address.to_owned();
        match self {
            Self::Settled(Settled::Good) => None,
            Self::Settled(Settled::Gone { status }) => Some(Quality::LinkGone { url, status: status.clone() }),
            Self::Settled(Settled::Moved { to }) => Some(Quality::LinkMoved { url, to: to.clone() }),
            Self::Unsure { status } => Some(Quality::LinkUnsure { url, status: status.clone() }),
            Self::Private => Some(Quality::LinkPrivate { url }),
        }
    }
}

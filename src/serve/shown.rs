//! What is shown and what is told: the last sound site, under the problems of the present moment.

use crate::diag::report::{Report, Tally};
use crate::serve::session::Moment;
use std::sync::Arc;

/// What is shown and what is told.
#[derive(Clone)]
pub struct Shown {
    /// The last sound site; none when there was none since the start.
    pub site: Option<Arc<Moment>>,
    /// The present moment: its problems are told.
    pub now: Arc<Moment>,
}

impl Shown {
    /// At the start.
    pub fn first(now: Arc<Moment>) -> Self {
        Self { site: Some(Arc::clone(&now)).filter(|now| now.is_sound()), now }
    }

    /// After a change: a site with errors does not take the place of the one before.
    #[must_use]
    pub fn then(&self, now: Arc<Moment>) -> Self {
        let site = if now.is_sound() { Some(Arc::clone(&now)) } else { self.site.clone() };
        Self { site, now }
    }

    /// The problems of the present moment.
    pub fn problems(&self) -> Report {
        self.now.problems()
    }

    /// How many problems there are.
    pub fn tally(&self) -> Tally {
        self.problems().tally()
    }

    /// True when what is shown is older than what is written.
    pub fn is_held_back(&self) -> bool {
        self.site.as_ref().is_none_or(|site| site.number != self.now.number)
    }
}

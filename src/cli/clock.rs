//! The only clock of the program: today, and how long a run took.

use crate::lang::calendar::Date;
use crate::lang::zone::Zone;
use std::time::{Duration, Instant};

/// Measures a run.
#[derive(Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts.
    #[expect(clippy::disallowed_methods, reason = "the clock is read in cli")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// How long since the start.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// Now, in seconds of Unix.
#[cfg(feature = "external")]
#[expect(clippy::disallowed_methods, reason = "the clock is read in cli")]
pub fn seconds() -> i64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.map_or(0, |now| i64::try_from(now.as_secs()).unwrap_or(0))
}

/// The hour in a zone, as `14:03:12`.
#[cfg(feature = "serve")]
#[expect(clippy::disallowed_methods, reason = "the clock is read in cli")]
pub fn hour(zone: &Zone) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = now.map_or(0, |now| i64::try_from(now.as_secs()).unwrap_or(0));
    format!("{}:{:02}", zone.at(seconds).local().time, seconds.rem_euclid(60))
}

/// Today in a zone: `SOURCE_DATE_EPOCH` when it is set, else the system's clock.
#[expect(clippy::disallowed_methods, reason = "the clock and the environment are read in cli")]
pub fn today(zone: &Zone) -> Date {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.trim().parse::<i64>().ok());
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = epoch.unwrap_or_else(|| now.map_or(0, |now| i64::try_from(now.as_secs()).unwrap_or(0)));
    zone.at(seconds).local().date
}

//! How long something lasts while changes are gathered.

use std::time::{Duration, Instant};

/// A measure begun.
pub struct Pulse(Instant);

impl Pulse {
    /// Begins.
    #[expect(clippy::disallowed_methods, reason = "silence is measured where it is waited for")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// How long since it began.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

//! A value together with what was found wrong on the way.

use crate::diag::report::Report;

/// What was understood, and every problem met while understanding it.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// What was understood.
    pub value: T,
    /// What went wrong.
    pub report: Report,
}

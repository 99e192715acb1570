//! Local times as partners write them, and those that the clocks skip.

pub use super::checks::time::{gap, shown};

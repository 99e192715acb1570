//! `orientation/`: who is best placed for whom, as rules over a profile, with the cases that prove them.
//!
//! What a rule says is read and checked here; whether a profile meets it is another room's question.

mod answer;
pub mod case;
pub mod condition;
mod impossible;
pub mod named;
pub mod profile;
pub mod rule;
pub mod written;

use crate::model::entities::orientation::case::Case;
use crate::model::entities::orientation::rule::Rule;

/// The rules and the cases that prove them, both in the order of their files.
#[derive(Clone, Debug, Default)]
pub struct Orientation {
    /// Rules.
    pub rules: Vec<Rule>,
    /// Cases.
    pub cases: Vec<Case>,
}

//! Facts: what a sheet answers at a glance, each with its pictogram, its name and its lines.

pub mod bring;
pub mod contact;
pub mod hours;
pub mod lines;
pub mod offer;
pub mod place;
pub mod register;
pub mod when;
pub mod who;

use crate::render::views::shared::{Fact, Line};

/// A fact whose lines are parts of one value; none without lines.
pub fn fact(id: &'static str, icon: &'static str, term: String, lines: Vec<Line>) -> Option<Fact> {
    (!lines.is_empty()).then_some(Fact { id, icon, term, lines, listed: false })
}

/// A fact whose lines are a list; none without lines.
pub fn listed(id: &'static str, icon: &'static str, term: String, lines: Vec<Line>) -> Option<Fact> {
    let is_list = lines.len() > 1;
    fact(id, icon, term, lines).map(|fact| Fact { listed: is_list, ..fact })
}

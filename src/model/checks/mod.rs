//! What entries say together: names, people, what left, the agreement, visas, territories.

pub(super) mod agreement;
pub(super) mod calendars;
pub(super) mod departures;
pub(super) mod people;
pub(super) mod references;
pub(super) mod territory;
pub(super) mod visas;

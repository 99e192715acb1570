//! Partners' recorded readings: what kind of sound, how long; and their bytes without what a telephone wrote beside the sound.
//!
//! It knows neither sheets nor addresses.

pub mod place;
pub mod sound;

#[cfg(test)]
mod tests;

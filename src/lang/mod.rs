//! The words of a language: which language, which way it runs, how it says a date, counts, lists and sorts.
//!
//! This room knows tags, calendars, zones and the data of CLDR.
//! It does not know where the strings of a theme are read from, nor what any page shows.
//! Outside crates enter here by these doors only: ICU by `cldr`, `plural` and `collate`, jiff by `calendar`, `moment` and `zone`.

pub mod tag;

pub mod localized;

pub mod template;

pub mod plural;

pub mod calendar;

pub mod month;

pub mod moment;

pub mod zone;

pub mod words;

pub mod locale;

pub mod repeat;

pub mod collate;

mod patterns;

mod cldr;

#[cfg(test)]
mod tests;

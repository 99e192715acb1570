//! Words that go to translators and come back: cut into segments, written as XLIFF or PO, read again, checked against
//! the French of now, and put into the files of each language. And in what state each translation is.
//!
//! Values in, texts out: it knows neither disk nor clock.

pub mod glossary;
pub mod inline;
pub mod unit;

pub mod po;
pub mod xliff;

pub mod checks;
pub mod delivery;
pub mod edit;
pub mod receive;
pub mod written;

pub mod status;

#[cfg(test)]
mod tests;

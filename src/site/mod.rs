//! What will exist: which pages, at which addresses, in which languages, for one edition.
//!
//! It reads the portal and decides; it knows neither words of the interface nor HTML.

pub mod agenda;
pub mod asked;
pub mod calendars;
pub mod companions;
pub mod contacts;
pub mod editions;
pub mod items;
pub mod keeping;
pub mod laid;
pub mod link_check;
pub mod links;
pub mod occasions;
pub mod options;
pub mod page;
pub mod plan;
pub mod redirects;
pub mod route;
pub mod shelves;
pub mod short_id;
pub mod translations;

pub use plan::plan;

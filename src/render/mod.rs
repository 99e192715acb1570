//! Pages made from views: each view is filled from the portal in the words of its language, and shown by a template.
//!
//! It decides what a page says and in which order; how it looks is the theme's.

pub mod alphabet;
pub mod build;
pub mod cards;
pub mod chrome;
pub mod dated;
pub mod dates;
pub mod desk;
pub mod directory;
pub mod facts;
pub mod following;
pub mod frame;
pub mod icons;
pub mod notices;
pub mod pages;
pub mod rows;
pub mod sieve;
pub mod social;
pub mod stage;
pub mod status;
pub mod structured;
pub mod terms;
pub mod traits;
pub mod views;

pub use pages::pages;

#[cfg(test)]
mod tests;

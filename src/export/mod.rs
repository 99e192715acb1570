//! Other people's formats: what search engines, hosts and browsers ask for beside pages.
//!
//! It reads the site and writes text; it does not render pages.

pub mod calendar;
pub mod cms;
pub mod codeowners;
pub mod companions;
pub mod feed;
pub mod install;
pub mod items;
pub mod offline;
pub mod schema;
pub mod voice;
pub mod web;

mod moved;

#[cfg(test)]
mod tests;

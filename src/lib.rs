//! Passerelle: a static site generator for a portal of partners' services, events and contacts.
//!
//! `ARCHITECTURE.md` tells the rooms in the order of this list; `DESIGN.md` tells why.

pub mod audit;
pub mod cli;
pub mod compile;
pub mod diag;
pub mod export;
pub mod lang;
pub mod model;
pub mod orient;
pub mod output;
pub mod pictures;
pub mod quality;
pub mod recordings;
pub mod render;
pub mod scaffold;
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
pub mod site;
pub mod sources;
pub mod syntax;
pub mod text;
pub mod theme;
pub mod translate;

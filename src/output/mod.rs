//! What is made: files as values, and their publication in one swap.
//!
//! It knows nothing of pages or partners: paths and bytes.

pub mod deposit;
pub mod files;
pub mod fresh;
pub mod lock;
pub mod manifest;
pub mod path;
pub mod publish;
pub mod single;
pub mod stage;
pub mod verify;

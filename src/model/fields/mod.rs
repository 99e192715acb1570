//! The field tables: what each kind of entry may hold, and the one reader that checks them.
//!
//! A table is data, so that the reader, the JSON Schemas, the form of a CMS and the templates of `new` say the same.

pub mod kind;
pub mod table;

pub mod context;
pub mod record;

mod checks;
pub mod hash;
pub mod quotes;
pub mod reader;
pub mod reading;
pub mod shape;
pub mod translation;
pub mod when;
pub mod wording;

//! Values: text made into types, once, at the edge. Each type's constructor says what is wrong and what to type.

pub mod code;
pub mod email;
pub mod hours;
pub mod hours_habit;
mod hours_sense;
mod hours_spacing;
mod hours_words;
pub mod phone;
pub mod phone_fault;
mod phone_plan;
pub mod picture;
pub mod place_name;
pub mod postcode;
pub mod recording;
pub mod siret;
pub mod slug;
pub mod spanned;
pub mod territory;
mod territory_table;
pub mod url;
pub mod vocabulary;
pub mod week;
mod week_rule;
pub mod zone;
pub mod zone_fault;

//! Who is best placed for whom: rules over a profile in three-valued logic, what a sheet asks line by line, the cases
//! that prove the rules, and all of it as data for the browser.
//!
//! It knows the rules and what this edition publishes, and nothing of forms or of how an answer looks.

pub mod published;

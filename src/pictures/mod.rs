//! Partners' pictures made light: bytes in, bytes out. What is known of one from its head, in which sizes it is published,
//! and the bytes of each size, without anything that a camera wrote into it.
//!
//! It knows neither sheets nor addresses. `portal.png` beside these files is for the project's own page.

pub mod fault;
pub mod head;
pub mod look;
pub mod made;

mod colour;
mod decode;
mod encode;
mod palette;
mod shrink;
mod sizes;

#[cfg(test)]
mod tests;

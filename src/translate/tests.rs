//! Facts of the room, on small texts.

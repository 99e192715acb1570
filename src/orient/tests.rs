//! Rules and sheets asked with the smallest profiles that prove them.

//! Views: one small serialisable value per kind of page. A template sees it and nothing else.

pub mod alphabet;
pub mod frame;
pub mod lists;
pub mod search;
pub mod shared;
pub mod sheets;

//! Views: one small serialisable value per kind of page. A template sees it and nothing else.

pub mod frame;
pub mod lists;
pub mod shared;
pub mod sheets;

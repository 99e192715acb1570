//! Views: one small serialisable value per kind of page. A template sees it and nothing else.

pub mod alphabet;
pub mod frame;
pub mod handout;
pub mod lexicon;
pub mod lists;
pub mod news;
pub mod offline;
pub mod orientation;
pub mod rows;
pub mod search;
pub mod shared;
pub mod sheets;
pub mod to_hand_out;
pub mod translations;

//! PO files of GNU gettext, for Poedit, Weblate and the like. Marks, links and numbers stay as they are written.

pub mod read;
pub mod write;

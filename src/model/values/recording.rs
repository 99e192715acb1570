//! A recorded reading beside its sheet, in one language.

use crate::recordings::sound::Sound;
use crate::text::path::ContentPath;
use crate::text::span::Span;

/// A recorded reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// The file, in the content folder.
    pub path: ContentPath,
    /// Where the sheet names it.
    pub span: Span,
    /// What kind of sound, how long, how heavy.
    pub sound: Sound,
}

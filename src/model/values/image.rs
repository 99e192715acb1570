//! A partner's picture beside its sheet.

use crate::lang::localized::Localized;
use crate::text::path::ContentPath;
use std::sync::Arc;

/// A partner's picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The file, in the content folder.
    pub path: ContentPath,
    /// Width in pixels, read from the file.
    pub width: u32,
    /// Height in pixels, read from the file.
    pub height: u32,
    /// What it shows.
    pub alternative: Localized<Arc<str>>,
    /// Who made it.
    pub credit: Option<Arc<str>>,
}

//! A partner's picture beside its sheet.

use crate::lang::localized::Localized;
use crate::pictures::look::Look;
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::sync::Arc;

/// A partner's picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file, in the content folder.
    pub path: ContentPath,
    /// Where the sheet names it.
    pub span: Span,
    /// What its head tells, and in which sizes it is published.
    pub look: Look,
    /// What it shows.
    pub alternative: Localized<Arc<str>>,
    /// Who made it.
    pub credit: Option<Arc<str>>,
}

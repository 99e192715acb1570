//! Markdown made into HTML pieces, with its links, headings and plain text: the one door of the Markdown crate.
//!
//! Raw HTML, images and strange schemes are refused with their place.

mod anchor;
mod html;
mod links;
pub mod marks;
pub mod place;
mod raw;
pub mod segments;
mod write;

use crate::diag::report::Report;
use crate::syntax::markdown::place::Place;
use crate::text::span::Span;
use std::sync::Arc;

/// A partner's text, read once and shared by every page that shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    /// The HTML, cut where an address of the portal must be put in.
    pub pieces: Vec<Piece>,
    /// The headings, in order: level (2 and up), text, fragment.
    pub headings: Vec<Heading>,
    /// The words alone, for descriptions, search and exports: one line a paragraph, heading, item or cell.
    pub plain: Arc<str>,
}

/// A piece of the HTML of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// HTML that we made.
    Html(Arc<str>),
    /// The address of a link to another entry or page of the portal, to be written as an attribute's value.
    Address {
        /// What the partner wrote.
        target: Arc<str>,
        /// Where.
        span: Span,
    },
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its words.
    pub text: Arc<str>,
    /// Its fragment, unique in the text.
    pub anchor: Arc<str>,
}

/// Reads a Markdown text.
pub fn parse(text: &str, place: &Place, report: &mut Report) -> Doc {
    write::write(text, place, report)
}

#[cfg(test)]
mod tests;

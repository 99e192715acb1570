//! A free page: legal notice, personal data, accessibility, about.

use crate::model::entities::common::{Body, Common, Text};

/// A free page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Identity, dates, translations.
    pub common: Common,
    /// Title.
    pub title: Text,
    /// Summary.
    pub summary: Option<Text>,
    /// Text.
    pub body: Option<Body>,
}

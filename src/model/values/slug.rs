//! The stable identity of an entry: `a-z0-9-`.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// A slug: lower-case ASCII letters, digits and hyphens, neither first nor last a hyphen, no two in a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// Reads a slug; `None` when it has another shape.
    pub fn parse(text: &str) -> Option<Self> {
        let has_good_bytes =
            text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let has_good_hyphens = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        let is_slug = !text.is_empty() && text.len() <= 100 && has_good_bytes && has_good_hyphens;
        is_slug.then(|| Self(Arc::from(text)))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

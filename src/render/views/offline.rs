//! What is kept on the reader's device, and how to keep a whole language there.

use super::shared::{Html, Link};
use serde::Serialize;

/// What is kept on the reader's device, and how to keep a whole language there.
#[derive(Clone, Debug, Serialize)]
pub struct OfflineView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
    /// « Garder cette langue : français ».
    pub whole: String,
    /// The portal's phone, which needs no network of this kind.
    pub phone: Option<Link>,
    /// What the script must know, as JSON that may stand in a page.
    pub settings: Html,
}

/// Addresses that the script fetches, from the root of the site.
#[derive(Clone, Debug, Serialize)]
pub struct OfflineSettings {
    /// The folder of the site, with its last slash.
    pub base: String,
    /// The word of the language in addresses.
    pub code: String,
    /// The list of all that can be kept.
    pub whole: String,
    /// What is said, and how moments are written.
    pub words: String,
}

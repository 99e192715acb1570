//! The search page: what its script needs to know, and the lists for those who have no script.

use super::shared::{Html, Link};
use crate::lang::plural::Message;
use serde::Serialize;
use std::collections::BTreeMap;

/// The search page.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView {
    /// Title.
    pub title: String,
    /// Address of this page, where the form leads.
    pub action: String,
    /// Address of what a search reads first.
    pub index: String,
    /// Address of the script; absent when the theme has none.
    pub script: Option<String>,
    /// The pictograms of the page, as `<symbol>`s: it asks for no sprite.
    pub symbols: Html,
    /// What the script must know, as JSON that may stand in a page.
    pub settings: Html,
    /// The prebuilt lists, which answer without script.
    pub lists: Vec<Link>,
}

/// What the script of the search page must know. Addresses begin with the folder of the site.
#[derive(Clone, Debug, Serialize)]
pub struct SearchSettings<'a> {
    /// BCP 47 tag of the page.
    pub lang: &'a str,
    /// The home page of the language.
    pub home: String,
    /// What a search reads first.
    pub index: String,
    /// The folder of the pieces of the index.
    pub shards: String,
    /// Where to search in French too; absent on the French page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub french: Option<FrenchSettings>,
    /// The engine.
    pub engine: Option<String>,
    /// The panel of filters, fetched when the reader opens it.
    pub panel: Option<String>,
    /// What inflates where the browser cannot.
    pub inflate: Option<String>,
    /// Scripts that other pages load at once, and this one after its first answer.
    pub later: Vec<String>,
    /// What the script says; messages that count have a form for each category of the language.
    pub words: BTreeMap<&'static str, &'a Message>,
    /// What each kind of answer is called, by the first word of its address.
    pub kinds: BTreeMap<&'static str, String>,
    /// What each filter is called.
    pub facets: BTreeMap<&'static str, String>,
    /// What the states of an event are called.
    pub statuses: BTreeMap<&'static str, String>,
}

/// Where to search in French.
#[derive(Clone, Debug, Serialize)]
pub struct FrenchSettings {
    /// The French home page.
    pub home: String,
    /// What a search in French reads first.
    pub index: String,
}

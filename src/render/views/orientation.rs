//! The profile form: questions, and what its script must know.

use super::shared::{Html, Link};
use crate::lang::plural::Message;
use serde::Serialize;
use std::collections::BTreeMap;

/// The profile form.
#[derive(Clone, Debug, Serialize)]
pub struct OrientationView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
    /// The questions whose answers may change something.
    pub questions: Vec<Question>,
    /// What the list of audiences is called.
    pub audiences_title: String,
    /// The pages that answer without script: by audience.
    pub audiences: Vec<Link>,
    /// Lists that auditors use beside: what to hand out, what is new.
    pub lists: Vec<Link>,
    /// What the script must know, as JSON safe inside HTML.
    pub settings: Html,
}

/// A question of the profile.
#[derive(Clone, Debug, Serialize)]
pub struct Question {
    /// Its key, as partners and the command line write it.
    pub key: &'static str,
    /// How it is asked: `number`, `yesno`, `choice`, `list`, `commune`, `needs`.
    pub kind: &'static str,
    /// What it asks.
    pub label: String,
    /// The unit of a number.
    pub unit: Option<String>,
    /// The greatest number.
    pub most: Option<u32>,
    /// The answers to choose from.
    pub choices: Vec<Choice>,
}

/// An answer to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// Its code.
    pub code: String,
    /// What it says.
    pub label: String,
}

/// What the script of the profile form must know. Addresses begin with the folder of the site.
#[derive(Clone, Debug, Serialize)]
pub struct OrientationSettings<'a> {
    /// BCP 47 tag of the page.
    pub lang: &'a str,
    /// The home page of the language: addresses of sheets continue it.
    pub home: String,
    /// The rules and the sheets that they lead to.
    pub rules: String,
    /// The communes of the territory.
    pub communes: String,
    /// The hand-out.
    pub handout: String,
    /// The sprite of pictograms.
    pub icons: String,
    /// What the script says; messages that count have a form for each category of the language.
    pub words: BTreeMap<String, &'a Message>,
    /// Words without gaps: titles of groups, honest lines.
    pub titles: BTreeMap<&'static str, String>,
    /// Labels of codes that conditions name, by vocabulary.
    pub labels: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
}

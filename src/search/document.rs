//! A document: a sheet of one language as search knows it, and the facets by which answers are narrowed.

use crate::lang::tag::Lang;
use crate::model::values::code::Code;
use crate::site::page::PageKind;
use std::sync::Arc;

/// A sheet of one language, as search knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its language.
    pub lang: Lang,
    /// The page.
    pub page: PageKind,
    /// Its address, without the language: `services/garde-enfants/`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it is also called: its acronym, its old names, words that mean the same as its title.
    pub names: String,
    /// What it belongs to: its signatory, places, postcodes, themes, audiences.
    pub keywords: String,
    /// Its text.
    pub body: String,
    /// What a list of answers says of it, at most [`SUMMARY`] characters.
    pub summary: String,
    /// Who, where, when, in a line.
    pub meta: String,
    /// The instant at which it is over, for an event or a service that ends.
    pub until: Option<String>,
    /// What has changed, for an event that is put off, full or cancelled.
    pub status: Option<Code>,
    /// True when there is nothing to come for: over, ended, cancelled, put off. It comes last in any answer.
    pub is_off: bool,
    /// The other languages in which its text exists.
    pub also_in: Vec<Lang>,
    /// The values of its facets: codes, whose labels the corpus holds.
    pub values: Vec<(Facet, Arc<str>)>,
}

/// How many characters a summary has at most.
pub const SUMMARY: usize = 160;

/// What answers are narrowed or ordered by. The order is that of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Service, event, programme, pathway, signatory, page.
    Kind,
    /// Genre of an event.
    Genre,
    /// Signatory.
    Signatory,
    /// Audience.
    Audience,
    /// Category of theme.
    Theme,
    /// Spoken French asked for.
    French,
    /// Commune where it takes place.
    Place,
    /// Language in which the text exists, or that is spoken there.
    Language,
    /// Month in which something is on.
    Month,
    /// Free of charge.
    Free,
    /// Can be attended from home.
    Remote,
    /// Day of the next session: for the order of dates, not for filtering.
    Date,
}

impl Facet {
    /// All of them, in the order of publication.
    pub const ALL: [Facet; 12] = [
        Self::Kind,
        Self::Genre,
        Self::Signatory,
        Self::Audience,
        Self::Theme,
        Self::French,
        Self::Place,
        Self::Language,
        Self::Month,
        Self::Free,
        Self::Remote,
        Self::Date,
    ];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "type",
            Self::Genre => "genre",
            Self::Signatory => "signataire",
            Self::Audience => "public",
            Self::Theme => "thematique",
            Self::French => "francais",
            Self::Place => "lieu",
            Self::Language => "langue",
            Self::Month => "mois",
            Self::Free => "gratuit",
            Self::Remote => "a-distance",
            Self::Date => "date",
        }
    }
}

/// A text cut at a word, so that it has at most [`SUMMARY`] characters.
pub fn summary(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUMMARY {
        return line;
    }
    let room: String = line.chars().take(SUMMARY - 1).collect();
    let cut = room.rfind(' ').unwrap_or(room.len());
    format!("{}…", room[..cut].trim_end_matches([',', ';', ':', ' ', '.']))
}

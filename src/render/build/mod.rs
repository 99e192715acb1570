//! One file per kind of page: what its view says, and what its frame must know of it.

pub mod alphabet;
pub mod audiences;
pub mod choice;
pub mod event;
pub mod events;
pub mod handout;
pub mod home;
pub mod legal;
pub mod lexicon;
pub mod lists;
pub mod news;
pub mod not_found;
pub mod offline;
pub mod orientation;
pub mod page;
pub mod pathway;
pub mod pathways;
pub mod programme;
pub mod programmes;
pub mod redirect;
pub mod search;
pub mod service;
pub mod services;
pub mod signatories;
pub mod signatory;
pub mod site_map;
pub mod statement;
pub mod themes;
pub mod to_hand_out;
pub mod translations;

use crate::render::views::alphabet::AlphabetView;
use crate::render::views::handout::HandoutView;
use crate::render::views::lexicon::LexiconView;
use crate::render::views::lists::{
    AudienceView, ChoiceView, HomeView, IndexView, ListView, NotFoundView, RedirectView, SiteMapView,
};
use crate::render::views::news::NewsView;
use crate::render::views::offline::OfflineView;
use crate::render::views::orientation::OrientationView;
use crate::render::views::search::SearchView;
use crate::render::views::shared::{Html, Words};
use crate::render::views::sheets::{EventView, PageView, PathwayView, ProgrammeView, ServiceView, SignatoryView};
use crate::render::views::to_hand_out::ToHandOutView;
use crate::render::views::translations::TranslationsView;
use crate::site::page::PageKind;
use serde::Serialize;

/// The view of a page: what its template reads as `view`.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[allow(missing_docs, reason = "the names are those of the views")]
pub enum View {
    Choice(ChoiceView),
    Home(HomeView),
    List(ListView),
    Audience(Box<AudienceView>),
    Index(IndexView),
    Service(ServiceView),
    Event(EventView),
    Signatory(SignatoryView),
    Programme(ProgrammeView),
    Pathway(PathwayView),
    Page(PageView),
    SiteMap(SiteMapView),
    Alphabet(AlphabetView),
    Search(Box<SearchView>),
    Orientation(OrientationView),
    Handout(HandoutView),
    ToHandOut(ToHandOutView),
    News(NewsView),
    Lexicon(LexiconView),
    Offline(OfflineView),
    Translations(TranslationsView),
    NotFound(NotFoundView),
    Redirect(RedirectView),
}

impl View {
    /// The template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Choice(_) => "choice.html",
            Self::Home(_) => "home.html",
            Self::List(_) => "list.html",
            Self::Audience(_) => "audience.html",
            Self::Index(_) => "index.html",
            Self::Service(_) => "service.html",
            Self::Event(_) => "event.html",
            Self::Signatory(_) => "signatory.html",
            Self::Programme(_) => "programme.html",
            Self::Pathway(_) => "pathway.html",
            Self::Page(_) => "page.html",
            Self::SiteMap(_) => "sitemap.html",
            Self::Alphabet(_) => "alphabet.html",
            Self::Search(_) => "search.html",
            Self::Orientation(_) => "orientation.html",
            Self::Handout(_) => "handout.html",
            Self::ToHandOut(_) => "to-hand-out.html",
            Self::News(_) => "news.html",
            Self::Lexicon(_) => "lexicon.html",
            Self::Offline(_) => "offline.html",
            Self::Translations(_) => "translations.html",
            Self::NotFound(_) => "not-found.html",
            Self::Redirect(_) => "redirect.html",
        }
    }
}

/// A page made: its view, and what its frame must know of it.
#[derive(Clone, Debug)]
pub struct Built {
    /// The view.
    pub view: View,
    /// Title, as breadcrumbs and the head of the page show it.
    pub title: Words,
    /// What the page is about, in plain words; cut to fit.
    pub description: String,
    /// The pages between the home page and this one.
    pub trail: Vec<(PageKind, String)>,
    /// Alerts that concern it: a place that is closed.
    pub alerts: Vec<Words>,
    /// Definitions of the words that its texts say, already rendered.
    pub terms: Vec<Html>,
}

impl Built {
    /// A page without trail or alert.
    pub fn new(view: View, title: Words, description: impl Into<String>) -> Self {
        Self { view, title, description: description.into(), trail: Vec::new(), alerts: Vec::new(), terms: Vec::new() }
    }

    /// The same page, one step below a list.
    #[must_use]
    pub fn under(mut self, kind: PageKind, name: String) -> Self {
        self.trail.push((kind, name));
        self
    }
}

//! A page that will exist: its address, its language, what it shows.

use crate::lang::month::YearMonth;
use crate::lang::tag::Lang;
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::site::route::Route;

/// A page that will exist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page {
    /// Its address.
    pub route: Route,
    /// The language of the page: that of its menu and labels, and of its text where that exists.
    pub lang: Lang,
    /// What it shows.
    pub kind: PageKind,
}

impl Page {
    /// The page of that kind in that language.
    pub fn new(lang: Lang, kind: PageKind) -> Self {
        Self { route: Route::of(lang, &kind), lang, kind }
    }

    /// The pages of these kinds in each language, in the order of languages. What follows the language in an address is
    /// written once for all.
    pub fn in_each(languages: &[Lang], kinds: &[PageKind]) -> impl Iterator<Item = Self> {
        let paths: Vec<Option<String>> = kinds.iter().map(Route::path_of).collect();
        languages.iter().flat_map(move |lang| {
            let route = |kind: &PageKind, path: &Option<String>| match path {
                Some(path) => Route::at(*lang, path),
                None => Route::of(*lang, kind),
            };
            let page = |(kind, path): (&PageKind, &Option<String>)| Self {
                route: route(kind, path),
                lang: *lang,
                kind: kind.clone(),
            };
            kinds.iter().zip(&paths).map(page).collect::<Vec<Self>>()
        })
    }
}

/// What a page shows. The number of a list's page counts from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the domain's, and the fields those of the address")]
pub enum PageKind {
    /// `/`: the choice of language.
    Choice,
    /// `/404.html`.
    NotFound,
    Home,
    ServiceList {
        page: u32,
    },
    Service(Slug),
    EventList {
        page: u32,
    },
    EventMonth {
        month: YearMonth,
        page: u32,
    },
    Event(Slug),
    SignatoryList,
    Signatory(Slug),
    ProgrammeList,
    Programme(Slug),
    PathwayList,
    Pathway(Slug),
    AudienceIndex,
    Audience {
        code: Code,
        page: u32,
    },
    ThemeIndex,
    Theme {
        category: Code,
        page: u32,
    },
    /// A free page of the content, or one that the law wants.
    Free(Slug),
    SiteMap,
    /// Every sheet by its first letter.
    Alphabet {
        page: u32,
    },
    Search,
    /// The auditor's profile form.
    Orientation,
    /// The hand-out that an auditor prepares.
    Handout,
    /// What can be handed out now, by date.
    ToHandOut,
    /// What is new since a date.
    News,
    /// The words explained.
    Lexicon,
    /// What is kept on the reader's device, and how to keep a whole language there.
    Offline,
    /// Where the translations stand; in the network edition alone.
    Translations,
    /// An old address (`services/ancien-nom`) that leads to a page.
    Redirect {
        from: Box<PageKind>,
        to: Box<PageKind>,
    },
}

impl PageKind {
    /// The same list, at another of its pages; any other kind is itself.
    #[must_use]
    pub fn at_page(&self, page: u32) -> Self {
        match self {
            Self::ServiceList { .. } => Self::ServiceList { page },
            Self::EventList { .. } => Self::EventList { page },
            Self::EventMonth { month, .. } => Self::EventMonth { month: *month, page },
            Self::Audience { code, .. } => Self::Audience { code: *code, page },
            Self::Theme { category, .. } => Self::Theme { category: *category, page },
            Self::Alphabet { .. } => Self::Alphabet { page },
            other => other.clone(),
        }
    }

    /// Stable name, used as a class of the page and as the name of its sitemap section.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::NotFound => "not-found",
            Self::Home => "home",
            Self::ServiceList { .. } => "service-list",
            Self::Service(_) => "service",
            Self::EventList { .. } => "event-list",
            Self::EventMonth { .. } => "event-month",
            Self::Event(_) => "event",
            Self::SignatoryList => "signatory-list",
            Self::Signatory(_) => "signatory",
            Self::ProgrammeList => "programme-list",
            Self::Programme(_) => "programme",
            Self::PathwayList => "pathway-list",
            Self::Pathway(_) => "pathway",
            Self::AudienceIndex => "audience-index",
            Self::Audience { .. } => "audience",
            Self::ThemeIndex => "theme-index",
            Self::Theme { .. } => "theme",
            Self::Free(_) => "page",
            Self::SiteMap => "site-map",
            Self::Alphabet { .. } => "alphabet",
            Self::Search => "search",
            Self::Orientation => "orientation",
            Self::Handout => "handout",
            Self::ToHandOut => "to-hand-out",
            Self::News => "news",
            Self::Lexicon => "lexicon",
            Self::Offline => "offline",
            Self::Translations => "translations",
            Self::Redirect { .. } => "redirect",
        }
    }
}

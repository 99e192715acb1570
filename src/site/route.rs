//! Addresses: where each page stands, under which base, in which file.
//!
//! The words of addresses are French in every language, so that a link keeps its shape when the language changes.

use crate::lang::month::YearMonth;
use crate::lang::tag::Lang;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::{AUDIENCES, THEME_CATEGORIES};
use crate::site::calendars::{Calendar, Feed};
use crate::site::page::PageKind;
use std::fmt;
use std::sync::Arc;

/// The address of a page or file, from the root of the site: begins with `/`, ends with `/` for a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

impl Route {
    /// The address of a page.
    pub fn of(lang: Lang, kind: &PageKind) -> Self {
        match (kind, Self::path_of(kind)) {
            (_, Some(path)) => Self::at(lang, &path),
            (PageKind::NotFound, None) => Self(Arc::from("/404.html")),
            (_, None) => Self(Arc::from("/")),
        }
    }

    /// The address of a page by what follows its language.
    pub(super) fn at(lang: Lang, path: &str) -> Self {
        let tag = lang.as_str();
        Self(Arc::from(["/", tag, "/", path].concat()))
    }

    /// What follows the language in the address of a page; none for what stands above languages.
    pub(super) fn path_of(kind: &PageKind) -> Option<String> {
        Some(match kind {
            PageKind::Choice | PageKind::NotFound => return None,
            PageKind::Home => String::new(),
            PageKind::ServiceList { page } => format!("services/{}", turned(*page)),
            PageKind::Service(slug) => format!("services/{slug}/"),
            PageKind::EventList { page } => format!("evenements/{}", turned(*page)),
            PageKind::EventMonth { month, page } => format!("evenements/{month}/{}", turned(*page)),
            PageKind::Event(slug) => format!("evenements/{slug}/"),
            PageKind::SignatoryList => "signataires/".to_owned(),
            PageKind::Signatory(slug) => format!("signataires/{slug}/"),
            PageKind::ProgrammeList => "dispositifs/".to_owned(),
            PageKind::Programme(slug) => format!("dispositifs/{slug}/"),
            PageKind::PathwayList => "parcours/".to_owned(),
            PageKind::Pathway(slug) => format!("parcours/{slug}/"),
            PageKind::AudienceIndex => "publics/".to_owned(),
            PageKind::Audience { code, page } => format!("publics/{code}/{}", turned(*page)),
            PageKind::ThemeIndex => "thematiques/".to_owned(),
            PageKind::Theme { category, page } => format!("thematiques/{category}/{}", turned(*page)),
            PageKind::Free(slug) => format!("{slug}/"),
            PageKind::SiteMap => "plan-du-site/".to_owned(),
            PageKind::Alphabet { page } => format!("a-z/{}", turned(*page)),
            PageKind::Search => "recherche/".to_owned(),
            PageKind::Orientation => "orientation/".to_owned(),
            PageKind::Handout => "fiche/".to_owned(),
            PageKind::ToHandOut => "diffuser/".to_owned(),
            PageKind::News => "nouveautes/".to_owned(),
            PageKind::Lexicon => "lexique/".to_owned(),
            PageKind::Offline => "hors-ligne/".to_owned(),
            PageKind::Translations => "reseau/traductions/".to_owned(),
            PageKind::Redirect { from, .. } => return Self::path_of(from),
        })
    }

    /// The address of a calendar.
    pub fn of_calendar(lang: Lang, calendar: &Calendar) -> Self {
        let path = match calendar {
            Calendar::Agenda => "agenda.ics".to_owned(),
            Calendar::Event(slug) => format!("evenements/{slug}.ics"),
            Calendar::Signatory(slug) => format!("signataires/{slug}.ics"),
            Calendar::Audience(code) => format!("publics/{code}.ics"),
        };
        Self(Arc::from(format!("/{lang}/{path}")))
    }

    /// The address of a feed.
    pub fn of_feed(lang: Lang, feed: Feed) -> Self {
        let name = match feed {
            Feed::Events => "evenements",
            Feed::Services => "services",
        };
        Self(Arc::from(format!("/{lang}/{name}.atom")))
    }

    /// The address of a partner's picture or recording, whose name tells its content.
    pub fn of_companion(file_name: &str) -> Self {
        Self(Arc::from(format!("/_p/{file_name}")))
    }

    /// The address of what a search in a language reads first.
    pub fn of_search_index(lang: Lang) -> Self {
        Self(Arc::from(format!("/{lang}/recherche/index.json")))
    }

    /// The folder of the pieces of the search indexes.
    pub fn of_search_shards() -> Self {
        Self(Arc::from("/_s/"))
    }

    /// The address of the rules of orientation in a language.
    pub fn of_orientation_rules(lang: Lang) -> Self {
        Self(Arc::from(format!("/{lang}/orientation/regles.json")))
    }

    /// The address of the table of communes.
    pub fn of_communes() -> Self {
        Self(Arc::from("/_o/communes.txt"))
    }

    /// The address of what the scripts of hand-outs and sharing must know in a language.
    pub fn of_handout_words(lang: Lang) -> Self {
        Self(Arc::from(format!("/{lang}/fiche/mots.json")))
    }

    /// The address of what a device asks for before it puts the portal among its applications, in a language.
    pub fn of_app(lang: Lang) -> Self {
        Self(Arc::from(format!("/{lang}/manifest.webmanifest")))
    }

    /// The same, before a language is chosen.
    pub fn of_app_at_root() -> Self {
        Self::at_root("manifest.webmanifest")
    }

    /// The address of what the worker and its page say in a language.
    pub fn of_offline_words(lang: Lang) -> Self {
        Self(Arc::from(format!("/{lang}/hors-ligne/mots.json")))
    }

    /// The address of the list of what a first visit keeps in a language.
    pub fn of_offline_start(lang: Lang) -> Self {
        Self(Arc::from(format!("/{lang}/hors-ligne/debut.json")))
    }

    /// The address of the list of all that can be kept in a language.
    pub fn of_offline_whole(lang: Lang) -> Self {
        Self(Arc::from(format!("/{lang}/hors-ligne/tout.json")))
    }

    /// The folder of the files that lead from short identifiers to addresses.
    pub fn of_items() -> Self {
        Self(Arc::from("/_i/"))
    }

    /// The address of a file at the root of the site (`sitemap.xml`).
    pub fn at_root(name: &str) -> Self {
        Self(Arc::from(format!("/{name}")))
    }

    /// The address from the root of the site.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when this file, relative to the output folder, holds the page.
    pub fn is_file(&self, file: &str) -> bool {
        let path = self.0.trim_start_matches('/');
        let is_folder = path.is_empty() || path.ends_with('/');
        if is_folder { file.strip_suffix("index.html") == Some(path) } else { file == path }
    }

    /// The file that holds the page, relative to the output folder.
    pub fn file(&self) -> String {
        let path = self.0.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn turned(page: u32) -> String {
    if page <= 1 { String::new() } else { format!("page-{page}/") }
}

/// Reads the path of a page without its language (`services/atelier-cv/`); `None` when no page has that shape.
///
/// Whether the page exists is not known here.
pub fn kind_of(path: &str) -> Option<PageKind> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let slug = |text: &str| Slug::parse(text);
    match parts.as_slice() {
        [] => Some(PageKind::Home),
        ["services"] => Some(PageKind::ServiceList { page: 1 }),
        ["services", name] => slug(name).map(PageKind::Service),
        ["evenements"] => Some(PageKind::EventList { page: 1 }),
        ["evenements", name] => match YearMonth::parse(name) {
            Some(month) => Some(PageKind::EventMonth { month, page: 1 }),
            None => slug(name).map(PageKind::Event),
        },
        ["signataires"] => Some(PageKind::SignatoryList),
        ["signataires", name] => slug(name).map(PageKind::Signatory),
        ["dispositifs"] => Some(PageKind::ProgrammeList),
        ["dispositifs", name] => slug(name).map(PageKind::Programme),
        ["parcours"] => Some(PageKind::PathwayList),
        ["parcours", name] => slug(name).map(PageKind::Pathway),
        ["publics"] => Some(PageKind::AudienceIndex),
        ["publics", name] => AUDIENCES.code(name).map(|code| PageKind::Audience { code, page: 1 }),
        ["thematiques"] => Some(PageKind::ThemeIndex),
        ["thematiques", name] => THEME_CATEGORIES.code(name).map(|category| PageKind::Theme { category, page: 1 }),
        ["plan-du-site"] => Some(PageKind::SiteMap),
        ["a-z"] => Some(PageKind::Alphabet { page: 1 }),
        ["recherche"] => Some(PageKind::Search),
        ["orientation"] => Some(PageKind::Orientation),
        ["fiche"] => Some(PageKind::Handout),
        ["diffuser"] => Some(PageKind::ToHandOut),
        ["nouveautes"] => Some(PageKind::News),
        ["lexique"] => Some(PageKind::Lexicon),
        ["hors-ligne"] => Some(PageKind::Offline),
        ["reseau", "traductions"] => Some(PageKind::Translations),
        [name] => slug(name).map(PageKind::Free),
        _ => None,
    }
}

/// Where the site stands: an origin and the folder below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    origin: Arc<str>,
    folder: Arc<str>,
}

impl Base {
    /// Cuts an address such as `https://example.org/portail/` into its origin and its folder.
    pub fn new(url: &str) -> Self {
        let url = url.trim_end_matches('/');
        let after_scheme = url.find("://").map_or(0, |at| at + 3);
        let cut = url[after_scheme..].find('/').map_or(url.len(), |at| after_scheme + at);
        let (origin, folder) = url.split_at(cut);
        Self { origin: Arc::from(origin), folder: Arc::from(folder) }
    }

    /// The address of a page for a link of this site.
    pub fn href(&self, route: &Route) -> String {
        format!("{}{route}", self.folder)
    }

    /// The whole address of a page.
    pub fn absolute(&self, route: &Route) -> String {
        format!("{}{}{route}", self.origin, self.folder)
    }

    /// Scheme and host, `https://example.org`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The folder under which the site stands, without final slash; empty at the root of its host.
    pub fn folder(&self) -> &str {
        &self.folder
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_is_read_as_it_is_written() {
        for path in [
            "",
            "services/",
            "services/atelier-cv/",
            "evenements/2026-12/",
            "evenements/forum/",
            "signataires/apec/",
            "dispositifs/agir/",
            "parcours/dispense/",
            "publics/femmes/",
            "thematiques/sante/",
            "mentions-legales/",
            "plan-du-site/",
            "a-z/",
            "recherche/",
            "orientation/",
            "fiche/",
            "diffuser/",
            "nouveautes/",
            "lexique/",
            "hors-ligne/",
            "signataires/",
            "dispositifs/",
            "parcours/",
            "publics/",
            "thematiques/",
        ] {
            let kind = kind_of(path).expect(path);
            assert_eq!(Route::of(Lang::FR, &kind).as_str(), format!("/fr/{path}"));
        }
        for path in ["publics/femme/", "thematiques/emploi/", "services/A/", "services/a/b/", "Services/"] {
            assert_eq!(kind_of(path), None, "{path}");
        }
    }

    #[test]
    fn a_long_list_goes_on_at_page_two() {
        let route = Route::of(Lang::FR, &PageKind::ServiceList { page: 2 });
        assert_eq!((route.as_str(), route.file().as_str()), ("/fr/services/page-2/", "fr/services/page-2/index.html"));
        assert_eq!(Route::of(Lang::FR, &PageKind::Choice).file(), "index.html");
        assert_eq!(Route::of(Lang::FR, &PageKind::NotFound).file(), "404.html");
    }

    #[test]
    fn a_base_with_a_folder_is_put_before_every_link() {
        let home = Route::of(Lang::FR, &PageKind::Home);
        let base = Base::new("https://example.org/portail/");
        assert_eq!(base.href(&home), "/portail/fr/");
        assert_eq!(base.absolute(&home), "https://example.org/portail/fr/");
        let root = Base::new("https://example.org");
        assert_eq!((root.href(&home).as_str(), root.absolute(&home).as_str()), ("/fr/", "https://example.org/fr/"));
    }
}

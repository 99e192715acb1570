//! Links of partners' texts to other pages of the portal: what each means, in any language.
//!
//! A link may name a page (`/services/atelier-cv/`, with or without a language before it), a file of the content
//! (`../services/atelier-cv.fr.md`), or a place in its own text (`#comment-faire`).

use crate::diag::near::nearest;
use crate::lang::tag::Lang;
use crate::model::entities::common::Common;
use crate::model::portal::Portal;
use crate::model::values::slug::Slug;
use crate::site::page::PageKind;
use crate::site::route::{Route, kind_of};
use crate::text::path::ContentPath;
use std::collections::{BTreeMap, BTreeSet};

/// What can be linked to.
#[derive(Clone, Debug, Default)]
pub struct Links {
    by_file: BTreeMap<String, PageKind>,
    known: BTreeSet<PageKind>,
    shown: BTreeSet<PageKind>,
}

/// What a link means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target<'a> {
    /// The page; none for a place in the text itself.
    pub kind: Option<PageKind>,
    /// The place in that page, without `#`.
    pub fragment: Option<&'a str>,
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// No page has that address.
    Unknown {
        /// The nearest address that exists, as one would type it.
        near: Option<String>,
    },
    /// The entry exists, but this edition does not show it.
    Hidden {
        /// The list in which one would look for it.
        list: PageKind,
    },
}

impl Links {
    /// Knows the entries of a portal, and the pages that will exist.
    pub fn new(portal: &Portal, shown: impl Iterator<Item = PageKind>) -> Self {
        let mut links = Self { shown: shown.collect(), ..Self::default() };
        for (kind, common) in entries(portal) {
            links.by_file.insert(stem(common.path.as_str()).to_owned(), kind.clone());
            links.known.insert(kind);
        }
        links
    }

    /// What a link written in a file means.
    ///
    /// # Errors
    /// When it leads to no page of this edition.
    pub fn find<'a>(&self, target: &'a str, from: &ContentPath) -> Result<Target<'a>, LinkFault> {
        let (path, fragment) = match target.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment).filter(|fragment| !fragment.is_empty())),
            None => (target, None),
        };
        let path = path.split('?').next().unwrap_or(path);
        if path.is_empty() {
            return Ok(Target { kind: None, fragment });
        }
        let kind = if path.ends_with(".md") {
            beside(from, path).and_then(|file| self.by_file.get(stem(&file)).cloned())
        } else {
            path.strip_prefix('/').and_then(|path| kind_of(without_language(path)))
        };
        match kind {
            Some(kind) if self.shown.contains(&kind) => Ok(Target { kind: Some(kind), fragment }),
            Some(kind) if self.known.contains(&kind) => Err(LinkFault::Hidden { list: list_of(&kind) }),
            Some(_) | None => Err(LinkFault::Unknown { near: self.near(path) }),
        }
    }

    fn near(&self, path: &str) -> Option<String> {
        let wanted = without_language(path.trim_start_matches('/')).trim_end_matches('/');
        let name = stem(wanted.rsplit('/').next().unwrap_or(wanted));
        let addresses: Vec<(String, String)> = self
            .shown
            .iter()
            .filter_map(|kind| {
                let route = Route::of(Lang::FR, kind);
                let address = route.as_str().strip_prefix("/fr")?.to_owned();
                let last = address.trim_end_matches('/').rsplit('/').next()?.to_owned();
                Some((last, address))
            })
            .collect();
        let near = nearest(name, addresses.iter().map(|(last, _)| last.as_str()).filter(|last| !last.is_empty()))?;
        let folder = wanted.split('/').next().unwrap_or_default();
        let named = || addresses.iter().filter(|(last, _)| last == near).map(|(_, address)| address);
        let is_same_folder = |address: &&String| address.trim_start_matches('/').starts_with(folder);
        named().find(is_same_folder).or_else(|| named().next()).cloned()
    }
}

/// Every entry of a portal that has a page, with what identifies it.
pub fn entries(portal: &Portal) -> impl Iterator<Item = (PageKind, &Common)> {
    fn kinds<T>(
        entries: &BTreeMap<Slug, std::sync::Arc<T>>,
        kind: fn(Slug) -> PageKind,
        common: fn(&T) -> &Common,
    ) -> impl Iterator<Item = (PageKind, &Common)> {
        entries.iter().map(move |(slug, entry)| (kind(slug.clone()), common(entry)))
    }
    kinds(&portal.services, PageKind::Service, |entry| &entry.common)
        .chain(kinds(&portal.events, PageKind::Event, |entry| &entry.common))
        .chain(kinds(&portal.signatories, PageKind::Signatory, |entry| &entry.common))
        .chain(kinds(&portal.programmes, PageKind::Programme, |entry| &entry.common))
        .chain(kinds(&portal.pathways, PageKind::Pathway, |entry| &entry.common))
        .chain(kinds(&portal.pages, PageKind::Free, |entry| &entry.common))
}

/// The kind of page that a file of the content makes, from its path alone; none for what has no page of its own.
pub fn kind_of_file(path: &ContentPath) -> Option<PageKind> {
    let parts: Vec<&str> = path.parts().collect();
    let slug = |name: &str| Slug::parse(stem(name));
    match parts.as_slice() {
        ["signataires", signatory, "signataire.fr.md"] => Slug::parse(signatory).map(PageKind::Signatory),
        ["signataires", signatory, file] if file.starts_with("signataire.") => {
            Slug::parse(signatory).map(PageKind::Signatory)
        }
        ["signataires", _, "services", file] => slug(file).map(PageKind::Service),
        ["signataires", _, "evenements", file] => slug(file).map(PageKind::Event),
        ["dispositifs", file] => slug(file).map(PageKind::Programme),
        ["parcours", file] => slug(file).map(PageKind::Pathway),
        ["pages", file] => slug(file).map(PageKind::Free),
        _ => None,
    }
}

/// The list in which an entry stands.
pub fn list_of(kind: &PageKind) -> PageKind {
    match kind {
        PageKind::Service(_) | PageKind::ServiceList { .. } => PageKind::ServiceList { page: 1 },
        PageKind::Event(_) | PageKind::EventMonth { .. } | PageKind::EventList { .. } => {
            PageKind::EventList { page: 1 }
        }
        PageKind::Signatory(_) | PageKind::SignatoryList => PageKind::SignatoryList,
        PageKind::Programme(_) | PageKind::ProgrammeList => PageKind::ProgrammeList,
        PageKind::Pathway(_) | PageKind::PathwayList => PageKind::PathwayList,
        PageKind::Audience { .. } | PageKind::AudienceIndex => PageKind::AudienceIndex,
        PageKind::Theme { .. } | PageKind::ThemeIndex => PageKind::ThemeIndex,
        PageKind::Choice
        | PageKind::NotFound
        | PageKind::Home
        | PageKind::Free(_)
        | PageKind::SiteMap
        | PageKind::Alphabet { .. }
        | PageKind::Search
        | PageKind::Orientation
        | PageKind::Handout
        | PageKind::ToHandOut
        | PageKind::News
        | PageKind::Lexicon
        | PageKind::Offline
        | PageKind::Translations
        | PageKind::Redirect { .. } => PageKind::Home,
    }
}

/// A path without the language and the ending of its file: `services/atelier-cv` for `services/atelier-cv.fr.md`.
fn stem(path: &str) -> &str {
    let name_start = path.rfind('/').map_or(0, |at| at + 1);
    path[name_start..].find('.').map_or(path, |dot| &path[..name_start + dot])
}

fn without_language(path: &str) -> &str {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let is_language = first.len() >= 2 && kind_of(first).is_none_or(|kind| matches!(kind, PageKind::Free(_)));
    let has_shape = first.len() <= 3 || first.starts_with("fr-") || first.starts_with("pt-");
    if is_language && has_shape && Lang::parse(first).is_some() { rest } else { path }
}

/// The path of a file named from another; none when it leaves the content.
fn beside(from: &ContentPath, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.folder().split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        let slug = |text: &str| Slug::parse(text).expect("a slug");
        let mut links = Links::default();
        for (file, kind, is_shown) in [
            ("signataires/apec/services/conseil", PageKind::Service(slug("conseil")), true),
            ("signataires/apec/evenements/forum", PageKind::Event(slug("forum")), true),
            ("parcours/interne", PageKind::Pathway(slug("interne")), false),
        ] {
            links.by_file.insert(file.to_owned(), kind.clone());
            links.known.insert(kind.clone());
            if is_shown {
                links.shown.insert(kind);
            }
        }
        links.shown.insert(PageKind::Home);
        links
    }

    #[test]
    fn a_page_is_named_by_address_or_by_file() {
        let from = ContentPath::new("signataires/apec/evenements/forum.fr.md");
        let conseil = PageKind::Service(Slug::parse("conseil").expect("a slug"));
        for target in [
            "/services/conseil/",
            "/services/conseil",
            "/fr/services/conseil/",
            "/ar/services/conseil/",
            "/fr-simple/services/conseil/",
            "../services/conseil.fr.md",
            "../services/conseil.md",
            "/signataires/apec/services/conseil.fr.md",
            "/services/conseil/#comment-faire",
        ] {
            let found = links().find(target, &from).map(|target| target.kind);
            assert_eq!(found, Ok(Some(conseil.clone())), "{target}");
        }
        assert_eq!(links().find("#faire", &from), Ok(Target { kind: None, fragment: Some("faire") }));
        assert_eq!(links().find("/fr/", &from).map(|target| target.kind), Ok(Some(PageKind::Home)));
    }

    #[test]
    fn a_link_to_nothing_names_the_nearest_address() {
        let from = ContentPath::new("pages/a-propos.fr.md");
        for (target, near) in [
            ("/services/conseils/", Some("/services/conseil/")),
            ("/evenements/conseil/", Some("/services/conseil/")),
            ("services/conseil/", Some("/services/conseil/")),
            ("/services/tout-autre-chose/", None),
            ("../../conseil.fr.md", Some("/services/conseil/")),
        ] {
            let fault = LinkFault::Unknown { near: near.map(str::to_owned) };
            assert_eq!(links().find(target, &from), Err(fault), "{target}");
        }
        let hidden = LinkFault::Hidden { list: PageKind::PathwayList };
        assert_eq!(links().find("/parcours/interne/", &from), Err(hidden));
    }
}

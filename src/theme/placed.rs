//! Style sheets and scripts that are not for every page: what each one is, and which kinds of pages load it.
//!
//! Kinds of pages are known here by their names alone.

use crate::theme::assets::Asset;
use serde::Deserialize;

/// A style sheet or a script published as a file of its own.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Its name, without ending: `search-box`.
    pub name: String,
    /// The file.
    pub asset: Asset,
    /// What it holds beside its own.
    pub extent: Extent,
    pages: Pages,
}

/// What a style sheet of some pages holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Its own rules: pages load what every page needs before it.
    Apart,
    /// What every page needs, then its own rules: pages load it instead.
    Whole,
}

/// A file as `theme.yaml` names it: a path for every page; or a path, or several under one name, and kinds of pages.
///
/// `only: []` publishes a file that no page loads by itself: a script asks for it when the reader needs it.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Written")]
pub struct Placing {
    /// The name under which it is published.
    pub name: String,
    /// Paths inside the theme: what they hold is joined in this order.
    pub paths: Vec<String>,
    /// What the file holds beside them.
    pub extent: Extent,
    /// The style sheet whose paths come before its own.
    pub after: Option<String>,
    pages: Pages,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Pages {
    All,
    Only(Vec<String>),
    Except(Vec<String>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Everywhere(String),
    Somewhere {
        path: Option<String>,
        #[serde(default)]
        paths: Vec<String>,
        name: Option<String>,
        #[serde(default)]
        whole: bool,
        after: Option<String>,
        only: Option<Vec<String>>,
        except: Option<Vec<String>>,
    },
}

impl From<Written> for Placing {
    fn from(written: Written) -> Self {
        let (paths, name, extent, after, pages) = match written {
            Written::Everywhere(path) => (vec![path], None, Extent::Apart, None, Pages::All),
            Written::Somewhere { path, paths, name, whole, after, only, except } => {
                let extent = if whole { Extent::Whole } else { Extent::Apart };
                let pages = match (only, except) {
                    (Some(only), _) => Pages::Only(only),
                    (None, Some(except)) => Pages::Except(except),
                    (None, None) => Pages::All,
                };
                (path.into_iter().chain(paths).collect(), name, extent, after, pages)
            }
        };
        let file = paths.first().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
        let name = name.unwrap_or_else(|| file.split('.').next().unwrap_or_default().to_owned());
        Self { name, paths, extent, after, pages }
    }
}

impl Placing {
    /// True when it is for every page.
    pub fn is_everywhere(&self) -> bool {
        self.pages == Pages::All
    }
}

impl Placed {
    /// Publishes what the files of the theme hold.
    pub fn publish(placing: &Placing, ending: &str, bytes: &[u8]) -> Self {
        let asset = Asset::named(&placing.name, ending, bytes);
        Self { name: placing.name.clone(), asset, extent: placing.extent, pages: placing.pages.clone() }
    }

    /// True for what no page loads by itself: a script asks for it.
    pub fn is_asked_for(&self) -> bool {
        matches!(&self.pages, Pages::Only(kinds) if kinds.is_empty())
    }

    /// Tells whether the pages of a kind load it.
    pub fn is_on(&self, kind: &str) -> bool {
        let names = |kinds: &[String]| kinds.iter().any(|known| known == kind);
        match &self.pages {
            Pages::All => true,
            Pages::Only(kinds) => names(kinds),
            Pages::Except(kinds) => !names(kinds),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::settings;

    #[test]
    fn a_file_goes_to_the_pages_named_and_to_no_other() {
        let yaml = "- scripts/past.js\n- {path: scripts/search-box.js, except: [search]}\n\
                    - {path: scripts/search.js, only: [search]}\n- {path: scripts/search-facets.js, only: []}\n";
        let placings: Vec<Placing> = settings::read(yaml).expect("sound settings");
        let placed: Vec<Placed> = placings.iter().map(|placing| Placed::publish(placing, "js", b"")).collect();
        let on = |kind: &str| -> Vec<&str> {
            placed.iter().filter(|placed| placed.is_on(kind)).map(|placed| placed.name.as_str()).collect()
        };
        assert_eq!(on("search"), ["past", "search"]);
        assert_eq!(on("home"), ["past", "search-box"]);
        assert!(placed[3].asset.path.as_str().starts_with("_t/search-facets."));
    }

    #[test]
    fn several_files_go_under_one_name() {
        let yaml = "- {name: sheets, paths: [styles/sheet.css, components/card/card.css], except: [search]}\n";
        let placings: Vec<Placing> = settings::read(yaml).expect("sound settings");
        assert_eq!(placings[0].paths, ["styles/sheet.css", "components/card/card.css"]);
        let placed = Placed::publish(&placings[0], "css", b"");
        assert!(placed.asset.path.as_str().starts_with("_t/sheets."));
        assert!(placed.is_on("home") && !placed.is_on("search"));
    }
}

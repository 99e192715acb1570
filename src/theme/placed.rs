//! Style sheets and scripts that are not for every page: what each one is, and which kinds of pages load it.
//!
//! Kinds of pages are known here by their names alone.

use crate::theme::assets::Asset;
use serde::Deserialize;

/// A style sheet or a script published as a file of its own.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The name of its file, without ending: `search-box`.
    pub name: String,
    /// The file.
    pub asset: Asset,
    pages: Pages,
}

/// A file as `theme.yaml` names it: a path for every page, or a path and kinds of pages.
///
/// `only: []` publishes a file that no page loads by itself: a script asks for it when the reader needs it.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Placing {
    /// Every page loads it.
    Everywhere(String),
    /// These kinds of pages load it.
    Only {
        /// Path inside the theme.
        path: String,
        /// Names of kinds of pages.
        only: Vec<String>,
    },
    /// Every page loads it but these kinds.
    Except {
        /// Path inside the theme.
        path: String,
        /// Names of kinds of pages.
        except: Vec<String>,
    },
}

#[derive(Clone, Debug)]
enum Pages {
    All,
    Only(Vec<String>),
    Except(Vec<String>),
}

impl Placing {
    /// Its path inside the theme.
    pub fn path(&self) -> &str {
        match self {
            Self::Everywhere(path) | Self::Only { path, .. } | Self::Except { path, .. } => path,
        }
    }
}

impl Placed {
    /// Publishes what a file of the theme holds.
    pub fn publish(placing: &Placing, ending: &str, bytes: &[u8]) -> Self {
        let file = placing.path().rsplit('/').next().unwrap_or_default();
        let name = file.split('.').next().unwrap_or_default();
        let pages = match placing {
            Placing::Everywhere(_) => Pages::All,
            Placing::Only { only, .. } => Pages::Only(only.clone()),
            Placing::Except { except, .. } => Pages::Except(except.clone()),
        };
        Self { name: name.to_owned(), asset: Asset::named(name, ending, bytes), pages }
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
}

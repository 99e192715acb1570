//! What hardly changes from page to page: the menu and the footer, rendered once per language and shared.

use crate::lang::tag::Lang;
use crate::render::desk::Desk;
use crate::render::views::shared::{Html, Link, Words};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// The entries of the main menu, and none of them being current.
const MENU_STATES: usize = 9;

/// Menus and footers already rendered.
#[derive(Default)]
pub struct Chrome {
    languages: BTreeMap<Lang, Rendered>,
}

#[derive(Default)]
struct Rendered {
    menus: [OnceLock<Html>; MENU_STATES],
    footer: OnceLock<Html>,
}

#[derive(Serialize)]
struct Menu<'a> {
    links: &'a [Link],
    icons: &'a str,
    t: &'a serde_json::Value,
}

#[derive(Serialize)]
struct Footer<'a> {
    name: &'a str,
    words: Words,
    links: Vec<Link>,
    t: &'a serde_json::Value,
}

impl Chrome {
    /// Lays out a place for the menus and the footer of each language.
    pub fn lay_out(languages: &[Lang]) -> Self {
        Self { languages: languages.iter().map(|lang| (*lang, Rendered::default())).collect() }
    }
}

impl Desk<'_> {
    /// The main menu with one entry current, or none.
    pub fn menu_html(&self, links: &[Link]) -> Html {
        let current = links.iter().position(|link| link.current).map_or(0, |at| at + 1);
        let make = || self.shared("menu", &Menu { links, icons: &self.stage.assets.icons, t: &self.strings.ui });
        let cell = self.stage.chrome.languages.get(&self.lang).and_then(|rendered| rendered.menus.get(current));
        cell.map_or_else(make, |cell| cell.get_or_init(make).clone())
    }

    /// The main menu of a page that holds its own pictograms.
    pub fn menu_alone(&self, links: &[Link]) -> Html {
        self.shared("menu", &Menu { links, icons: "", t: &self.strings.ui })
    }

    /// The footer.
    pub fn footer_html(&self, name: &str, words: impl FnOnce() -> Words, links: impl FnOnce() -> Vec<Link>) -> Html {
        let make = || self.shared("footer", &Footer { name, words: words(), links: links(), t: &self.strings.ui });
        match self.stage.chrome.languages.get(&self.lang) {
            Some(rendered) => rendered.footer.get_or_init(make).clone(),
            None => make(),
        }
    }

    /// A component rendered to be shared by many pages. Its first fault is kept for the pages to tell.
    pub fn shared(&self, component: &str, parameters: &impl Serialize) -> Html {
        let html = self.stage.theme.engine.component(component, parameters);
        Html(Arc::from(html.unwrap_or_else(|problem| {
            let _ = self.stage.fault.set(problem);
            String::new()
        })))
    }
}

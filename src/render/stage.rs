//! What all pages share: the site, the theme, the lists in the order of each language, the cards.

use crate::diag::problems::Problem;
use crate::lang::tag::Lang;
use crate::lang::zone::Zone;
use crate::render::alphabet::Alphabets;
use crate::render::cards::Cards;
use crate::render::chrome::Chrome;
use crate::render::desk::Desk;
use crate::render::directory::{self, Directory};
use crate::render::terms::Lexicons;
use crate::render::views::frame::Assets;
use crate::site::plan::Site;
use crate::site::shelves::Shelves;
use crate::theme::assets::Asset;
use crate::theme::load::Theme;
use crate::theme::placed::{Extent, Placed};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// What all pages share.
pub struct Stage {
    /// The site.
    pub site: Arc<Site>,
    /// The theme.
    pub theme: Arc<Theme>,
    /// The portal's time zone.
    pub zone: Zone,
    /// Addresses of the theme's files, but for those that not every page loads.
    pub assets: Assets,
    /// Cards, made once each.
    pub cards: Cards,
    /// Menus and footers, made once each.
    pub chrome: Chrome,
    /// A–Z lists, sorted once each.
    pub alphabets: Alphabets,
    /// The words explained, compiled once each.
    pub lexicons: Lexicons,
    /// The first fault of a template that many pages share, for each of them to tell.
    pub fault: OnceLock<Problem>,
    directories: BTreeMap<Lang, (OnceLock<Directory>, OnceLock<Shelves>)>,
}

impl Stage {
    /// Sets the stage: lays out lists and cards without making them.
    pub fn set(site: Arc<Site>, theme: Arc<Theme>) -> Self {
        let directories = site.languages.iter().map(|lang| (*lang, (OnceLock::new(), OnceLock::new()))).collect();
        let zone = site.portal.portail.zone.clone();
        let address = |asset: &Asset| format!("{}{}", site.base.folder(), asset.address());
        let assets = Assets {
            css: address(&theme.assets.css),
            icons: address(&theme.assets.icons),
            styles: Vec::new(),
            basket: theme.assets.style("basket").map(address),
            scripts: Vec::new(),
            app: None,
            favicon: address(&theme.assets.favicon),
        };
        let cards = Cards::lay_out(&site);
        let chrome = Chrome::lay_out(&site.languages);
        let alphabets = Alphabets::lay_out(&site.languages);
        let lexicons = Lexicons::lay_out(&site.languages);
        Self { site, theme, zone, assets, cards, chrome, alphabets, lexicons, fault: OnceLock::new(), directories }
    }

    /// Addresses of the theme's files, with those that a kind of page loads.
    pub fn assets(&self, kind: &str) -> Assets {
        let on = |placed: &[Placed], extent: Extent| -> Vec<String> {
            let loaded = placed.iter().filter(|placed| placed.extent == extent && placed.is_on(kind));
            loaded.map(|placed| self.address(&placed.asset)).collect()
        };
        let theme = &self.theme.assets;
        let css = on(&theme.styles, Extent::Whole).pop().unwrap_or_else(|| self.assets.css.clone());
        let styles = on(&theme.styles, Extent::Apart);
        Assets { css, styles, scripts: on(&theme.scripts, Extent::Apart), ..self.assets.clone() }
    }

    /// The address of a script that another one fetches; none when the theme has no such script.
    pub fn script(&self, name: &str) -> Option<String> {
        self.theme.assets.script(name).map(|asset| self.address(asset))
    }

    fn address(&self, asset: &Asset) -> String {
        format!("{}{}", self.site.base.folder(), asset.address())
    }

    /// The desk at which pages of a language are written.
    pub fn desk(&self, lang: Lang) -> Desk<'_> {
        Desk { stage: self, lang, strings: &self.theme.words(lang).strings }
    }
}

impl<'a> Desk<'a> {
    /// The lists of the portal but for services, in the order of this language: sorted when first asked for.
    pub fn directory(&self) -> &'a Directory {
        let (lang, (directory, _)) = self.lists();
        directory
            .get_or_init(|| Directory::sorted(&self.stage.site, &self.stage.theme.words(lang).strings.locale, lang))
    }

    /// The services offered, on their shelves, in the order of this language: sorted when first asked for.
    pub fn shelves(&self) -> &'a Shelves {
        let (lang, (_, shelves)) = self.lists();
        let locale = &self.stage.theme.words(lang).strings.locale;
        shelves.get_or_init(|| directory::shelves(&self.stage.site, locale, lang))
    }

    fn lists(&self) -> (Lang, &'a (OnceLock<Directory>, OnceLock<Shelves>)) {
        // Pages that speak all languages are written at the desk of French, which a build of other languages may lack.
        let directories = &self.stage.directories;
        let own = directories.get_key_value(&self.lang).or_else(|| directories.iter().next());
        own.map(|(lang, lists)| (*lang, lists)).expect("a site has a language")
    }
}

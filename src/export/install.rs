//! Web app manifests: what a device asks for before it puts the portal among its applications.
//!
//! Source: W3C Web Application Manifest. Each language has its own, so that the name, the direction and the page that
//! opens are those of the reader; the one at the root speaks French and opens the choice of language.

use crate::lang::tag::Lang;
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::theme::assets::ThemeAssets;
use crate::theme::load::Theme;
use serde::Serialize;

/// The pictures of the theme that stand for the portal: file, size, type, purpose.
const ICONS: &[(&str, &str, &str, &str)] = &[
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("maskable-512.png", "512x512", "image/png", "maskable"),
    ("icon.svg", "any", "image/svg+xml", "any"),
];

/// Most characters of a name under an icon.
const SHORT: usize = 12;

/// The colour of the bars around pages in light: that of `base.html`.
const PAPER: &str = "#ffffff";

#[derive(Serialize)]
struct Manifest {
    id: String,
    name: String,
    short_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    lang: String,
    dir: &'static str,
    start_url: String,
    scope: String,
    display: &'static str,
    theme_color: &'static str,
    background_color: &'static str,
    icons: Vec<Icon>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    shortcuts: Vec<Shortcut>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
}

#[derive(Serialize)]
struct Shortcut {
    name: String,
    url: String,
}

/// The manifests, at the root and in each language.
pub fn published(site: &Site, theme: &Theme) -> Files<'static> {
    let mut files = Files::default();
    let mut add = |route: &Route, manifest: &Manifest| {
        let json = serde_json::to_vec(manifest).expect("texts are JSON");
        files.add(OutputPath::parse(&route.file()).expect("tags are plain words"), json);
    };
    let root = of(site, theme, Lang::FR);
    let choice = site.base.href(&Route::of(Lang::FR, &PageKind::Choice));
    let at_root = Manifest { id: choice.clone(), start_url: choice, shortcuts: Vec::new(), ..root };
    add(&Route::of_app_at_root(), &at_root);
    for lang in &site.languages {
        add(&Route::of_app(*lang), &of(site, theme, *lang));
    }
    files
}

fn of(site: &Site, theme: &Theme, lang: Lang) -> Manifest {
    let strings = &theme.words(lang).strings;
    let portail = &site.portal.portail;
    let name = portail.title.resolve(lang).0.to_string();
    let href = |kind: &PageKind| site.base.href(&Route::of(lang, kind));
    let shortcut = |(kind, key): (PageKind, &str)| Shortcut { name: strings.say(key, &[]), url: href(&kind) };
    let shortcuts = [(PageKind::EventList { page: 1 }, "menu.events"), (PageKind::Search, "search.title")];
    Manifest {
        id: href(&PageKind::Home),
        short_name: shortened(&name),
        name,
        description: portail.subtitle.as_ref().map(|text| text.resolve(lang).0.to_string()).unwrap_or_default(),
        lang: lang.html_tag().to_owned(),
        dir: lang.direction().as_str(),
        start_url: href(&PageKind::Home),
        scope: format!("{}/", site.base.folder()),
        display: "standalone",
        theme_color: PAPER,
        background_color: PAPER,
        icons: icons(&theme.assets, site.base.folder()),
        shortcuts: shortcuts.map(shortcut).into(),
    }
}

fn icons(assets: &ThemeAssets, folder: &str) -> Vec<Icon> {
    let icon = |(file, sizes, kind, purpose): &(&str, &'static str, &'static str, &'static str)| {
        let asset = assets.app.get(*file)?;
        Some(Icon { src: format!("{folder}{}", asset.address()), sizes, kind, purpose })
    };
    ICONS.iter().filter_map(icon).collect()
}

/// The words of a name that fit under an icon; at least the first.
fn shortened(name: &str) -> String {
    let mut short = String::new();
    for word in name.split_whitespace() {
        if !short.is_empty() && short.chars().count() + 1 + word.chars().count() > SHORT {
            break;
        }
        let gap = if short.is_empty() { "" } else { " " };
        short = format!("{short}{gap}{word}");
    }
    short.trim_end_matches(|end: char| !end.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_between_words() {
        assert_eq!(shortened("Passerelle 31"), "Passerelle");
        assert_eq!(shortened("Accueil 31"), "Accueil 31");
        assert_eq!(shortened("باسريل 31 – Passerelle 31"), "باسريل 31");
        assert_eq!(shortened("Emploiettravailpourtous"), "Emploiettravailpourtous");
    }
}

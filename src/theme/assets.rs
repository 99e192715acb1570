//! What the theme publishes beside pages: one style sheet for all, one sprite of pictograms, scripts, and what few pages load.
//!
//! Each name carries the hash of its content, so that hosts and browsers may keep it for ever; but for the worker,
//! which browsers know by its address.

use crate::output::path::OutputPath;
use crate::theme::files::ThemeFiles;
use crate::theme::placed::{Extent, Placed, Placing};
use crate::theme::social::Pictures;
use crate::theme::stylesheet;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files that a theme publishes, and their addresses from the root of the site.
#[derive(Clone, Debug)]
pub struct ThemeAssets {
    /// Style sheet of every page.
    pub css: Asset,
    /// Style sheets of some kinds of pages.
    pub styles: Vec<Placed>,
    /// Sprite of pictograms.
    pub icons: Asset,
    /// Scripts, in the order in which pages load them.
    pub scripts: Vec<Placed>,
    /// Picture for browsers' tabs.
    pub favicon: Asset,
    /// What answers in the place of the network, at the root of the site.
    pub worker: Option<Asset>,
    /// The pictures that stand for the portal among the device's applications, by the names of their files.
    pub app: BTreeMap<String, Asset>,
    /// Pictures of shared links.
    pub pictures: Pictures,
    /// The pictograms that the sprite holds, each a `<symbol>`, by name.
    pub symbols: BTreeMap<String, String>,
}

/// A file that a theme publishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where it goes.
    pub path: OutputPath,
    /// What it holds.
    pub bytes: Arc<[u8]>,
}

impl ThemeAssets {
    /// Makes the assets of a theme; `styles` gives the order of the style sheets, `worker` the path of the worker.
    pub fn make(files: &ThemeFiles, styles: &[Placing], scripts: &[Placing], worker: Option<&str>) -> Self {
        let (common, apart): (Vec<&Placing>, Vec<&Placing>) =
            styles.iter().partition(|placing| placing.is_everywhere());
        let everywhere = bundle(files, &common, &apart);
        let style = |placing: &&Placing| {
            let first = placing.after.as_ref().and_then(|name| apart.iter().find(|other| other.name == *name));
            let texts = first.into_iter().chain([placing]).map(|placing| joined(files, placing));
            let own = stylesheet::lean(&texts.collect::<Option<String>>()?);
            let css = match placing.extent {
                Extent::Apart => own,
                Extent::Whole => stylesheet::joined(&[everywhere.as_str(), own.as_str()]),
            };
            Some(Placed::publish(placing, "css", css.as_bytes()))
        };
        let script = |placing: &Placing| joined(files, placing).map(|js| Placed::publish(placing, "js", js.as_bytes()));
        let symbols = symbols(files);
        let drawings: String = symbols.values().map(String::as_str).collect();
        let sprite = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{drawings}</svg>");
        let favicon = files.text("icons/favicon.svg").unwrap_or_default();
        Self {
            css: Asset::named("passerelle", "css", everywhere.as_bytes()),
            icons: Asset::named("icons", "svg", sprite.as_bytes()),
            styles: apart.iter().filter_map(style).collect(),
            scripts: scripts.iter().filter_map(script).collect(),
            favicon: Asset::named("favicon", "svg", favicon.as_bytes()),
            app: app(files),
            worker: worker.and_then(|path| Some(Asset::worker(files.text(path)?.as_bytes()))),
            symbols,
            pictures: Pictures::default(),
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Asset> {
        [&self.css, &self.icons, &self.favicon]
            .into_iter()
            .chain(self.styles.iter().chain(&self.scripts).map(|placed| &placed.asset))
            .chain(&self.worker)
            .chain(self.app.values())
            .chain(self.pictures.assets())
    }

    /// A style sheet by its name, for a script to fetch it.
    pub fn style(&self, name: &str) -> Option<&Asset> {
        self.styles.iter().find(|style| style.name == name).map(|style| &style.asset)
    }

    /// A script by the name of its file, for a page that has another script fetch it.
    pub fn script(&self, name: &str) -> Option<&Asset> {
        self.scripts.iter().find(|script| script.name == name).map(|script| &script.asset)
    }
}

impl Asset {
    /// A file whose name carries the hash of its content.
    pub fn named(name: &str, ending: &str, bytes: &[u8]) -> Self {
        let hash = blake3::hash(bytes).to_hex();
        let path = format!("_t/{name}.{}.{ending}", &hash[..10]);
        Self { path: OutputPath::parse(&path).expect("names of theme files are plain words"), bytes: Arc::from(bytes) }
    }

    /// The worker keeps its name, at the root of the site: it answers for the folder where it stands.
    fn worker(bytes: &[u8]) -> Self {
        Self { path: OutputPath::parse("sw.js").expect("a plain word"), bytes: Arc::from(bytes) }
    }

    /// Its address from the root of the site.
    pub fn address(&self) -> String {
        format!("/{}", self.path)
    }
}

/// The pictures of the folder `app`.
fn app(files: &ThemeFiles) -> BTreeMap<String, Asset> {
    let asset = |(path, bytes): (&str, &Arc<[u8]>)| {
        let file = path.rsplit('/').next()?;
        let (name, ending) = file.split_once('.')?;
        matches!(ending, "png" | "svg").then(|| (file.to_owned(), Asset::named(name, ending, bytes)))
    };
    files.under_folder("app/").filter_map(asset).collect()
}

/// What the files of a placing hold, one after the other; none when a file is missing.
fn joined(files: &ThemeFiles, placing: &Placing) -> Option<String> {
    placing.paths.iter().map(|path| files.text(path)).collect()
}

/// The style sheet of every page: the theme's own files in their order, then those of the components that stand in no
/// sheet of their own. Layers settle who wins.
fn bundle(files: &ThemeFiles, common: &[&Placing], apart: &[&Placing]) -> String {
    let own = common.iter().filter_map(|placing| joined(files, placing));
    let is_apart = |path: &str| apart.iter().any(|placing| placing.paths.iter().any(|own| own == path));
    let components = files.texts("components/", ".css").filter(|(path, _)| !is_apart(path));
    let texts: Vec<String> =
        own.chain(components.map(|(_, text)| text.to_owned())).map(|css| stylesheet::lean(&css)).collect();
    stylesheet::joined(&texts)
}

/// Every pictogram as a `<symbol>`, used by name.
fn symbols(files: &ThemeFiles) -> BTreeMap<String, String> {
    let symbol = |(path, svg): (&str, &str)| {
        let name = path.trim_start_matches("icons/").trim_end_matches(".svg");
        let (attributes, drawing) = opened(svg)?;
        Some((name.to_owned(), format!("<symbol id=\"{name}\" {attributes}>{drawing}</symbol>")))
    };
    files.texts("icons/", ".svg").filter_map(symbol).collect()
}

/// The attributes worth keeping of an SVG's root, and what it draws.
fn opened(svg: &str) -> Option<(String, &str)> {
    let start = svg.find("<svg")?;
    let open_end = start + svg[start..].find('>')?;
    let close = svg.rfind("</svg>")?;
    let root = &svg[start..open_end];
    let keep = |name: &str| {
        let at = root.find(&format!(" {name}=\""))?;
        let value = &root[at + name.len() + 3..];
        Some(format!("{name}=\"{}\"", &value[..value.find('"')?]))
    };
    let names = ["viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"];
    let attributes: Vec<String> = names.into_iter().filter_map(keep).collect();
    Some((attributes.join(" "), svg[open_end + 1..close].trim()))
}

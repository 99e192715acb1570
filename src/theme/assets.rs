//! What the theme publishes beside pages: one style sheet, one sprite of pictograms, scripts.
//!
//! Each name carries the hash of its content, so that hosts and browsers may keep it for ever.

use crate::output::path::OutputPath;
use crate::theme::files::ThemeFiles;
use std::sync::Arc;

/// The files that a theme publishes, and their addresses from the root of the site.
#[derive(Clone, Debug)]
pub struct ThemeAssets {
    /// Style sheet.
    pub css: Asset,
    /// Sprite of pictograms.
    pub icons: Asset,
    /// Scripts.
    pub scripts: Vec<Asset>,
    /// Picture for browsers' tabs.
    pub favicon: Asset,
    /// The pictograms that the sprite holds.
    pub icon_names: Vec<String>,
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
    /// Makes the assets of a theme; `styles` gives the order of the style sheets.
    pub fn make(files: &ThemeFiles, styles: &[String], scripts: &[String]) -> Self {
        let (sprite, icon_names) = sprite(files);
        let favicon = files.text("icons/favicon.svg").unwrap_or_default();
        Self {
            css: Asset::named("passerelle", "css", bundle(files, styles).as_bytes()),
            icons: Asset::named("icons", "svg", sprite.as_bytes()),
            scripts: scripts.iter().filter_map(|path| script(files, path)).collect(),
            favicon: Asset::named("favicon", "svg", favicon.as_bytes()),
            icon_names,
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Asset> {
        [&self.css, &self.icons, &self.favicon].into_iter().chain(&self.scripts)
    }
}

impl Asset {
    fn named(name: &str, ending: &str, bytes: &[u8]) -> Self {
        let hash = blake3::hash(bytes).to_hex();
        let path = format!("_t/{name}.{}.{ending}", &hash[..10]);
        Self { path: OutputPath::parse(&path).expect("names of theme files are plain words"), bytes: Arc::from(bytes) }
    }

    /// Its address from the root of the site.
    pub fn address(&self) -> String {
        format!("/{}", self.path)
    }
}

fn script(files: &ThemeFiles, path: &str) -> Option<Asset> {
    let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".js");
    files.text(path).map(|text| Asset::named(name, "js", text.as_bytes()))
}

/// One style sheet: the theme's own files in their order, then each component's. Layers settle who wins.
fn bundle(files: &ThemeFiles, styles: &[String]) -> String {
    let own = styles.iter().filter_map(|path| files.text(path));
    let components = files.texts("components/", ".css").map(|(_, text)| text);
    own.chain(components).map(without_comments).collect()
}

/// The style sheet without comments and without the blanks that only people need. Quoted text stays as it is.
fn without_comments(css: &str) -> String {
    let mut lean = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
        } else if first == '"' || first == '\'' {
            let end = rest[1..].find(first).map_or(rest.len(), |at| at + 2);
            lean.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if first.is_ascii_whitespace() {
            let trimmed = rest.trim_start();
            let hugs = |character: char| matches!(character, '{' | '}' | ';' | ',');
            let is_needless = lean.chars().last().is_none_or(|last| hugs(last) || last == ':')
                || trimmed.chars().next().is_none_or(hugs);
            if !is_needless {
                lean.push(' ');
            }
            rest = trimmed;
        } else {
            lean.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    lean
}

/// Every pictogram as a `<symbol>`, in one file, used by name.
fn sprite(files: &ThemeFiles) -> (String, Vec<String>) {
    let mut sprite = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    let mut names = Vec::new();
    for (path, svg) in files.texts("icons/", ".svg") {
        let name = path.trim_start_matches("icons/").trim_end_matches(".svg");
        let Some((attributes, drawing)) = opened(svg) else { continue };
        sprite.push_str(&format!("<symbol id=\"{name}\" {attributes}>{drawing}</symbol>"));
        names.push(name.to_owned());
    }
    sprite.push_str("</svg>");
    (sprite, names)
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

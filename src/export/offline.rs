//! What a device may keep in a language: the few pages of a first visit, all that can be kept on purpose, and the words
//! that the worker says of them.
//!
//! The lists give the size and the hash of each page, so that what did not change is not fetched again. They are made
//! after all else is.

use crate::lang::moment::MomentWords;
use crate::lang::plural::Message;
use crate::lang::tag::Lang;
use crate::output::files::Files;
use crate::output::manifest::Published;
use crate::output::path::OutputPath;
use crate::site::companions;
use crate::site::keeping::{self, Kept};
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::theme::load::Theme;
use crate::theme::placed::Placed;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Version of the lists.
const FORMAT: u32 = 1;

/// Most pages of what is kept on purpose.
const MOST_PAGES: usize = 1500;

/// Most bytes of what is kept on purpose.
const MOST_BYTES: u64 = 48 << 20;

/// Most bytes of an index that a first visit keeps whole.
const SMALL_INDEX: u64 = 128 << 10;

/// What the worker and its page must know in a language.
#[derive(Serialize)]
struct Said<'a> {
    /// BCP 47 tag.
    lang: &'a str,
    /// The page on what is kept, from the root of the site.
    page: String,
    /// The words of moments.
    dates: MomentWords,
    /// What is said, by key.
    words: BTreeMap<String, &'a Message>,
}

/// A list of what to keep, in the order in which it is fetched: pages come after what they need.
#[derive(Serialize)]
struct List {
    v: u32,
    /// Bytes on the device.
    size: u64,
    /// Bytes that travel, where the host has compressed files.
    #[serde(skip_serializing_if = "Option::is_none")]
    packed: Option<u64>,
    /// How many pages.
    n: usize,
    /// How many pages did not fit.
    left: usize,
    /// Path, size and hash of each; no hash where the path carries one.
    files: Vec<Entry>,
}

#[derive(Clone, Serialize)]
#[serde(untagged)]
enum Entry {
    Named(String, u64),
    Hashed(String, u64, String),
}

/// What a list may name, by its paths.
struct Wanted {
    /// Of the theme.
    theme: Vec<OutputPath>,
    /// Groups of shards, for each index.
    indexes: Vec<BTreeSet<String>>,
    /// What scripts read.
    data: Vec<OutputPath>,
    /// Pages, the most needed first.
    pages: Vec<OutputPath>,
    /// Pictures.
    pictures: Vec<OutputPath>,
    /// Folders of pages that stay as they were in the last publication, beginning with the language.
    kept_folders: Vec<String>,
}

/// The words and the lists of each language. `files` holds all the others.
pub fn published(site: &Site, theme: &Theme, files: &Files<'_>) -> Files<'static> {
    let mut told = Files::default();
    for lang in &site.languages {
        told.add(path(&Route::of_offline_words(*lang)), words(site, theme, *lang));
        let indexes = indexes(site, files, *lang);
        let (start, whole) = (start(site, theme, *lang, indexes.clone()), whole(site, theme, *lang, indexes));
        told.add_told(
            path(&Route::of_offline_start(*lang)),
            Box::new(move |published| json(&list(&start, published, Index::Small))),
        );
        told.add_told(
            path(&Route::of_offline_whole(*lang)),
            Box::new(move |published| json(&list(&whole, published, Index::Any))),
        );
    }
    told
}

fn words(site: &Site, theme: &Theme, lang: Lang) -> Vec<u8> {
    let strings = &theme.words(lang).strings;
    json(&Said {
        lang: lang.html_tag(),
        page: site.base.href(&Route::of(lang, &PageKind::Offline)),
        dates: strings.locale.moment_words(),
        words: strings.messages(&["offline."]),
    })
}

/// The groups of shards of the indexes that a language searches: its own and the French one.
fn indexes(site: &Site, files: &Files<'_>, lang: Lang) -> Vec<BTreeSet<String>> {
    searched(site, lang).into_iter().map(|lang| groups(files, &path(&Route::of_search_index(lang)))).collect()
}

fn searched(site: &Site, lang: Lang) -> Vec<Lang> {
    let french = Some(Lang::FR).filter(|french| lang != *french && site.languages.contains(french));
    std::iter::once(lang).chain(french).collect()
}

/// The folders of the shards that a manifest of search names: ten digits each, one after the other.
fn groups(files: &Files<'_>, manifest: &OutputPath) -> BTreeSet<String> {
    let manifest = files.bytes(manifest).and_then(|json| serde_json::from_slice::<serde_json::Value>(json).ok());
    let hashes = manifest.as_ref().and_then(|manifest| manifest["groups"].as_object()).into_iter().flatten();
    let texts = hashes.filter_map(|(_, hashes)| hashes.as_str());
    texts.flat_map(|text| text.as_bytes().chunks(10)).map(|hash| String::from_utf8_lossy(hash).into_owned()).collect()
}

/// What a first visit keeps: what makes the portal useful, and small.
fn start(site: &Site, theme: &Theme, lang: Lang, indexes: Vec<BTreeSet<String>>) -> Wanted {
    let assets = &theme.assets;
    let placed = assets.styles.iter().chain(&assets.scripts);
    let is_first = |placed: &&Placed| keeping::FIRST_KINDS.iter().any(|kind| placed.is_on(kind));
    let needed = placed.filter(|placed| placed.is_asked_for() || is_first(placed));
    let common = [&assets.css, &assets.icons, &assets.favicon];
    let of_theme = common.into_iter().chain(needed.map(|placed| &placed.asset));
    let search = searched(site, lang).into_iter().map(|lang| path(&Route::of_search_index(lang)));
    let said = [Route::of_handout_words(lang), Route::of_offline_words(lang)];
    Wanted {
        theme: of_theme.map(|asset| asset.path.clone()).collect(),
        indexes,
        data: search.chain(said.iter().map(path)).collect(),
        pages: pages(site, lang, |kept| kept == Kept::First),
        pictures: Vec::new(),
        kept_folders: Vec::new(),
    }
}

/// All that can be kept in a language.
fn whole(site: &Site, theme: &Theme, lang: Lang, indexes: Vec<BTreeSet<String>>) -> Wanted {
    let assets = &theme.assets;
    let placed = assets.styles.iter().chain(&assets.scripts).map(|placed| &placed.asset);
    let of_theme = [&assets.css, &assets.icons, &assets.favicon].into_iter().chain(placed);
    let search = searched(site, lang).into_iter().map(Route::of_search_index);
    let said = [
        Route::of_handout_words(lang),
        Route::of_offline_words(lang),
        Route::of_orientation_rules(lang),
        Route::of_communes(),
    ];
    let shelves = site.items().into_keys().map(|name| format!("{}{name}.json", Route::of_items()));
    let shelves = shelves.filter_map(|address| OutputPath::parse(address.trim_start_matches('/')));
    let own = format!("{lang}/");
    let pictures = companions::pictures(&site.portal);
    let sizes = pictures.flat_map(|picture| picture.look.sizes.iter().map(|size| picture.look.file_name(*size)));
    let pictures: BTreeSet<String> = sizes.collect();
    Wanted {
        theme: of_theme.map(|asset| asset.path.clone()).collect(),
        indexes,
        data: search.map(|route| path(&route)).chain(said.iter().map(path)).chain(shelves).collect(),
        pages: pages(site, lang, |_| true),
        pictures: pictures.into_iter().map(|name| path(&Route::of_companion(&name))).collect(),
        kept_folders: site
            .kept_folders
            .iter()
            .map(|folder| format!("{folder}/"))
            .filter(|f| f.starts_with(&own))
            .collect(),
    }
}

/// The pages of a language that may be kept, the most needed first.
fn pages(site: &Site, lang: Lang, is_wanted: impl Fn(Kept) -> bool) -> Vec<OutputPath> {
    let coming = keeping::coming(site);
    let of_language = site.pages.iter().filter(|page| page.lang == lang);
    let ranked = of_language.filter_map(|page| Some((keeping::kept(site, &coming, &page.kind)?, path(&page.route))));
    let mut pages: Vec<_> = ranked.filter(|(kept, _)| is_wanted(*kept)).collect();
    pages.sort_by_key(|(kept, _)| *kept);
    pages.into_iter().map(|(_, path)| path).collect()
}

/// Which indexes a list names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Index {
    /// Those that a first visit may fetch.
    Small,
    /// Those of any size.
    Any,
}

fn list(wanted: &Wanted, published: &BTreeMap<OutputPath, Published>, index: Index) -> List {
    let mut list = Gathered { published, size: 0, packed: 0, files: Vec::new() };
    for path in &wanted.theme {
        list.take_named(path);
    }
    if !wanted.kept_folders.is_empty() {
        // Pages of the last publication need the style sheets of theirs.
        published
            .iter()
            .filter(|(path, file)| file.is_kept && is_of_theme(path))
            .for_each(|(path, _)| list.take_named(path));
    }
    for groups in &wanted.indexes {
        let shards = shards(published, groups);
        let size: u64 = shards.iter().filter_map(|path| published.get(*path)).map(|file| file.size).sum();
        if index == Index::Any || size <= SMALL_INDEX {
            shards.into_iter().for_each(|path| list.take_named(path));
        }
    }
    for path in &wanted.data {
        list.take_hashed(path);
    }
    let (mut n, mut left) = (0, 0);
    let pages = wanted.pages.iter().filter(|path| published.contains_key(*path));
    for path in pages.chain(kept_pages(published, &wanted.kept_folders)) {
        if n < MOST_PAGES && list.size < MOST_BYTES {
            list.take_hashed(path);
            n += 1;
        } else {
            left += 1;
        }
    }
    for path in wanted.pictures.iter().take(MOST_PAGES) {
        if list.size < MOST_BYTES {
            list.take_named(path);
        }
    }
    let Gathered { size, packed, files, .. } = list;
    List { v: FORMAT, size, packed: (packed < size).then_some(packed), n, left, files }
}

/// The pages that stay as they were, because their entries have errors.
fn kept_pages<'a>(
    published: &'a BTreeMap<OutputPath, Published>,
    folders: &[String],
) -> impl Iterator<Item = &'a OutputPath> {
    let is_kept = |path: &&OutputPath| {
        path.as_str().ends_with("/index.html") && folders.iter().any(|folder| path.as_str().starts_with(folder))
    };
    published.keys().filter(is_kept)
}

/// True for a script or a style sheet; pictures of applications are for those who make one of the portal.
fn is_of_theme(path: &OutputPath) -> bool {
    path.as_str().starts_with("_t/") && !path.as_str().ends_with(".gz") && !path.as_str().ends_with(".png")
}

/// The shards of these groups, but for those of a former publication.
fn shards<'a>(published: &'a BTreeMap<OutputPath, Published>, groups: &BTreeSet<String>) -> Vec<&'a OutputPath> {
    let is_ours = |path: &OutputPath| {
        let mut parts = path.as_str().split('/');
        parts.next() == Some("_s") && parts.next().is_some_and(|group| groups.contains(group))
    };
    let is_plain = |path: &OutputPath| !path.as_str().ends_with(".gz");
    let ours = published.iter().filter(|(path, file)| !file.is_kept && is_ours(path) && is_plain(path));
    ours.map(|(path, _)| path).collect()
}

struct Gathered<'a> {
    published: &'a BTreeMap<OutputPath, Published>,
    size: u64,
    packed: u64,
    files: Vec<Entry>,
}

impl Gathered<'_> {
    /// Takes a file whose path carries its hash.
    fn take_named(&mut self, path: &OutputPath) {
        if let Some(file) = self.weighed(path) {
            self.files.push(Entry::Named(path.as_str().to_owned(), file.size));
        }
    }

    /// Takes a file that keeps its path when it changes.
    fn take_hashed(&mut self, path: &OutputPath) {
        if let Some(file) = self.weighed(path) {
            let address = path.as_str().strip_suffix("index.html").unwrap_or(path.as_str());
            let hash = file.sha256.chars().take(10).collect();
            self.files.push(Entry::Hashed(address.to_owned(), file.size, hash));
        }
    }

    fn weighed(&mut self, path: &OutputPath) -> Option<Published> {
        let file = self.published.get(path)?.clone();
        let twin = OutputPath::parse(&format!("{path}.gz")).and_then(|twin| self.published.get(&twin));
        self.size += file.size;
        self.packed += twin.map_or(file.size, |twin| twin.size);
        Some(file)
    }
}

fn path(route: &Route) -> OutputPath {
    OutputPath::parse(&route.file()).expect("addresses of pages and of our own files are sound paths")
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("texts and numbers are JSON")
}

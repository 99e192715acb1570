//! What a device may keep in a language: the few pages of a first visit, all that can be kept on purpose, and the words
//! that the worker says of them.
//!
//! The lists give the size and the hash of each page, so that what did not change is not fetched again. They are made
//! after all else is.

mod list;
mod wanted;

use crate::export::offline::list::{Index, list};
use crate::lang::moment::MomentWords;
use crate::lang::plural::Message;
use crate::lang::tag::Lang;
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::theme::load::Theme;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What the worker and its page must know in a language.
#[derive(Serialize)]
struct Said<'a> {
    /// BCP 47 tag.
    lang: &'a str,
    /// Which way it is written: what is said may stand in a page of another language.
    dir: &'a str,
    /// The page on what is kept, from the root of the site.
    page: String,
    /// The words of moments.
    dates: MomentWords,
    /// What is said, by key.
    words: BTreeMap<String, &'a Message>,
}

/// The words and the lists of each language. `files` holds all the others.
pub fn published(site: &Site, theme: &Theme, files: &Files<'_>) -> Files<'static> {
    let mut told = Files::default();
    for lang in &site.languages {
        told.add(path(&Route::of_offline_words(*lang)), words(site, theme, *lang));
        let indexes = indexes(site, files, *lang);
        let start = wanted::start(site, theme, *lang, indexes.clone());
        let whole = wanted::whole(site, theme, *lang, indexes);
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
        dir: lang.direction().as_str(),
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

fn path(route: &Route) -> OutputPath {
    OutputPath::parse(&route.file()).expect("addresses of pages and of our own files are sound paths")
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("texts and numbers are JSON")
}

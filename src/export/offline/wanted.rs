//! What a device is meant to keep: paths in the order in which they are needed, whatever they weigh.

use crate::export::offline::{path, searched};
use crate::lang::tag::Lang;
use crate::output::path::OutputPath;
use crate::site::calendars::Calendar;
use crate::site::companions;
use crate::site::keeping::{self, Kept};
use crate::site::page::{Page, PageKind};
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::theme::load::Theme;
use crate::theme::placed::Placed;
use std::collections::BTreeSet;

/// What a list may name, by its paths.
#[derive(Default)]
pub struct Wanted {
    /// Of the theme.
    pub theme: Vec<OutputPath>,
    /// Groups of shards, for each index.
    pub indexes: Vec<BTreeSet<String>>,
    /// What scripts read.
    pub data: Vec<OutputPath>,
    /// Pages, the most needed first.
    pub pages: Vec<OutputPath>,
    /// Calendars that pages offer to take.
    pub calendars: Vec<OutputPath>,
    /// Pictures.
    pub pictures: Vec<OutputPath>,
    /// Recordings, the most needed first.
    pub recordings: Vec<OutputPath>,
    /// Pages, by their folders, and calendars that stay as they were in the last publication.
    pub kept: Vec<OutputPath>,
}

/// What a first visit keeps: what makes the portal useful, and small.
pub fn start(site: &Site, theme: &Theme, lang: Lang, indexes: Vec<BTreeSet<String>>) -> Wanted {
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
        pages: ranked(site, lang).filter(|(kept, _)| *kept == Kept::First).map(|(_, page)| path(&page.route)).collect(),
        ..Wanted::default()
    }
}

/// All that can be kept in a language.
pub fn whole(site: &Site, theme: &Theme, lang: Lang, indexes: Vec<BTreeSet<String>>) -> Wanted {
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
    let pages: Vec<&Page> = ranked(site, lang).map(|(_, page)| page).collect();
    let mut known = BTreeSet::new();
    let recordings = pages.iter().filter_map(|page| recording(site, page)).filter(|path| known.insert(path.clone()));
    let pictures = companions::pictures(&site.portal);
    let sizes = pictures.flat_map(|picture| picture.look.sizes.iter().map(|size| picture.look.file_name(*size)));
    let pictures: BTreeSet<String> = sizes.collect();
    Wanted {
        theme: of_theme.map(|asset| asset.path.clone()).collect(),
        indexes,
        data: search.map(|route| path(&route)).chain(said.iter().map(path)).chain(shelves).collect(),
        calendars: pages.iter().filter_map(|page| calendar(page)).collect(),
        recordings: recordings.collect(),
        pages: pages.into_iter().map(|page| path(&page.route)).collect(),
        pictures: pictures.into_iter().map(|name| path(&Route::of_companion(&name))).collect(),
        kept: site.kept_folders.iter().filter(|kept| kept.as_str().starts_with(&own)).cloned().collect(),
    }
}

/// The pages that a reader of a language may keep, the most needed first. The choice of language is of each.
fn ranked(site: &Site, lang: Lang) -> impl Iterator<Item = (Kept, &Page)> {
    let coming = keeping::coming(site);
    let of_language = site.pages.iter().filter(|page| page.lang == lang || page.kind == PageKind::Choice);
    let mut ranked: Vec<_> =
        of_language.filter_map(|page| Some((keeping::kept(site, &coming, &page.kind)?, page))).collect();
    ranked.sort_by_key(|(kept, _)| *kept);
    ranked.into_iter()
}

/// The calendar that an event's page offers to take.
fn calendar(page: &Page) -> Option<OutputPath> {
    let calendar = Calendar::shown_on(&page.kind).filter(|calendar| matches!(calendar, Calendar::Event(_)))?;
    Some(path(&Route::of_calendar(page.lang, &calendar)))
}

/// The recording that a page plays, in its own language.
fn recording(site: &Site, page: &Page) -> Option<OutputPath> {
    let recording = site.common_of(&page.kind)?.audio.get(&page.lang)?;
    Some(path(&Route::of_companion(&recording.sound.file_name())))
}

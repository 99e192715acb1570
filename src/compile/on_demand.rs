//! A site whose files are made when they are asked for, and no other: what is shown while partners write.
//!
//! The bytes are those of a build, made by the same rooms. Only what a page does not need is put off: indexes, calendars,
//! feeds and lists come into being with the first request for one of them.

use crate::compile::{self, Planned};
use crate::diag::report::Report;
use crate::export::{companions, offline, web};
use crate::lang::tag::Lang;
use crate::output::files::{Content, Files};
use crate::output::manifest::Published;
use crate::output::path::OutputPath;
use crate::render;
use crate::render::stage::Stage;
use crate::search::{self, Care};
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::sources::snapshot::Snapshot;
use crate::theme::load::Theme;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A site whose files are made when they are asked for.
pub struct OnDemand {
    /// What exists.
    pub site: Arc<Site>,
    /// Look and words.
    pub theme: Arc<Theme>,
    stage: OnceLock<Arc<Stage>>,
    companions: Files<'static>,
    small: OnceLock<Files<'static>>,
    search: BTreeMap<Lang, OnceLock<Files<'static>>>,
    lists: OnceLock<BTreeMap<OutputPath, Vec<u8>>>,
}

/// Where a file is looked for: its path alone tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shelf {
    Page,
    Companion,
    Index(Option<Lang>),
    List,
    /// What each answer is given with: no calendar is made for it.
    Headers,
    Small,
}

impl OnDemand {
    /// A planned site, of which nothing is made.
    pub fn new(planned: Planned, snapshot: &Snapshot) -> Self {
        let Planned { site, theme } = planned;
        let companions = companions::published(&site, snapshot);
        let search = site.languages.iter().map(|lang| (*lang, OnceLock::new())).collect();
        let (stage, small, lists) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Self { site: Arc::new(site), theme, stage, companions, small, search, lists }
    }

    /// The bytes of a file; none when the site has no such file. What goes wrong on the way is told.
    pub fn file(&self, path: &OutputPath, report: &mut Report) -> Option<Vec<u8>> {
        if let Some(asset) = self.theme.assets.iter().find(|asset| asset.path == *path) {
            return Some(asset.bytes.to_vec());
        }
        match self.shelf(path) {
            Shelf::Page => {
                let page = self.site.page_at(path.as_str())?;
                Some(render::pages::html(self.stage(), page, report))
            }
            Shelf::Companion => made(&self.companions, path, report),
            Shelf::Index(Some(lang)) => made(self.index(lang)?, path, report),
            Shelf::Index(None) => self.shard(path, report),
            Shelf::List => self.lists.get_or_init(|| self.told()).get(path).cloned(),
            Shelf::Headers => Some(web::headers(&self.site).into_bytes()),
            Shelf::Small => made(self.small(), path, report),
        }
    }

    /// True when the site has such a file; no page and no index is made to know it.
    pub fn has(&self, path: &OutputPath) -> bool {
        let is_asset = self.theme.assets.iter().any(|asset| asset.path == *path);
        is_asset
            || match self.shelf(path) {
                Shelf::Page => self.site.page_at(path.as_str()).is_some(),
                Shelf::Companion => self.companions.get(path).is_some(),
                Shelf::Index(Some(_)) | Shelf::List | Shelf::Headers => true,
                Shelf::Index(None) => self.ready().any(|files| files.get(path).is_some()),
                Shelf::Small => self.small().get(path).is_some(),
            }
    }

    /// Every path of the site, in order: everything is laid out for it.
    pub fn paths(&self) -> Vec<OutputPath> {
        let lists = self.lists.get_or_init(|| self.told());
        let whole = self.whole();
        let mut paths: Vec<OutputPath> =
            whole.paths().chain(self.companions.paths()).chain(lists.keys()).cloned().collect();
        paths.sort();
        paths
    }

    fn shelf(&self, path: &OutputPath) -> Shelf {
        let path = path.as_str();
        if path.ends_with(".html") {
            return Shelf::Page;
        }
        if path == web::HEADERS {
            return Shelf::Headers;
        }
        if path.starts_with("_p/") {
            return Shelf::Companion;
        }
        if path.starts_with(Route::of_search_shards().as_str().trim_start_matches('/')) {
            return Shelf::Index(None);
        }
        let is = |route: Route| route.is_file(path);
        for lang in &self.site.languages {
            if is(Route::of_search_index(*lang)) {
                return Shelf::Index(Some(*lang));
            }
            if is(Route::of_offline_start(*lang))
                || is(Route::of_offline_whole(*lang))
                || is(Route::of_offline_words(*lang))
            {
                return Shelf::List;
            }
        }
        Shelf::Small
    }

    fn stage(&self) -> &Arc<Stage> {
        self.stage.get_or_init(|| Arc::new(Stage::set(Arc::clone(&self.site), Arc::clone(&self.theme))))
    }

    fn small(&self) -> &Files<'static> {
        self.small.get_or_init(|| compile::small(&self.site, &self.theme))
    }

    fn index(&self, lang: Lang) -> Option<&Files<'static>> {
        let shelf = self.search.get(&lang)?;
        Some(shelf.get_or_init(|| search::published_of(&self.site, &self.theme, lang)))
    }

    /// A piece of an index: whoever asks for one has read what tells of it, so that its language is at hand already.
    fn shard(&self, path: &OutputPath, report: &mut Report) -> Option<Vec<u8>> {
        self.ready().find_map(|files| made(files, path, report))
    }

    /// The indexes that were made.
    fn ready(&self) -> impl Iterator<Item = &Files<'static>> {
        self.search.values().filter_map(OnceLock::get)
    }

    /// The lists of what a device may keep: everything else is made for them.
    fn told(&self) -> BTreeMap<OutputPath, Vec<u8>> {
        let files = self.whole();
        let make = |(path, content): (&OutputPath, &Content)| {
            let bytes = content.make(&mut Report::default());
            (path.clone(), Published::of(&bytes))
        };
        let lists = offline::published(&self.site, &self.theme, &files);
        // What is said of lists is no list, and is kept with the rest.
        let is_known = |(_, content): &(&OutputPath, &Content)| !matches!(content, Content::Told(_));
        let others: Vec<_> = files.iter().chain(self.companions.iter()).chain(lists.iter()).filter(is_known).collect();
        let published: BTreeMap<OutputPath, Published> = others.into_par_iter().map(make).collect();
        let list = |(path, content): (&OutputPath, &Content)| {
            let bytes = match content {
                Content::Told(teller) => teller(&published),
                Content::Bytes(bytes) => bytes.to_vec(),
                Content::Lazy(maker) => maker(&mut Report::default()),
            };
            (path.clone(), bytes)
        };
        lists.iter().map(list).collect()
    }

    /// Everything but those lists, and partners' pictures and recordings.
    fn whole(&self) -> Files<'static> {
        let mut files = self.theme.published();
        files.absorb(render::pages(&self.site, &self.theme));
        files.absorb(search::published(&self.site, &self.theme, Care::Draft).value);
        files.absorb(compile::small(&self.site, &self.theme));
        files
    }
}

fn made(files: &Files<'static>, path: &OutputPath, report: &mut Report) -> Option<Vec<u8>> {
    files.get(path).map(|content| content.make(report).into_owned())
}

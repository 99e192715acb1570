//! The search page: its form, what its script must know, the lists that answer without script.

use crate::lang::tag::Lang;
use crate::model::values::vocabulary::{COSTS, EVENT_STATUSES, RECEPTION_MODES};
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::frame::menu;
use crate::render::notices;
use crate::render::views::search::{FrenchSettings, SearchSettings, SearchView};
use crate::render::views::shared::{Html, Link};
use crate::site::page::PageKind;
use crate::site::route::Route;
use crate::text::escape;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The messages that the script says, without their first word.
const WORDS: &[(&str, &str)] = &[
    ("results", "search.results"),
    ("none", "search.none"),
    ("help", "search.help"),
    ("corrected", "search.corrected"),
    ("partial", "search.partial"),
    ("missing", "search.missing"),
    ("whole", "search.whole"),
    ("filtered", "search.filtered"),
    ("unfilter", "search.unfilter"),
    ("without", "search.without"),
    ("past", "search.past"),
    ("french-page", "search.french-page"),
    ("own-page", "search.own-page"),
    ("network", "search.network"),
    ("stale", "search.stale"),
    ("broken", "search.broken"),
    ("reload", "search.reload"),
    ("all", "search.all"),
    ("clear", "search.clear"),
    ("remove", "search.remove"),
    ("any", "search.any"),
    ("others", "search.others"),
];

/// The kinds of answers, by the first word of their addresses.
const KINDS: &[(&str, &str)] = &[
    ("services", "service"),
    ("evenements", "evenement"),
    ("parcours", "parcours"),
    ("dispositifs", "dispositif"),
    ("signataires", "signataire"),
    ("page", "page"),
];

/// What each filter is called.
const FACETS: &[(&str, &str)] = &[
    ("type", "search.type"),
    ("genre", "search.genre"),
    ("signataire", "menu.signatories"),
    ("public", "menu.audiences"),
    ("thematique", "menu.themes"),
    ("francais", "fact.french"),
    ("lieu", "fact.where"),
    ("langue", "search.language"),
    ("mois", "search.month"),
];

/// The pictograms of the form and of the answers; those of the menu and of notices are added.
const ICONS: &[&str] = &[
    "language-switch",
    "chevron",
    "menu",
    "search",
    "close",
    "filter",
    "service",
    "event",
    "pathway",
    "document",
    "calendar",
];

/// The search page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("search.title");
    let lists = lists(desk);
    let view = SearchView {
        title: title.clone(),
        action: desk.href(&PageKind::Search),
        index: address(desk, &Route::of_search_index(desk.lang)),
        script: desk.stage.script("search"),
        symbols: symbols(desk, &lists),
        settings: settings(desk),
        lists,
    };
    Built::new(View::Search(Box::new(view)), desk.own(title), desk.say("search.summary"))
}

/// Every list, the alphabetical one first.
fn lists(desk: &Desk<'_>) -> Vec<Link> {
    let alphabet = desk.link(&PageKind::Alphabet { page: 1 }, desk.own(desk.say("alphabet.title")));
    let alphabet = Link { icon: Some("document"), ..alphabet };
    std::iter::once(alphabet).chain(menu(desk, &PageKind::Search)).collect()
}

/// The pictograms that the page shows, drawn in the page: an answer waits for no other file.
fn symbols(desk: &Desk<'_>, lists: &[Link]) -> Html {
    let of_notices = notices::everywhere(desk).into_iter().map(|notice| notice.icon);
    let names: BTreeSet<&str> =
        ICONS.iter().copied().chain(lists.iter().filter_map(|link| link.icon)).chain(of_notices).collect();
    let drawings = &desk.stage.theme.assets.symbols;
    let drawn: String = names.into_iter().filter_map(|name| drawings.get(name)).map(String::as_str).collect();
    Html(Arc::from(drawn))
}

fn settings(desk: &Desk<'_>) -> Html {
    let stage = desk.stage;
    let said = |list: &[(&'static str, &str)]| -> BTreeMap<&'static str, String> {
        list.iter().map(|(name, key)| (*name, desk.say(key))).collect()
    };
    let has_french = stage.site.languages.contains(&Lang::FR);
    let mut facets = said(FACETS);
    facets.insert("gratuit", desk.strings.word(COSTS.name, "gratuit").to_owned());
    facets.insert("a-distance", desk.strings.word(RECEPTION_MODES.name, "a-distance").to_owned());
    let settings = SearchSettings {
        lang: desk.lang.html_tag(),
        home: desk.href(&PageKind::Home),
        index: address(desk, &Route::of_search_index(desk.lang)),
        shards: address(desk, &Route::of_search_shards()),
        french: (desk.lang != Lang::FR && has_french).then(|| french(desk)),
        engine: stage.script("search"),
        panel: stage.script("search-facets"),
        inflate: stage.script("search-inflate"),
        later: stage.script("fold").into_iter().collect(),
        words: WORDS.iter().filter_map(|(name, key)| Some((*name, desk.strings.message(key)?))).collect(),
        kinds: KINDS.iter().map(|(word, code)| (*word, desk.strings.word("type", code).to_owned())).collect(),
        facets,
        statuses: EVENT_STATUSES
            .codes
            .iter()
            .map(|code| (*code, desk.strings.word(EVENT_STATUSES.name, code).to_owned()))
            .collect(),
    };
    let json = serde_json::to_string(&settings).expect("texts and maps of texts are JSON");
    Html(Arc::from(escape::json_in_html(&json)))
}

fn french(desk: &Desk<'_>) -> FrenchSettings {
    FrenchSettings {
        home: address(desk, &Route::of(Lang::FR, &PageKind::Home)),
        index: address(desk, &Route::of_search_index(Lang::FR)),
    }
}

fn address(desk: &Desk<'_>, route: &Route) -> String {
    desk.stage.site.base.href(route)
}

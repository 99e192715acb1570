//! What hand-outs and sharing ask for: files that lead from short identifiers to addresses, and words in each language.
//!
//! Thirty-two small files know every sheet, whatever the language: a hand-out of twelve sheets asks for twelve at most.
//! Their addresses never change, since links that people were given begin there.

use crate::lang::tag::Lang;
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::site::page::PageKind;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::theme::assets::Asset;
use crate::theme::load::Theme;
use crate::theme::strings::Strings;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the scripts of hand-outs and sharing must know in a language.
#[derive(Serialize)]
struct Said<'a> {
    /// BCP 47 tag.
    lang: String,
    /// `ltr` or `rtl`.
    dir: &'static str,
    /// The portal's own address, before paths: what is printed or sent begins with it.
    origin: &'a str,
    /// Scripts fetched when the reader asks for them, by name.
    scripts: BTreeMap<&'static str, String>,
    /// Style sheets of what those add.
    styles: BTreeMap<&'static str, String>,
    /// The words of reading aloud and of the size of the text.
    reading: &'a Value,
    /// The words of hand-outs, by key.
    handout: &'a Value,
    /// The words of sharing.
    share: &'a Value,
    /// What the day of reading adds to the page of an event.
    event: Life,
}

/// What is said of an event according to the day on which its page is read.
#[derive(Serialize)]
struct Life {
    /// In how many days it takes place: today, tomorrow, in two days…
    soon: Vec<String>,
    /// Registration has closed.
    closed: String,
    /// What to do then.
    call: String,
    /// What leads to the list of events, where nothing else is left to propose.
    see: String,
    /// The address of that list.
    list: String,
}

/// Until how many days before it an event is said to be soon.
const SOON: u64 = 7;

/// The files, for the languages of the site.
pub fn published(site: &Site, theme: &Theme) -> Files<'static> {
    let mut files = Files::default();
    let mut add = |path: &str, json: String| {
        let path = OutputPath::parse(path.trim_start_matches('/')).expect("these names are plain words");
        files.add(path, json.into_bytes());
    };
    for (name, shelf) in site.items() {
        let shelf: BTreeMap<String, String> = shelf.into_iter().map(|(id, path)| (id.to_string(), path)).collect();
        add(&format!("{}{name}.json", Route::of_items().as_str()), json(&shelf));
    }
    for lang in &site.languages {
        add(Route::of_handout_words(*lang).as_str(), json(&said(site, theme, *lang)));
    }
    files
}

fn said<'a>(site: &'a Site, theme: &'a Theme, lang: Lang) -> Said<'a> {
    let address = |asset: &Asset| format!("{}{}", site.base.folder(), asset.address());
    let script = |name: &'static str| Some((name, address(theme.assets.script(name)?)));
    let style = |name: &'static str| Some((name, address(theme.assets.style(name)?)));
    let ui = &theme.words(lang).strings.ui;
    Said {
        lang: lang.html_tag().to_owned(),
        dir: lang.direction().as_str(),
        origin: site.base.origin(),
        scripts: ["share", "qr", "reading"].into_iter().filter_map(script).collect(),
        styles: ["reading"].into_iter().filter_map(style).collect(),
        reading: &ui["reading"],
        handout: &ui["handout"],
        share: &ui["share"],
        event: life(site, &theme.words(lang).strings, lang),
    }
}

fn life(site: &Site, strings: &Strings, lang: Lang) -> Life {
    let said = |days| match days {
        0 => strings.say("soon.today", &[]),
        1 => strings.say("soon.tomorrow", &[]),
        days => strings.count("soon.days", days, &[]),
    };
    Life {
        soon: (0..=SOON).map(said).collect(),
        closed: strings.say("status.closed", &[]),
        call: strings.say("status.closed-call", &[]),
        see: strings.say("status.see-events", &[]),
        list: site.base.href(&Route::of(lang, &PageKind::EventList { page: 1 })),
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and maps of texts are JSON")
}

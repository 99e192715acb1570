//! Orientation as static files: what a browser needs to answer by itself, so that a profile never leaves the page.
//!
//! `/<lang>/orientation/regles.json`:
//!
//! - `v`: version of the format · `keys`: the profile's keys that rules test, in the order of a form · `sheetKeys`:
//!   those that only sheets ask · `needs`: the needs that rules name · `areas`: the names of the areas in use, by code
//! - `scales`: for each key that has an order, its codes from the lowest to the highest
//! - `rules`, in order: `id` · `if`: the condition · `principal`, `also`, `services`: places in `targets` · `why`, with
//!   `lang` and `dir` when it is not in the page's language · `ref`
//! - `targets`: signatories, programmes, services, coming events: `id` (short) · `kind` (`signataire`, `dispositif`,
//!   `service`, `evenement`) · `path` below the language · `title`, with `lang` and `dir` as above · `short`: its acronym · `meta` · `phone` ·
//!   `owner`: place of the signatory · `at`: INSEE codes of its communes · `remote` when one need not go there ·
//!   `dates` of an event, the next ones: `[day, instant after which it is over, in words]` · `until` of a service: the
//!   instant after which it is over ·
//!   `status` when it is not the usual one · `asks`: what it asks of a person, under the keys that partners write
//!
//! A condition is `{all: […]}`, `{any: […]}`, `{not: …}`, `{key, of: [values]}`, `{key, min, max}` (both included, codes
//! of a scale by rank) or `{in: [codes of areas]}`, which is asked of the commune.
//! What an edition does not publish has no target, and rules do not name it.
//!
//! `/_o/communes.txt`, for every language: see `communes`.

mod asks;
mod communes;
mod conditions;
mod rules;
mod targets;

use crate::lang::tag::Lang;
use crate::model::entities::orientation::condition::rank;
use crate::model::entities::orientation::named;
use crate::model::entities::orientation::profile::{Domain, ProfileKey, ProfileValue};
use crate::model::values::code::Code;
use crate::model::values::zone::Zone;
use crate::orient::offered;
use crate::output::files::{Files, Maker};
use crate::output::path::OutputPath;
use crate::site::asked;
use crate::site::plan::Site;
use crate::site::route::Route;
use crate::theme::load::Theme;
use rules::Rule;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use targets::{Target, Targets};

/// The version of the format; a script that reads another one asks for a fresh page.
pub const FORMAT: u32 = 1;

/// What a browser reads in one language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Data {
    v: u32,
    keys: Vec<&'static str>,
    sheet_keys: Vec<&'static str>,
    needs: Vec<&'static str>,
    areas: BTreeMap<String, String>,
    scales: BTreeMap<&'static str, Vec<&'static str>>,
    rules: Vec<Rule>,
    targets: Vec<Target>,
}

/// The rules and targets of every language, and the table of communes, each made when its bytes are asked for.
pub fn files(site: &Arc<Site>, theme: &Arc<Theme>) -> Files<'static> {
    let mut files = Files::default();
    for lang in site.languages.iter().copied() {
        let (site, theme) = (Arc::clone(site), Arc::clone(theme));
        let json =
            move || serde_json::to_vec(&data(&site, &theme, lang)).expect("rules and targets are texts and numbers");
        add(&mut files, &Route::of_orientation_rules(lang), Box::new(move |_| json()));
    }
    let site = Arc::clone(site);
    add(&mut files, &Route::of_communes(), Box::new(move |_| communes::table(&site).into_bytes()));
    files
}

fn add(files: &mut Files<'static>, route: &Route, maker: Maker<'static>) {
    files.add_lazy(OutputPath::parse(&route.file()).expect("tags and names of files are plain words"), maker);
}

fn data(site: &Site, theme: &Theme, lang: Lang) -> Data {
    let offered = offered::rules(site);
    let targets = Targets::of(site, &theme.words(lang).strings);
    let (ruled, asked) = (asked::of_rules(&offered), asked::of_sheets(site));
    let named = |keys: &BTreeSet<ProfileKey>, without: &BTreeSet<ProfileKey>| {
        let kept = ProfileKey::all().filter(|key| keys.contains(key) && !without.contains(key));
        kept.map(ProfileKey::as_str).collect()
    };
    Data {
        v: FORMAT,
        keys: named(&ruled, &BTreeSet::new()),
        sheet_keys: named(&asked, &ruled),
        needs: named::needs(&offered).into_iter().map(Code::as_str).collect(),
        areas: areas(site).into_iter().map(|zone| (zone.code(), zone.name().replace('\'', "’"))).collect(),
        scales: scales(),
        rules: offered.iter().map(|rule| rules::rule(rule, &targets, lang)).collect(),
        targets: targets.list,
    }
}

/// Every area that a rule or a service names.
fn areas(site: &Site) -> BTreeSet<Zone> {
    let ruled = site.portal.orientation.rules.iter().flat_map(|rule| rule.condition.zones());
    let asked = site.portal.services.values().flat_map(|service| service.zones.iter().copied());
    ruled.chain(asked).collect()
}

fn scales() -> BTreeMap<&'static str, Vec<&'static str>> {
    let scale = |key: ProfileKey| match key.domain() {
        Domain::Level(scale) => {
            let mut codes: Vec<_> = scale.iter().collect();
            codes.sort_by_key(|code| rank(key, &ProfileValue::Code(*code)));
            Some((key.as_str(), codes.into_iter().map(|code| code.as_str()).collect()))
        }
        Domain::Number(_) | Domain::Code(_) | Domain::Boolean | Domain::Commune | Domain::Needs => None,
    };
    ProfileKey::all().filter_map(scale).collect()
}

//! A portal to orient with: the sample's rules and sheets, or random ones in their place, published in a folder beside
//! the program's own answers.

use crate::node;
use crate::portal::root;
use crate::searching::Dice;
use passerelle::compile::{Planned, plan};
use passerelle::diag::report::Report;
use passerelle::lang::calendar::Date;
use passerelle::model::entities::conditions::{Ages, Conditions};
use passerelle::model::entities::orientation::Orientation;
use passerelle::model::entities::orientation::condition::{Condition, Test, Wanted};
use passerelle::model::entities::orientation::profile::{self, Domain, Profile, ProfileKey, ProfileValue};
use passerelle::model::entities::orientation::rule::Rule;
use passerelle::model::values::code::Code;
use passerelle::model::values::territory;
use passerelle::model::values::vocabulary::{self, Vocabulary};
use passerelle::model::values::zone::Zone;
use passerelle::orient::published;
use passerelle::output::files::Content;
use passerelle::site::options::{Edition, Options};
use passerelle::site::plan::Site;
use passerelle::sources::disk;
use passerelle::theme::files::ThemeFiles;
use passerelle::theme::load::Theme;
use serde_json::{Value, json};
use std::sync::Arc;

/// Places on both sides of every border that rules know, and far from all of them.
const COMMUNES: [&str; 15] = [
    "31555", "31395", "31149", "31069", "31044", "31483", "31582", "31451", "31001", "32013", "81065", "75113",
    "75056", "97105", "2A004",
];
const ZONES: [&str; 14] = [
    "31",
    "32",
    "2A",
    "75",
    "971",
    "france",
    "31555",
    "31395",
    "75056",
    "243100518",
    "200068641",
    "200072643",
    "200071298",
    "200034023",
];

/// The sample portal, planned.
pub fn sample() -> (Arc<Site>, Arc<Theme>) {
    let options = Options {
        today: Date::new(2026, 11, 23).expect("a day"),
        base_url: None,
        languages: None,
        edition: Edition::Public,
    };
    let theme = ThemeFiles::new(disk::read_bytes(&root().join("themes/passerelle")));
    let planned = plan(&disk::read(&root().join("content")), &theme, &options).value;
    let Planned { site, theme } = planned.expect("the sample can be planned");
    (Arc::new(site), theme)
}

/// The browser's answers to profiles: the published files of a site, read by the theme's module.
pub fn ask_browser(site: &Arc<Site>, theme: &Arc<Theme>, profiles: &[Profile]) -> Vec<Value> {
    let folder = tempfile::TempDir::new().expect("a temporary folder can be made");
    let files = published::files(site, theme);
    for (path, name) in [("fr/orientation/regles.json", "regles.json"), ("_o/communes.txt", "communes.txt")] {
        let content = files.iter().find(|(own, _)| own.as_str() == path).map(|(_, content)| content);
        let Some(Content::Lazy(make)) = content else { panic!("{path} is made when asked for") };
        std::fs::write(folder.path().join(name), make(&mut Report::default())).expect("writable");
    }
    let asked: Vec<Value> = profiles.iter().map(as_json).collect();
    node::ask("tests/orient/answers.mjs", &[folder.path().as_ref()], &asked)
}

/// A profile as the browser holds it.
pub fn as_json(profile: &Profile) -> Value {
    let value = |value: &ProfileValue| match value {
        ProfileValue::Number(number) => json!(number),
        ProfileValue::Code(code) => json!(code.as_str()),
        ProfileValue::Boolean(is_so) => json!(is_so),
        ProfileValue::Commune(commune) => json!(commune.insee),
        ProfileValue::Needs(needs) => json!(needs.iter().map(|need| need.as_str()).collect::<Vec<_>>()),
    };
    Value::Object(profile.iter().map(|(key, own)| (key.as_str().to_owned(), value(own))).collect())
}

/// A profile that gives some keys, often near the borders of rules.
pub fn profile(dice: &mut Dice) -> Profile {
    let reticence = 1 + dice.below(4);
    let mut profile = Profile::new();
    for key in ProfileKey::all() {
        if dice.below(4) >= reticence {
            continue;
        }
        let own = match key.domain() {
            Domain::Needs => ProfileValue::Needs((0..dice.below(4)).map(|_| need(dice)).collect()),
            _ => value(key, dice),
        };
        profile.insert(key, own);
    }
    profile
}

fn value(key: ProfileKey, dice: &mut Dice) -> ProfileValue {
    match key.domain() {
        Domain::Number(_) if key == ProfileKey::Age => ProfileValue::Number(14 + dice.below(20) as u32),
        Domain::Number(_) => ProfileValue::Number(dice.below(75) as u32),
        Domain::Code(vocabulary) | Domain::Level(vocabulary) => ProfileValue::Code(code(vocabulary, dice)),
        Domain::Boolean => ProfileValue::Boolean(dice.below(2) == 0),
        Domain::Commune => ProfileValue::Commune(match dice.below(2) {
            0 => territory::commune(COMMUNES[dice.below(COMMUNES.len())]).expect("a commune of the list"),
            _ => {
                let own = territory::communes_of(territory::department("31").expect("the sample's department"));
                &own[dice.below(own.len())]
            }
        }),
        Domain::Needs => ProfileValue::Needs(vec![need(dice)]),
    }
}

fn need(dice: &mut Dice) -> Code {
    let texts =
        ["famille", "garde-enfants", "famille--garde-denfants", "famille--soutien-aidants", "mobilite", "sante"];
    let known = profile::need(texts[dice.below(texts.len())]).expect("a need of the list");
    let all: Vec<Code> = profile::needs().collect();
    if dice.below(3) > 0 { known } else { all[dice.below(all.len())] }
}

fn code(vocabulary: &Vocabulary, dice: &mut Dice) -> Code {
    let all: Vec<Code> = vocabulary.iter().collect();
    all[dice.below(all.len())]
}

fn maybe<T>(dice: &mut Dice, make: impl Fn(&mut Dice) -> T) -> Option<T> {
    (dice.below(2) == 0).then(|| make(dice))
}

fn zones(dice: &mut Dice) -> Vec<Zone> {
    (0..1 + dice.below(3)).map(|_| Zone::parse(ZONES[dice.below(ZONES.len())]).expect("a zone of the list")).collect()
}

/// Random rules that bring what the sample's own bring, and sheets that ask random things.
pub fn shaken(site: &Site, dice: &mut Dice, n_rules: usize) -> Arc<Site> {
    let mut site = site.clone();
    let own = Arc::clone(&site.portal.orientation);
    let rule = |number: usize, dice: &mut Dice| Rule {
        id: Arc::from(format!("r{number}")),
        condition: condition(&own.rules[0].condition, dice, 3),
        principal: own.rules[dice.below(own.rules.len())].principal.clone().filter(|_| dice.below(4) > 0),
        also: own.rules[dice.below(own.rules.len())].also.clone(),
        services: own.rules[dice.below(own.rules.len())].services.clone(),
        ..own.rules[0].clone()
    };
    let rules = (0..n_rules).map(|number| rule(number, dice)).collect();
    site.portal.orientation = Arc::new(Orientation { rules, cases: Vec::new() });
    for entry in site.portal.services.values_mut() {
        let service = Arc::make_mut(entry);
        service.conditions = conditions(dice);
        service.zones = if dice.below(3) == 0 { Vec::new() } else { zones(dice) };
    }
    Arc::new(site)
}

fn conditions(dice: &mut Dice) -> Conditions {
    let from = |vocabulary: &'static Vocabulary| move |dice: &mut Dice| code(vocabulary, dice);
    Conditions {
        themes: Vec::new(),
        audiences: Vec::new(),
        statuses: (0..dice.below(4)).map(|_| code(&vocabulary::STATUSES, dice)).collect(),
        women_only: dice.below(4) == 0,
        cir: maybe(dice, from(&vocabulary::CIR)),
        max_years: maybe(dice, |dice| dice.below(6) as u8),
        age: maybe(dice, |dice| Ages {
            min: maybe(dice, |dice| 14 + dice.below(6) as u8),
            max: maybe(dice, |dice| 20 + dice.below(8) as u8),
            max_rqth: maybe(dice, |dice| 22 + dice.below(9) as u8),
        }),
        rqth: maybe(dice, from(&vocabulary::RQTH)),
        diploma: maybe(dice, from(&vocabulary::DIPLOMAS)),
        spoken: maybe(dice, from(&vocabulary::LEVELS)),
        written: maybe(dice, from(&vocabulary::LEVELS)),
        literacy: maybe(dice, |dice| dice.below(2) == 0),
        registration: maybe(dice, from(&vocabulary::REGISTRATION)),
    }
}

/// A random condition, at the place of another.
fn condition(model: &Condition, dice: &mut Dice, depth: usize) -> Condition {
    let several = |dice: &mut Dice| (0..1 + dice.below(3)).map(|_| condition(model, dice, depth - 1)).collect();
    match dice.below(if depth == 0 { 1 } else { 6 }) {
        1 | 2 => Condition::All(several(dice)),
        3 => Condition::Any(several(dice)),
        4 => Condition::Not(Box::new(condition(model, dice, depth - 1))),
        _ => {
            let keys: Vec<ProfileKey> = ProfileKey::all().collect();
            let key = keys[dice.below(keys.len())];
            Condition::Test(Test { key, wanted: wanted(key, dice), span: span(model) })
        }
    }
}

fn span(model: &Condition) -> passerelle::text::span::Span {
    match model {
        Condition::All(parts) | Condition::Any(parts) => span(&parts[0]),
        Condition::Not(part) => span(part),
        Condition::Test(test) => test.span,
    }
}

fn wanted(key: ProfileKey, dice: &mut Dice) -> Wanted {
    let one_of = |dice: &mut Dice| Wanted::OneOf((0..1 + dice.below(3)).map(|_| value(key, dice)).collect());
    match key.domain() {
        Domain::Commune if dice.below(2) == 0 => Wanted::Within(zones(dice)),
        Domain::Commune => Wanted::Outside(zones(dice)),
        Domain::Number(_) if dice.below(3) > 0 => {
            let low = 14 + dice.below(12) as u32;
            between(low, low + dice.below(12) as u32, dice)
        }
        Domain::Level(scale) if dice.below(3) > 0 => {
            let low = dice.below(scale.codes.len()) as u32;
            between(low, low + dice.below(3) as u32, dice)
        }
        Domain::Number(_) | Domain::Level(_) | Domain::Code(_) | Domain::Boolean | Domain::Needs => one_of(dice),
    }
}

fn between(low: u32, high: u32, dice: &mut Dice) -> Wanted {
    match dice.below(3) {
        0 => Wanted::Between { min: Some(low), max: None },
        1 => Wanted::Between { min: None, max: Some(high) },
        _ => Wanted::Between { min: Some(low), max: Some(high) },
    }
}

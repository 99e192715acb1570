//! Orientation: the browser's interpreter over the published rules answers as the program does, and tells eligibility
//! line by line as it does.
//!
//! `ORIENT_PROFILES=10000 cargo test --test suite orient_parity` asks more.

use crate::orienting::{as_json, ask_browser, profile, sample, shaken};
use crate::searching::Dice;
use passerelle::model::entities::conditions::Conditions;
use passerelle::model::entities::orientation::profile::{Profile, ProfileKey};
use passerelle::model::values::slug::Slug;
use passerelle::model::values::zone::Zone;
use passerelle::orient::answer::{Brought, answer};
use passerelle::orient::eligibility::{lines, verdict};
use passerelle::orient::offered;
use passerelle::site::agenda;
use passerelle::site::plan::Site;
use passerelle::theme::load::Theme;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many profiles are asked, unless the environment says more.
fn n_profiles(usual: usize) -> usize {
    std::env::var("ORIENT_PROFILES").ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

#[test]
fn the_browser_orients_as_the_program_does() {
    let (site, theme) = sample();
    let mut dice = Dice::new(31);
    let profiles: Vec<Profile> = (0..n_profiles(1000)).map(|_| profile(&mut dice)).collect();
    same_answers(&site, &theme, &profiles);
}

#[test]
fn random_rules_and_sheets_are_read_alike() {
    let (site, theme) = sample();
    let mut dice = Dice::new(26);
    for _ in 0..n_profiles(300).div_ceil(100) {
        let shaken = shaken(&site, &mut dice, 60);
        let profiles: Vec<Profile> = (0..100).map(|_| profile(&mut dice)).collect();
        same_answers(&shaken, &theme, &profiles);
    }
}

fn same_answers(site: &Arc<Site>, theme: &Arc<Theme>, profiles: &[Profile]) {
    let replies = ask_browser(site, theme, profiles);
    assert_eq!(replies.len(), profiles.len(), "the browser answered every profile");
    let faults: Vec<String> = profiles
        .iter()
        .zip(&replies)
        .filter_map(|(profile, reply)| {
            let own = told(site, profile);
            let keys = own.as_object().expect("an object").keys();
            let differing: Vec<&String> = keys.filter(|key| own[key.as_str()] != reply[key.as_str()]).collect();
            let key = differing.first()?;
            Some(format!(
                "{} {key}:\n  here    {}\n  browser {}",
                as_json(profile),
                own[key.as_str()],
                reply[key.as_str()]
            ))
        })
        .collect();
    assert!(faults.is_empty(), "{} profiles differ:\n{}", faults.len(), faults[..faults.len().min(5)].join("\n"));
}

/// The program's own answer, in the shape of the browser's.
fn told(site: &Site, profile: &Profile) -> Value {
    let rules = offered::rules(site);
    let answer = answer(&rules, profile);
    let brought = |set: &Brought<'_>| (actors(site, &set.actors), services(&set.services));
    let (also, services) = brought(&answer.brought);
    let to_check = brought(&answer.to_check);
    let names = |keys: &BTreeSet<ProfileKey>| keys.iter().map(|key| key.as_str()).collect::<Vec<_>>();
    let useful: BTreeSet<ProfileKey> = answer.rules.iter().flat_map(|told| told.unknown.iter().copied()).collect();
    let state = |is_met: bool| if is_met { "met" } else { "to-check" };
    json!({
        "principal": answer.principal.map(|slug| actors(site, &[slug])[0].clone()),
        "also": also,
        "services": services,
        "toCheck": [to_check.0, to_check.1],
        "rules": answer.rules.iter().map(|told| json!([&*told.rule.id, state(told.is_met()), names(&told.unknown)])).collect::<Vec<_>>(),
        "useful": names(&useful),
        "sheets": sheets(site, profile),
    })
}

fn actors(site: &Site, slugs: &[&Slug]) -> Vec<String> {
    let folder = |slug: &Slug| if site.portal.signatories.contains_key(slug) { "signataires" } else { "dispositifs" };
    slugs.iter().map(|slug| format!("{}/{slug}/", folder(slug))).collect()
}

fn services(slugs: &[&Slug]) -> Vec<String> {
    slugs.iter().map(|slug| format!("services/{slug}/")).collect()
}

/// What each service and event asks of a profile, told line by line; those that ask nothing are left out.
fn sheets(site: &Site, profile: &Profile) -> Vec<Value> {
    let row = |path: String, conditions: &Conditions, zones: &[Zone]| {
        let lines = lines(conditions, zones, profile);
        let told: Vec<String> = lines
            .iter()
            .map(|line| {
                let keys: String = line.unknown.iter().map(|key| format!(" {}", key.as_str())).collect();
                let last = if line.is_last_year { " last" } else { "" };
                format!("{} {}{last}{keys}", line.criterion.key(), line.state.name())
            })
            .collect();
        (!told.is_empty()).then(|| json!([path, verdict(&lines).name(), told.join("; ")]))
    };
    let services =
        site.portal.services.values().filter_map(|service| {
            row(format!("services/{}/", service.common.slug), &service.conditions, &service.zones)
        });
    let coming = site.agenda.coming.iter();
    let on = coming.filter(|coming| !agenda::is_off(agenda::status_of(&coming.event, coming.session())));
    let events =
        on.filter_map(|coming| row(format!("evenements/{}/", coming.event.common.slug), &coming.event.conditions, &[]));
    services.chain(events).collect()
}

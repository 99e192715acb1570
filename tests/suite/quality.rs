//! What `check` advises on, from outside: grouped, at its line, never more than advice; and the score of data·inclusion.

use crate::portal::{Portal, TODAY, root};
use passerelle::compile;
use passerelle::lang::calendar::Date;
use passerelle::quality::score::{Listed, rounded, score};
use passerelle::site::options::{Edition, Options};
use passerelle::sources::disk;
use passerelle::theme::files::ThemeFiles;
use serde_json::{Value, json};
use std::fs;

const CONSEIL: &str = "signataires/apec/services/conseil.fr.md";

/// What `check` advises of one code: file, line and column, what to type.
fn told(portal: &Portal, code: &str) -> Vec<String> {
    let run = portal.run(&["check", "--format", "json"]);
    let problems = run.stdout.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    problems
        .filter(|problem| problem["code"] == code)
        .map(|problem| {
            assert_eq!(problem["severity"], "advice");
            let typed = problem["help"]["en"].as_str().and_then(|help| help.split('`').nth(1)).unwrap_or_default();
            let message = problem["message"]["en"].as_str().unwrap_or_default();
            let file = problem["file"].as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default();
            format!("{file}:{}:{} {message} | {typed}", problem["line"], problem["column"])
        })
        .collect()
}

#[test]
fn long_sentences_are_one_piece_of_advice_at_the_longest() {
    let words = |n: usize| vec!["mot"; n].join(" ");
    let portal = Portal::small();
    let body = |text: &str| format!("Trois rendez-vous avec un consultant.\n\n{text}");
    let line = "Trois rendez-vous avec un consultant.";
    portal.edit(CONSEIL, line, &body(&format!("Un **{}**. Deux {}.", words(22), words(21))));
    assert_eq!(told(&portal, "P740"), Vec::<String>::new(), "a few words too many, twice, are no matter");
    let portal = Portal::small();
    portal.edit(
        CONSEIL,
        line,
        &body(&format!("Un {}.\n\nDeux *{}*. Trois {} : fin.", words(25), words(29), words(24))),
    );
    assert_eq!(told(&portal, "P740").len(), 1);
    let found = &told(&portal, "P740")[0];
    assert!(found.starts_with("conseil.fr.md:26:1 3 sentences have more than 20 words; this one has 30"), "{found}");
}

#[test]
fn what_belongs_to_a_key_or_to_the_lexicon_is_said_with_what_to_type() {
    let portal = Portal::small();
    let line = "Trois rendez-vous avec un consultant.";
    let text = "Appelez le 05 36 49 00 09 ou écrivez à conseil@example.org.\n\n**Et la CAF ?**\n\nDemandez à la CAF, \
                à l’Apec ou à la MDPH (maison du handicap).";
    portal.edit(CONSEIL, line, text);
    assert_eq!(
        told(&portal, "P743"),
        [
            "conseil.fr.md:22:12 `05 36 49 00 09` is written in the text | telephone: \"05 36 49 00 09\"",
            "conseil.fr.md:22:40 `conseil@example.org` is written in the text | courriel: conseil@example.org",
        ]
    );
    assert_eq!(told(&portal, "P744"), ["conseil.fr.md:24:1 this line in bold stands for a heading | ## Et la CAF ?"]);
    assert_eq!(told(&portal, "P742"), ["conseil.fr.md:24:9 nothing explains `CAF` | … (CAF)"]);
}

#[test]
fn what_is_built_is_not_advised_on() {
    let portal = Portal::small();
    portal.edit(CONSEIL, "Trois rendez-vous avec un consultant.", "**Et la CAF ?**\n\nOui.");
    let run = portal.run(&["build", "--strict"]);
    assert!(run.code == 0 && !run.stderr.contains("P74"), "{}", run.stderr);
}

/// A service at the edge of each criterion.
fn edges(today: Date) -> Vec<(String, Listed)> {
    let plain = || Listed {
        modes_accueil: vec!["a-distance"],
        modes_mobilisation: vec!["utiliser-lien-mobilisation"],
        mobilisable_par: vec!["usagers"],
        publics: vec!["jeunes"],
        thematiques: vec!["numerique--utiliser-le-numerique"],
        adresse: None,
        telephone: None,
        courriel: None,
        lien_mobilisation: None,
        frais: "gratuit",
        frais_precisions: None,
        description: "é".repeat(300),
        date_maj: Some(today),
    };
    let mut edges = Vec::new();
    for days in [0, 1, 179, 180, 181, 300, 455, 729, 730, 731, 4000] {
        edges.push((format!("{days}-jours"), Listed { date_maj: Some(today.add_days(-days)), ..plain() }));
    }
    for n in [5, 49, 50, 199, 200, 1999, 2000, 9999] {
        edges.push((format!("{n}-caracteres"), Listed { description: "é".repeat(n), ..plain() }));
    }
    for (name, modes) in
        [("presentiel", "se-presenter"), ("telephone", "telephoner"), ("courriel", "envoyer-un-courriel")]
    {
        let given = Some("x".to_owned());
        let without = Listed { modes_mobilisation: vec![modes], ..plain() };
        let with = Listed { adresse: given.clone(), telephone: given.clone(), courriel: given, ..without.clone() };
        edges.push((format!("sans-{name}"), without));
        edges.push((format!("avec-{name}"), with));
    }
    edges.push(("payant".to_owned(), Listed { frais: "payant", ..plain() }));
    edges.push((
        "payant-dit".to_owned(),
        Listed { frais: "payant", frais_precisions: Some("10 €".to_owned()), ..plain() },
    ));
    edges.push(("sans-public".to_owned(), Listed { publics: Vec::new(), thematiques: Vec::new(), ..plain() }));
    edges
}

/// `tests/quality` asks the Python package for the score of each of these.
#[test]
fn the_scores_are_those_that_the_package_judges() {
    let today = Date::parse(TODAY).expect("a day");
    let mut snapshot = disk::read(&root().join("content"));
    snapshot.history = Default::default();
    let options = Options { today, base_url: None, languages: None, edition: Edition::Network };
    let planned = compile::plan(&snapshot, &ThemeFiles::built_in(), &options).value.expect("a sound portal");
    let portal = &planned.site.portal;
    let sample = portal.services.iter().map(|(slug, service)| (slug.to_string(), Listed::of(service, portal)));
    let all = sample.chain(edges(today)).map(|(slug, listed)| {
        let score = score(&listed, today);
        let criteria = score.criteria.iter().map(|(name, value)| {
            let name = serde_json::to_value(name).expect("a name");
            (name.as_str().expect("a word").to_owned(), json!(rounded(*value)))
        });
        let criteria: serde_json::Map<String, Value> = criteria.collect();
        json!({"slug": slug, "listed": listed, "score": score.value, "criteria": criteria})
    });
    let services: Vec<Value> = all.collect();
    let written = serde_json::to_string_pretty(&json!({"today": TODAY, "services": services})).expect("JSON") + "\n";
    let path = root().join("tests/quality/services.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &written).expect("it can be written");
    }
    let known = fs::read_to_string(path).unwrap_or_default();
    assert!(known == written, "services or scores changed: UPDATE_GOLDEN=1 cargo test, then tests/run site");
}

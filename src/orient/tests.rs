//! Rules and sheets asked with the smallest profiles that prove them.

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::model::entities::conditions::{Ages, Conditions};
use crate::model::entities::orientation::Orientation;
use crate::model::entities::orientation::profile::Profile;
use crate::model::entities::orientation::written;
use crate::model::values::vocabulary;
use crate::model::values::zone::Zone;
use crate::model::{self, memo::Memo};
use crate::orient::answer::answer;
use crate::orient::cases;
use crate::orient::eligibility::{lines, verdict};
use crate::sources::memory;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::sync::Arc;

const HEAD: &[(&str, &str)] = &[
    (
        "portail.yaml",
        "titre: Petit portail\nadresse: https://petit.example.org\nlangues: [fr]\nterritoire: [\"31\"]\ncontact: {courriel: a@example.org}\n",
    ),
    (
        "accord/accord.yaml",
        "titre: Accord\nsigne_le: 2024-02-01\nduree_annees: 3\nvisas: {regle: unanimite, exiges_pour: []}\n",
    ),
    (
        "signataires/ofii/signataire.fr.md",
        "---\nnom: Office\ntype: ofii\ncourriel: a@example.org\nsignataire: {depuis: 2024-02-01}\n---\n",
    ),
    (
        "signataires/apec/signataire.fr.md",
        "---\nnom: Cadres\ntype: apec\ncourriel: a@example.org\nsignataire: {depuis: 2024-02-01}\n---\n",
    ),
    ("dispositifs/agir.fr.md", "---\ntitre: Agir\n---\n"),
];

/// Reads rules and cases.
fn orientation(rules: &str, cases: &str) -> Arc<Orientation> {
    let own = [("orientation/regles.yaml", rules), ("orientation/cas.yaml", cases)];
    let files = HEAD.iter().copied().chain(own.into_iter().filter(|(_, text)| !text.is_empty()));
    let snapshot = memory::snapshot(files);
    let mut report = Report::default();
    let today = Date::new(2026, 11, 23).expect("a day that exists");
    let portal = model::read(&snapshot, today, &mut Memo::default(), &mut report);
    assert!(!report.has_errors(), "{:?}", report.sorted());
    portal.expect("a portal").orientation
}

/// Reads a profile written on one line.
fn profile(line: &str) -> Profile {
    let mut report = Report::default();
    let file = SourceFile { id: FileId(0), path: ContentPath::new("--profile"), text: Arc::from(line) };
    let profile = written::read(&file, &mut report);
    assert!(!report.has_errors(), "{line}: {:?}", report.sorted());
    profile
}

/// A rule of this condition asked with a profile: `met`, `not met`, or the keys to check.
fn asked(condition: &str, line: &str) -> String {
    let rules = format!("- id: un\n  si: {condition}\n  alors: {{principal: apec}}\n  pourquoi: Parce que.\n");
    let orientation = orientation(&rules, "");
    let answer = answer(&orientation.rules, &profile(line));
    match answer.rules.first() {
        None => "not met".to_owned(),
        Some(told) if told.is_met() => "met".to_owned(),
        Some(told) => told.unknown.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(" "),
    }
}

#[test]
fn a_key_that_is_not_given_is_unknown_under_every_combination() {
    for (condition, line, expected) in [
        ("{age: 24}", "", "age"),
        ("{non: {age: 24}}", "", "age"),
        ("{non: {non: {age: 24}}}", "age=24", "met"),
        ("{age: 24, rqth: oui}", "age=24", "rqth"),
        ("{age: 24, rqth: oui}", "age=25", "not met"),
        ("{un_de: [{age: 24}, {rqth: oui}]}", "age=24", "met"),
        ("{un_de: [{age: 24}, {rqth: oui}]}", "age=25", "rqth"),
        ("{un_de: [{age: 24}, {rqth: oui}]}", "", "age rqth"),
        ("{non: {tous: [{age: 24}, {rqth: oui}]}}", "rqth=non", "met"),
        ("{non: {un_de: [{cir: signe}, {rqth: oui}]}}", "rqth=non", "cir"),
    ] {
        assert_eq!(asked(condition, line), expected, "{condition} for {line}");
    }
}

#[test]
fn numbers_levels_and_lists_are_tested_in_their_order() {
    for (condition, line, expected) in [
        ("{age: {min: 16, max: 25}}", "age=25", "met"),
        ("{age: {min: 16, max: 25}}", "age=26", "not met"),
        ("{age: {min: 16, max: 25}}", "age=16", "met"),
        ("{francais_oral: {max: A1}}", "francais_oral=A1.1", "met"),
        ("{francais_oral: {min: B1}}", "francais_oral=A2", "not met"),
        ("{diplome: {min: bac+3}}", "diplome=bac+4", "met"),
        ("{scolarisation: {max: primaire}}", "scolarisation=jamais", "met"),
        ("{statut: [refugie, apatride]}", "statut=apatride", "met"),
        ("{statut: [refugie, apatride]}", "statut=autre", "not met"),
    ] {
        assert_eq!(asked(condition, line), expected, "{condition} for {line}");
    }
}

#[test]
fn a_commune_lies_in_its_intercommunality_its_department_and_nowhere_else() {
    for (condition, line, expected) in [
        ("{commune: [\"31555\"]}", "commune=31555", "met"),
        ("{hors_commune: [\"31555\"]}", "commune=31395", "met"),
        ("{hors_commune: [\"31555\"]}", "", "commune"),
        ("{epci: \"243100518\"}", "commune=31044", "met"),
        ("{epci: \"243100518\"}", "commune=31395", "not met"),
        ("{departement: \"31\"}", "commune=31483", "met"),
        ("{non: {departement: \"31\"}}", "commune=32013", "met"),
        ("{commune: \"75056\"}", "commune=75113", "met"),
    ] {
        assert_eq!(asked(condition, line), expected, "{condition} for {line}");
    }
}

#[test]
fn a_need_is_met_by_its_category_and_not_the_other_way_round() {
    for (condition, line, expected) in [
        ("{besoins: [mobilite, sante]}", "besoins=numerique+sante", "met"),
        ("{besoins: famille}", "besoins=famille--garde-denfants", "met"),
        ("{besoins: famille--garde-denfants}", "besoins=famille", "not met"),
        ("{besoins: famille}", "besoins=mobilite", "not met"),
        ("{besoins: famille}", "", "besoins"),
    ] {
        assert_eq!(asked(condition, line), expected, "{condition} for {line}");
    }
}

const RULES: &str = "\
- {id: ecole, si: {scolarise: true}, alors: {principal: ofii}, pourquoi: Vous allez encore à l’école.}
- {id: francais, si: {francais_oral: {max: A1}}, alors: {aussi: [agir]}, pourquoi: Le français d’abord.}
- {id: cadres, si: {diplome: {min: bac+3}}, alors: {principal: apec, aussi: [ofii]}, pourquoi: Vous avez un diplôme.}
- {id: tous, si: {age: {min: 16}}, alors: {principal: ofii, aussi: [apec]}, pourquoi: Vous avez plus de 16 ans.}
";

/// Principal · others · to check.
fn told(line: &str) -> String {
    let orientation = orientation(RULES, "");
    let answer = answer(&orientation.rules, &profile(line));
    let list =
        |slugs: &[&model::values::slug::Slug]| slugs.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let principal = answer.principal.map(ToString::to_string).unwrap_or_default();
    format!("{principal} · {} · {}", list(&answer.brought.actors), list(&answer.to_check.actors))
}

#[test]
fn the_first_rule_met_that_names_someone_gives_the_principal() {
    assert_eq!(told("scolarise=oui,francais_oral=A1,diplome=bac+4,age=33"), "ofii · agir apec · ");
    assert_eq!(told("scolarise=non,francais_oral=A1,diplome=bac+4,age=33"), "apec · agir ofii · ");
    assert_eq!(told("scolarise=non,francais_oral=B1,diplome=bac,age=33"), "ofii · apec · ");
    assert_eq!(told("scolarise=non,francais_oral=B1,diplome=bac,age=15"), " ·  · ");
}

#[test]
fn what_rules_to_check_bring_stands_apart_and_is_never_the_principal() {
    assert_eq!(told("diplome=bac+4,age=15"), "apec · ofii · agir");
    assert_eq!(told("scolarise=oui"), "ofii ·  · agir apec");
    assert_eq!(told(""), " ·  · ofii agir apec");
}

/// What conditions ask of a profile, line by line.
fn eligibility(conditions: &Conditions, zones: &[&str], line: &str) -> String {
    let zones: Vec<Zone> = zones.iter().map(|code| Zone::parse(code).expect("a zone")).collect();
    let lines = lines(conditions, &zones, &profile(line));
    let one = |line: &crate::orient::eligibility::Line| {
        let keys: String = line.unknown.iter().map(|key| format!(" {}", key.as_str())).collect();
        let last = if line.is_last_year { " last" } else { "" };
        format!("{} {}{last}{keys}", line.criterion.key(), line.state.name())
    };
    let told = lines.iter().map(one).collect::<Vec<_>>().join(", ");
    format!("{}: {told}", verdict(&lines).name())
}

#[test]
fn the_year_before_the_last_birthday_is_in_and_says_so() {
    let ages = |min, max, max_rqth| Conditions { age: Some(Ages { min, max, max_rqth }), ..Conditions::default() };
    let youth = ages(Some(16), Some(25), Some(29));
    for (line, expected) in [
        ("age=15", "not-met: age not-met"),
        ("age=16", "met: age met"),
        ("age=24", "met: age met"),
        ("age=25", "met: age met last"),
        ("age=25,rqth=oui", "met: age met"),
        ("age=26", "to-check: age to-check rqth"),
        ("age=26,rqth=non", "not-met: age not-met"),
        ("age=29,rqth=oui", "met: age met last"),
        ("age=30", "not-met: age not-met"),
        ("", "to-check: age to-check age"),
    ] {
        assert_eq!(eligibility(&youth, &[], line), expected, "{line}");
    }
    assert_eq!(eligibility(&ages(Some(18), None, None), &[], "age=90"), "met: age met");
    assert_eq!(eligibility(&ages(None, None, None), &[], "age=90"), "met: ");
}

#[test]
fn each_criterion_has_its_line_and_what_asks_nothing_is_met() {
    let code = |vocabulary: &vocabulary::Vocabulary, text: &str| vocabulary.code(text);
    let none = Conditions {
        cir: code(&vocabulary::CIR, "indifferent"),
        spoken: code(&vocabulary::LEVELS, "aucun"),
        rqth: code(&vocabulary::RQTH, "possible"),
        registration: code(&vocabulary::REGISTRATION, "non-requis"),
        ..Conditions::default()
    };
    let all_met = "met: cir met, zone_eligibilite met, oral met, rqth met, inscrit_france_travail met";
    assert_eq!(eligibility(&none, &["france"], ""), all_met);
    let strict = Conditions {
        statuses: code(&vocabulary::STATUSES, "refugie").into_iter().collect(),
        women_only: true,
        cir: code(&vocabulary::CIR, "pendant"),
        max_years: Some(2),
        diploma: code(&vocabulary::DIPLOMAS, "bac"),
        literacy: Some(true),
        ..Conditions::default()
    };
    assert_eq!(
        eligibility(
            &strict,
            &["200068641"],
            "sexe=femme,statut=refugie,cir=termine,anciennete_mois=24,commune=31395,diplome=bac"
        ),
        "not-met: femmes_uniquement met, statuts met, cir not-met, anciennete_max_annees not-met, \
         zone_eligibilite met, alphabetisation to-check alphabetise, diplome_min met"
    );
}

#[test]
fn a_case_that_fails_says_what_the_rules_give_and_why() {
    let failed = |case: &str| {
        let orientation = orientation(RULES, &format!("- cas: Quelqu’un\n{case}"));
        let mut report = Report::default();
        cases::check(&orientation, &mut report);
        let told = |diagnostic: &&crate::diag::diagnostic::Diagnostic| {
            format!("{} {}", diagnostic.problem.code(), diagnostic.problem.help().en)
        };
        report.sorted().iter().map(told).collect::<Vec<_>>().join("\n")
    };
    let case = |profile: &str, expected: &str| failed(&format!("  profil: {{{profile}}}\n  attendu: {{{expected}}}\n"));
    assert_eq!(case("age: 33, diplome: bac+4", "principal: apec, aussi: [ofii], jamais: [agir]"), "");
    assert_eq!(
        case("age: 33, diplome: bac+4", "principal: ofii"),
        "P715 the rule `cadres` is the first one met: correct it, or write `principal: apec`"
    );
    assert_eq!(
        case("diplome: bac+4", "aussi: [agir]"),
        "P716 the rule `francais` would bring it: add `francais_oral` under `profil`"
    );
    assert_eq!(
        case("age: 15", "principal: apec"),
        "P716 the rule `cadres` would bring it: add `diplome` under `profil`"
    );
    assert_eq!(case("age: 33", "jamais: [apec]"), "P717 correct the rule `tous`, or remove `apec` from `jamais`");
}

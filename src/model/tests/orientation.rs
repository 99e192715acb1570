//! Rules and cases of orientation.

use super::{check, help, read};

const RULES: &str = "orientation/regles.yaml";
const CASES: &str = "orientation/cas.yaml";

fn rule(condition: &str) -> String {
    format!(
        "- id: un\n  si: {condition}\n  alors: {{principal: apec, aussi: [agir], services: [conseil]}}\n  pourquoi: Parce que.\n"
    )
}

fn case(profile: &str) -> String {
    format!("- cas: Un cas\n  profil: {profile}\n  attendu: {{principal: apec, aussi: [agir]}}\n")
}

fn told(condition: &str) -> String {
    let told = check(&[(RULES, &rule(condition)), (CASES, &case("{age: 24}"))]);
    told.replace("orientation/regles.yaml:", "")
}

#[test]
fn conditions_of_every_shape_are_read() {
    for condition in [
        "{age: {min: 16, max: 25}, scolarise: false, departement: \"31\", hors_commune: [\"31555\"]}",
        "{statut: [refugie, protection-subsidiaire], francais_oral: {max: A2}}",
        "{tous: [{age: 24}, {un_de: [{rqth: oui}, {diplome: {min: bac+2}}]}], non: {cir: aucun}}",
        "{besoins: [mobilite, garde-enfants, se-former--trouver-sa-formation]}",
        "{epci: \"243100518\", commune: \"31044\", scolarisation: {max: primaire}}",
    ] {
        assert_eq!(told(condition), "", "{condition}");
    }
}

#[test]
fn every_slip_of_a_condition_has_its_place() {
    for (condition, expected) in [
        ("{ages: 24}", "2:8 P700"),
        ("{et: [{age: 24}]}", "2:8 P700"),
        ("24", "2:7 P701"),
        ("{}", "2:7 P702"),
        ("{tous: []}", "2:14 P702"),
        ("{statut: []}", "2:16 P702"),
        ("{tous: {age: 24}}", "2:14 P703"),
        ("{age: [[1]]}", "2:14 P704"),
        ("{statut: {min: refugie}}", "2:16 P705"),
        ("{age: {min: 25, max: 16}}", "2:28 P706"),
        ("{francais_oral: {min: B1, max: A1}}", "2:38 P706"),
        ("{age: {mini: 25}}", "2:13 P702\n2:14 P700"),
        ("{commune: \"31\"}", "2:17 P707"),
        ("{departement: france}", "2:21 P707"),
        ("{commune: Toulouse}", "2:17 P708"),
        ("{statut: réfugié}", "2:16 P221"),
        ("{rqth: peut-être}", "2:14 P211"),
        ("{age: jeune}", "2:13 P212"),
        ("{age: 400}", "2:13 P213"),
        ("{besoins: permis}", "2:17 P221"),
        ("{non: {non: {un_de: [{sex: femme}]}}}", "2:29 P700"),
    ] {
        assert_eq!(told(condition), expected, "{condition}");
    }
}

#[test]
fn a_rule_that_no_one_can_meet_is_told_and_no_other_one() {
    let told = |condition: &str| check(&[(RULES, &rule(condition)), (CASES, &case("{age: 24}"))]);
    for condition in [
        "{tous: [{age: {max: 20}}, {age: {min: 30}}]}",
        "{age: {min: 30}, tous: [{rqth: true}, {tous: [{age: {max: 29}}]}]}",
        "{rqth: true, un_de: [{tous: [{age: {max: 20}}, {age: {min: 30}}]}, {tous: [{francais_oral: {max: A1}}, {francais_oral: {min: B1}}]}]}",
    ] {
        assert!(told(condition).contains("P719"), "{condition}: {}", told(condition));
    }
    for condition in [
        "{tous: [{age: {max: 30}}, {age: {min: 30}}]}",
        "{un_de: [{age: {max: 20}}, {age: {min: 30}}]}",
        "{tous: [{age: {max: 20}}, {non: {age: {min: 30}}}]}",
        "{un_de: [{tous: [{age: {max: 20}}, {age: {min: 30}}]}, {rqth: true}]}",
        "{francais_oral: {max: A1}, francais_ecrit: {min: B1}}",
    ] {
        assert_eq!(told(condition), "", "{condition}");
    }
}

#[test]
fn the_help_says_what_to_type() {
    let helped = |condition: &str| help(&[(RULES, &rule(condition)), (CASES, &case("{age: 24}"))]);
    assert_eq!(helped("{ville: \"31555\"}"), "écrivez `commune`");
    assert_eq!(helped("{commune: Toulouse}"), "écrivez `\"31555\"`");
    assert_eq!(helped("{commune: \"31\"}"), "écrivez `departement: \"31\"`");
    assert_eq!(helped("{statut: réfugié}"), "écrivez `refugie`");
    assert_eq!(helped("{hors_comune: \"31555\"}"), "écrivez `hors_commune`");
}

#[test]
fn rules_bring_something_that_exists_and_have_cases() {
    let rules = "- id: un\n  si: {age: 24}\n  alors: {}\n  pourquoi: Parce que.\n- id: un\n  si: {age: 25}\n  alors: {principal: agir, aussi: [conseil], services: [apek]}\n  pourquoi: Parce que.\n";
    assert_eq!(
        check(&[(RULES, rules)]),
        "orientation/regles.yaml:1:1 P714\n\
         orientation/regles.yaml:3:10 P711\n\
         orientation/regles.yaml:5:7 P252\n\
         orientation/regles.yaml:7:22 P421\n\
         orientation/regles.yaml:7:36 P421\n\
         orientation/regles.yaml:7:57 P420"
    );
    assert_eq!(check(&[(RULES, "id: un\n")]), "orientation/regles.yaml:1:1 P299");
}

#[test]
fn a_case_is_a_profile_and_what_is_expected() {
    let told = |text: &str| check(&[(CASES, text)]).replace("orientation/cas.yaml:", "");
    assert_eq!(told(&case("{age: 24, besoins: [mobilite, sante], commune: \"31555\", rqth: non}")), "");
    assert_eq!(told(&case("{age: [24, 25]}")), "2:17 P704");
    assert_eq!(told(&case("{departement: \"31\"}")), "2:12 P700");
    assert_eq!(told("- cas: Un\n  profil: {}\n  attendu: {}\n"), "3:12 P712");
    assert_eq!(told("- cas: Un\n  profil: {}\n  attendu: {principal: apec, jamais: [agir, apec]}\n"), "3:45 P713");
    let (_, _, portal) = read(&[(CASES, "- cas: Un\n  profil: {age: 24}\n  attendu: {jamais: [conseil]}\n")]);
    assert_eq!(portal.expect("sound").orientation.cases.len(), 1);
}

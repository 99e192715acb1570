//! Names that entries give to others.

use super::{REFERENT, check, event, help, second, sheet};

const EVENT: &str = "signataires/apec/evenements/autre.fr.md";

#[test]
fn a_name_that_nothing_has_is_told_with_the_nearest() {
    let text = event("services: [conseille]\ncontact: referent-ape");
    assert_eq!(check(&[(EVENT, &text)]), format!("{EVENT}:7:12 P420\n{EVENT}:8:10 P420"));
    assert_eq!(help(&[(EVENT, &text)]), "écrivez `conseil`\nécrivez `referent-apec`");
    let text = event("services: [tout-autre-chose]");
    assert_eq!(
        help(&[(EVENT, &text)]),
        "corrigez le nom, ou écrivez d’abord `signataires/…/services/tout-autre-chose.fr.md`"
    );
}

#[test]
fn a_name_of_another_kind_is_told_so() {
    assert_eq!(check(&[(EVENT, &event("services: [agir]"))]), format!("{EVENT}:7:12 P421"));
}

#[test]
fn a_former_name_leads_to_the_new_one() {
    let files = [
        ("signataires/apec/evenements/autre.fr.md", event("anciens_slugs: [ancien]")),
        ("signataires/apec/evenements/suite.fr.md", event("remplace_par: ancien")),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    assert_eq!(check(&files), "signataires/apec/evenements/suite.fr.md:7:15 P422");
    assert_eq!(help(&files), "écrivez `autre`");
}

#[test]
fn a_broken_entry_is_still_known() {
    let files = [
        ("signataires/apec/services/casse.fr.md", "---\ntitre: \"Sans fin\n---\nTexte.\n"),
        (EVENT, &*event("services: [casse]")),
    ];
    let told = check(&files);
    assert!(!told.contains("autre.fr.md"), "{told}");
}

#[test]
fn a_fault_elsewhere_hides_no_wrong_name() {
    let text = event("services: [conseille]\nfrais: cher");
    assert_eq!(check(&[(EVENT, &text)]), format!("{EVENT}:7:12 P420\n{EVENT}:8:8 P221"));
}

#[test]
fn an_entry_cannot_name_itself() {
    assert_eq!(check(&[(EVENT, &event("remplace_par: autre"))]), format!("{EVENT}:7:15 P281"));
}

#[test]
fn replacements_do_not_go_round() {
    let with = |other: &str| format!("{REFERENT}remplace: {other}\n");
    let files = [
        ("signataires/apec/referents/lea.yaml", with("luc")),
        ("signataires/apec/referents/luc.yaml", with("mia")),
        ("signataires/apec/referents/mia.yaml", with("lea")),
        ("signataires/apec/referents/noe.yaml", with("lea")),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    assert_eq!(check(&files), "signataires/apec/referents/lea.yaml:7:11 P423");
}

#[test]
fn a_place_of_another_signatory_may_be_named() {
    let [one, two] = second("signataire: {depuis: 2024-01-15}\nsiege: apec-toulouse");
    assert_eq!(check(&[(one.0, &one.1), (two.0, &two.1)]), "");
}

#[test]
fn a_place_that_nothing_names_is_remarked() {
    let place = "adresse: 1 rue Inventée\ncode_postal: \"31000\"\ncommune: Toulouse\ncode_insee: \"31555\"\n";
    let path = "signataires/apec/lieux/annexe.yaml";
    assert_eq!(check(&[(path, place)]), format!("{path}:1:1 P430"));
    assert_eq!(check(&[(path, place), (EVENT, &event("lieu: annexe").replacen("lieu: apec-toulouse\n", "", 1))]), "");
}

#[test]
fn a_contact_who_left_is_told_while_the_sheet_is_of_use() {
    let path = "signataires/apec/referents/lea.yaml";
    let gone = format!("{REFERENT}jusqua: 2026-08-31\n");
    let successor = format!("{REFERENT}remplace: lea\n");
    let files = [(path, &*gone), ("signataires/apec/referents/luc.yaml", &successor), (EVENT, &event("contact: lea"))];
    assert_eq!(check(&files), format!("{EVENT}:7:10 P431"));
    assert_eq!(help(&files), "écrivez `luc`");
    let past = event("contact: lea").replace("2026-12-10", "2026-06-10");
    assert_eq!(check(&[(path, &gone), (EVENT, &past)]), "");
}

#[test]
fn an_area_far_from_the_portal_is_a_slip() {
    let referent = |zones: &str| format!("{REFERENT}territoire: {zones}\n");
    let path = "signataires/apec/referents/lea.yaml";
    assert_eq!(check(&[(path, &referent("[\"75\"]"))]), format!("{path}:7:13 P432"));
    for zones in ["[\"31555\"]", "[france]", "[\"32\", \"31\"]", "[\"243100518\"]", "[\"200034023\"]"] {
        assert_eq!(check(&[(path, &referent(zones))]), "", "{zones}");
    }
}

#[test]
fn a_maintainer_is_an_account() {
    let [one, two] = second("signataire: {depuis: 2024-01-15}\nmainteneurs: [\"@reseau/ft\", camille]");
    let files = [(one.0, &*one.1), (two.0, &*two.1)];
    assert_eq!(check(&files), format!("{}:6:14 P433", one.0));
    assert_eq!(help(&files), "écrivez `\"@camille\"`");
}

#[test]
fn programmes_pathways_and_governance_name_what_exists() {
    let programme = sheet("titre: Programme\noperateurs: [apec, {nom: Autre, site_web: https://example.org}, apek]");
    assert_eq!(check(&[("dispositifs/x.fr.md", &programme)]), "dispositifs/x.fr.md:3:65 P420");
    let steps = "titre: Un parcours\nresume: Un.\netapes:\n  - {id: a, titre: Un pas, services: [consei], variantes: [{titre: Une autre, acteurs: [ofii]}]}\n  - {id: a, titre: Un pas}";
    assert_eq!(
        check(&[("parcours/x.fr.md", &sheet(steps))]),
        "parcours/x.fr.md:5:39 P420\nparcours/x.fr.md:5:89 P420\nparcours/x.fr.md:6:10 P252"
    );
    let files = [
        (
            "gouvernance/instances.yaml",
            "- {id: cellule, nom: Cellule, pilote: apec}\n- {id: cellule, nom: Autre, pilote: x}\n",
        ),
        ("gouvernance/reunions/un.yaml", "instance: celule\nle: 2026-12-01\nlieu: apec-toulouse\n"),
        ("gouvernance/immersions/un.yaml", "accueil: apec\ninvites: [apec]\ndu: 2026-12-02\nau: 2026-12-01\n"),
        ("gouvernance/formations/un.yaml", "intitule: Une formation\nle: 2026-12-01\nparticipants: [conseil]\n"),
    ];
    assert_eq!(
        check(&files),
        "gouvernance/formations/un.yaml:3:16 P421\n\
         gouvernance/immersions/un.yaml:4:5 P204\n\
         gouvernance/instances.yaml:2:8 P252\n\
         gouvernance/instances.yaml:2:37 P420\n\
         gouvernance/reunions/un.yaml:1:11 P420"
    );
}

//! What stands where.

use super::{REFERENT, check, event, help, second, sheet};

#[test]
fn the_small_portal_is_sound() {
    assert_eq!(check(&[]), "");
}

#[test]
fn what_every_portal_needs_is_asked_for() {
    assert_eq!(check(&[("portail.yaml", "")]), "P053");
    assert_eq!(check(&[("accord/accord.yaml", "")]), "P054");
    let lone = check(&[("signataires/", ""), ("dispositifs/", ""), ("parcours/", "")]);
    assert_eq!(lone, "P055");
    assert_eq!(check(&[("pages/mentions-legales.fr.md", "")]), "portail.yaml:1:1 P060");
}

#[test]
fn a_file_with_a_wrong_name_does_not_hide_its_entry() {
    let files = [
        ("signataires/apec/evenements/portes.md", &*event("contact: referent-apec")),
        ("signataires/apec/evenements/portes.en.md", "---\ntitre: Doors\n---\n"),
        ("signataires/apec/evenements/suite.fr.md", &event("remplace_par: portes")),
    ];
    assert_eq!(check(&files), "signataires/apec/evenements/portes.md:1:1 P047");
}

#[test]
fn a_translation_needs_its_french() {
    let files = [("signataires/apec/evenements/autre.ar.md", "---\ntitre: x\n---\n")];
    assert_eq!(check(&files), "signataires/apec/evenements/autre.ar.md:1:1 P051");
    assert_eq!(help(&files), "écrivez d’abord `autre.fr.md`, dans le même dossier");
}

#[test]
fn a_signatory_folder_needs_its_sheet_once() {
    let files =
        [("signataires/nouveau/referents/lea.yaml", REFERENT), ("signataires/nouveau/referents/luc.yaml", REFERENT)];
    assert_eq!(check(&files), "signataires/nouveau/referents/lea.yaml:1:1 P052");
}

#[test]
fn a_slug_is_unique_in_the_whole_portal() {
    let [one, two] = second("signataire: {depuis: 2024-01-15}");
    let files =
        [(one.0, &*one.1), (two.0, &*two.1), ("signataires/france-travail/evenements/forum.fr.md", &*event(""))];
    assert_eq!(check(&files), "signataires/france-travail/evenements/forum.fr.md:1:1 P056");
}

#[test]
fn an_address_of_the_portal_is_no_name() {
    let page = sheet("titre: Nos services");
    for path in ["pages/services.fr.md", "pages/admin.fr.md", "pages/a-z.fr.md"] {
        assert_eq!(check(&[(path, &page)]), format!("{path}:1:1 P057"));
    }
    for path in ["signataires/apec/evenements/2026-12.fr.md", "signataires/apec/evenements/page-2.fr.md"] {
        assert_eq!(check(&[(path, &event(""))]), format!("{path}:1:1 P057"));
    }
    assert_eq!(
        check(&[("signataires/apec/referents/tous.yaml", REFERENT)]),
        "signataires/apec/referents/tous.yaml:1:1 P057"
    );
    assert_eq!(check(&[("pages/plan-du-site.fr.md", &sheet("titre: Plan du site"))]), "");
}

#[test]
fn without_a_readable_portail_the_rest_is_still_checked() {
    let files = [("portail.yaml", ""), ("signataires/apec/evenements/autre.fr.md", &*event("lieu: x"))];
    let told = check(&files);
    assert!(told.contains("P053") && told.contains("autre.fr.md"), "{told}");
    assert!(!told.contains("P049"), "{told}");
}

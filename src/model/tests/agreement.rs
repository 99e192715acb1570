//! The agreement, its amendments, its signatories, visas.

use super::{check, event, help, read, second, sheet};
use crate::lang::calendar::Date;

const ACCORD: &str = "accord/accord.yaml";

fn end(files: &[(&str, &str)]) -> Option<Date> {
    read(files).2.map(|portal| portal.accord.end)
}

#[test]
fn the_last_day_is_the_eve_of_the_anniversary_or_the_amendment_s() {
    assert_eq!(end(&[]), Date::new(2029, 1, 14));
    let fin = "titre: Un accord\nsigne_le: 2024-01-15\nfin: 2027-06-30\n";
    assert_eq!(end(&[(ACCORD, fin)]), Date::new(2027, 6, 30));
    let amendment = "titre: Avenant\nsigne_le: 2028-12-01\neffet_le: 2029-01-15\nnouvelle_fin: 2031-10-14\n";
    assert_eq!(end(&[("accord/avenants/un.yaml", amendment)]), Date::new(2031, 10, 14));
}

#[test]
fn its_end_is_written_once_and_told_in_time() {
    for (lines, told) in [
        ("signe_le: 2024-01-15", "1:1 P802"),
        ("signe_le: 2024-01-15\nduree_annees: 5\nfin: 2030-01-01", "3:1 P803"),
        ("signe_le: 2024-01-15\nfin: 2023-01-01", "3:6 P204"),
        ("signe_le: 2021-10-15\nduree_annees: 5", "3:15 P800"),
        ("signe_le: 2022-01-15\nduree_annees: 5\npreavis_mois: 3", "3:15 P801"),
        ("signe_le: 2024-01-15\nduree_annees: 5\nvisas: {regle: silence-vaut-accord}", "4:16 P804"),
        ("signe_le: 2024-01-15\nduree_annees: 5\nvisas: {regle: unanimite, delai_jours: 8}", "4:27 P805"),
    ] {
        let text = format!("titre: Un accord\n{lines}\n");
        assert_eq!(check(&[(ACCORD, &text)]), format!("{ACCORD}:{told}"), "{lines}");
    }
}

#[test]
fn visas_are_wanted_for_the_four_usual_kinds_unless_said() {
    let kinds = |visas: &str| {
        let text = format!("titre: Un accord\nsigne_le: 2024-01-15\nduree_annees: 5\n{visas}\n");
        let portal = read(&[(ACCORD, &text)]).2.expect("a sound portal");
        portal.accord.visas.required_for.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(kinds("visas: {regle: unanimite}"), "evenement-commun dispositif parcours page");
    assert_eq!(kinds("visas: {regle: unanimite, exiges_pour: [service]}"), "service");
    assert_eq!(kinds("visas: {regle: unanimite, exiges_pour: []}"), "");
    assert_eq!(kinds(""), "");
}

#[test]
fn an_amendment_agrees_with_the_sheets() {
    let amendment = |list: &str| {
        format!("titre: Avenant\nsigne_le: 2025-03-01\neffet_le: 2025-04-01\nsignataires_{list}: [france-travail]\n")
    };
    let path = "accord/avenants/un.yaml";
    let told = |membership: &str, list: &str| {
        let [one, two] = second(&format!("signataire: {{{membership}}}"));
        let amendment = amendment(list);
        let files = [(one.0, &*one.1), (two.0, &*two.1), (path, &*amendment)];
        format!("{}{}", check(&files), help(&files))
    };
    assert_eq!(told("depuis: 2025-04-01", "ajoutes"), "");
    assert_eq!(told("depuis: 2025-03-01", "ajoutes"), "");
    assert_eq!(
        told("depuis: 2024-01-15", "ajoutes"),
        format!(
            "{path}:4:23 P807écrivez `depuis: 2025-04-01` dans la fiche de `france-travail`, ou corrigez `effet_le`"
        )
    );
    assert_eq!(told("depuis: 2024-01-15, jusqua: 2025-03-31", "retires"), "");
    assert_eq!(
        told("depuis: 2024-01-15", "retires"),
        format!(
            "{path}:4:23 P807écrivez `jusqua: 2025-03-31` dans la fiche de `france-travail`, ou corrigez `effet_le`"
        )
    );
}

#[test]
fn amendments_follow_each_other() {
    let late = "titre: Avenant\nsigne_le: 2029-03-01\nnouvelle_fin: 2031-01-01\n";
    assert_eq!(check(&[("accord/avenants/un.yaml", late)]), "accord/avenants/un.yaml:1:1 P809");
    let wrong = "titre: Avenant\nsigne_le: 2025-03-01\nnouvelle_fin: 2024-01-01\n";
    assert_eq!(check(&[("accord/avenants/un.yaml", wrong)]), "accord/avenants/un.yaml:3:15 P204");
    let both = "titre: Avenant\nsigne_le: 2025-03-01\nsignataires_ajoutes: [apec]\nsignataires_retires: [apec]\n";
    assert!(check(&[("accord/avenants/un.yaml", both)]).contains("accord/avenants/un.yaml:4:23 P806"));
}

#[test]
fn each_signatory_in_force_has_a_referent_for_newcomers() {
    let sheet = "signataires/france-travail/signataire.fr.md";
    let referent = "signataires/france-travail/referents/referent-ft.yaml";
    let told = |membership: &str, change: (&str, &str)| {
        let [one, two] = second(&format!("signataire: {{{membership}}}"));
        check(&[(one.0, &one.1), (two.0, &two.1.replace(change.0, change.1))])
    };
    assert_eq!(told("depuis: 2024-01-15", ("primo-arrivant", "cadres")), format!("{sheet}:1:1 P810"));
    let left = ("visibilite: reseau", "visibilite: reseau\njusqua: 2026-11-22");
    assert_eq!(told("depuis: 2024-01-15", left), format!("{sheet}:1:1 P810"));
    assert_eq!(told("depuis: 2024-01-15, jusqua: 2025-01-01", left), "");
    let broken = ("reseau", "resau");
    assert_eq!(told("depuis: 2024-01-15", broken), format!("{referent}:6:13 P221"));
    assert_eq!(told("depuis: 2023-01-15", ("", "")), format!("{sheet}:5:22 P808"));
}

#[test]
fn visas_count_once_and_from_others() {
    let visa = |who: &str, on: &str| {
        format!("{{signataire: {who}, par: Camille Exemple, le: {on}, empreinte: sha256-182b3b733041}}")
    };
    let page = |visas: &str| sheet(&format!("titre: Une page\nvisas:\n  - {visas}"));
    let told = |text: &str| check(&[("pages/libre.fr.md", text)]);
    assert_eq!(told(&page(&visa("apec", "2026-11-01"))), "");
    assert_eq!(told(&page(&visa("apec", "2026-12-01"))), "pages/libre.fr.md:4:18 P220");
    assert_eq!(told(&page(&visa("apec", "2023-12-01"))), "pages/libre.fr.md:4:18 P820");
    assert_eq!(told(&page(&visa("apek", "2026-11-01"))), "pages/libre.fr.md:4:18 P420");
    let twice = format!("{}\n  - {}", visa("apec", "2026-11-01"), visa("apec", "2026-11-02"));
    assert_eq!(told(&page(&twice)), "pages/libre.fr.md:5:18 P821");
    let own = event(&format!("visas: [{}]", visa("apec", "2026-11-01")));
    assert_eq!(
        check(&[("signataires/apec/evenements/autre.fr.md", &own)]),
        "signataires/apec/evenements/autre.fr.md:7:22 P820"
    );
}

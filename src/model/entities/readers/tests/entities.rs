//! What the fields of an entry mean together.

use super::{check, forum, sound_service};

#[test]
fn an_event_says_where_it_is_and_what_became_of_it() {
    for (lines, expected) in [
        ("mode: en-ligne", "6:7 P257"),
        ("mode: en-ligne\nlien_en_ligne: https://example.org", ""),
        ("statut: annule", "7:9 P280"),
        ("statut: reprogramme", "7:9 P258"),
        ("statut: reprogramme\nsequence: 1", ""),
        ("remplace_par: forum", "7:15 P281"),
        ("inscription: {jusquau: 2026-12-11}", "7:24 P259"),
        ("inscription: {obligatoire: oui}", "7:28 P279"),
        ("inscription: {modes: [{lien: https://example.org, telephone: \"115\"}]}", "7:24 P273"),
        ("apporter: [{vocab: cv, texte: Un CV}]", "7:13 P273"),
        ("age: {min: 26, max: 25}", "7:21 P260"),
        ("publics: [tous-publics, jeunes]", "7:10 P261"),
        ("en_vigueur: {depuis: 2026-02-01, jusqua: 2026-01-01}", "7:42 P204"),
        ("verifie_le: 2026-01-01", "7:13 P275"),
        ("verifie_le: 2026-01-01\nfrequence_verification: jamais", ""),
        ("image: {fichier: photo.png, alternative: Une salle}", ""),
        ("traduction: {mode: relue}", "7:1 P306"),
    ] {
        assert_eq!(check(&[("forum.fr.md", &forum(lines))]), expected, "{lines}");
    }
    let nowhere = forum("frais: gratuit").replace("lieu: apec-toulouse\n", "");
    assert_eq!(check(&[("forum.fr.md", &nowhere)]), "1:1 P256");
    let never = forum("frais: gratuit").replace("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\n", "");
    assert_eq!(check(&[("forum.fr.md", &never)]), "1:1 P251");
}

#[test]
fn a_service_tells_how_to_ask_for_it() {
    let phone = "telephone: 05 36 49 00 12\n";
    assert_eq!(
        check(&[("service.fr.md", &sound_service("x_y: 1").replace("x_y: 1\n", "").replace(phone, ""))]),
        "9:21 P270"
    );
    assert_eq!(check(&[("service.fr.md", &sound_service("suite: [service]"))]), "12:9 P281");
    assert_eq!(check(&[("service.fr.md", &sound_service("suspendu: {du: 2026-03-01, au: 2026-02-01}"))]), "12:32 P204");
    let on_site = sound_service("axes: [1]").replace("[a-distance]", "[en-presentiel]");
    assert_eq!(check(&[("service.fr.md", &on_site)]), "7:16 P271");
}

#[test]
fn everything_is_told_at_once() {
    let text = "---\ntitre: Fo\nresum: Venez.\ngenre: fete\nseances: [{debut: 10/12/2026, fin: 2026-12-10}]\n---\n";
    assert_eq!(check(&[("forum.fr.md", text)]), "1:1 P202\n1:1 P256\n2:8 P207\n3:1 P200\n4:8 P221\n5:19 P218");
}

#[test]
fn a_signatory_can_be_reached() {
    let text = "---\nnom: APEC\ntype: apec\nsignataire: {depuis: 2021-10-15}\n---\n";
    assert_eq!(check(&[("signataire.fr.md", text)]), "1:1 P272");
    let wrong = text
        .replace("---\n---", "")
        .replace("type: apec", "type: apec\ncourriel: mailto:a@example.org\nsiret: \"123\"");
    assert_eq!(check(&[("signataire.fr.md", &wrong)]), "4:11 P226\n5:8 P236");
}

#[test]
fn a_referent_comes_before_leaving() {
    let text = "prenom: Awa\nnom: Diop\nfonction: Conseillère\nmissions: [primo-arrivant]\nvisibilite: reseau\ndepuis: 2026-02-01\n";
    assert_eq!(check(&[("referent.yaml", text)]), "");
    assert_eq!(check(&[("referent.yaml", &format!("{text}jusqua: 2026-01-01\n"))]), "7:9 P204");
    let absences = "absences: [{du: 2026-11-16, au: 2026-11-27}, {du: 2026-11-20, au: 2026-11-21}]\n";
    assert_eq!(check(&[("referent.yaml", &format!("{text}{absences}"))]), "7:51 P254");
    assert_eq!(check(&[("referent.yaml", &format!("{text}diffusion: externe\n"))]), "7:1 P201");
}

#[test]
fn the_portal_is_complete() {
    let text = "titre: Passerelle\nadresse: https://passerelle.example.org/\nlangues: [fr, en]\nterritoire: [\"31\"]\ncontact: {courriel: a@example.org}\n\
                editeur: {nom: A, adresse: B, directeur_publication: C}\nhebergeur: {nom: A, adresse: B}\n";
    assert_eq!(check(&[("portail.yaml", text)]), "");
    assert_eq!(check(&[("portail.yaml", &text.replace("langues: [fr, en]", "langues: [en, fr]"))]), "3:10 P276");
    assert_eq!(check(&[("portail.yaml", &text.replace("https:", "http:"))]), "2:10 P283");
    assert_eq!(
        check(&[("portail.yaml", &text.replace("hebergeur: {nom: A, adresse: B}", "hebergeur: {nom: A}"))]),
        "7:1 P278"
    );
    assert_eq!(check(&[("portail.yaml", &format!("{text}fuseau: Paris\n"))]), "8:9 P277");
    assert_eq!(check(&[("portail.yaml", &text.replace("[\"31\"]", "[Haute-Garonne]"))]), "4:14 P231");
}

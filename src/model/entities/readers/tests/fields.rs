//! Keys, shapes and single values.

use super::{check, forum, help, sound_service};

fn problems(line: &str) -> String {
    check(&[("forum.fr.md", &forum(line))])
}

fn place(lines: &str) -> String {
    let text =
        format!("adresse: 1 rue de Metz\ncode_postal: \"31000\"\ncommune: Toulouse\ncode_insee: \"31555\"\n{lines}\n");
    check(&[("lieu.yaml", &text)])
}

#[test]
fn a_sound_sheet_has_no_problem() {
    assert_eq!(problems("frais: gratuit"), "");
    assert_eq!(check(&[("service.fr.md", &sound_service("femmes_uniquement: oui"))]), "");
    assert_eq!(place("horaires: \"Mo-Fr 09:00-12:00\""), "");
}

#[test]
fn each_slip_is_told_at_its_place_with_what_to_type() {
    for (line, expected, typed) in [
        ("statu: annule", "7:1 P200", "écrivez `statut`"),
        ("prenom: Awa", "7:1 P201", "il appartient à un référent"),
        ("phone: 3", "7:1 P200", "les champs sont"),
        ("genr: atelier", "7:1 P200", "écrivez `genre`"),
        ("publics: jeunes, femmes", "7:10 P203", "écrivez `publics: [jeunes, femmes]`"),
        ("statut: [complet]", "7:9 P203", "écrivez `statut: complet`"),
        ("inscription: oui", "7:14 P203", "un groupe de champs"),
        ("motif:", "7:1 P206", "supprimez la ligne `motif:`"),
        ("garde_enfants_sur_place: yes", "7:26 P211", "écrivez `garde_enfants_sur_place: oui`"),
        ("garde_enfants_sur_place: Oui", "7:26 P211", "écrivez `garde_enfants_sur_place: oui`"),
        ("sequence: deux", "7:11 P212", "écrivez le nombre en chiffres"),
        ("sequence: 1,0 fois", "7:11 P212", "écrivez le nombre en chiffres"),
        ("age: {min: 18 ans}", "7:12 P212", "écrivez `min: 18`"),
        ("age: {min: 180}", "7:12 P213", "entre 0 et 120"),
        ("a_diffuser_du: 02/03/2026", "7:16 P215", "écrivez `a_diffuser_du: 2026-03-02`"),
        ("a_diffuser_du: 2 mars 2026", "7:16 P215", "écrivez `a_diffuser_du: 2026-03-02`"),
        ("a_diffuser_du: lundi 1er février 26", "7:16 P215", "écrivez `a_diffuser_du: 2026-02-01`"),
        ("a_diffuser_du: 20260302", "7:16 P215", "écrivez `a_diffuser_du: 2026-03-02`"),
        ("a_diffuser_du: bientôt", "7:16 P215", "par exemple `2026-12-10`"),
        ("a_diffuser_du: 2026-02-30", "7:16 P216", "`2026-02-28`"),
        ("a_diffuser_du: 2026-13-01", "7:16 P216", "les mois vont de 01 à 12"),
        ("modifie_le: 2026-12-01", "7:13 P220", "écrivez la date du jour"),
        ("statut: Annulé", "7:9 P221", "écrivez `annule`"),
        ("statut: perdu", "7:9 P221", "les valeurs sont"),
        ("thematiques: [sante]", "7:15 P221", "`sante--acces-aux-soins`"),
        ("contact: Référente Muretain", "7:10 P222", "écrivez `referente-muretain`"),
        ("contact: referents/referent-apec.yaml", "7:10 P222", "écrivez `referent-apec`"),
        ("publics: [jeunes, jeunes]", "7:19 P223", "supprimez l’un des deux"),
        ("employeurs: [accueil@example.org]", "7:14 P210", "gardez le nom seul"),
        ("lien_en_ligne: www.example.org", "7:16 P227", "écrivez `https://www.example.org`"),
        ("langues_animation: [français]", "7:21 P242", "écrivez `fr`"),
        ("langues_animation: [dari]", "7:21 P242", "écrivez `fa`"),
        ("image: {fichier: fhoto.png, alternative: Une photo}", "7:18 P240", "écrivez `photo.png`"),
        ("visa_demande: {le: 2026-11-01, empreinte: abc}", "7:43 P238", "`sha256-`"),
        (
            "seances: [{debut: 2026-12-10 14:00, fin: 2026-12-10T17:00}]",
            "5:19 P218",
            "écrivez `debut: 2026-12-10T14:00`",
        ),
        (
            "seances: [{debut: 10/12/2026 à 14h30, fin: 2026-12-10T17:00}]",
            "5:19 P218",
            "écrivez `debut: 2026-12-10T14:30`",
        ),
        (
            "seances: [{debut: 2027-03-28T02:30, fin: 2027-03-28T04:00}]",
            "5:19 P219",
            "avant 02:00 ou à partir de 03:00",
        ),
    ] {
        // The sessions of the sound event stand on line 5, its place on line 6.
        let text = [("forum.fr.md", forum(line))];
        let files = [(text[0].0, text[0].1.as_str())];
        let expected = if line.starts_with("seances") { expected.replacen("5:", "6:", 1) } else { expected.to_owned() };
        assert_eq!(check(&files), expected, "{line}");
        let words = help(&files);
        assert!(words.contains(typed), "{line}: {words}");
    }
}

#[test]
fn contacts_and_places_are_checked() {
    for (line, expected) in [
        ("horaires: \"lun-ven 9h-12h\"", "5:11 P237"),
        ("latitude: 43,6\nlongitude: 1.44", "5:11 P212"),
        ("latitude: 1.44\nlongitude: 43.6", "5:11 P214"),
        ("latitude: 43.6", "5:1 P274"),
        ("alertes: [{debut: 2026-12-02, fin: 2026-12-01, type: fermeture}]", "5:36 P204"),
        ("nom: {en: Office}", "5:6 P301"),
        ("nom: {fr: Bureau, xx: Bureau}", "5:19 P300"),
        ("nom: Bureau.", "5:12 P209"),
        ("langues_parlees: [no, fr]", "5:19 P243"),
    ] {
        assert_eq!(place(line), expected, "{line}");
    }
    let lines = |code: &str, town: &str, insee: &str| {
        check(&[("lieu.yaml", &format!("adresse: 1 rue\ncode_postal: {code}\ncommune: {town}\ncode_insee: {insee}\n"))])
    };
    assert_eq!(lines("\"31 000\"", "Toulouse", "\"31555\""), "2:14 P232");
    assert_eq!(lines("\"31600\"", "Toulouse", "\"31555\""), "2:14 P233");
    assert_eq!(lines("\"31600\"", "Toulouse", "\"31395\""), "3:10 P234");
    assert_eq!(lines("01000", "Bourg-en-Bresse", "01053"), "2:14 P243\n4:13 P243");
    assert_eq!(lines("\"31000\"", "Toulouse", "\"31000\""), "4:13 P230");
    assert_eq!(lines("\"31131 CEDEX\"", "Balma", "\"31044\""), "");
}

#[test]
fn a_missing_key_gives_the_line_to_type() {
    let text = "---\ntitre: Forum\ngenre: atelier\nlieu: a\nseances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\n---\n";
    let files = [("forum.fr.md", text)];
    assert_eq!(check(&files), "1:1 P202");
    assert_eq!(help(&files), "ajoutez la ligne `resume: …`");
}

#[test]
fn lengths_are_counted_in_characters() {
    let long = "é".repeat(141);
    let text = format!(
        "---\ntitre: {long}\nresume: V.\ngenre: atelier\nlieu: a\nseances: [{{debut: 2026-12-10, fin: 2026-12-10}}]\n---\n"
    );
    assert_eq!(check(&[("forum.fr.md", &text)]), "2:8 P208");
    assert_eq!(check(&[("forum.fr.md", &text.replace(&long, "ab"))]), "2:8 P207");
    assert_eq!(check(&[("forum.fr.md", &text.replace(&long, "Forum."))]), "2:13 P209");
    assert_eq!(check(&[("forum.fr.md", &text.replace(&long, ""))]), "2:1 P205");
}

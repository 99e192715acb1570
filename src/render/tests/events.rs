//! What the page of an event says when plans change: first what changed, then what to do instead, and nothing that sends a
//! reader where nobody awaits her.

use super::*;

const NEXT: (&str, &str) = (
    "signataires/apec/evenements/suivant.fr.md",
    "---\ntitre: Forum suivant\nresume: Un autre forum.\ngenre: forum-emploi\nseances: [{debut: 2026-12-15T14:00, fin: 2026-12-15T17:00}]\nlieu: apec-toulouse\n---\nTexte.\n",
);

/// Spaces at which no line breaks.
const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// The forum of the small portal with these lines more.
fn forum(lines: &str) -> (&'static str, &'static str) {
    (EVENT.0, leaked(EVENT.1.replace("contact: referent-apec\n", &format!("contact: referent-apec\n{lines}"))))
}

/// The event that comes next, with these lines more.
fn next(lines: &str) -> (&'static str, &'static str) {
    (NEXT.0, leaked(NEXT.1.replace("lieu: apec-toulouse\n", &format!("lieu: apec-toulouse\n{lines}"))))
}

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// The page of the forum in a language.
fn shown(lang: &str, files: &[(&'static str, &'static str)]) -> String {
    page(&stage(Edition::Public, files), &format!("/{lang}/evenements/forum/"))
}

/// The words of the box that says what changed; none on a page without one.
fn changed(text: &str) -> Option<String> {
    let mut boxes = text.split("<div class=\"status ").skip(1).filter(|part| !is_hidden(part));
    boxes.next().map(|part| words(part.split("</div></div>").next().unwrap_or_default()))
}

fn is_hidden(tag: &str) -> bool {
    tag.split('>').next().is_some_and(|attributes| attributes.contains(" hidden"))
}

/// What is read of a piece of a page.
fn words(html: &str) -> String {
    let texts = html.split('<').filter_map(|part| part.split_once('>').map(|(_, text)| text.trim()));
    texts.filter(|text| !text.is_empty()).collect::<Vec<&str>>().join(" | ").replace([NO_BREAK, NARROW], " ")
}

/// The words of a fact of the page; none on a page without it.
fn fact(text: &str, id: &str) -> Option<String> {
    let part = text.split(&format!("data-fact=\"{id}\">")).nth(1)?;
    Some(words(part.split("</div>").next().unwrap_or_default()))
}

#[test]
fn what_to_do_is_said_first_then_the_partner_s_reason() {
    let files = [forum("statut: annule\nmotif: La salle est fermée.\n"), next("")];
    let french = changed(&shown("fr", &files)).expect("a box");
    assert!(french.contains("Annulé | Ne venez pas : cela n’aura pas lieu. | La salle est fermée. | Le prochain du même genre : | Forum suivant"), "{french}");
    let english = changed(&shown("en", &files)).expect("a box");
    assert!(english.contains("Cancelled | Do not come: it will not take place. | La salle est fermée."), "{english}");
    let full = [forum("statut: complet\nmotif: Les dix places sont prises.\n")];
    let french = changed(&shown("fr", &full)).expect("a box");
    assert!(french.contains("Complet | Les dix places sont prises."), "{french}");
    let english = changed(&shown("en", &full)).expect("a box");
    assert!(english.contains("Full | There is no place left. | Les dix places sont prises."), "{english}");
    let without_reason = changed(&shown("fr", &[forum("statut: annule\n")])).expect("a box");
    assert!(without_reason.contains("Ne venez pas : cela n’aura pas lieu."), "{without_reason}");
    assert!(without_reason.contains("Voir les prochains événements"), "{without_reason}");
}

#[test]
fn another_date_is_promised_only_where_none_is_named() {
    let promised = changed(&shown("fr", &[forum("statut: reporte\n"), NEXT])).expect("a box");
    assert!(promised.contains("Une autre date sera annoncée ici."), "{promised}");
    let named = changed(&shown("fr", &[forum("statut: reporte\nremplace_par: suivant\n"), NEXT])).expect("a box");
    assert!(named.contains("Il y a une nouvelle date."), "{named}");
    assert!(named.contains("À la place : | Forum suivant | Mardi 15 décembre 2026"), "{named}");
}

#[test]
fn what_has_changed_comes_before_every_other_notice_and_in_the_description() {
    let english = shown("en", &[forum("statut: complet\n")]);
    let place = |words: &str| english.find(words).unwrap_or_else(|| panic!("{words}: {english}"));
    assert!(place("<div class=\"status ") < place("<h1"), "{english}");
    assert!(place("<div class=\"status ") < place("class=\"notice"), "{english}");
    let description = english.split("<meta name=\"description\" content=\"").nth(1).expect("a description");
    assert!(description.starts_with("Full"), "{description}");
}

#[test]
fn nobody_is_invited_to_register_for_what_is_off_full_or_closed() {
    let registration = |until: &str| {
        format!("inscription: {{obligatoire: true{until}, modes: [{{courriel: inscrire@example.org}}]}}\n")
    };
    let open = registration(", jusquau: 2026-12-01");
    for (lines, is_open) in [
        (open.clone(), true),
        (format!("statut: annule\n{open}"), false),
        (format!("statut: reporte\n{open}"), false),
        (format!("statut: complet\n{open}"), false),
        (registration(", jusquau: 2026-11-20"), false),
    ] {
        let text = shown("fr", &[forum(&lines)]);
        assert_eq!(text.contains("mailto:inscrire@example.org"), is_open, "{lines}\n{text}");
    }
}

#[test]
fn whoever_is_led_elsewhere_is_led_where_there_is_room() {
    let full = forum("statut: complet\n");
    let leads = |lines: &str| changed(&shown("fr", &[full, next(lines)])).expect("a box").contains("Forum suivant");
    assert!(leads(""));
    for lines in [
        "statut: complet\n",
        "statut: annule\n",
        "statut: reporte\n",
        "inscription: {obligatoire: true, jusquau: 2026-11-20, modes: [{courriel: inscrire@example.org}]}\n",
    ] {
        assert!(!leads(lines), "{lines}");
    }
}

/// A service on Tuesdays, one of which differs.
fn weekly(exception: &str) -> (&'static str, &'static str) {
    let text = format!(
        "---\ntitre: Forum\nresume: Un forum.\ngenre: forum-emploi\nrecurrence: {{frequence: hebdomadaire, jours: [mardi], heure_debut: \"09:00\", heure_fin: \"12:00\", du: 2026-11-24, au: 2026-12-22, exceptions: [{exception}]}}\nlieu: apec-toulouse\n---\nTexte.\n"
    );
    (EVENT.0, leaked(text))
}

#[test]
fn a_series_is_not_judged_by_one_of_its_dates() {
    let text = shown("fr", &[weekly("{le: 2026-11-24, statut: annule, motif: La salle est fermée.}")]);
    assert_eq!(changed(&text), None, "other dates take place");
    let when = fact(&text, "when").expect("dates");
    assert!(
        when.contains("24 novembre 2026 | (n’a plus lieu) | La salle") && when.contains("1er décembre 2026"),
        "{when}"
    );
}

#[test]
fn a_date_held_elsewhere_says_where() {
    let other = (
        "signataires/apec/lieux/apec-muret.yaml",
        "adresse: 2 rue Autre\ncode_postal: \"31600\"\ncommune: Muret\ncode_insee: \"31395\"\n",
    );
    let text = shown("fr", &[weekly("{le: 2026-12-01, lieu: apec-muret}"), other]);
    let when = fact(&text, "when").expect("dates");
    let moved = when.split("1er décembre 2026").nth(1).and_then(|rest| rest.split("8 décembre").next());
    let moved = moved.expect("the date that moved");
    assert!(moved.contains("Ce jour-là, c’est à un autre endroit :") && moved.contains("Muret"), "{when}");
}

#[test]
fn a_date_put_on_another_day_says_which_day_it_is_not() {
    let text = shown(
        "fr",
        &[weekly("{le: 2026-12-01, statut: reprogramme, debut: \"2026-12-03T09:00\", fin: \"2026-12-03T12:00\"}")],
    );
    let when = fact(&text, "when").expect("dates");
    assert!(when.contains("Au lieu du mardi 1er décembre 2026."), "{when}");
}

#[test]
fn nobody_is_told_to_come_to_what_is_on_line() {
    let on_line = "statut: deplace-en-ligne\nsequence: 1\n";
    let with_link = shown("fr", &[forum(&format!("{on_line}lien_en_ligne: https://visio.example.org\n"))]);
    assert!(fact(&with_link, "register").is_some_and(|words| words.contains("ouvrez le lien")), "{with_link}");
    let without = shown("fr", &[forum(on_line)]);
    assert_eq!(fact(&without, "register"), None, "{without}");
    assert!(fact(&shown("fr", &[]), "register").is_some_and(|words| words.contains("venez directement")));
}

#[test]
fn what_moved_on_line_says_how_to_attend_and_no_longer_where_to_go() {
    let text = shown(
        "fr",
        &[forum("statut: deplace-en-ligne\nlien_en_ligne: https://visio.example.org\nmode: mixte\nsequence: 1\n")],
    );
    let place = fact(&text, "where").expect("where");
    assert!(place.contains("En ligne") && !place.contains("1 rue Test"), "{place}");
    assert!(changed(&text).is_some_and(|words| words.contains("Ne vous déplacez pas")), "{text}");
}

#[test]
fn the_card_of_an_event_that_comes_back_carries_its_next_open_dates_and_its_last() {
    let weekly = (
        EVENT.0,
        "---\ntitre: Forum\nresume: Un forum.\ngenre: forum-emploi\nrecurrence: {frequence: hebdomadaire, jours: [mardi], heure_debut: \"09:00\", heure_fin: \"12:00\", du: 2026-11-24, au: 2027-01-05, exceptions: [{le: 2026-12-01, statut: annule, motif: La salle est fermée.}, {le: 2026-12-08, statut: complet, motif: Tout est pris.}]}\nlieu: apec-toulouse\nservices: [conseil]\n---\nTexte.\n",
    );
    let stage = stage(Edition::Public, &[weekly, next("")]);
    let list = page(&stage, "/fr/evenements/");
    let then = list.split("data-then=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("dates");
    let starts: Vec<&str> = then.split(';').map(|date| &date[..10]).collect();
    assert_eq!(starts, ["2026-12-15", "2026-12-22", "2026-12-29"], "neither the cancelled nor the full one");
    assert!(then.contains("2026-12-15T12:00+01:00|mar.|15|déc.|Mardi 15 décembre 2026"), "{then}");
    assert!(list.contains("data-last=\"2027-01-05T12:00+01:00\""), "{list}");
    let other = page(&stage, "/fr/evenements/suivant/");
    assert!(other.contains("data-last=\"2027-01-05") && !other.contains("data-then"), "no byte to spare on a sheet");
    assert_eq!(list.matches("data-last").count(), 1, "nothing for an event of one date");
}

#[test]
fn a_proposal_says_until_when_it_holds_and_one_that_is_over_is_not_made() {
    let cancelled = forum("statut: annule\nmotif: La salle est fermée.\n");
    let open = shown("fr", &[cancelled, next("")]);
    assert!(open.contains("<p data-until=\"2026-12-15T17:00+01:00\">Le prochain"), "{open}");
    let registering =
        next("inscription: {obligatoire: true, jusquau: 2026-12-02, modes: [{telephone: \"05 36 49 00 77\"}]}\n");
    let closing = shown("fr", &[cancelled, registering]);
    assert!(
        closing.contains("<p data-until=\"2026-12-03T00:00+01:00\">Le prochain"),
        "nobody may register after: {closing}"
    );
    let replaced = forum("statut: annule\nmotif: La salle est fermée.\nremplace_par: suivant\n");
    let over = (NEXT.0, leaked(NEXT.1.replace("2026-12-15", "2026-11-15")));
    let words = changed(&shown("fr", &[replaced, over])).expect("a box");
    assert!(words.ends_with("Voir les prochains événements"), "{words}");
}

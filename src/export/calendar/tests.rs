//! What calendars hold, shown on the small portal.

use super::*;
use crate::diag::report::Report;
use crate::export::tests::{FORUM, event, site};
use crate::lang::tag::Lang;
use crate::model::values::slug::Slug;
use crate::site::options::Edition;

const OTHER: &str = "signataires/apec/evenements/autre.fr.md";

/// A calendar of the small portal, unfolded, one property a line.
fn calendar_of(edition: Edition, files: &[(&str, &str)], lang: &str, calendar: &Calendar) -> String {
    let (site, theme) = site(edition, files);
    let lang = Lang::parse(lang).expect("a language");
    let text = String::from_utf8(written(&Voice::new(&site, &theme, lang), calendar)).expect("UTF-8");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    text.replace("\r\n ", "").replace("\r\n", "\n")
}

fn forum() -> Calendar {
    Calendar::Event(Slug::parse("forum").expect("a slug"))
}

/// The events of a calendar, without what surrounds them.
fn events(text: &str) -> Vec<&str> {
    text.split("BEGIN:VEVENT\n").skip(1).filter_map(|rest| rest.split("END:VEVENT\n").next()).collect()
}

fn forum_with(lines: &str) -> String {
    calendar_of(Edition::Public, &[(FORUM, &event(lines))], "fr", &forum())
}

/// The values of a property, in order.
fn values<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let of = |line: &'a str| {
        let rest = line.strip_prefix(name)?;
        rest.starts_with([':', ';']).then(|| rest.split_once(':').map(|(_, value)| value))?
    };
    text.lines().filter_map(of).collect()
}

#[test]
fn an_event_says_what_its_page_says() {
    let text = calendar_of(Edition::Public, &[], "en", &forum());
    assert_eq!(
        events(&text)[0],
        "UID:forum@petit.example.org\n\
         DTSTAMP:20261031T230000Z\n\
         LAST-MODIFIED:20261031T230000Z\n\
         SEQUENCE:0\n\
         DTSTART;TZID=Europe/Paris:20261210T140000\n\
         DTEND;TZID=Europe/Paris:20261210T170000\n\
         STATUS:CONFIRMED\n\
         TRANSP:OPAQUE\n\
         SUMMARY;LANGUAGE=en:Managers’ forum\n\
         DESCRIPTION;LANGUAGE=en:Meet ten employers.\\nWhat to bring\\n– CV (required)\\nThe French text has changed since this translation. If in doubt\\, the French text is the reference.\\nhttps://petit.example.org/en/evenements/forum/\n\
         LOCATION;LANGUAGE=en:Apec in Toulouse\\, 18 rue Lafayette\\, 31000 Toulouse\n\
         GEO:43.604500;1.446500\n\
         URL:https://petit.example.org/en/evenements/forum/\n\
         CONTACT;LANGUAGE=en:Apec Occitanie\\, 05\u{a0}36\u{a0}49\u{a0}00\u{a0}02\\, contact@apec.example.org\n\
         ORGANIZER;CN=Apec Occitanie:mailto:contact@apec.example.org\n\
         CATEGORIES;LANGUAGE=en:Job fair,Graduates of higher education\n"
    );
    assert_eq!(values(&text, "METHOD"), ["PUBLISH"]);
    assert_eq!(values(&text, "SOURCE"), ["https://petit.example.org/en/evenements/forum.ics"]);
    assert_eq!(values(&text, "REFRESH-INTERVAL"), ["PT4H"]);
    assert!(!text.contains("X-WR-CALNAME"), "an event alone makes no calendar of its own");
}

#[test]
fn an_event_renamed_and_moved_is_the_same_event() {
    let before = forum_with("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]");
    let moved = event(
        "seances: [{debut: 2026-12-17T10:00, fin: 2026-12-17T12:00}]\nsequence: 1\nstatut: reprogramme\nanciens_slugs: [forum-cadres, forum-2026]",
    );
    let first = event("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\nanciens_slugs: [forum-cadres]");
    let first = calendar_of(Edition::Public, &[(FORUM, &first)], "fr", &forum());
    let after = calendar_of(Edition::Public, &[(FORUM, &moved)], "fr", &forum());
    assert_eq!(values(&before, "UID")[1..], ["forum@petit.example.org"]);
    assert_eq!(values(&first, "UID")[1..], ["forum-cadres@petit.example.org"]);
    assert_eq!(values(&after, "UID")[1..], values(&first, "UID")[1..]);
    assert_eq!((values(&first, "SEQUENCE"), values(&after, "SEQUENCE")), (vec!["0"], vec!["1"]));
    assert_eq!(values(&after, "DTSTART").last(), Some(&"20261217T100000"));
}

#[test]
fn each_date_has_a_name_that_its_day_does_not_change() {
    let text = forum_with(
        "seances:\n  - {id: matin, debut: 2026-12-10T09:00, fin: 2026-12-10T12:00}\n  - {id: soir, debut: 2026-12-10T18:00, fin: 2026-12-10T20:00}",
    );
    assert_eq!(values(&text, "UID")[1..], ["forum-matin@petit.example.org", "forum-soir@petit.example.org"]);
    let text = forum_with(
        "recurrence: {frequence: hebdomadaire, jours: [mardi], heure_debut: \"09:00\", heure_fin: \"12:00\", du: 2026-12-01, au: 2026-12-15, \
         exceptions: [{le: 2026-12-08, debut: 2026-12-09T10:00, fin: 2026-12-09T11:00}, {le: 2026-12-15, statut: annule}]}",
    );
    let told: Vec<(&str, &str, &str)> = events(&text)
        .into_iter()
        .map(|event| (values(event, "UID")[0], values(event, "DTSTART")[0], values(event, "STATUS")[0]))
        .collect();
    assert_eq!(
        told,
        [
            ("forum-2026-12-01@petit.example.org", "20261201T090000", "CONFIRMED"),
            ("forum-2026-12-08@petit.example.org", "20261209T100000", "CONFIRMED"),
            ("forum-2026-12-15@petit.example.org", "20261215T090000", "CANCELLED"),
        ]
    );
}

#[test]
fn a_status_is_said_first_and_in_the_word_of_calendars() {
    for (status, word, transparency, title) in [
        ("programme", "CONFIRMED", "OPAQUE", "Forum des cadres"),
        ("reprogramme", "CONFIRMED", "OPAQUE", "Date ou heure changée – Forum des cadres"),
        ("deplace-en-ligne", "CONFIRMED", "OPAQUE", "Déplacé en ligne – Forum des cadres"),
        ("reporte", "TENTATIVE", "TRANSPARENT", "Reporté – Forum des cadres"),
        ("complet", "CONFIRMED", "OPAQUE", "Complet – Forum des cadres"),
        ("annule", "CANCELLED", "TRANSPARENT", "Annulé – Forum des cadres"),
    ] {
        let text = forum_with(&format!(
            "seances: [{{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}}]\nsequence: 1\nstatut: {status}\nmotif: Voilà pourquoi.\nlien_en_ligne: https://visio.example.org/salle"
        ));
        let event = events(&text)[0];
        assert_eq!(values(event, "STATUS"), [word]);
        assert_eq!(values(event, "TRANSP"), [transparency]);
        assert_eq!(values(event, "SUMMARY"), [title]);
        let description = values(event, "DESCRIPTION")[0];
        assert_eq!(description.contains("Voilà pourquoi."), status != "programme", "{description}");
        let is_online = status == "deplace-en-ligne";
        assert_eq!(
            values(event, "CONFERENCE"),
            if is_online { vec!["https://visio.example.org/salle"] } else { vec![] }
        );
        assert_eq!(values(event, "GEO").is_empty(), is_online);
    }
}

#[test]
fn a_date_put_off_leads_to_the_new_one_or_says_that_it_will_be_told() {
    let put_off = "seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\nsequence: 1\nstatut: reporte";
    let other = event("seances: [{debut: 2026-12-17T14:00, fin: 2026-12-17T17:00}]");
    for (lines, said, unsaid) in [
        ("", "Une autre date sera annoncée ici.", "Il y a une nouvelle date."),
        ("\nremplace_par: autre", "Il y a une nouvelle date.", "Une autre date sera annoncée ici."),
    ] {
        let files = [(FORUM, &*event(&format!("{put_off}{lines}"))), (OTHER, &other)];
        let text = calendar_of(Edition::Public, &files, "fr", &forum());
        let description = values(&text, "DESCRIPTION")[0];
        assert!(description.contains(said) && !description.contains(unsaid), "{description}");
        assert_eq!(description.contains("https://petit.example.org/fr/evenements/autre/"), !lines.is_empty());
    }
}

#[test]
fn a_date_of_a_series_says_which_day_it_replaces_and_where_it_is_held() {
    let place = "adresse: 2 rue Autre\ncode_postal: \"31600\"\ncommune: Muret\ncode_insee: \"31395\"\n";
    let series = event(
        "recurrence: {frequence: hebdomadaire, jours: [mardi], heure_debut: \"09:00\", heure_fin: \"12:00\", du: 2026-12-01, au: 2026-12-15, \
         exceptions: [{le: 2026-12-08, debut: 2026-12-09T10:00, fin: 2026-12-09T11:00}, {le: 2026-12-15, lieu: apec-muret}]}",
    );
    let files = [(FORUM, &*series), ("signataires/apec/lieux/apec-muret.yaml", place)];
    let text = calendar_of(Edition::Public, &files, "fr", &forum());
    let told: Vec<&str> = events(&text).into_iter().map(|event| values(event, "DESCRIPTION")[0]).collect();
    let day = "Au lieu du mardi 8 décembre 2026.";
    let place = "Ce jour-là\\, c’est à un autre endroit\u{202f}:\\nApec Occitanie\\, 2 rue Autre\\, 31600 Muret";
    let has = |words: &str| told.iter().map(|told| told.contains(words)).collect::<Vec<bool>>();
    assert_eq!(has(day), [false, true, false], "{told:#?}");
    assert_eq!(has(place), [false, false, true], "{told:#?}");
}

#[test]
fn whole_days_end_where_the_next_one_begins() {
    let text = forum_with("seances: [{debut: 2026-12-10, fin: 2026-12-11}]");
    assert!(text.contains("DTSTART;VALUE=DATE:20261210\nDTEND;VALUE=DATE:20261212\n"), "{text}");
}

#[test]
fn a_time_that_the_clocks_show_twice_is_written_in_utc() {
    let text = forum_with("seances: [{debut: 2027-10-31T02:30, fin: 2027-10-31T03:30}]");
    assert!(text.contains("DTSTART:20271031T003000Z\nDTEND:20271031T023000Z\n"), "{text}");
}

#[test]
fn what_is_in_french_alone_is_marked_so_and_facts_are_in_the_readers_language() {
    let other =
        event("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\nstatut: annule\nmotif: Salle fermée.");
    let autre = Calendar::Event(Slug::parse("autre").expect("a slug"));
    let text = calendar_of(Edition::Public, &[(OTHER, &other)], "en", &autre);
    assert!(text.contains("SUMMARY;LANGUAGE=en:Cancelled – Forum des cadres\n"), "{text}");
    assert!(text.contains("DESCRIPTION;LANGUAGE=en:Cancelled."), "{text}");
    assert!(
        text.contains("COMMENT;LANGUAGE=fr:Salle fermée.\nCOMMENT;LANGUAGE=fr:Rencontrez dix employeurs.\n"),
        "{text}"
    );
}

#[test]
fn hostile_words_stay_one_property() {
    let hostile = event("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]").replace(
        "titre: Forum des cadres",
        "titre: \"Forum\\r\\nEND:VEVENT\\nBEGIN:VEVENT;X=1,2\\\\n:\\u2028UID:autre\"",
    );
    let text = calendar_of(Edition::Public, &[(FORUM, &hostile)], "fr", &forum());
    assert_eq!(text.lines().filter(|line| *line == "BEGIN:VEVENT").count(), 1, "{text}");
    assert_eq!(values(&text, "UID").len(), 2);
    assert_eq!(values(&text, "SUMMARY").len(), 1);
    assert!(!text.contains('\u{2028}'));
}

#[test]
fn a_calendar_to_follow_holds_what_is_to_come_even_when_that_is_nothing() {
    let past = event("seances: [{debut: 2026-11-10T14:00, fin: 2026-11-10T17:00}]\nstatut: annule\nmotif: Grève.");
    let apec = Calendar::Signatory(Slug::parse("apec").expect("a slug"));
    for calendar in [&Calendar::Agenda, &apec] {
        let text = calendar_of(Edition::Public, &[(FORUM, &past)], "fr", calendar);
        assert_eq!(events(&text).len(), 0);
        assert!(text.contains("X-WR-CALNAME:") && text.contains("BEGIN:VTIMEZONE\n"), "{text}");
    }
    let own = calendar_of(Edition::Public, &[(FORUM, &past)], "fr", &forum());
    assert_eq!(events(&own).len(), 1, "who asks for it by name gets it");
    let today = event("seances: [{debut: 2026-11-23T08:00, fin: 2026-11-23T09:00}]\nstatut: annule\nmotif: Grève.");
    let text = calendar_of(Edition::Public, &[(FORUM, &today)], "fr", &Calendar::Agenda);
    assert_eq!(values(&text, "STATUS"), ["CANCELLED"], "cancelled stays until its day is over");
}

#[test]
fn what_is_reserved_to_the_network_is_in_no_public_calendar() {
    let reserved = event("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\ndiffusion: reseau")
        .replace("Forum", "Canari");
    let files = [(OTHER, reserved.as_str())];
    let (site, theme) = site(Edition::Public, &files);
    let files_made = published(&site, &theme);
    let mut n = 0;
    for (path, content) in files_made.iter() {
        let bytes = content.make(&mut Report::default()).into_owned();
        let text = String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", "");
        assert!(!text.contains("Canari") && !path.as_str().contains("autre"), "{path}");
        n += 1;
    }
    assert_eq!(n, 3 * (1 + 1 + 1 + AUDIENCES.iter().count()), "agenda, forum, apec, audiences, in three languages");
    let text = calendar_of(Edition::Network, &files, "fr", &Calendar::Agenda);
    assert!(text.contains("Canari"));
}

#[test]
fn former_addresses_give_what_the_new_one_gives() {
    let renamed = event("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]\nanciens_slugs: [forum-cadres]");
    let (site, theme) = site(Edition::Public, &[(FORUM, &renamed)]);
    let files = published(&site, &theme);
    let bytes = |wanted: &str| {
        let (_, content) = files.iter().find(|(path, _)| path.as_str() == wanted).expect(wanted);
        content.make(&mut Report::default()).into_owned()
    };
    assert_eq!(bytes("fr/evenements/forum-cadres.ics"), bytes("fr/evenements/forum.ics"));
}

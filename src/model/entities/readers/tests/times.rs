//! Sessions and recurrences.

use super::{check, event_of, forum, help};
use crate::model::entities::event::{EventStatus, When};

fn problems(lines: &str) -> String {
    check(&[("forum.fr.md", &forum(lines))])
}

fn starts(lines: &str) -> Vec<String> {
    let show = |when: &When| match when {
        When::Timed { start, .. } => start.to_string(),
        When::Days { first, .. } => first.to_string(),
    };
    event_of(&forum(lines)).sessions.iter().map(|session| show(&session.when)).collect()
}

#[test]
fn sessions_must_make_sense() {
    for (lines, expected) in [
        ("seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T12:00}]", "6:42 P204"),
        ("seances: [{debut: 2026-12-10, fin: 2026-12-09}]", "6:36 P204"),
        ("seances: [{debut: 2026-12-10, fin: 2026-12-10T12:00}]", "6:36 P267"),
        ("seances: [{debut: 2026-12-10T09:00, fin: 2026-12-12T12:00}]", "6:42 P255"),
        ("seances: []", "6:1 P251"),
        (
            "seances: [{debut: 2026-12-10T09:00, fin: 2026-12-10T12:00}, {id: b, debut: 2026-12-11T09:00, fin: 2026-12-11T12:00}]",
            "6:12 P253",
        ),
        (
            "seances: [{id: a, debut: 2026-12-10T09:00, fin: 2026-12-10T12:00}, {id: a, debut: 2026-12-11T09:00, fin: 2026-12-11T12:00}]",
            "6:73 P252",
        ),
        (
            "seances: [{id: a, debut: 2026-12-10T09:00, fin: 2026-12-10T12:00}, {id: b, debut: 2026-12-10T11:00, fin: 2026-12-10T13:00}]",
            "6:83 P254",
        ),
    ] {
        assert_eq!(problems(lines), expected, "{lines}");
    }
}

#[test]
fn a_weekly_rhythm_gives_its_days() {
    let lines = "recurrence: {frequence: hebdomadaire, intervalle: 2, jours: [mardi, jeudi], heure_debut: \"09:00\", heure_fin: \"12:00\", du: 2026-12-01, au: 2027-01-05, sauf: [2026-12-17]}";
    assert_eq!(problems(lines), "");
    assert_eq!(
        starts(lines),
        ["2026-12-01T09:00", "2026-12-03T09:00", "2026-12-15T09:00", "2026-12-29T09:00", "2026-12-31T09:00"]
    );
}

#[test]
fn a_monthly_rhythm_knows_ranks_and_the_last() {
    let first = "recurrence: {frequence: mensuelle, rang: 1, jours: [mercredi], du: 2026-10-07, au: 2027-01-31}";
    assert_eq!(starts(first), ["2026-10-07", "2026-11-04", "2026-12-02", "2027-01-06"]);
    let last = "recurrence: {frequence: mensuelle, rang: dernier, jours: [vendredi], du: 2026-11-27, au: 2027-01-31}";
    assert_eq!(starts(last), ["2026-11-27", "2026-12-25", "2027-01-29"]);
}

#[test]
fn a_rhythm_without_end_stops_a_year_from_today() {
    let days = starts("recurrence: {frequence: hebdomadaire, jours: [lundi], du: 2020-01-06}");
    assert_eq!((days[0].as_str(), days[days.len() - 1].as_str()), ("2025-11-24", "2027-11-22"));
}

#[test]
fn an_exception_keeps_the_day_first_meant() {
    let lines = "recurrence:\n  frequence: hebdomadaire\n  jours: [mardi]\n  heure_debut: \"09:00\"\n  heure_fin: \"12:00\"\n  du: 2026-12-01\n  au: 2026-12-15\n  exceptions:\n    - {le: 2026-12-08, statut: annule, motif: Réunion.}\n    - {le: 2026-12-15, statut: reprogramme, debut: \"13:30\", fin: \"16:30\"}";
    assert_eq!(problems(lines), "");
    let event = event_of(&forum(lines));
    assert_eq!(event.sessions[1].status, Some(EventStatus::Cancelled));
    assert_eq!(starts(lines), ["2026-12-01T09:00", "2026-12-08T09:00", "2026-12-15T13:30"]);
    assert_eq!(event.sessions[2].original.map(|day| day.to_string()).as_deref(), Some("2026-12-15"));
}

#[test]
fn a_rhythm_that_contradicts_itself_is_told() {
    let with = |more: &str| {
        format!("recurrence: {{frequence: hebdomadaire, jours: [mardi], du: 2026-12-01, au: 2026-12-29{more}}}")
    };
    for (lines, expected, words) in [
        (with(", rang: 2"), "6:87 P266", "supprimez `rang`"),
        (with(", sauf: [2026-12-09]"), "6:94 P263", "`2026-12-08`"),
        (with(", exceptions: [{le: 2026-12-14, statut: complet}]"), "6:105 P263", "`2026-12-15`"),
        (with("").replace("du: 2026-12-01", "du: 2026-12-02"), "6:59 P262", "écrivez `du: 2026-12-08`"),
        (with("").replace("hebdomadaire", "mensuelle"), "6:14 P265", "ajoutez `rang: 1`"),
        (with(", heure_debut: \"9h\", heure_fin: \"12:00\""), "6:100 P217", "écrivez `heure_debut: \"09:00\"`"),
        (with(", heure_debut: \"14:00\", heure_fin: \"12:00\""), "6:120 P204", "inversez"),
    ] {
        let text = forum(&lines);
        assert_eq!(check(&[("forum.fr.md", &text)]), expected, "{lines}");
        let help = help(&[("forum.fr.md", &text)]);
        assert!(help.contains(words), "{lines}: {help}");
    }
}

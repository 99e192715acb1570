//! `sequence` goes up with each change of facts: what Git remembers is compared with what the sheet says.

use crate::portal::Portal;

const FORUM: &str = "signataires/apec/evenements/forum.fr.md";
const START: &str = "debut: 2026-12-10T14:00";

/// What `check` says of `sequence`: the place, and what to type.
fn told(portal: &Portal) -> Vec<String> {
    let run = portal.run(&["check", "--format", "json"]);
    let problems = run.stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    problems
        .filter(|problem| problem["code"] == "P269")
        .map(|problem| {
            let file = problem["file"].as_str().unwrap_or_default();
            let help = problem["help"]["en"].as_str().unwrap_or_default();
            let typed = help.split('`').nth(1).unwrap_or_default();
            format!("{file}:{}:{} {typed}", problem["line"], problem["column"])
        })
        .collect()
}

/// A portal whose forum was committed with these lines more.
fn committed(lines: &str) -> Portal {
    let portal = Portal::small();
    portal.edit(FORUM, "lieu: apec-toulouse\n", &format!("lieu: apec-toulouse\n{lines}"));
    portal.commit("2026-11-20");
    portal
}

#[test]
fn a_date_moved_without_a_higher_sequence_is_told_before_and_after_the_commit_until_it_goes_up() {
    let portal = committed("");
    assert_eq!(told(&portal), Vec::<String>::new());
    portal.edit(FORUM, START, "debut: 2026-12-10T15:00");
    let expected = [format!("{FORUM}:5:1 sequence: 1")];
    assert_eq!(told(&portal), expected);
    portal.commit("2026-11-21");
    assert_eq!(told(&portal), expected, "a clone tells it too");
    portal.edit(FORUM, "Dix employeurs vous attendent.", "Quinze employeurs.").commit("2026-11-22");
    assert_eq!(told(&portal), expected, "words do not make up for it");
    portal.edit(FORUM, "lieu: apec-toulouse\n", "lieu: apec-toulouse\nsequence: 1\n");
    assert_eq!(told(&portal), Vec::<String>::new());
    portal.commit("2026-11-22").edit(FORUM, "debut: 2026-12-10T15:00", START);
    assert_eq!(told(&portal), [format!("{FORUM}:7:11 sequence: 2")], "back again is one more change");
}

#[test]
fn each_fact_that_calendars_show_counts_and_words_do_not() {
    for (old, new, is_told) in [
        (START, "debut: 2026-12-11T09:00, fin: 2026-12-11T12:00}] #", true),
        ("lieu: apec-toulouse", "lieu: apec-toulouse\nstatut: annule\nmotif: Grève", true),
        ("lieu: apec-toulouse", "lieu: apec-muret", true),
        ("lieu: apec-toulouse", "mode: en-ligne\nlien_en_ligne: https://visio.example.org", true),
        ("titre: Forum des cadres", "titre: Grand forum des cadres", false),
        ("resume: Rencontrez dix employeurs.", "resume: Rencontrez quinze employeurs.", false),
        (
            "lieu: apec-toulouse",
            "lieu: apec-toulouse\ninscription: {obligatoire: true, modes: [{courriel: a@example.org}]}",
            false,
        ),
    ] {
        let portal = Portal::small();
        let place = std::fs::read_to_string(portal.content().join("signataires/apec/lieux/apec-toulouse.yaml"));
        portal.write("signataires/apec/lieux/apec-muret.yaml", place.expect("a place"));
        portal.commit("2026-11-20").edit(FORUM, old, new);
        assert_eq!(!told(&portal).is_empty(), is_told, "{new}");
    }
}

#[test]
fn a_date_more_or_less_and_what_is_over_need_no_sequence() {
    let two = "seances: [{id: a, debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}, {id: b, debut: 2026-12-11T14:00, fin: 2026-12-11T17:00}]";
    let three = two.replace("}]", "}, {id: c, debut: 2026-12-12T14:00, fin: 2026-12-12T17:00}]");
    let portal = Portal::small();
    let one = "seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]";
    portal.edit(FORUM, one, two).commit("2026-11-20").edit(FORUM, two, &three);
    assert_eq!(told(&portal), Vec::<String>::new());
    portal.edit(FORUM, "debut: 2026-12-11T14:00", "debut: 2026-12-11T13:00");
    assert_eq!(told(&portal).len(), 1, "one of several moved");
    let portal = Portal::small();
    portal.edit(FORUM, START, "debut: 2026-11-10T14:00").edit(FORUM, "fin: 2026-12-10T17:00", "fin: 2026-11-10T17:00");
    portal.commit("2026-11-20").edit(FORUM, "debut: 2026-11-10T14:00", "debut: 2026-11-10T15:00");
    assert_eq!(told(&portal), Vec::<String>::new());
}

#[test]
fn a_date_of_a_rhythm_is_followed_by_the_day_first_meant() {
    let seances = "seances: [{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}]";
    let rhythm = "recurrence: {frequence: hebdomadaire, jours: [mardi], heure_debut: \"09:00\", heure_fin: \"12:00\", du: 2026-12-01}";
    let portal = Portal::small();
    portal.edit(FORUM, seances, rhythm).commit("2026-11-20");
    assert_eq!(told(&portal), Vec::<String>::new());
    portal.edit(FORUM, "du: 2026-12-01}", "du: 2026-12-01, exceptions: [{le: 2026-12-08, statut: annule}]}");
    assert_eq!(told(&portal), [format!("{FORUM}:5:1 sequence: 1")]);
}

#[test]
fn a_sheet_that_changes_its_name_and_its_date_is_still_followed() {
    let portal = committed("sequence: 3\n");
    let text = std::fs::read_to_string(portal.content().join(FORUM)).expect("the sheet");
    std::fs::remove_file(portal.content().join(FORUM)).expect("removed");
    std::fs::remove_file(portal.content().join(FORUM.replace(".fr.", ".en."))).expect("removed");
    let renamed = text.replace(START, "debut: 2026-12-10T15:00").replace("genre:", "anciens_slugs: [forum]\ngenre:");
    portal.write("signataires/apec/evenements/grand-forum.fr.md", renamed);
    assert_eq!(told(&portal), ["signataires/apec/evenements/grand-forum.fr.md:8:11 sequence: 4"]);
    portal.commit("2026-11-21");
    assert_eq!(told(&portal).len(), 1);
}

#[test]
fn a_sequence_never_goes_down_and_without_git_nothing_is_known() {
    let portal = committed("sequence: 3\n");
    portal.edit(FORUM, "sequence: 3", "sequence: 2");
    assert_eq!(told(&portal), [format!("{FORUM}:7:11 sequence: 3")]);
    std::fs::remove_dir_all(portal.root().join(".git")).expect("removed");
    assert_eq!(told(&portal), Vec::<String>::new());
}

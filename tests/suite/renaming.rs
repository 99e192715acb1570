//! A sheet that has another name, or has left: Git remembers it, and `check` says what to type.

use crate::portal::{Portal, tree};
use std::fs;

const CONSEIL: &str = "signataires/apec/services/conseil.fr.md";
const FORUM: &str = "signataires/apec/evenements/forum.fr.md";

/// What `check` says of sheets that left: code, file, and what to type.
fn told(portal: &Portal, date: &str) -> Vec<String> {
    let run = portal.run(&["check", "--format", "json", "--date", date]);
    let problems = run.stdout.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    problems
        .filter(|problem| problem["code"] == "P470" || problem["code"] == "P471")
        .map(|problem| {
            let typed = problem["help"]["en"].as_str().and_then(|help| help.split('`').nth(1)).unwrap_or_default();
            let file = problem["file"].as_str().unwrap_or_default();
            format!("{} {file} {typed}", problem["code"].as_str().unwrap_or_default())
        })
        .collect()
}

/// The small portal without the other languages of its sheets, committed.
fn committed() -> Portal {
    let portal = Portal::small();
    for path in crate::portal::paths(&portal.content().join("signataires/apec")) {
        let name = path.to_string_lossy().into_owned();
        if name.ends_with(".md") && !name.ends_with(".fr.md") {
            fs::remove_file(path).expect("it was there");
        }
    }
    portal.commit("2026-11-20");
    portal
}

fn rename(portal: &Portal, from: &str, to: &str) {
    fs::rename(portal.content().join(from), portal.content().join(to)).expect("it was there");
}

#[test]
fn a_renamed_sheet_is_told_before_and_after_the_commit_until_it_names_its_old_address() {
    let portal = committed();
    let new = "signataires/apec/services/conseil-cadres.fr.md";
    rename(&portal, CONSEIL, new);
    let expected = [format!("P470 {new} anciens_slugs: [conseil]")];
    assert_eq!(told(&portal, "2026-11-23"), expected);
    portal.commit("2026-11-21");
    assert_eq!(told(&portal, "2026-11-23"), expected);
    assert_eq!(told(&portal, "2028-11-23"), expected, "an old link does not mend itself");
    portal.edit(new, "type: accompagnement\n", "type: accompagnement\nanciens_slugs: [conseil]\n");
    assert_eq!(told(&portal, "2026-11-23"), Vec::<String>::new());
}

#[test]
fn several_names_one_after_another_are_one_problem_the_oldest_first() {
    let portal = committed();
    let [second, third] = ["b", "c"].map(|name| format!("signataires/apec/services/{name}.fr.md"));
    rename(&portal, CONSEIL, &second);
    portal.commit("2026-11-21");
    rename(&portal, &second, &third);
    portal.commit("2026-11-22");
    assert_eq!(told(&portal, "2026-11-23"), [format!("P470 {third} anciens_slugs: [conseil, b]")]);
}

#[test]
fn a_sheet_that_moves_to_another_signatory_keeps_its_address() {
    let portal = committed();
    let there = "signataires/ofii/services/conseil.fr.md";
    fs::create_dir_all(portal.content().join("signataires/ofii/services")).expect("a folder");
    rename(&portal, CONSEIL, there);
    assert_eq!(told(&portal, "2026-11-23"), Vec::<String>::new());
}

#[test]
fn what_nothing_replaces_is_a_warning_for_a_year_unless_it_said_its_end() {
    let portal = committed();
    fs::remove_file(portal.content().join(CONSEIL)).expect("it was there");
    let expected = ["P471 signataires/apec/signataire.fr.md anciens_slugs: [conseil]"];
    assert_eq!(told(&portal, "2026-11-23"), expected);
    portal.commit("2026-11-22");
    assert_eq!(told(&portal, "2027-11-21"), expected);
    assert_eq!(told(&portal, "2027-11-22"), Vec::<String>::new());

    let portal = committed();
    portal.edit(CONSEIL, "type: accompagnement\n", "type: accompagnement\nfin_le: 2026-11-20\n").commit("2026-11-20");
    fs::remove_file(portal.content().join(CONSEIL)).expect("it was there");
    assert_eq!(told(&portal, "2026-11-23"), Vec::<String>::new());
}

#[test]
fn an_event_that_is_over_leaves_without_a_word() {
    let portal = committed();
    fs::remove_file(portal.content().join(FORUM)).expect("it was there");
    assert_eq!(told(&portal, "2026-12-10").len(), 1, "the day itself is not over");
    assert_eq!(told(&portal, "2026-12-11"), Vec::<String>::new());
}

#[test]
fn a_history_that_is_not_whole_says_nothing() {
    let portal = committed();
    rename(&portal, CONSEIL, "signataires/apec/services/conseil-cadres.fr.md");
    portal.commit("2026-11-21");
    let from = format!("file://{}", portal.root().display());
    for (folder, depth, is_told) in [("shallow", &["--depth", "1"][..], false), ("whole", &[], true)] {
        let mut git = std::process::Command::new("git");
        let done = git.args(["clone", "-q"]).args(depth).arg(&from).arg(portal.root().join(folder)).output();
        let done = done.expect("git runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let content = format!("{folder}/content");
        let run = portal.run(&["check", "--format", "json", "--content", &content]);
        assert_eq!(run.stdout.contains("P470"), is_told, "{}", run.stdout);
    }
}

#[test]
fn a_renamed_sheet_has_its_old_address_in_the_settings_of_each_server() {
    let portal = committed();
    portal.edit(CONSEIL, "type: accompagnement\n", "type: accompagnement\nanciens_slugs: [conseil-ancien]\n");
    for (base, folder) in [("https://example.org", ""), ("https://example.org/portail", "/portail")] {
        assert_eq!(portal.run(&["build", "--base-url", base]).code, 0);
        let files = tree(&portal.public());
        let holds = |name: &str, line: String| {
            let text = String::from_utf8_lossy(&files[name]).into_owned();
            assert!(text.lines().any(|found| found == line), "{name} lacks {line}:\n{text}");
        };
        for lang in ["fr", "ar"] {
            let old = format!("{folder}/{lang}/services/conseil-ancien");
            let new = format!("{folder}/{lang}/services/conseil/");
            holds("_redirects", format!("{old}/ {new} 301"));
            holds("_redirects.nginx.conf", format!("location = {old}/ {{ return 301 {new}; }}"));
            holds("_redirects.apache.conf", format!("RedirectMatch 301 ^{old}/?$ {new}"));
        }
    }
}

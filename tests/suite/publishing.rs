//! Publication: one swap or nothing; what is not ours survives; `verify` names what changed.

use crate::portal::{Portal, tree};
use std::collections::BTreeMap;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

#[test]
fn a_sound_portal_is_published_and_verified() {
    let portal = Portal::small();
    let run = portal.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let last = run.stderr.lines().last().unwrap_or_default();
    assert!(last.contains("pages · 3 langues · "), "{last}");
    assert_eq!(portal.run(&["verify"]).code, 0);
    fs::write(portal.public().join("fr/index.html"), "autre").expect("writable");
    let run = portal.run(&["verify"]);
    assert_eq!((run.code, run.stdout.as_str()), (1, "modifié\u{202f}: fr/index.html\n"));
}

#[test]
fn a_fault_leaves_the_old_site_untouched() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let before = tree(&portal.public());
    portal.edit("signataires/apec/services/conseil.fr.md", "frais: gratuit", "frais: gratis");
    let run = portal.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("signataires/apec/services/conseil.fr.md:8:8"), "{}", run.stderr);
    assert!(tree(&portal.public()) == before);
}

#[test]
fn files_that_are_not_ours_survive() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    fs::write(portal.public().join("CNAME"), "petit.example.org").expect("writable");
    portal.edit("signataires/apec/services/conseil.fr.md", "Trois rendez-vous", "Quatre rendez-vous");
    assert_eq!(portal.run(&["build"]).code, 0);
    assert_eq!(fs::read_to_string(portal.public().join("CNAME")).ok().as_deref(), Some("petit.example.org"));
}

#[test]
fn a_file_that_is_not_ours_is_never_overwritten() {
    let portal = Portal::small();
    fs::create_dir_all(portal.public().join("fr")).expect("writable");
    fs::write(portal.public().join("fr/index.html"), "à moi").expect("writable");
    let run = portal.run(&["build"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("fr/index.html"), "{}", run.stderr);
    assert_eq!(fs::read_to_string(portal.public().join("fr/index.html")).ok().as_deref(), Some("à moi"));
}

#[test]
fn pages_that_no_longer_exist_leave() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    assert!(portal.public().join("fr/evenements/forum/index.html").is_file());
    for lang in ["fr", "en"] {
        fs::remove_file(portal.content().join(format!("signataires/apec/evenements/forum.{lang}.md"))).expect("there");
    }
    assert_eq!(portal.run(&["build"]).code, 0);
    assert!(!portal.public().join("fr/evenements/forum").exists());
}

#[test]
fn a_broken_sheet_keeps_its_last_page_and_hides_no_other() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let old = fs::read(portal.public().join("fr/services/conseil/index.html")).expect("published");
    portal.edit("signataires/apec/services/conseil.fr.md", "frais: gratuit", "frais: gratis");
    portal.edit("signataires/apec/evenements/forum.fr.md", "Dix employeurs vous", "Onze employeurs vous");
    let run = portal.run(&["build", "--keep-going"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(fs::read(portal.public().join("fr/services/conseil/index.html")).ok(), Some(old));
    let event = fs::read_to_string(portal.public().join("fr/evenements/forum/index.html")).expect("published");
    assert!(event.contains("Onze employeurs"));
    let list = fs::read_to_string(portal.public().join("fr/services/index.html")).expect("published");
    assert!(!list.contains("Conseil aux cadres"));
}

#[test]
fn an_event_with_a_fault_keeps_its_calendar_with_keep_going() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let calendar = portal.public().join("fr/evenements/forum.ics");
    let old = fs::read(&calendar).expect("published");
    portal.edit("signataires/apec/evenements/forum.fr.md", "genre: forum-emploi", "genre: forum");
    assert_eq!(portal.run(&["build", "--keep-going"]).code, 1);
    assert_eq!(fs::read(&calendar).ok(), Some(old), "who follows it is not told that it is gone");
    assert_eq!(portal.run(&["verify"]).code, 0);
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let old = lasting(&portal);
    portal.edit("signataires/apec/services/conseil.fr.md", "Trois rendez-vous", "Quatre rendez-vous");
    let twin = Portal::copy_of(&portal.content());
    assert_eq!(twin.run(&["build"]).code, 0);
    let new = lasting(&twin);
    for trial in 0..12 {
        let mut build = portal.command(&["build", "--quiet"]).spawn().expect("the program starts");
        sleep(Duration::from_millis(trial * 7));
        build.kill().expect("a process can be killed");
        build.wait().expect("a process ends");
        let found = lasting(&portal);
        assert!(found == old || found == new, "trial {trial} left a torn site");
        assert_eq!(portal.run(&["verify"]).code, 0, "trial {trial} left a file that was not published");
    }
    assert_eq!(portal.run(&["build"]).code, 0);
    assert!(lasting(&portal) == new);
}

/// The published files but for the pieces of search indexes, of which those of the last release stay, and their list.
fn lasting(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    let is_lasting = |path: &String| !path.starts_with("_s/") && path != ".passerelle.json";
    tree(&portal.public()).into_iter().filter(|(path, _)| is_lasting(path)).collect()
}

#[test]
fn a_second_build_waits_for_the_first() {
    let portal = Portal::small();
    let mut builds: Vec<_> = (0..3).map(|_| portal.command(&["build", "--quiet"]).spawn().expect("starts")).collect();
    for build in &mut builds {
        assert!(build.wait().expect("ends").success());
    }
    assert_eq!(portal.run(&["verify"]).code, 0);
}

#[test]
fn text_files_are_precompressed_on_request() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build", "--precompress"]).code, 0);
    let compressed = fs::read(portal.public().join("fr/index.html.gz")).expect("published");
    assert_eq!(compressed[..2], [0x1f, 0x8b]);
}

#[test]
fn the_network_edition_is_not_written_into_the_public_folder() {
    let run = Portal::small().run(&["build", "--edition", "reseau", "--output", "public"]);
    assert_eq!(run.code, 2);
}

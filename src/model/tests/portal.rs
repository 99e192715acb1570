//! The portal as a whole: what is broken stays out, what is sound stays in.

use super::{event, read};
use crate::text::path::ContentPath;

#[test]
fn a_broken_entry_is_left_out_with_all_its_files() {
    let wrong = event("frais: cher");
    let (_, _, portal) = read(&[("signataires/apec/evenements/forum.fr.md", &wrong)]);
    let portal = portal.expect("the rest is sound");
    assert!(!portal.events.contains_key("forum"));
    assert!(portal.services.contains_key("conseil"));
    let broken: Vec<&str> = portal.broken.iter().map(ContentPath::as_str).collect();
    assert_eq!(broken, ["signataires/apec/evenements/forum.en.md", "signataires/apec/evenements/forum.fr.md"]);
}

#[test]
fn an_error_of_a_translation_or_of_a_name_breaks_its_entry() {
    let (_, _, portal) = read(&[("signataires/apec/services/conseil.en.md", "---\ntitre: x\nlieux: [x]\n---\n")]);
    assert!(!portal.expect("the rest is sound").services.contains_key("conseil"));
    let (_, _, portal) = read(&[("signataires/apec/evenements/autre.fr.md", &event("services: [x]"))]);
    let portal = portal.expect("the rest is sound");
    assert!(!portal.events.contains_key("autre") && portal.events.contains_key("forum"));
}

#[test]
fn there_is_no_portal_without_its_head() {
    assert!(read(&[("portail.yaml", "titre: \"x\n")]).2.is_none());
    assert!(read(&[("accord/accord.yaml", "titre: x\n")]).2.is_none());
    assert!(read(&[]).2.is_some());
}

#[test]
fn warnings_leave_an_entry_in() {
    let (_, report, portal) = read(&[("pages/mentions-legales.fr.md", "")]);
    assert!(report.tally().warnings == 1 && portal.expect("sound").broken.is_empty());
}

//! Facts once, words per language.

use super::{check, forum, help};
use crate::lang::tag::Lang;
use crate::model::entities::common::TranslationState;

const SAME: &str =
    "traduction: {mode: humaine, source: {titre: sha256-bd8e53ca4ec0, resume: sha256-0, corps: sha256-0}}";

fn english(lines: &str) -> String {
    format!("---\ntitre: Fair\nresume: Come.\n{lines}\n---\nHello.\n")
}

fn problems(french: &str, lines: &str) -> String {
    check(&[("forum.fr.md", &forum(french)), ("forum.en.md", &english(lines))])
}

#[test]
fn a_translation_carries_words_only() {
    assert_eq!(problems("frais: gratuit", "statut: annule"), "forum.en.md:4:1 P302");
    assert_eq!(problems("frais: gratuit", "motif: Rain"), "forum.en.md:4:1 P305");
    assert_eq!(problems("motif: La pluie", "motif: Rain"), "");
    assert_eq!(problems("apporter: [{texte: Un CV}]", "apporter: [{texte: A CV}]"), "");
    assert_eq!(problems("apporter: [{vocab: cv}, {texte: Un CV}]", "apporter: {2: {texte: A CV}}"), "");
    assert_eq!(
        problems("apporter: [{texte: Un CV}]", "apporter: [{texte: A CV}, {texte: A pen}]"),
        "forum.en.md:4:27 P303"
    );
    assert_eq!(problems("apporter: [{texte: Un CV}]", "apporter: [{vocab: cv}]"), "forum.en.md:4:13 P302");
    assert_eq!(problems("motif: {fr: Pluie, en: Rain}", "inconnu: 1"), "forum.en.md:4:1 P200\nforum.fr.md:7:8 P304");
    let words = help(&[("forum.fr.md", &forum("frais: gratuit")), ("forum.en.md", &english("genre: atelier"))]);
    assert!(words.contains("`forum.fr.md`"), "{words}");
}

#[test]
fn what_a_translation_translates_is_named_by_paths() {
    assert_eq!(
        problems("frais: gratuit", "traduction: {source: {titr: sha256-bd8e53ca4ec0}}"),
        "forum.en.md:4:23 P307"
    );
    assert_eq!(problems("frais: gratuit", SAME), "forum.en.md:4:74 P238\nforum.en.md:4:91 P238");
}

fn state(traduction: &str) -> TranslationState {
    let (_, _, event) = super::read(&[("forum.fr.md", &forum("motif: Pluie")), ("forum.en.md", &english(traduction))]);
    let english = Lang::parse("en").expect("en is a tag");
    event.expect("the event is sound").common.translations[&english].state.clone()
}

#[test]
fn a_translation_knows_what_changed() {
    use crate::model::fields::hash::of;
    let all = |mode: &str, title: &str| {
        let (resume, motif, body) = (of("Venez."), of("Pluie"), of("Bonjour."));
        state(&format!(
            "traduction: {{mode: {mode}, source: {{titre: {}, resume: {resume}, motif: {motif}, corps: {body}}}}}",
            of(title)
        ))
    };
    assert_eq!(all("humaine", "Forum"), TranslationState::UpToDate);
    assert_eq!(all("automatique", "Forum"), TranslationState::Automatic);
    assert_eq!(all("humaine", "Ancien titre"), TranslationState::ToReview(vec!["titre".into()]));
    let everything = ["corps", "motif", "resume", "titre"].map(Into::into).to_vec();
    assert_eq!(state(""), TranslationState::ToReview(everything));
}

//! Sentences, syllables, the index, addresses: what is counted and found.

use super::ease::{ease, syllables};
use super::links::external;
use super::sentences::{sentences, words};
use crate::sources::memory;

#[test]
fn a_line_is_cut_into_sentences() {
    let line = "Venez le 3 déc. à 9 h. M. Ba vous reçoit : apportez un CV ! Coût 1.5 € (art. 3). Fin";
    let cut: Vec<&str> = sentences(line).collect();
    assert_eq!(
        cut,
        ["Venez le 3 déc.", "à 9 h.", "M. Ba vous reçoit :", "apportez un CV !", "Coût 1.5 € (art. 3).", "Fin"]
    );
    assert_eq!(words("l’an 2 : « oui » – non").count(), 4);
}

#[test]
fn syllables_are_those_that_are_heard() {
    for (word, n) in [
        ("rue", 1),
        ("école", 2),
        ("dates", 1),
        ("le", 1),
        ("création", 3),
        ("accompagnement", 5),
        ("réunion", 3),
        ("aïe", 2),
        ("CV", 1),
        ("12", 1),
        ("logement", 3),
    ] {
        assert_eq!(syllables(word), n, "{word}");
    }
}

#[test]
fn short_words_in_short_sentences_are_easy() {
    let easy = ["Vous venez le lundi. On lit un texte. Puis on parle. "; 6].concat();
    let hard = ["Accompagnement personnalisé favorisant l’insertion professionnelle des bénéficiaires "; 10].concat();
    let (easy, hard) = (ease(&[&easy]).expect("enough words"), ease(&[&hard]).expect("enough words"));
    assert!(easy > 80 && hard < 0, "{easy} {hard}");
    assert_eq!(ease(&["Trop court pour compter."]), None);
}

#[test]
fn addresses_are_found_without_what_stands_around_them() {
    let text = "---\nsource: https://a.fr/x?y=1#z\n---\nVoir (https://b.fr/a_(b)), <http://c.fr/>, [d](https://d.fr/e).\n\
                http, https://, httpx://e.fr\n";
    let snapshot =
        memory::snapshot([("pages/a.fr.md", text), ("portail.yaml", "# https://f.fr\nadresse: \"https://g.fr\"\n")]);
    let found: Vec<String> = external(&snapshot).into_keys().collect();
    assert_eq!(found, ["http://c.fr/", "https://a.fr/x?y=1", "https://b.fr/a_(b)", "https://d.fr/e", "https://g.fr"]);
}

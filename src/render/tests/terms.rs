//! Words explained, papers and rules of law, as pages show them.

use super::*;

const CIR: (&str, &str) = (
    "lexique/cir.yaml",
    "fr: CIR\ndefinition: {fr: Un contrat avec l’État., en: A contract with the State.}\ntraductions: {en: integration contract}\nvoir: apec\n",
);
const APEC_TERM: (&str, &str) = ("lexique/apec.yaml", "fr: Apec\ndefinition: Un service pour les cadres.\n");
const PATHWAY: (&str, &str) = (
    "parcours/arrivee.fr.md",
    "---\ntitre: Arrivée\nresume: Les étapes.\netapes:\n  - id: signer\n    titre: Signer\n    texte: Vous signez le CIR.\n    documents: [{vocab: cv}, {vocab: titre-de-sejour, obligatoire: true}, {texte: Votre convocation, obligatoire: true}]\n    source: https://www.ofii.fr/\n    en_vigueur: {depuis: 2016-07-01, jusqua: 2026-10-31}\n  - id: partir\n    titre: Partir\n    en_vigueur: {depuis: 2027-01-01}\n---\nLe CIR est gratuit.\n",
);

fn service(resume: &str, body: &str) -> (&'static str, &'static str) {
    let text = SERVICE.1.replace("Un conseil.", resume).replace("Texte.", body);
    (SERVICE.0, Box::leak(text.into_boxed_str()))
}

fn lexical() -> Stage {
    let said = service("Avant le CIR.", "## Le CIR\n\nL’Apec explique le CIR et le circuit.");
    let owner = APEC.1.replace("Voyez", "L’Apec signe un CIR. Voyez");
    let owner = (APEC.0, &*Box::leak(owner.into_boxed_str()));
    stage(Edition::Public, &[CIR, APEC_TERM, PATHWAY, said, owner])
}

#[test]
fn a_word_is_explained_where_it_is_first_said_and_its_definition_leads_back() {
    let sheet = page(&lexical(), "/fr/services/conseil/");
    assert!(
        sheet.contains("<p class=\"lead\">Avant le <a class=\"term\" id=\"lu-cir\" href=\"#mot-cir\">CIR</a>.</p>")
    );
    assert!(sheet.contains("<h2 id=\"le-cir\">Le CIR</h2>"), "{sheet}");
    assert!(
        sheet.contains("L’<a class=\"term\" id=\"lu-apec\" href=\"#mot-apec\">Apec</a> explique le CIR et le circuit.")
    );
    assert!(sheet.contains("<div id=\"mot-cir\"><dt><bdi>CIR</bdi></dt><dd>Un contrat avec l’État. <a"), "{sheet}");
    assert_eq!((sheet.matches("href=\"#mot-cir\"").count(), sheet.matches("href=\"#lu-cir\"").count()), (1, 1));
    assert!(sheet.contains("href=\"/fr/lexique/\""));
}

#[test]
fn a_definition_is_in_the_reader_s_language_whatever_the_text_s() {
    let sheet = page(&lexical(), "/en/services/conseil/");
    assert!(
        sheet.contains("<p class=\"lead\" lang=\"fr\">Avant le <a class=\"term\" id=\"lu-cir\" href=\"#mot-cir\">")
    );
    let definition =
        "<dt><bdi><span lang=\"fr\">CIR</span></bdi> – integration contract</dt><dd>A contract with the State.";
    assert!(sheet.contains(definition), "{sheet}");
    assert!(sheet.contains("<dd><span lang=\"fr\">Un service pour les cadres.</span>"), "a French definition says so");
}

#[test]
fn a_sheet_called_by_a_word_does_not_explain_it() {
    let sheet = page(&lexical(), "/fr/signataires/apec/");
    assert!(sheet.contains("id=\"mot-cir\"") && !sheet.contains("id=\"mot-apec\""), "{sheet}");
    let plain = page(&stage(Edition::Public, &[]), "/fr/services/conseil/");
    assert!(!plain.contains("class=\"terms\""));
}

#[test]
fn the_lexicon_gives_each_word_its_address_and_leads_to_others() {
    let lexicon = page(&lexical(), "/en/lexique/");
    assert!(lexicon.contains("<div id=\"cir\"><dt><bdi><span lang=\"fr\">CIR</span></bdi>"), "{lexicon}");
    assert!(lexicon.contains("integration contract") && lexicon.contains("href=\"#apec\""));
    assert!(lexicon.find("id=\"apec\"") < lexicon.find("id=\"cir\""), "in alphabetical order");
    let empty = page(&stage(Edition::Public, &[]), "/fr/lexique/");
    assert!(empty.contains("Aucun mot n’est expliqué pour le moment."));
}

#[test]
fn a_rule_that_has_ended_or_not_begun_says_so() {
    let pathway = page(&lexical(), "/fr/parcours/arrivee/");
    assert!(pathway.contains("Cette règle était valable jusqu’au 31 octobre 2026."), "{pathway}");
    assert!(pathway.contains("Cette règle ne s’applique qu’à partir du 1er janvier 2027."), "{pathway}");
    assert!(pathway.contains("id=\"etape-signer\"") && pathway.contains("href=\"https://www.ofii.fr/\""));
    assert!(pathway.find("id=\"etape-partir\"") < pathway.find("Le CIR est gratuit."), "questions follow the steps");
}

#[test]
fn a_paper_keeps_its_french_name_and_says_when_it_is_required() {
    let stage = lexical();
    let french = page(&stage, "/fr/parcours/arrivee/");
    let (residence, cv) = (french.find("<li>Titre de séjour (obligatoire)</li>"), french.find("<li>CV</li>"));
    assert!(residence.is_some() && residence < cv, "{french}");
    let english = page(&stage, "/en/parcours/arrivee/");
    let paper =
        "<li>Residence permit (required) <bdi class=\"beside\"><span lang=\"fr\">Titre de séjour</span></bdi></li>";
    assert!(english.contains(paper), "{english}");
    let words = "<li><span lang=\"fr\">Votre convocation</span> <bdi class=\"beside\">(required)</bdi></li>";
    assert!(english.contains(words), "{english}");
}

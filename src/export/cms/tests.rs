//! The form holds every kind and every key, and hides what it would lose.

use crate::diag::report::Report;
use crate::export::cms::survey::Survey;
use crate::export::cms::{Form, config};
use crate::lang::tag::Lang;
use crate::sources::snapshot::Snapshot;
use crate::text::path::ContentPath;
use crate::theme::files::ThemeFiles;
use crate::theme::load;
use serde_json::Value;

const PORTAIL: (&str, &str) = ("portail.yaml", "titre: Essai\nlangues: [fr, en]\n");
const SIGNATORY: (&str, &str) = ("signataires/apec/signataire.fr.md", "---\nnom: Association\nsigle: APEC\n---\n");

/// The configuration for a folder that holds these files.
fn form(files: &[(&str, &str)]) -> Value {
    let theme = load::load(&ThemeFiles::built_in(), &[Lang::FR], &mut Report::default()).expect("a sound theme");
    let content = files.iter().map(|(path, text)| (ContentPath::new(path), text.as_bytes()));
    let survey = Survey::of(&Snapshot::default().with(content));
    let text = config(Form { content: "content", survey: &survey, words: &theme.words(Lang::FR).strings });
    serde_json::from_str(&text).expect("JSON")
}

fn collection<'a>(form: &'a Value, name: &str) -> &'a Value {
    let all = form["collections"].as_array().expect("collections");
    all.iter().find(|collection| collection["name"] == name).expect(name)
}

fn field<'a>(holder: &'a Value, key: &str) -> &'a Value {
    holder["fields"].as_array().expect("fields").iter().find(|field| field["name"] == key).expect(key)
}

#[test]
fn a_signatory_has_its_own_collections_and_a_reference_is_picked_among_all() {
    let form = form(&[PORTAIL, SIGNATORY]);
    let services = collection(&form, "services-apec");
    assert_eq!(services["folder"], "content/signataires/apec/services");
    assert_eq!(services["label"], "APEC : services");
    assert_eq!(field(services, "suite")["collection"], "tous-services");
    assert_eq!(collection(&form, "tous-services")["path"], "{{signataire}}/services/{{slug}}");
}

#[test]
fn words_are_written_in_each_language_and_facts_in_french_alone() {
    let form = form(&[PORTAIL, SIGNATORY]);
    let services = collection(&form, "services-apec");
    assert_eq!(field(services, "titre")["i18n"], true);
    assert_eq!(field(services, "titre")["required"], serde_json::json!(["fr"]));
    assert!(field(services, "frais")["i18n"].is_null());
}

#[test]
fn a_text_of_a_yaml_file_is_typed_as_the_files_write_it() {
    let place = |nom: &str| format!("nom: {nom}\nadresse: 1 rue de l’Exemple\n");
    let (lone, several) = (place("Accueil"), place("{fr: Accueil, en: Reception}"));
    let lieu = ("signataires/apec/lieux/un.yaml", lone.as_str());
    let autre = ("signataires/apec/lieux/deux.yaml", several.as_str());
    let widget = |files: &[(&str, &str)]| {
        let form = form(files);
        field(collection(&form, "lieux-apec"), "nom")["widget"].clone()
    };
    assert_eq!(widget(&[PORTAIL, SIGNATORY, lieu]), "string");
    assert_eq!(widget(&[PORTAIL, SIGNATORY, autre]), "object");
    assert_eq!(widget(&[PORTAIL, SIGNATORY, lieu, autre]), "hidden", "one of them would be lost");
}

#[test]
fn a_field_written_in_two_shapes_is_hidden_and_kept() {
    let sheet = ("dispositifs/agir.fr.md", "---\ntitre: AGIR\noperateurs: [apec, {nom: Autre}]\n---\n");
    assert_eq!(field(collection(&form(&[PORTAIL, sheet]), "dispositifs"), "operateurs")["widget"], "hidden");
    let sheet = ("dispositifs/agir.fr.md", "---\ntitre: AGIR\noperateurs: apec\n---\n");
    assert_eq!(field(collection(&form(&[PORTAIL, sheet]), "dispositifs"), "operateurs")["widget"], "relation");
}

#[test]
fn yes_and_no_are_written_as_the_files_write_them_and_silence_stays_silence() {
    let values = |written: &str| {
        let sheet = format!("---\ntitre: Conseil\nfemmes_uniquement: {written}\n---\n");
        let form = form(&[PORTAIL, SIGNATORY, ("signataires/apec/services/conseil.fr.md", &sheet)]);
        let field = field(collection(&form, "services-apec"), "femmes_uniquement").clone();
        assert_eq!((&field["widget"], &field["required"]), (&"select".into(), &false.into()));
        field["options"][0]["value"].clone()
    };
    assert_eq!((values("oui"), values("true"), values("")), ("oui".into(), true.into(), true.into()));
}

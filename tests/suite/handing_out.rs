//! What hand-outs and sharing rest on: identifiers that outlive renames, and words in each language.

use crate::portal::{Portal, tree};
use std::collections::BTreeMap;
use std::fs;

const CONSEIL: &str = "signataires/apec/services/conseil.fr.md";

/// Every identifier published, and where it leads.
fn items(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let shelves = files.iter().filter(|(path, _)| path.starts_with("_i/"));
    shelves
        .flat_map(|(_, bytes)| serde_json::from_slice::<BTreeMap<String, String>>(bytes).expect("a shelf is JSON"))
        .collect()
}

#[test]
fn a_renamed_sheet_keeps_its_identifier() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let before = items(&tree(&portal.public()));
    let (id, _) = before.iter().find(|(_, path)| *path == "services/conseil/").expect("it has an identifier");

    let text = fs::read_to_string(portal.content().join(CONSEIL)).expect("readable");
    portal.write(
        "signataires/apec/services/conseil-cadres.fr.md",
        text.replace("type: accompagnement\n", "type: accompagnement\nanciens_slugs: [conseil]\n"),
    );
    for file in [CONSEIL, "signataires/apec/services/conseil.en.md"] {
        fs::remove_file(portal.content().join(file)).expect("it was there");
    }
    portal.run(&["build", "--keep-going"]);
    let after = items(&tree(&portal.public()));
    assert_eq!(after.get(id).map(String::as_str), Some("services/conseil-cadres/"));
}

#[test]
fn each_sheet_says_its_identifier_and_stands_on_its_shelf() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let files = tree(&portal.public());
    let items = items(&files);
    assert_eq!(files.keys().filter(|path| path.starts_with("_i/")).count(), 32);
    assert!(items.len() >= 5, "{items:?}");
    for (id, path) in &items {
        for lang in ["fr", "ar"] {
            let html = String::from_utf8_lossy(&files[&format!("{lang}/{path}index.html")]).into_owned();
            assert!(html.contains(&format!("data-item=\"{id}\"")), "{lang}/{path}");
        }
        assert!(files[&format!("_i/{}.json", &id[..1])].windows(id.len()).any(|part| part == id.as_bytes()));
    }
}

#[test]
fn the_words_of_each_language_stand_beside_its_page() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build", "--base-url", "https://example.org/portail"]).code, 0);
    let files = tree(&portal.public());
    for (lang, dir) in [("fr", "ltr"), ("ar", "rtl")] {
        let said: serde_json::Value = serde_json::from_slice(&files[&format!("{lang}/fiche/mots.json")]).expect("JSON");
        assert_eq!((said["lang"].as_str(), said["dir"].as_str()), (Some(lang), Some(dir)));
        assert_eq!(said["origin"], "https://example.org");
        for script in ["qr", "share"] {
            let address = said["scripts"][script].as_str().expect("the theme has it");
            assert!(files.contains_key(address.trim_start_matches("/portail/")), "{address}");
        }
        assert!(said["handout"]["message"].as_str().is_some_and(|words| words.contains("{url}")));
        assert!(said["share"]["message"].as_str().is_some_and(|words| words.contains("{title}")));
    }
}

//! What a device may keep: lists that tell the truth of the files published, name no more than they should, and let a
//! device fetch only what changed.

use crate::portal::{Portal, tree};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

const FORUM: &str = "signataires/apec/evenements/forum.fr.md";
const ADVICE: &str = "signataires/apec/services/conseil.fr.md";

/// The entries of a list: path, size, hash.
fn entries(files: &BTreeMap<String, Vec<u8>>, list: &str) -> Vec<(String, u64, String)> {
    let list: Value = serde_json::from_slice(&files[list]).expect("a list is JSON");
    let entry = |entry: &Value| {
        let hash = entry[2].as_str().unwrap_or_default().to_owned();
        (entry[0].as_str().expect("a path").to_owned(), entry[1].as_u64().expect("a size"), hash)
    };
    list["files"].as_array().expect("entries").iter().map(entry).collect()
}

fn built(portal: &Portal, arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let all = [&["build"], arguments].concat();
    assert!(portal.run(&all).code <= 1);
    tree(&portal.public())
}

fn file_at(path: &str) -> String {
    if is_page(path) { format!("{path}index.html") } else { path.to_owned() }
}

/// The choice of language has the address of the site itself.
fn is_page(path: &str) -> bool {
    path.is_empty() || path.ends_with('/')
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[test]
fn each_list_gives_the_size_and_the_hash_of_what_is_published_and_files_before_pages() {
    let files = built(&Portal::small(), &[]);
    for list in ["fr/hors-ligne/tout.json", "ar/hors-ligne/tout.json", "fr/hors-ligne/debut.json"] {
        let entries = entries(&files, list);
        for (path, size, hash) in &entries {
            let bytes = &files[&file_at(path)];
            assert_eq!(bytes.len() as u64, *size, "{list}: {path}");
            let is_named = ["_t/", "_s/", "_p/"].iter().any(|folder| path.starts_with(folder));
            assert!(
                if is_named { hash.is_empty() } else { sha256(bytes).starts_with(hash) && hash.len() == 10 },
                "{path}"
            );
        }
        let paths: Vec<&str> = entries.iter().map(|(path, ..)| path.as_str()).collect();
        let first_page = paths.iter().position(|path| is_page(path)).expect("pages");
        let last_file = paths.iter().rposition(|path| path.starts_with("_t/") || path.starts_with("_s/"));
        assert!(last_file.is_some_and(|last| last < first_page), "{list}: {paths:?}");
        let head: Value = serde_json::from_slice(&files[list]).expect("JSON");
        assert_eq!(head["size"].as_u64(), Some(entries.iter().map(|(_, size, _)| size).sum()));
        assert_eq!(head["n"].as_u64().map(|n| n as usize), Some(paths.iter().filter(|path| is_page(path)).count()));
    }
}

#[test]
fn a_first_visit_keeps_few_pages_and_a_language_kept_whole_has_all_but_what_is_over() {
    let portal = Portal::small();
    let files = built(&portal, &["--date", "2026-11-23"]);
    let pages = |list: &str| -> Vec<String> {
        entries(&files, list).into_iter().map(|(path, ..)| path).filter(|path| is_page(path)).collect()
    };
    let first = ["", "services/", "evenements/", "evenements/2026-12/", "signataires/", "recherche/", "hors-ligne/"];
    let mut start = pages("en/hors-ligne/debut.json");
    start.sort();
    let mut expected: Vec<String> = first.iter().map(|path| format!("en/{path}")).collect();
    expected.push(String::new());
    expected.sort();
    assert_eq!(start, expected);
    let whole = pages("en/hors-ligne/tout.json");
    let published = files.keys().filter(|path| path.starts_with("en/") && path.ends_with("/index.html"));
    let missing: Vec<&String> = published.filter(|path| !whole.contains(&path.replace("index.html", ""))).collect();
    assert_eq!(missing, Vec::<&String>::new());
    assert!(whole.contains(&String::new()), "the choice of language is of every language");
    assert!(whole.contains(&"en/evenements/forum/".to_owned()));

    let later = built(&portal, &["--date", "2027-11-23"]);
    assert!(later.contains_key("en/evenements/forum/index.html"));
    let paths: Vec<String> = entries(&later, "en/hors-ligne/tout.json").into_iter().map(|(path, ..)| path).collect();
    let is_over = |path: &String| path.starts_with("en/evenements/forum");
    assert!(!paths.iter().any(is_over), "what is over is not kept, nor its calendar");
}

#[test]
fn the_choice_of_language_comes_with_what_it_loads_from_the_first_visit_on() {
    let files = built(&Portal::small(), &[]);
    let start: Vec<String> = entries(&files, "ar/hors-ligne/debut.json").into_iter().map(|(path, ..)| path).collect();
    let choice = String::from_utf8_lossy(&files["index.html"]).into_owned();
    let loaded = choice.match_indices("\"/_t/").map(|(at, _)| choice[at + 2..].split('"').next().unwrap_or_default());
    let loaded: Vec<&str> =
        loaded.filter(|path| [".css", ".js", ".svg"].iter().any(|ending| path.ends_with(ending))).collect();
    assert!(loaded.len() > 3, "{loaded:?}");
    let missing: Vec<&&str> = loaded.iter().filter(|path| !start.contains(&(**path).to_owned())).collect();
    assert_eq!(missing, Vec::<&&str>::new());
}

#[test]
fn a_language_kept_whole_has_the_calendar_of_each_coming_event_in_that_language_alone() {
    let portal = Portal::small();
    let files = built(&portal, &[]);
    let calendars = |files: &BTreeMap<String, Vec<u8>>, list: &str| -> Vec<String> {
        entries(files, list).into_iter().map(|(path, ..)| path).filter(|path| path.ends_with(".ics")).collect()
    };
    assert_eq!(calendars(&files, "en/hors-ligne/tout.json"), ["en/evenements/forum.ics"]);
    assert_eq!(calendars(&files, "fr/hors-ligne/debut.json"), Vec::<String>::new());
    portal.edit(FORUM, "genre: forum-emploi", "genre: forum");
    let kept = built(&portal, &["--keep-going"]);
    assert_eq!(calendars(&kept, "fr/hors-ligne/tout.json"), ["fr/evenements/forum.ics"], "with its last page");
}

#[test]
fn a_language_kept_whole_has_the_recordings_that_its_own_pages_play_once_and_weighs_them() {
    let portal = Portal::small();
    let weight = |list: &str, files: &BTreeMap<String, Vec<u8>>| {
        let list: Value = serde_json::from_slice(&files[list]).expect("JSON");
        (list["size"].as_u64().expect("a size"), list["left_recordings"].as_u64())
    };
    let (before, _) = weight("ar/hors-ligne/tout.json", &built(&portal, &[]));
    portal.write("signataires/apec/evenements/lu.wav", recording());
    portal.write("signataires/apec/services/lu.wav", recording());
    portal.edit(FORUM, "contact: ", "audio: {ar: lu.wav}\ncontact: ");
    portal.edit(ADVICE, "contact: ", "audio: {ar: lu.wav}\ncontact: ");
    let files = built(&portal, &[]);
    let sounds = |list: &str| -> Vec<(String, u64, String)> {
        entries(&files, list).into_iter().filter(|(path, ..)| path.ends_with(".wav")).collect()
    };
    let arabic = sounds("ar/hors-ligne/tout.json");
    assert_eq!(arabic.len(), 1, "{arabic:?}");
    assert!(arabic[0].0.starts_with("_p/") && arabic[0].1 > 16_000 && arabic[0].2.is_empty(), "{arabic:?}");
    let (after, left) = weight("ar/hors-ligne/tout.json", &files);
    assert!(after > before + 16_000 && left == Some(0));
    for list in ["fr/hors-ligne/tout.json", "en/hors-ligne/tout.json", "ar/hors-ligne/debut.json"] {
        assert_eq!(sounds(list), []);
    }
    let later = built(&portal, &["--date", "2027-11-23"]);
    portal.edit(ADVICE, "audio: {ar: lu.wav}\n", "");
    let over = built(&portal, &["--date", "2027-11-23"]);
    let n_sounds = |files| entries(files, "ar/hors-ligne/tout.json").iter().filter(|e| e.0.ends_with(".wav")).count();
    assert_eq!((n_sounds(&later), n_sounds(&over)), (1, 0), "what is over is not heard");
}

/// Two seconds of silence.
fn recording() -> Vec<u8> {
    let size = |length: usize| u32::try_from(length).expect("short").to_le_bytes();
    let format = [1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0];
    let head = [b"WAVEfmt ".as_slice(), &size(16), &format, b"data", &size(16_000)].concat();
    [b"RIFF".as_slice(), &size(head.len() + 16_000), &head, &[0x80; 16_000]].concat()
}

#[test]
fn a_language_keeps_its_own_search_and_the_french_one_and_no_other() {
    let files = built(&Portal::small(), &[]);
    let groups = |lang: &str| -> Vec<String> {
        let manifest: Value = serde_json::from_slice(&files[&format!("{lang}/recherche/index.json")]).expect("JSON");
        let texts =
            manifest["groups"].as_object().expect("groups").values().filter_map(Value::as_str).collect::<String>();
        texts.as_bytes().chunks(10).map(|hash| String::from_utf8_lossy(hash).into_owned()).collect()
    };
    let shards = |list: &str| -> Vec<String> {
        entries(&files, list).into_iter().map(|(path, ..)| path).filter(|path| path.starts_with("_s/")).collect()
    };
    let names = |shards: &[String], lang: &str| {
        groups(lang).iter().all(|group| shards.iter().any(|path| path.starts_with(&format!("_s/{group}/"))))
    };
    let arabic = shards("ar/hors-ligne/tout.json");
    assert!(names(&arabic, "ar") && names(&arabic, "fr") && !names(&arabic, "en"));
    let french = shards("fr/hors-ligne/debut.json");
    assert!(names(&french, "fr") && !names(&french, "en"));
}

#[test]
fn a_changed_sheet_changes_its_own_hash_and_leaves_that_of_others() {
    let portal = Portal::small();
    let before = entries(&built(&portal, &[]), "fr/hors-ligne/tout.json");
    portal.edit(ADVICE, "Trois rendez-vous", "Quatre rendez-vous");
    let after = entries(&built(&portal, &[]), "fr/hors-ligne/tout.json");
    let changed: Vec<&str> =
        after.iter().filter(|entry| !before.contains(entry)).map(|(path, ..)| path.as_str()).collect();
    assert!(changed.contains(&"fr/services/conseil/"), "{changed:?}");
    for path in ["fr/evenements/forum/", "fr/mentions-legales/", "fr/hors-ligne/mots.json"] {
        assert!(!changed.contains(&path), "{changed:?}");
    }
}

#[test]
fn files_of_the_former_publication_are_in_no_list_but_for_a_sheet_that_keeps_its_last_page() {
    let portal = Portal::small();
    let first = built(&portal, &[]);
    let icon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M0 0\"/></svg>";
    std::fs::create_dir_all(portal.root().join("themes/passerelle/icons")).expect("writable");
    std::fs::write(portal.root().join("themes/passerelle/icons/call.svg"), icon).expect("writable");
    let second = built(&portal, &[]);
    let sprite = first.keys().find(|path| path.starts_with("_t/icons.")).expect("a sprite").clone();
    assert!(second.contains_key(&sprite), "it stays for pages that are open");
    let paths = |files: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        entries(files, "fr/hors-ligne/tout.json").into_iter().map(|(path, ..)| path).collect()
    };
    assert!(!paths(&second).contains(&sprite));
    portal.edit(ADVICE, "frais: gratuit", "frais: gratis");
    let third = built(&portal, &["--keep-going"]);
    assert!(paths(&third).contains(&"fr/services/conseil/".to_owned()), "its last page is kept with the others");
}

#[test]
fn where_files_are_compressed_the_list_says_what_travels() {
    let portal = Portal::small();
    let plain = built(&portal, &[]);
    let packed = built(&portal, &["--precompress"]);
    let head = |files: &BTreeMap<String, Vec<u8>>| -> Value {
        serde_json::from_slice(&files["fr/hors-ligne/tout.json"]).expect("JSON")
    };
    assert_eq!(head(&plain)["packed"], Value::Null);
    let (size, travels) = (head(&packed)["size"].as_u64(), head(&packed)["packed"].as_u64());
    assert!(travels.is_some_and(|travels| travels > 0) && travels < size, "{travels:?} of {size:?}");
    assert!(packed.contains_key("fr/hors-ligne/tout.json.gz"));
    assert!(!entries(&packed, "fr/hors-ligne/tout.json").iter().any(|(path, ..)| path.ends_with(".gz")));
    assert_eq!(portal.run(&["verify"]).code, 0);
}

#[test]
fn the_words_of_moments_are_those_of_the_pages() {
    let files = built(&Portal::small(), &["--base-url", "https://example.org/portail"]);
    let said: Value = serde_json::from_slice(&files["ar/hors-ligne/mots.json"]).expect("JSON");
    assert_eq!((said["lang"].as_str(), said["page"].as_str()), (Some("ar"), Some("/portail/ar/hors-ligne/")));
    assert_eq!(said["dir"].as_str(), Some("rtl"));
    assert_eq!(said["dates"]["weekdays"].as_array().map(Vec::len), Some(7));
    assert!(said["dates"]["moment"].as_str().is_some_and(|text| text.contains("{date}") && text.contains("{time}")));
    assert!(said["words"]["offline.copy"].as_str().is_some_and(|text| text.contains("{date}")));
    let app: Value = serde_json::from_slice(&files["ar/manifest.webmanifest"]).expect("JSON");
    assert_eq!((app["scope"].as_str(), app["dir"].as_str()), (Some("/portail/"), Some("rtl")));
    for icon in app["icons"].as_array().expect("icons") {
        let path = icon["src"].as_str().and_then(|src| src.strip_prefix("/portail/")).expect("an address of the site");
        assert!(files.contains_key(path), "{path}");
    }
}

#[test]
fn pages_say_where_the_application_is_but_for_event_pages_which_stay_light() {
    let files = built(&Portal::small(), &[]);
    let says = |path: &str, manifest: &str| {
        String::from_utf8_lossy(&files[path]).contains(&format!("<link rel=\"manifest\" href=\"{manifest}\">"))
    };
    assert!(says("index.html", "/manifest.webmanifest") && says("ar/index.html", "/ar/manifest.webmanifest"));
    assert!(!says("fr/evenements/forum/index.html", "/fr/manifest.webmanifest"));
    let home = String::from_utf8_lossy(&files["fr/index.html"]).into_owned();
    assert!(home.contains("href=\"/fr/hors-ligne/\""), "the home page leads to what is kept");
}

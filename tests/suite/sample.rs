//! The sample portal: sound, in thirteen languages, as large as was promised.

use crate::portal::{TODAY, paths, root};
use std::collections::BTreeMap;
use std::process::Command;

#[test]
fn the_sample_content_has_no_error_and_no_warning() {
    let output = Command::new(env!("CARGO_BIN_EXE_passerelle"))
        .current_dir(root())
        .args(["check", "--strict", "--format", "short", "--date", TODAY])
        .output()
        .expect("the program starts");
    let told = String::from_utf8_lossy(&output.stdout);
    let grave: Vec<&str> =
        told.lines().filter(|line| line.contains("erreur[") || line.contains("avertissement[")).take(20).collect();
    assert_eq!(grave, Vec::<&str>::new());
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_sample_holds_what_was_promised() {
    let content = root().join("content");
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for path in paths(&content) {
        let path = path.strip_prefix(&content).expect("inside").to_string_lossy().replace('\\', "/");
        let parts: Vec<&str> = path.split('/').collect();
        let name = parts.last().expect("a path has a name");
        let kind = if parts[0] == "signataires" && parts.len() == 4 { parts[2] } else { parts[0] };
        let lang = name.split('.').nth(1).unwrap_or_default();
        *counts.entry((kind.to_owned(), lang.to_owned())).or_default() += 1;
    }
    let n = |kind: &str, lang: &str| counts.get(&(kind.to_owned(), lang.to_owned())).copied().unwrap_or_default();
    for lang in ["fr", "fr-simple", "en", "ar"] {
        assert!(n("services", lang) >= 30 && n("evenements", lang) >= 24, "{lang}");
        assert!(n("dispositifs", lang) >= 6 && n("parcours", lang) >= 4 && n("signataires", lang) >= 7, "{lang}");
    }
    for lang in ["fa", "ps", "ti", "ru", "uk", "es", "pt", "tr", "bn"] {
        assert!(n("services", lang) >= 8 && n("evenements", lang) >= 8, "{lang}");
        assert!(n("parcours", lang) >= 1 && n("signataires", lang) >= 7, "{lang}");
    }
    assert!(n("referents", "yaml") >= 12);
}

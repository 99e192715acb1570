//! Words that go to translators and come back, from the command line.

use crate::portal::{Portal, Run, root, tree};
use std::fs;

const FRENCH: &str = "signataires/apec/services/conseil.fr.md";
const ENGLISH: &str = "signataires/apec/services/conseil.en.md";

/// A portal whose service says more, in French.
fn portal() -> Portal {
    let portal = Portal::small();
    portal.edit(
        FRENCH,
        "Trois rendez-vous avec un consultant.",
        "Trois **rendez-vous** avec un [consultant](https://example.org/a).\n\n- Appelez le 05 36 49 00 02.\n- Venez.",
    );
    portal.write(
        ENGLISH,
        "---\n# Un mot pour la suite.\ntitre: Advice\nresume: 'A consultant helps.'\ntraduction:\n  mode: humaine # relu par Ana\n  source: {titre: sha256-000000000000}\n---\n## What is it?\n\nThree **meetings** with a [consultant](https://example.org/a).\n\n- Call 05 36 49 00 02.\n- Come.\n",
    );
    portal
}

fn export(portal: &Portal, form: &str, lang: &str) -> String {
    let folder = format!("out-{form}-{lang}");
    let run = portal.run(&["translations", "export", "--format", form, "--lang", lang, "--output", &folder]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let ending = if form == "po" { "po" } else { "xlf" };
    format!("{folder}/apec.{lang}.{ending}")
}

fn change(portal: &Portal, file: &str, old: &str, new: &str) {
    let path = portal.root().join(file);
    let text = fs::read_to_string(&path).expect("it was exported");
    assert!(text.contains(old), "`{old}` is in {file}:\n{text}");
    fs::write(path, text.replacen(old, new, 1)).expect("writable");
}

fn import(portal: &Portal, arguments: &[&str]) -> Run {
    portal.run(&[&["translations", "import", "--date", "2026-11-24"], arguments].concat())
}

fn read(portal: &Portal, path: &str) -> String {
    fs::read_to_string(portal.content().join(path)).expect("it is there")
}

#[test]
fn what_comes_back_as_it_went_changes_no_byte() {
    let portal = Portal::copy_of(&root().join("content"));
    let before = tree(&portal.content());
    for form in ["xliff", "po"] {
        let all = "fr-simple,en,ar,fa,ps,ti,ru,uk,es,pt,tr,bn";
        let run = portal.run(&["translations", "export", "--format", form, "--lang", all, "--output", form]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let files: Vec<String> = run.stdout.lines().map(str::to_owned).collect();
        assert_eq!(files.len(), 8 * 12, "{files:?}");
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let run = import(&portal, &files);
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    }
    assert!(tree(&portal.content()) == before, "a file of the content changed");
}

#[test]
fn a_changed_segment_changes_its_words_and_nothing_else() {
    for form in ["xliff", "po"] {
        let portal = portal();
        let file = export(&portal, form, "en");
        change(&portal, &file, "Come.", "Please come.");
        let run = import(&portal, &[&file]);
        assert_eq!(run.code, 0, "{form}: {}", run.stderr);
        // gettext says « not sure » of what is to review: a translator's word is needed for it.
        let said = if form == "po" { "- Come.\n" } else { "- Please come.\n" };
        let text = read(&portal, ENGLISH);
        assert!(text.ends_with(said), "{form}: {text}");
        assert!(
            text.starts_with("---\n# Un mot pour la suite.\ntitre: Advice\nresume: 'A consultant helps.'\n"),
            "{text}"
        );
        assert!(text.contains("mode: humaine # relu par Ana\n"), "{text}");
    }
}

#[test]
fn a_whole_delivery_makes_the_sheet_up_to_date_once() {
    let portal = portal();
    let file = export(&portal, "po", "en");
    let text = fs::read_to_string(portal.root().join(&file)).expect("exported").replace("#, fuzzy\n", "");
    fs::write(portal.root().join(&file), text.replace("msgstr \"Come.\"", "msgstr \"Please come.\""))
        .expect("writable");
    let run = import(&portal, &["--by", "Ana", &file]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = read(&portal, ENGLISH);
    assert!(
        text.contains("- Please come.\n") && text.contains("par: \"Ana\"") && text.contains("le: 2026-11-24"),
        "{text}"
    );
    let status = portal.run(&["translations", "status", "--json", "--lang", "en"]);
    let status: serde_json::Value = serde_json::from_str(&status.stdout).expect("JSON");
    let sheet = status["sheets"].as_array().into_iter().flatten().find(|sheet| sheet["file"] == FRENCH);
    assert_eq!(sheet.map(|sheet| sheet["languages"]["en"]["state"].clone()), Some("a-jour".into()));
    let again = import(&portal, &["--by", "Ben", &file]);
    assert_eq!((again.code, again.stdout.as_str()), (0, ""), "{}", again.stderr);
    assert_eq!(read(&portal, ENGLISH), text);
}

#[test]
fn a_missing_sheet_is_written_and_published() {
    let portal = portal();
    let file = export(&portal, "po", "ar");
    let text = fs::read_to_string(portal.root().join(&file)).expect("exported");
    let mut said = String::new();
    let mut source = "";
    for line in text.lines() {
        source = line.strip_prefix("msgid ").unwrap_or(source);
        let is_empty = line == "msgstr \"\"" && source != "\"\"";
        said.push_str(&if is_empty { format!("msgstr {source}\n") } else { format!("{line}\n") });
    }
    fs::write(portal.root().join(&file), said.replace("msgstr \"Conseil aux cadres\"", "msgstr \"نصائح\""))
        .expect("writable");
    let run = import(&portal, &[&file, "--mode", "automatique"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = read(&portal, "signataires/apec/services/conseil.ar.md");
    assert!(
        text.starts_with("---\ntitre: \"نصائح\"\n") && text.contains("{mode: automatique, le: 2026-11-24, source: {"),
        "{text}"
    );
    assert!(text.ends_with("- Appelez le 05 36 49 00 02.\n- Venez.\n"), "{text}");
    assert_eq!(portal.run(&["build"]).code, 0);
    let page = tree(&portal.public()).remove("ar/services/conseil/index.html").expect("the page is there");
    assert!(String::from_utf8_lossy(&page).contains("نصائح"));
}

#[test]
fn french_that_changed_since_the_export_is_noticed_and_the_rest_imported() {
    let portal = portal();
    let file = export(&portal, "xliff", "en");
    portal.edit(FRENCH, "Un consultant vous aide à préparer votre recherche.", "Deux consultants vous aident.");
    change(&portal, &file, "A consultant helps.", "A consultant helps you.");
    change(&portal, &file, ">Advice<", ">Good advice<");
    let run = import(&portal, &[&file]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("P326") && run.stderr.contains("`resume`"), "{}", run.stderr);
    let text = read(&portal, ENGLISH);
    assert!(text.contains("titre: \"Good advice\"\n") && text.contains("resume: 'A consultant helps.'\n"), "{text}");
}

#[test]
fn what_would_mislead_readers_is_refused_all_at_once() {
    let portal = portal();
    let file = export(&portal, "xliff", "en");
    change(&portal, &file, "Advice</target>", "Advice&#x202e;</target>");
    change(&portal, &file, "A consultant helps.", &"A consultant helps. ".repeat(20));
    change(&portal, &file, "What is it?</target>", "What is &lt;b&gt;it&lt;/b&gt;?</target>");
    change(&portal, &file, "05 36 49 00 02</ph>.</target>", "05 36 49 00 03</ph>.</target>");
    change(&portal, &file, "Come.", "# Come.");
    let before = read(&portal, ENGLISH);
    let run = import(&portal, &[&file]);
    for code in ["P327", "P328", "P329", "P330", "P331"] {
        assert!(run.stderr.contains(code), "{code}: {}", run.stderr);
    }
    assert_eq!((run.code, read(&portal, ENGLISH)), (1, before));
}

#[test]
fn a_hostile_file_is_not_read() {
    let portal = portal();
    let bombs = [
        ("P321", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><xliff version=\"1.2\"/>".to_owned()),
        ("P321", "<xliff version=\"1.2\">&loin;</xliff>".to_owned()),
        ("P322", format!("<xliff>{}", "<g>".repeat(100))),
        ("P323", "<xliff><file>".to_owned()),
        ("P320", "titre: autre chose".to_owned()),
    ];
    for (code, text) in bombs {
        fs::write(portal.root().join("bomb.xlf"), text).expect("writable");
        let run = import(&portal, &["bomb.xlf"]);
        assert!(run.code == 1 && run.stderr.contains(code), "{code}: {}", run.stderr);
    }
}

#[test]
fn a_small_correction_of_the_french_is_accepted() {
    let portal = portal();
    let run = portal.run(&["translations", "accept", "content/signataires/apec/services/conseil.en.md", "titre"]);
    assert_eq!(
        (run.code, run.stdout.trim()),
        (0, "signataires/apec/services/conseil.en.md\u{202f}: titre"),
        "{}",
        run.stderr
    );
    let text = read(&portal, ENGLISH);
    assert!(text.contains("source: {titre: sha256-") && !text.contains("000000000000"), "{text}");
    let run = portal.run(&["translations", "accept", FRENCH]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = read(&portal, ENGLISH);
    assert!(text.contains("corps: sha256-") && text.contains("# relu par Ana"), "{text}");
    let again = portal.run(&["translations", "accept", FRENCH]);
    assert_eq!((again.code, again.stdout.as_str()), (0, ""));
    assert_eq!(portal.run(&["translations", "accept", FRENCH, "titer"]).code, 2);
}

#[test]
fn the_network_alone_sees_where_translations_stand() {
    let portal = portal();
    assert_eq!(portal.run(&["build"]).code, 0);
    let canary = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("reseau/traductions");
    for (path, bytes) in tree(&portal.public()) {
        assert!(!path.contains("traductions/") && !canary(&bytes), "{path}");
    }
    assert_eq!(portal.run(&["build", "--edition", "reseau"]).code, 0);
    let page = tree(&portal.root().join("reseau")).remove("fr/reseau/traductions/index.html").expect("it is there");
    let page = String::from_utf8_lossy(&page).into_owned();
    assert!(page.contains("signataires/apec/services/conseil.fr.md") && page.contains("<code>titre</code>"), "{page}");
}

#[test]
fn work_that_may_stand_in_a_folder_is_never_written_over() {
    let portal = portal();
    let file = export(&portal, "po", "en");
    change(&portal, &file, "Come.", "Please come.");
    let run = portal.run(&["translations", "export", "--format", "po", "--lang", "en", "--output", "out-po-en"]);
    assert_eq!(run.code, 2, "{}", run.stdout);
}

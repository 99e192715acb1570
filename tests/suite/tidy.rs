//! The house held by a machine: imports go downward, each outside crate has its door, files are short and say what they answer.

use crate::portal::{paths, root};
use std::fs;

/// The rooms in rank order: a room imports from those before it alone. Rooms of one rank never see each other.
const RANKS: &[&[&str]] = &[
    &["text"],
    &["lang"],
    &["diag"],
    &["pictures", "recordings", "sources", "syntax"],
    &["model"],
    &["output"],
    &["theme"],
    &["site"],
    &["translate"],
    &["export", "orient", "quality", "render", "scaffold", "search"],
    &["audit"],
    &["compile"],
    &["serve"],
    &["cli"],
];

/// Outside crates and the only places that may name them.
const DOORS: &[(&str, &str)] = &[
    ("axum", "src/serve/http/"),
    ("hyper", "src/serve/http/"),
    ("hyper_util", "src/serve/http/"),
    ("tokio", "src/serve/"),
    ("tokio_stream", "src/serve/http/"),
    ("notify", "src/serve/watch/"),
    ("fast_qr", "src/serve/phone"),
    ("ureq", "src/cli/external/ask"),
    ("walkdir", "src/sources/disk"),
    ("serde_yaml", "src/syntax/"),
    ("pulldown_cmark", "src/syntax/markdown"),
    ("tera", "src/theme/engine"),
    ("jiff", "src/lang/"),
    ("icu_calendar", "src/lang/"),
    ("icu_collator", "src/lang/"),
    ("icu_datetime", "src/lang/"),
    ("icu_list", "src/lang/"),
    ("icu_locale", "src/lang/"),
    ("icu_plurals", "src/lang/"),
    ("opening_hours_syntax", "src/model/values/"),
    ("annotate_snippets", "src/diag/render/"),
    ("include_dir", "src/theme/files"),
    ("include_dir", "src/diag/explain"),
    ("include_dir", "src/scaffold/templates"),
    ("inquire", "src/cli/new/ask"),
    ("clap", "src/cli/"),
    ("clap_complete", "src/cli/"),
    ("rustix", "src/output/"),
    ("flate2", "src/"),
    ("image", "src/pictures/"),
    ("png", "src/pictures/encode"),
    ("jpeg_encoder", "src/pictures/encode"),
    ("lofty", "src/recordings/sound"),
    ("quick_xml", "src/translate/xliff"),
    ("moxcms", "src/pictures/colour"),
    ("strsim", "src/"),
    ("tantivy", "src/search/index"),
    ("tantivy_fst", "src/search/index"),
    ("frostem", "src/search/analysis/stem"),
    ("zopfli", "src/search/published/shards"),
];

struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = root();
    let is_rust = |path: &std::path::PathBuf| path.extension().is_some_and(|ending| ending == "rs");
    paths(&root.join("src"))
        .into_iter()
        .filter(is_rust)
        .map(|path| Source {
            text: fs::read_to_string(&path).expect("source files are UTF-8"),
            path: path.strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/"),
        })
        .collect()
}

fn rank(room: &str) -> Option<usize> {
    RANKS.iter().position(|rooms| rooms.contains(&room))
}

fn room(path: &str) -> &str {
    let inside = path.trim_start_matches("src/");
    inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
}

#[test]
fn imports_go_downward() {
    let mut faults = Vec::new();
    for source in sources() {
        let own = room(&source.path);
        let Some(own_rank) = rank(own) else { continue };
        for (at, _) in source.text.match_indices("crate::") {
            let rest = &source.text[at + 7..];
            let named = rest.split(|character: char| !character.is_ascii_lowercase()).next().unwrap_or_default();
            let goes_up = rank(named).is_some_and(|rank| rank >= own_rank && named != own);
            if goes_up {
                faults.push(format!("{} imports {named}", source.path));
            }
        }
    }
    faults.dedup();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn each_outside_crate_enters_by_its_door() {
    let mut faults = Vec::new();
    for source in sources() {
        let code = source.text.split("#[cfg(test)]").next().unwrap_or_default();
        let is_test = source.path.ends_with("/tests.rs") || source.path.contains("/tests/");
        for (name, _) in DOORS {
            let is_named = code.contains(&format!("{name}::")) || code.contains(&format!("use {name};"));
            let is_own_room = code.contains(&format!("crate::{name}::"));
            let is_door = DOORS.iter().any(|(other, door)| other == name && source.path.starts_with(door));
            if is_named && !is_own_room && !is_door && !is_test {
                faults.push(format!("{} names {name}", source.path));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_file_says_what_it_answers_and_is_short() {
    let mut faults = Vec::new();
    let sources = sources();
    assert!(sources.len() > 100, "only {} files", sources.len());
    for source in sources {
        let n_lines = source.text.lines().count();
        if !source.text.starts_with("//! ") {
            faults.push(format!("{} does not open with what it answers", source.path));
        }
        if n_lines > 500 {
            faults.push(format!("{} has {n_lines} lines", source.path));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn no_unsafe_and_no_lint_is_silenced_without_reason() {
    let mut faults = Vec::new();
    for source in sources() {
        for line in source.text.lines().map(str::trim) {
            let is_allowed =
                line.starts_with("#[allow") && !line.contains("reason") && !source.path.ends_with("macros.rs");
            if line.starts_with("unsafe ") || is_allowed {
                faults.push(format!("{}: {line}", source.path));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_root_holds_what_the_owner_laid_out() {
    let known =
        ["Cargo.lock", "Cargo.toml", "README.md", "content", "public", "reseau", "src", "target", "tests", "themes"];
    let strangers: Vec<String> = fs::read_dir(root())
        .expect("the root can be read")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !name.starts_with("LICENSE") && !known.contains(&name.as_str()))
        .collect();
    assert_eq!(strangers, Vec::<String>::new());
}

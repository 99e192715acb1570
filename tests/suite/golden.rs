//! What readers read on the small portal, page by page, compared whole: `UPDATE_GOLDEN=1 cargo test golden` writes it again.

use crate::portal::{Portal, root, tree};
use std::collections::BTreeMap;
use std::fmt::Write;

#[test]
fn every_page_of_the_small_portal_says_what_it_should() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    // In the order of their names without hashes, which say nothing of what a reader reads.
    let files: BTreeMap<String, Vec<u8>> =
        tree(&portal.public()).into_iter().map(|(path, bytes)| (without_hash(&path), bytes)).collect();
    let mut told = String::new();
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match path.rsplit('.').next() {
            Some("html") => write!(told, "== {path}\n{}\n", words(&text)).expect("a String takes all"),
            // Their names are hashes of all that is indexed; what they answer is tested by asking.
            Some("bin") => {}
            Some("xml" | "txt") => write!(told, "== {path}\n{text}\n").expect("a String takes all"),
            _ => writeln!(told, "== {path}").expect("a String takes all"),
        }
    }
    let golden = root().join("tests/sites/small.golden");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &told).expect("writable");
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    let differing = told.lines().zip(expected.lines()).enumerate().find(|(_, (told, expected))| told != expected);
    assert!(told == expected, "first difference (line, told, expected): {differing:?}");
    assert!(told.matches("== ").count() > 80, "the small portal has its pages");
}

/// `_t/search.0123456789.js` is `_t/search.js`.
fn without_hash(path: &str) -> String {
    let is_hashed = path.starts_with("_t/");
    let is_kept = |part: &&str| !is_hashed || part.len() != 10 || part.contains('/');
    path.split('.').filter(is_kept).collect::<Vec<_>>().join(".")
}

/// The words of a page, links and times with where they lead, one block a line.
fn words(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let mut lines = String::new();
    for piece in body.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let attribute = |wanted: &str| {
            let (_, rest) = tag.split_once(&format!(" {wanted}=\""))?;
            rest.split('"').next().map(str::to_owned)
        };
        for shown in ["href", "datetime", "lang", "dir"] {
            if let Some(value) = attribute(shown).filter(|value| name != "use" && !value.starts_with("/_t/")) {
                let _ = write!(lines, "[{value}] ");
            }
        }
        let is_block = ["p", "li", "h1", "h2", "h3", "dt", "dd", "div", "section", "nav", "main", "footer", "article"]
            .contains(&name);
        if is_block && !lines.ends_with('\n') && !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(text);
    }
    let trimmed: Vec<String> =
        lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    trimmed.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

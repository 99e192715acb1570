//! Whole files in, places and codes out.

use crate::diag::explain;
use crate::diag::report::Report;
use crate::syntax::entry::{self, Entry};
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::sync::Arc;

fn check(path: &str, text: &str) -> (Vec<String>, Entry) {
    let files = [SourceFile { id: FileId(0), path: ContentPath::new(path), text: Arc::from(text) }];
    let mut report = Report::default();
    let entries = files.iter().map(|file| entry::parse(file, &mut report)).collect::<Vec<_>>();
    let problems = report.sorted().into_iter().map(|diagnostic| {
        let position = files[0].position(diagnostic.span.expect("each has a place").start as usize);
        format!("{}:{} {}", position.line, position.column, diagnostic.problem.code())
    });
    (problems.collect(), entries.into_iter().next().expect("one file, one entry"))
}

#[test]
fn a_file_is_cut_where_its_fences_stand() {
    let table: &[(&str, &[&str])] = &[
        ("---\ntitre: x\n---\ntexte\n", &[]),
        ("---\ntitre: x\n---", &[]),
        ("\n---\ntitre: x\n---\n", &[]),
        ("", &["1:1 P104"]),
        ("\n \n", &["1:1 P104"]),
        ("titre: x\n---\ntexte\n", &["1:1 P102"]),
        ("titre: x\n", &["1:1 P102"]),
        ("# Bonjour\n", &["1:1 P102"]),
        ("---\ntitre: x\n\n## Quoi\n\ntexte\n", &["1:1 P101"]),
        ("—\ntitre: x\n---\n", &["1:1 P103"]),
        ("---\ntitre: x\n----\ntexte\n", &["3:1 P103"]),
        ("---\ntitre: a : b\n---\n# Titre\n", &["2:8 P119", "4:1 P151"]),
        ("---\n<<<<<<< HEAD\ntitre: x\n=======\ntitre: y\n>>>>>>> autre\n---\ntexte\n", &["2:1 P105"]),
        ("---\ntitre: x\n---\na\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> autre\n", &["5:1 P105"]),
    ];
    for (text, expected) in table {
        let (problems, _) = check("a.fr.md", text);
        assert_eq!(problems, *expected, "{text:?}");
    }
}

#[test]
fn head_and_body_are_read_whatever_their_file() {
    let (problems, entry) = check("a.fr.md", "---\ntitre: x\n---\n\n## Quoi\n\ntexte\n\n");
    assert!(problems.is_empty() && !entry.is_broken);
    assert!(entry.head.expect("a head").get("titre").is_some());
    let body = entry.body.expect("a body");
    assert_eq!(&*body.text, "## Quoi\n\ntexte");
    assert_eq!(&*body.doc.plain, "Quoi\ntexte");
    let (problems, entry) = check("a.yaml", "---\ntitre: x\n");
    assert!(problems.is_empty() && entry.body.is_none());
    assert!(entry.head.expect("a head").get("titre").is_some());
}

#[test]
fn a_half_merged_text_is_not_shown() {
    let (_, entry) = check("a.fr.md", "---\ntitre: x\n---\na\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> autre\n");
    assert!(entry.is_broken);
    assert_eq!(&*entry.body.expect("a body").doc.plain, "a\nb");
}

#[test]
fn the_pages_that_explain_tell_the_truth() {
    let example = |page: &str, heading: &str| {
        let section = page.split_once(heading)?.1;
        let (path, rest) = section.split_once("```yaml ")?.1.split_once('\n')?;
        Some((path.to_owned(), rest.split_once("\n```")?.0.to_owned() + "\n"))
    };
    let mut n_run = 0;
    for code in explain::codes().into_iter().filter(|code| code.starts_with("P1")) {
        let page = explain::page(code).expect("it is listed");
        let Some((path, wrong)) = example(page, "## Ce qui ne va pas") else { continue };
        let (_, right) = example(page, "## Ce qu’il faut écrire").expect("both or none");
        let codes = |text: &str| {
            let told = check(&path, text).0;
            told.into_iter().map(|told| told.rsplit(' ').next().unwrap_or("").to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(codes(&wrong), [code]);
        assert!(codes(&right).is_empty(), "{code}: {:?}", codes(&right));
        n_run += 1;
    }
    assert!(n_run > 30);
}

#[test]
fn hostile_files_are_read_in_a_moment() {
    let n = 20_000;
    let texts = [
        ("a.yaml", format!("a: [{}]", "b, ".repeat(n))),
        ("a.yaml", "a: b: c\n".repeat(n)),
        ("a.yaml", "[".repeat(n)),
        ("a.yaml", format!("a: {}", "\"b\\".repeat(n))),
        ("a.yaml", "- ".repeat(n)),
        ("a.yaml", "a\n".repeat(n)),
        ("a.md", format!("---\na: b\n---\n{}", "## c\n\n".repeat(n))),
        ("a.md", format!("---\na: b\n---\n{}", "[](x:y) ".repeat(n))),
        ("a.md", format!("---\na: b\n---\n{}", "<b><!-- ".repeat(n))),
        ("a.md", format!("---\na: b\n---\n{}", "*a **b ".repeat(n))),
        ("a.md", format!("---\na: b\n---\n{}", "> - ".repeat(n))),
        ("a.md", "<<<<<<< \n".repeat(n)),
    ];
    for (path, text) in texts {
        let (problems, _) = check(path, &text);
        assert!(problems.len() <= 100, "{path}");
    }
}

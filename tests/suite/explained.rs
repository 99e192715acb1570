//! `explain`: each code has a page, and its examples are true.

use crate::portal::{Portal, root};
use passerelle::diag::problems::Problem;
use std::fs;

/// A file shown in a page.
struct Example {
    path: String,
    text: String,
}

/// The files shown under a heading. Headings inside a fence are part of a file.
fn examples(page: &str, heading: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut is_under = false;
    let mut open: Option<Example> = None;
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some("")) => examples.extend(open.take().filter(|_| is_under)),
            (Some(example), _) => example.text.push_str(&format!("{line}\n")),
            (None, Some(info)) => {
                let path = info.split_once(' ').map_or("", |(_, path)| path).to_owned();
                open = Some(Example { path, text: String::new() });
            }
            (None, None) if line.starts_with("## ") => is_under = line == heading,
            (None, None) => {}
        }
    }
    examples
}

/// The codes told of these files, in a repository where others were committed before, if there are any.
fn codes_of(committed: &[Example], examples: &[Example]) -> Vec<String> {
    let portal = Portal::small();
    for example in committed {
        portal.write(&example.path, &example.text);
    }
    if !committed.is_empty() {
        portal.commit("2026-11-20");
        for example in committed {
            fs::remove_file(portal.content().join(&example.path)).expect("it was committed");
        }
    }
    for example in examples {
        portal.write(&example.path, &example.text);
    }
    let run = portal.run(&["check", "--format", "json"]);
    run.stdout
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|problem| problem["code"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn every_code_has_a_page_whose_examples_are_true() {
    let mut faults = Vec::new();
    let (mut n_pages, mut n_run) = (0, 0);
    for info in Problem::all() {
        let path = root().join(format!("src/diag/explain/{}.md", info.code));
        let Ok(page) = fs::read_to_string(&path) else {
            faults.push(format!("{} ({}) has no page", info.code, info.name));
            continue;
        };
        n_pages += 1;
        if !page.starts_with(&format!("# {} · ", info.code)) {
            faults.push(format!("{}: the page does not open with its code", info.code));
        }
        let (wrong, right) = (examples(&page, "## Ce qui ne va pas"), examples(&page, "## Ce qu’il faut écrire"));
        if wrong.is_empty() {
            if !page.contains("(Ce problème ne vient pas d’un fichier de contenu.)") {
                faults.push(format!("{}: the page has no example", info.code));
            }
            continue;
        }
        n_run += 1;
        let code = info.code.to_owned();
        let committed = examples(&page, "## Ce qui était enregistré");
        let given = codes_of(&committed, &wrong);
        if !given.contains(&code) {
            faults.push(format!("{code}: the wrong example gives {given:?}"));
        }
        let given = codes_of(&committed, &right);
        if given.contains(&code) || right.is_empty() {
            faults.push(format!("{code}: the right example gives {given:?}"));
        }
    }
    assert_eq!(faults, Vec::<String>::new(), "{} pages, {} run", n_pages, n_run);
    assert!(n_run >= 60, "only {n_run} examples run");
}

#[test]
fn explain_prints_the_page_and_suggests_a_near_code() {
    let portal = Portal::small();
    let run = portal.run(&["explain", "p601"]);
    assert!(run.code == 0 && run.stdout.starts_with("# P601 · "), "{}", run.stdout);
    let run = portal.run(&["explain", "P60I"]);
    assert!(run.code == 2 && run.stderr.contains("`P60"), "{}", run.stderr);
}

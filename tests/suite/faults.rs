//! Sixty different faults, one a file, in one run: each at its line and column, with its code and a usable help.
//!
//! In a fault's text `‸` marks the place that the report must point at; it is taken out before the file is written.

use crate::portal::{Portal, tree};
use std::collections::BTreeMap;

/// One fault: a sound sheet with one edit.
struct Fault {
    /// The sheet that is copied: its kind gives the folder.
    kind: Kind,
    /// Slug of the copy.
    slug: &'static str,
    /// What is replaced in the copy; empty to add at the end of the front matter.
    old: &'static str,
    /// What takes its place, with `‸` where the report must point.
    new: &'static str,
    /// The code of the problem.
    code: &'static str,
}

#[derive(Clone, Copy)]
enum Kind {
    Service,
    Event,
    Place,
    Referent,
    Programme,
    Pathway,
}

impl Kind {
    fn sheet(self) -> &'static str {
        match self {
            Self::Service => "signataires/apec/services/conseil.fr.md",
            Self::Event => "signataires/apec/evenements/forum.fr.md",
            Self::Place => "signataires/apec/lieux/apec-toulouse.yaml",
            Self::Referent => "signataires/apec/referents/referent-apec.yaml",
            Self::Programme => "dispositifs/agir.fr.md",
            Self::Pathway => "parcours/accueil.fr.md",
        }
    }
}

const fn fault(kind: Kind, slug: &'static str, old: &'static str, new: &'static str, code: &'static str) -> Fault {
    Fault { kind, slug, old, new, code }
}

use Kind::{Event, Pathway, Place, Programme, Referent, Service};

include!("faults_table.rs");

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    code: String,
    line: u64,
    column: u64,
}

#[test]
fn every_fault_is_told_at_its_place_in_one_run_and_nothing_is_published() {
    let portal = Portal::small();
    assert_eq!(portal.run(&["build"]).code, 0);
    let before = tree(&portal.public());
    let mut expected = BTreeMap::new();
    for fault in FAULTS {
        let sound = std::fs::read_to_string(portal.content().join(fault.kind.sheet())).expect("the sheet exists");
        let (path, text) = faulty(fault, &sound);
        let marked = text.find('‸').unwrap_or_else(|| panic!("{} has a mark", fault.slug));
        let ahead = &text[..marked];
        let line = ahead.matches('\n').count() as u64 + 1;
        let column = ahead.rsplit('\n').next().unwrap_or_default().chars().count() as u64 + 1;
        portal.write(&path, text.replace('‸', ""));
        let told = Told { code: fault.code.to_owned(), line, column };
        assert!(expected.insert(path, told).is_none(), "{} is used twice", fault.slug);
    }
    assert!(expected.len() >= 60, "only {} faults", expected.len());
    let run = portal.run(&["check", "--format", "json"]);
    assert_eq!(run.code, 1);
    let (told, helpless) = read(&run.stdout);
    assert_eq!(helpless, Vec::<String>::new(), "each problem has a message and a help in both tongues");
    let mut wrong = Vec::new();
    for (path, fault) in &expected {
        let there = told.get(path).map(Vec::as_slice).unwrap_or_default();
        if !there.contains(fault) {
            wrong.push(format!("{path}: expected {fault:?}, told {there:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} faults:\n{}", wrong.len(), expected.len(), wrong.join("\n"));
    let codes: std::collections::BTreeSet<_> = FAULTS.iter().map(|fault| fault.code).collect();
    assert!(codes.len() >= 45, "only {} different codes", codes.len());
    assert_eq!(portal.run(&["build"]).code, 1);
    assert!(tree(&portal.public()) == before, "the old site is untouched");
}

fn faulty(fault: &Fault, sound: &str) -> (String, String) {
    let own = fault.kind.sheet().rsplit('/').next().expect("a path has a name").split('.').next().expect("a name");
    let path = fault.kind.sheet().replace(own, fault.slug);
    let path = if path.contains("apec/") && own.contains("apec") {
        let (folder, name) = fault.kind.sheet().rsplit_once('/').expect("a path has a folder");
        format!("{folder}/{}", name.replace(own, fault.slug))
    } else {
        path
    };
    let text = if fault.old.is_empty() {
        match sound.rsplit_once("---\n") {
            Some((head, body)) if sound.starts_with("---") => format!("{head}{}\n---\n{body}", fault.new),
            _ => format!("{sound}{}\n", fault.new),
        }
    } else {
        assert_eq!(sound.matches(fault.old).count(), 1, "`{}` stands once for {}", fault.old, fault.slug);
        sound.replace(fault.old, fault.new)
    };
    (path, text)
}

fn read(json: &str) -> (BTreeMap<String, Vec<Told>>, Vec<String>) {
    let mut told: BTreeMap<String, Vec<Told>> = BTreeMap::new();
    let mut helpless = Vec::new();
    for line in json.lines() {
        let problem: serde_json::Value = serde_json::from_str(line).expect("one object a line");
        let text = |part: &str, tongue: &str| problem[part][tongue].as_str().unwrap_or_default().to_owned();
        let says_all =
            ["fr", "en"].iter().all(|tongue| !text("message", tongue).is_empty() && !text("help", tongue).is_empty());
        if !says_all {
            helpless.push(line.to_owned());
        }
        let one = Told {
            code: problem["code"].as_str().unwrap_or_default().to_owned(),
            line: problem["line"].as_u64().unwrap_or_default(),
            column: problem["column"].as_u64().unwrap_or_default(),
        };
        told.entry(problem["file"].as_str().unwrap_or_default().to_owned()).or_default().push(one);
    }
    (told, helpless)
}

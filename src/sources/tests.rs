//! Bytes and folders in, texts and problems out.

use crate::lang::calendar::Date;
use crate::lang::zone::Zone;
use crate::sources::history::{self, Known};
use crate::sources::snapshot::Snapshot;
use crate::sources::{disk, memory};
use crate::text::path::ContentPath;
use std::path::Path;
use std::process::Command;

fn problems(snapshot: &Snapshot) -> Vec<String> {
    let told = snapshot.report.sorted().into_iter().map(|diagnostic| {
        let place = diagnostic.span.map(|span| snapshot.file(span.file).expect("known").position(span.start as usize));
        place.map_or_else(
            || diagnostic.problem.code().to_owned(),
            |place| format!("{}:{} {}", place.line, place.column, diagnostic.problem.code()),
        )
    });
    told.collect()
}

#[test]
fn bytes_become_one_normal_text() {
    let table: &[(&[u8], &str, &[&str])] = &[
        (b"a: b\n", "a: b\n", &[]),
        (b"\xef\xbb\xbfa: b\r\nc: d\r\n", "a: b\nc: d\n", &[]),
        ("e\u{301}te\u{301}".as_bytes(), "été", &[]),
        ("می\u{200c}خواهم".as_bytes(), "می\u{200c}خواهم", &[]),
        (b"a: b\nc: \xe9t\xe9\n", "a: b\nc: été\n", &["2:4 P001"]),
        (b"\xff\xfea\0:\0 \0b\0", "a: b", &["1:1 P001"]),
        (b"a: \0b\n", "a:  b\n", &["1:4 P002"]),
        ("a: \u{202e}b".as_bytes(), "a:    b", &["1:4 P003"]),
    ];
    for (bytes, text, expected) in table {
        let snapshot = memory::snapshot_of_bytes([("a.yaml", *bytes)]);
        assert_eq!(
            (&*snapshot.files[0].text, problems(&snapshot).as_slice()),
            (*text, &expected.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>()[..])
        );
    }
}

#[test]
fn the_encoding_is_recognised() {
    let help = |bytes: &[u8]| {
        let snapshot = memory::snapshot_of_bytes([("a.yaml", bytes)]);
        snapshot.report.sorted()[0].problem.help().fr
    };
    assert!(help(b"\xe9t\xe9").contains("Latin-1"));
    assert!(help(b"\xff\xfea\0").contains("UTF-16"));
}

#[test]
fn names_are_checked() {
    let long = format!("{}.md", "a".repeat(201));
    let table: &[(&[&str], &[&str])] = &[
        (&["a.md", "b.yaml", "c.png", "README.md", "x/LISEZMOI.md"], &[]),
        (&["a.yml"], &["P011"]),
        (&["a.docx"], &["P007"]),
        (&["Été.md", "été.md"], &["P006"]),
        (&["e\u{301}.md", "é.md"], &["P006"]),
        (&["A/x.md", "a/y.md"], &["P006"]),
        (&[&long], &["P005"]),
    ];
    for (names, expected) in table {
        let snapshot = memory::snapshot(names.iter().map(|name| (*name, "x")));
        assert_eq!(problems(&snapshot), *expected, "{names:?}");
    }
}

#[test]
fn the_order_of_files_does_not_matter() {
    let forth = memory::snapshot([("a.md", "x"), ("b/c.md", "y"), ("b.md", "z")]);
    let back = memory::snapshot([("b.md", "z"), ("b/c.md", "y"), ("a.md", "x")]);
    assert_eq!(forth.files, back.files);
    assert!(forth.at(&ContentPath::new("b/c.md")).is_some());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a folder is made to be read")]
fn a_folder_is_read_and_what_does_not_belong_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("content");
    std::fs::create_dir_all(root.join("a/.git")).expect("made");
    std::fs::write(root.join("a/b.md"), "---\ntitre: x\n---\n").expect("written");
    std::fs::write(root.join("a/c.png"), [1, 2]).expect("written");
    std::fs::write(root.join("a/.hidden.md"), "x").expect("written");
    std::fs::write(root.join("a/.git/x.md"), "x").expect("written");
    std::fs::write(folder.path().join("secret.md"), "x").expect("written");
    std::fs::write(root.join("long.md"), vec![b'a'; 2 * 1024 * 1024 + 1]).expect("written");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path().join("secret.md"), root.join("out.md")).expect("linked");
        std::os::unix::fs::symlink(root.join("nothing.md"), root.join("void.md")).expect("linked");
        std::os::unix::fs::symlink(root.join("a/b.md"), root.join("z.md")).expect("linked");
        std::os::unix::fs::symlink(&root, root.join("a/loop")).expect("linked");
    }
    let snapshot = disk::read(&root);
    let paths: Vec<&str> = snapshot.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["a/b.md", "z.md"]);
    assert_eq!(snapshot.binaries.len(), 1);
    let mut told = problems(&snapshot);
    told.sort();
    assert_eq!(told, ["P004", "P008", "P009", "P014"]);
    assert_eq!(problems(&disk::read(&root.join("nowhere"))), ["P013"]);
}

#[expect(clippy::disallowed_methods, reason = "a repository is made to be asked")]
fn git(folder: &Path, date: &str, arguments: &[&str]) {
    let identity = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"];
    let done = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(identity)
        .args(arguments)
        .env("GIT_COMMITTER_DATE", date)
        .env("GIT_AUTHOR_DATE", date)
        .output()
        .expect("git runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a repository is made to be asked")]
fn git_knows_when_each_file_last_changed() {
    let paris = Zone::parse("Europe/Paris").expect("a zone");
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("content");
    std::fs::create_dir_all(&root).expect("made");
    assert_eq!(history::ask(&root, &paris).known, Known::Nothing);
    git(folder.path(), "2026-01-01T00:00:00Z", &["init", "-q"]);
    std::fs::write(root.join("été.md"), "1").expect("written");
    std::fs::write(root.join("b.md"), "1").expect("written");
    git(folder.path(), "2026-01-01T00:00:00Z", &["add", "."]);
    git(folder.path(), "2026-01-01T00:00:00Z", &["commit", "-qm", "1"]);
    std::fs::write(root.join("b.md"), "2").expect("written");
    git(folder.path(), "2026-03-02T23:30:00Z", &["commit", "-qam", "2"]);
    let history = history::ask(&root, &paris);
    let day = |path: &str| history.last_change(&ContentPath::new(path));
    assert_eq!(history.known, Known::Whole);
    assert_eq!(day("été.md"), Date::parse("2026-01-01"));
    assert_eq!(day("b.md"), Date::parse("2026-03-03"));
    assert_eq!(history.first_change(&ContentPath::new("b.md")), Date::parse("2026-01-01"));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a repository is made to be asked")]
fn a_sheet_that_moves_to_another_signatory_has_not_just_appeared() {
    let paris = Zone::parse("Europe/Paris").expect("a zone");
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("content");
    std::fs::create_dir_all(root.join("signataires/a/services")).expect("made");
    std::fs::create_dir_all(root.join("signataires/b/services")).expect("made");
    git(folder.path(), "2026-01-01T00:00:00Z", &["init", "-q"]);
    std::fs::write(root.join("signataires/a/services/cours.fr.md"), "1").expect("written");
    git(folder.path(), "2026-01-02T12:00:00Z", &["add", "."]);
    git(folder.path(), "2026-01-02T12:00:00Z", &["commit", "-qm", "1"]);
    git(&root, "2026-05-06T12:00:00Z", &["mv", "signataires/a/services/cours.fr.md", "signataires/b/services/"]);
    git(folder.path(), "2026-05-06T12:00:00Z", &["commit", "-qm", "2"]);
    let moved = ContentPath::new("signataires/b/services/cours.fr.md");
    let history = history::ask(&root, &paris);
    assert_eq!(history.first_change(&moved), Date::parse("2026-01-02"));
    assert_eq!(history.last_change(&moved), Date::parse("2026-05-06"));
}

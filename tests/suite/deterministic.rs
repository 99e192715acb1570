//! Same input, same bytes: whatever the zone, the locale, the mask, the home, the folder, the cores, the order of files.

use crate::portal::{Portal, tree};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

#[test]
fn two_machines_give_the_same_tree() {
    let (first, second) = (Portal::small(), Portal::small());
    assert_eq!(first.run(&["build"]).code, 0);
    let elsewhere = second.root().join("ailleurs");
    std::fs::create_dir(&elsewhere).expect("writable");
    let script = format!(
        "umask 077; exec {} build --quiet --date 2026-11-23 --content ../content --output ../public",
        env!("CARGO_BIN_EXE_passerelle")
    );
    let status = Command::new("sh")
        .args(["-c", &script])
        .current_dir(&elsewhere)
        .env_clear()
        .envs([
            ("TZ", "Pacific/Auckland"),
            ("LANG", "ar_EG.UTF-8"),
            ("HOME", "/nulle/part"),
            ("RAYON_NUM_THREADS", "1"),
        ])
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .status()
        .expect("a shell is there");
    assert!(status.success());
    let (one, other) = (tree(&first.public()), tree(&second.public()));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in &one {
        assert!(other[path] == *bytes, "{path} differs");
    }
    let mode = std::fs::metadata(second.public().join("fr/index.html")).expect("published").permissions().mode();
    assert_eq!(mode & 0o777, 0o644);
}

#[test]
fn a_warm_build_equals_a_cold_one() {
    let warm = Portal::small();
    assert_eq!(warm.run(&["build"]).code, 0);
    warm.edit("signataires/apec/evenements/forum.fr.md", "Forum des cadres", "Grand forum des cadres");
    assert_eq!(warm.run(&["build"]).code, 0);
    // The pieces of the old search index stay one release longer, for who has an old page open.
    assert_eq!(warm.run(&["build"]).code, 0);
    let cold = Portal::copy_of(&warm.content());
    assert_eq!(cold.run(&["build"]).code, 0);
    assert!(tree(&warm.public()) == tree(&cold.public()));
}

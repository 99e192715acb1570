//! Sessions at the command line, as a person reads them: each `$` line of `tests/transcripts/*.md` is run in the small portal.
//!
//! `UPDATE_GOLDEN=1 cargo test transcripts` writes what was said. Durations are written `… s`.

use crate::portal::{Portal, Run, paths, root};

#[test]
fn every_transcript_is_true() {
    let mut n_commands = 0;
    for path in paths(&root().join("tests/transcripts")) {
        let written = std::fs::read_to_string(&path).expect("transcripts are UTF-8");
        let (said, n) = played(&written);
        n_commands += n;
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &said).expect("writable");
            continue;
        }
        let differing = said.lines().zip(written.lines()).find(|(said, written)| said != written);
        assert!(said == written, "{}: first difference (said, written): {differing:?}", path.display());
    }
    assert!(n_commands >= 12, "only {n_commands} commands");
}

/// The transcript with what is said today. In a `console` block `$` runs the program, `>` replaces a piece of a file,
/// `+` adds a line to a file, made when it is not there.
fn played(written: &str) -> (String, usize) {
    let portal = Portal::small();
    let (mut said, mut n_commands, mut is_console) = (String::new(), 0, false);
    for line in written.lines() {
        if line.starts_with("```") {
            is_console = line == "```console";
            said.push_str(&format!("{line}\n"));
        } else if !is_console {
            said.push_str(&format!("{line}\n"));
        } else if let Some(edit) = line.strip_prefix("> ") {
            let parts: Vec<&str> = edit.split(" | ").collect();
            portal.edit(parts[0], parts[1], parts[2]);
            said.push_str(&format!("{line}\n"));
        } else if let Some((path, text)) = line.strip_prefix("+ ").and_then(|line| line.split_once(" | ")) {
            portal.append(path, text);
            said.push_str(&format!("{line}\n"));
        } else if let Some(command) = line.strip_prefix("$ passerelle ") {
            n_commands += 1;
            let arguments: Vec<&str> = command.split_whitespace().collect();
            let Run { code, stdout, stderr } = portal.run(&arguments);
            said.push_str(&format!("{line}\n{stdout}{}[{code}]\n", without_time(&stderr)));
        }
    }
    (said, n_commands)
}

/// The last words of a run without its duration.
fn without_time(text: &str) -> String {
    let line = |line: &str| match line.rsplit_once(" · ") {
        Some((before, time)) if time.ends_with(" s") => format!("{before} · … s\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

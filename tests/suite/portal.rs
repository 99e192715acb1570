//! A small portal in a folder of its own, the program run on it, and what came out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// The day on which every test takes place.
pub const TODAY: &str = "2026-11-23";

/// A portal in a folder of its own.
pub struct Portal {
    folder: TempDir,
}

/// What a run gave.
pub struct Run {
    /// Exit code.
    pub code: i32,
    /// Data.
    pub stdout: String,
    /// Everything else.
    pub stderr: String,
}

impl Portal {
    /// The small sound portal of `tests/sites/small`.
    pub fn small() -> Self {
        Self::copy_of(&root().join("tests/sites/small"))
    }

    /// A copy of a content folder.
    pub fn copy_of(content: &Path) -> Self {
        let portal = Self { folder: TempDir::new().expect("a temporary folder can be made") };
        copy(content, &portal.content());
        portal
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Its content folder.
    pub fn content(&self) -> PathBuf {
        self.folder.path().join("content")
    }

    /// Where it is published.
    pub fn public(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    /// Writes a file of the content.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let full = self.content().join(path);
        fs::create_dir_all(full.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(full, text).expect("the file can be written");
        self
    }

    /// Replaces a piece of a file of the content, which must be there once.
    pub fn edit(&self, path: &str, old: &str, new: &str) -> &Self {
        let text = fs::read_to_string(self.content().join(path)).expect("the file exists");
        assert_eq!(text.matches(old).count(), 1, "`{old}` stands once in {path}");
        self.write(path, text.replace(old, new))
    }

    /// Adds a line to a file of the content, made when it is not there.
    pub fn append(&self, path: &str, line: &str) -> &Self {
        let text = fs::read_to_string(self.content().join(path)).unwrap_or_default();
        self.write(path, format!("{text}{line}\n"))
    }

    /// Makes the portal's folder a repository of Git with all that stands there, or adds a commit to it.
    pub fn commit(&self, date: &str) -> &Self {
        let identity = ["-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"];
        for arguments in [&["init", "-q"][..], &["add", "content"], &["commit", "-q", "-m", "une version"]] {
            let mut git = Command::new("git");
            git.current_dir(self.root()).args(identity).args(arguments);
            let date = format!("{date}T12:00:00Z");
            let done = git.env("GIT_COMMITTER_DATE", &date).env("GIT_AUTHOR_DATE", &date).output().expect("git runs");
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        }
        self
    }

    /// Runs the program in the portal's folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().expect("the program starts"))
    }

    /// The program, ready to run in the portal's folder, with nothing of the machine's environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
        command.current_dir(self.root()).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.args(arguments);
        let takes_date = matches!(arguments.first(), Some(&("build" | "check" | "orient")));
        if takes_date && !arguments.contains(&"--date") {
            command.args(["--date", TODAY]);
        }
        command
    }
}

impl Run {
    /// What a finished process gave.
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder with its bytes, by its path with `/`.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for path in paths(folder) {
        let name = path.strip_prefix(folder).expect("inside the folder").to_string_lossy().replace('\\', "/");
        files.insert(name, fs::read(&path).expect("the file can be read"));
    }
    files
}

/// Every file under a folder.
pub fn paths(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

fn copy(from: &Path, to: &Path) {
    for path in paths(from) {
        let target = to.join(path.strip_prefix(from).expect("inside the folder"));
        fs::create_dir_all(target.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::copy(&path, target).expect("the file can be copied");
    }
}

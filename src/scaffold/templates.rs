//! The door of the files that a new repository receives as they are: README, chains, editors, hooks, legal pages.

use include_dir::{Dir, DirEntry, include_dir};

/// A part of what a new repository receives.
struct Part {
    files: Dir<'static>,
    home: &'static str,
}

/// What a new repository receives, and where. A folder or a name that begins with `dot-` begins with a point there: a real
/// `.gitignore` would hide our own files.
static PARTS: [Part; 3] = [
    Part { files: include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/portal"), home: "" },
    Part { files: include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/editor"), home: ".vscode/" },
    Part { files: include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/hooks"), home: ".githooks/" },
];

/// The page of the form, for `export cms` and `new portail --cms`.
static CMS: Part = Part { files: include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/cms"), home: "" };

/// The file of the form that partners set: never written twice.
pub const CMS_SETTINGS: &str = "depot.yml";

/// The files of the form's page, in its folder.
pub fn cms() -> Vec<(String, &'static str)> {
    let mut files = Vec::new();
    collect(&CMS.files, CMS.home, &mut files);
    files.sort();
    files
}

/// The paths and texts of every template, in order.
pub fn all() -> Vec<(String, &'static str)> {
    let mut files = Vec::new();
    for part in &PARTS {
        collect(&part.files, part.home, &mut files);
    }
    files.sort();
    files
}

fn collect(folder: &'static Dir<'static>, home: &str, files: &mut Vec<(String, &'static str)>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(inner, home, files),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                let parts: Vec<String> = path.split('/').map(pointed).collect();
                let text = file.contents_utf8().expect("templates are UTF-8: a test reads each");
                files.push((format!("{home}{}", parts.join("/")), text));
            }
        }
    }
}

fn pointed(part: &str) -> String {
    part.strip_prefix("dot-").map_or_else(|| part.to_owned(), |rest| format!(".{rest}"))
}

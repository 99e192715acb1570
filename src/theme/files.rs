//! The files of a theme: those built into the program, and a partner's over them, file by file.

use include_dir::{Dir, DirEntry, include_dir};
use std::collections::BTreeMap;
use std::sync::Arc;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/passerelle");

/// The files of a theme, by path inside its folder.
#[derive(Clone, Debug, Default)]
pub struct ThemeFiles(BTreeMap<String, Arc<[u8]>>);

impl ThemeFiles {
    /// Files given one by one.
    pub fn new(files: BTreeMap<String, Arc<[u8]>>) -> Self {
        Self(files)
    }

    /// The theme built into the program.
    pub fn built_in() -> Self {
        let mut files = BTreeMap::new();
        collect(&BUILT_IN, &mut files);
        Self(files)
    }

    /// This theme with a partner's files over it.
    #[must_use]
    pub fn under(mut self, over: Self) -> Self {
        self.0.extend(over.0);
        self
    }

    /// The text of a file; `None` when there is no such file, or it is not UTF-8.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.0.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// The paths and bytes under a folder, in order.
    pub fn under_folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a Arc<[u8]>)> {
        self.0
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(path, bytes)| (path.as_str(), bytes))
    }

    /// The texts of the files of a folder with an ending, in order.
    pub fn texts<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.under_folder(folder)
            .filter(move |(path, _)| path.ends_with(ending))
            .filter_map(|(path, bytes)| std::str::from_utf8(bytes).ok().map(|text| (path, text)))
    }
}

fn collect(folder: &Dir<'static>, files: &mut BTreeMap<String, Arc<[u8]>>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(inner, files),
            DirEntry::File(file) => {
                files.insert(file.path().to_string_lossy().replace('\\', "/"), Arc::from(file.contents()));
            }
        }
    }
}

//! Pages that explain a code: what is wrong, why, and what to write instead.

use include_dir::{Dir, include_dir};

static PAGES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/diag/explain");

/// The page of a code, in Markdown; its case does not matter.
pub fn page(code: &str) -> Option<&'static str> {
    let name = format!("{}.md", code.trim().to_ascii_uppercase());
    PAGES.get_file(name)?.contents_utf8()
}

/// Every code that has a page, in order.
pub fn codes() -> Vec<&'static str> {
    let mut codes: Vec<&str> = PAGES.files().filter_map(|file| file.path().to_str()?.strip_suffix(".md")).collect();
    codes.sort_unstable();
    codes
}

#[cfg(test)]
mod tests;

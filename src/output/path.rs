//! A path inside the published folder.

use std::fmt;
use std::sync::Arc;

/// A path inside the published folder: relative, with `/`, never leaving it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// Takes a relative path; `None` when a part is empty, `.` or `..`, or holds a NUL or a backslash.
    pub fn parse(path: &str) -> Option<Self> {
        let is_safe = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\0', '\\']);
        path.split('/').all(is_safe).then(|| Self(Arc::from(path)))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True for text that a host may send compressed.
    pub fn is_text(&self) -> bool {
        const TEXT: &[&str] =
            &["html", "css", "js", "svg", "xml", "txt", "json", "webmanifest", "ics", "atom", "csv", "vcf"];
        self.0.rsplit_once('.').is_some_and(|(_, extension)| TEXT.contains(&extension))
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

//! A code of a vocabulary.

use std::fmt;

/// A code of a vocabulary, as partners write it. Only a [`super::vocabulary::Vocabulary`] gives one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub(super) &'static str);

impl Code {
    /// The code as text.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// For a theme (`category--need`), the part before `--`; the code itself for any other.
    pub fn category(self) -> &'static str {
        self.0.split_once("--").map_or(self.0, |(category, _)| category)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

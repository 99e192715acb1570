//! Every problem that the program can tell, by family. Codes are for ever.
//!
//! `P0xx` files · `P1xx` YAML and front matter · `P2xx` meaning · `P3xx` languages · `P4xx` links and routes ·
//! `P5xx` theme · `P6xx` the pages made · `P7xx` search, orientation, lexicon, what partners write · `P8xx` exports, visas, agreement · `P9xx` machine.

pub mod accord;
pub mod files;
pub mod languages;
pub mod layout;
pub mod lexicon;
pub mod links;
pub mod machine;
pub mod meaning;
pub mod orientation;
pub mod pages;
pub mod quality;
pub mod references;
pub mod search;
pub mod tables;
pub mod theme;
pub mod translations;
pub mod values;
mod wording;
pub mod yaml;

use crate::diag::severity::Severity;
use crate::diag::words::Bilingual;

/// What is known of a problem before it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemInfo {
    /// Stable code (`P204`).
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Its English name in the source.
    pub name: &'static str,
}

macro_rules! families {
    ($($module:ident::$family:ident),* $(,)?) => {
        /// Any problem.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each family says what it holds")]
        pub enum Problem { $($family($module::$family)),* }

        impl Problem {
            /// Every problem there is, in the order of the families.
            pub fn all() -> impl Iterator<Item = &'static ProblemInfo> {
                [$($module::$family::ALL),*].into_iter().flatten()
            }
            /// The stable code.
            pub fn code(&self) -> &'static str { match self { $(Self::$family(problem) => problem.code()),* } }
            /// How grave it is.
            pub fn severity(&self) -> Severity { match self { $(Self::$family(problem) => problem.severity()),* } }
            /// What is wrong, in one clause.
            pub fn message(&self) -> Bilingual { match self { $(Self::$family(problem) => problem.message()),* } }
            /// What to do; empty when there is nothing to add.
            pub fn help(&self) -> Bilingual { match self { $(Self::$family(problem) => problem.help()),* } }
        }

        $(pub use $module::$family;)*
    };
}

families!(
    files::Files,
    layout::Layout,
    yaml::Yaml,
    values::Values,
    meaning::Meaning,
    tables::Tables,
    languages::Languages,
    translations::Translations,
    links::Links,
    references::References,
    theme::Theme,
    pages::Pages,
    orientation::Orientation,
    search::Search,
    lexicon::Lexicon,
    quality::Quality,
    accord::Accord,
    machine::Machine,
);

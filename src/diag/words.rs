//! The two tongues of the program, and a text in both.

/// The tongue in which the program speaks to who runs it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// French, the default.
    #[default]
    Fr,
    /// English.
    En,
}

/// A text in both tongues.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bilingual {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// A text in both tongues.
    pub fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Self { fr: fr.into(), en: en.into() }
    }

    /// The text in one tongue.
    pub fn get(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Fr => &self.fr,
            Tongue::En => &self.en,
        }
    }
}

//! What is wrong with a text that is not a phone number, as plain data.

/// Why a text is not a phone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneFault {
    /// Nothing is written.
    Empty,
    /// Not the number alone: `tel:`, `Tél.`, an extension, other words.
    Words {
        /// The number within, if it is right.
        suggestion: Option<String>,
    },
    /// Several numbers in one text: the right ones, each to be written on its own.
    Several(Vec<String>),
    /// One or more digits miss.
    TooShort {
        /// How many digits are written, as in France.
        digits: usize,
        /// The number with its zero back, where that is what misses.
        suggestion: Option<String>,
    },
    /// More digits than a number has.
    TooLong {
        /// How many digits are written, as in France.
        digits: usize,
        /// The number with one zero less, where that is what exceeds: `+33 (0)5…`.
        suggestion: Option<String>,
    },
    /// As many digits as some numbers have, yet the plan has none that starts so.
    Unassigned,
}

impl PhoneFault {
    /// Exactly the text to type, where it can be told; for several numbers, the first.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            PhoneFault::Words { suggestion }
            | PhoneFault::TooShort { suggestion, .. }
            | PhoneFault::TooLong { suggestion, .. } => suggestion.as_deref(),
            PhoneFault::Several(numbers) => numbers.first().map(String::as_str),
            PhoneFault::Empty | PhoneFault::Unassigned => None,
        }
    }
}

//! Why a picture cannot be shown, in words that end a sentence.

use crate::diag::words::Bilingual;

/// Why a picture cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No picture at all, or of a kind that we do not open.
    Unreadable,
    /// Drawn by instructions: it may hold scripts and addresses.
    Svg,
    /// Without a decoder that we trust.
    Avif,
    /// No width or no height.
    Empty,
    /// More than 40 million pixels.
    TooManyPixels,
    /// More memory to open than a build may take.
    TooMuchMemory,
    /// Its end is missing, or what is between does not hold.
    Torn,
}

impl Fault {
    /// What is said after « l’image ne peut pas être montrée ».
    pub fn why(self) -> Bilingual {
        let (fr, en) = match self {
            Self::Unreadable => ("ce n’est pas une image lisible", "it is not a readable picture"),
            Self::Svg => ("un SVG peut contenir des programmes", "an SVG may hold programs"),
            Self::Avif => ("le format AVIF n’est pas encore lu", "the AVIF format is not read yet"),
            Self::Empty => ("elle est vide", "it is empty"),
            Self::TooManyPixels => ("elle dépasse 40 millions de pixels", "it has more than 40 million pixels"),
            Self::TooMuchMemory => ("l’ouvrir prendrait trop de mémoire", "opening it would take too much memory"),
            Self::Torn => ("le fichier est abîmé ou incomplet", "the file is damaged or incomplete"),
        };
        Bilingual::new(fr, en)
    }
}

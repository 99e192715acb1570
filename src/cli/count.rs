//! A number and its noun, with the right plural in both tongues: French counts 0 as one, English as many.

use crate::diag::words::Bilingual;

/// The forms of a noun: one, several.
pub type Forms = (&'static str, &'static str);

/// « 2 pages », `0 page`, `0 pages`.
pub fn count(n: usize, fr: Forms, en: Forms) -> Bilingual {
    let fr = if n < 2 { fr.0 } else { fr.1 };
    let en = if n == 1 { en.0 } else { en.1 };
    Bilingual::new(format!("{n} {fr}"), format!("{n} {en}"))
}

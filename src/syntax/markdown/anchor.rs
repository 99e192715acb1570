//! The fragment of a heading, made from its words in any script.

use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The fragments given so far in one text.
#[derive(Debug, Default)]
pub struct Anchors {
    /// How often each one was asked for: long texts repeat their headings.
    given: BTreeMap<String, usize>,
}

impl Anchors {
    /// A fragment for these words, unlike those given before.
    pub fn give(&mut self, words: &str, prefix: &str) -> String {
        let slug = slug(words);
        let slug = if slug.is_empty() { "section".to_owned() } else { slug };
        let first = if prefix.is_empty() { slug } else { format!("{prefix}-{slug}") };
        let mut anchor = first.clone();
        while self.given.contains_key(&anchor) {
            let n = self.given.get_mut(&first).map_or(1, |n| {
                *n += 1;
                *n
            });
            anchor = format!("{first}-{n}");
        }
        self.given.insert(anchor.clone(), 1);
        anchor
    }
}

/// Accents of Latin letters go; the marks of other scripts belong to their letters and stay.
fn slug(words: &str) -> String {
    let mut slug = String::new();
    let letters = words.nfd().filter(|character| !('\u{300}'..='\u{36f}').contains(character));
    for character in letters.flat_map(char::to_lowercase) {
        if character.is_alphanumeric() || is_combining_mark(character) {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').nfc().collect()
}

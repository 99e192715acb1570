//! Where in a file some words of a text stand: markup between them does not count.

use crate::text::file::SourceFile;
use crate::text::span::Span;
use std::cell::OnceCell;

/// How many letters are looked for: enough to tell one sentence from another.
const ENOUGH: [usize; 3] = [48, 20, 8];

/// A file in which words are looked for.
pub struct Place<'a> {
    file: &'a SourceFile,
    letters: OnceCell<Letters>,
}

/// The letters and digits of a file, each with the byte at which it stands.
struct Letters {
    text: String,
    at: Vec<(usize, usize)>,
}

impl<'a> Place<'a> {
    /// A file, not read as long as nothing is looked for.
    pub fn new(file: &'a SourceFile) -> Self {
        Self { file, letters: OnceCell::new() }
    }

    /// Where words begin and end; the start of the file when they are not found.
    pub fn of(&self, words: &str) -> Span {
        let letters = self.letters.get_or_init(|| Letters::of(&self.file.text));
        let wanted: String = words.chars().filter(|character| character.is_alphanumeric()).collect();
        for enough in ENOUGH {
            let start: String = wanted.chars().take(enough).collect();
            if let Some(at) = letters.text.find(&start).filter(|_| !start.is_empty()) {
                let (from, to) = (letters.byte(at), letters.byte(at + start.len() - 1));
                let last = self.file.text[to..].chars().next().map_or(0, char::len_utf8);
                return Span::new(self.file.id, from, to + last);
            }
        }
        Span::start_of(self.file.id)
    }
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self { text: String::new(), at: Vec::new() };
        for (byte, character) in text.char_indices().filter(|(_, character)| character.is_alphanumeric()) {
            letters.at.push((letters.text.len(), byte));
            letters.text.push(character);
        }
        letters
    }

    /// The byte of the file at which the letter of this byte stands.
    fn byte(&self, at: usize) -> usize {
        let rank = self.at.partition_point(|(own, _)| *own <= at);
        self.at[rank.saturating_sub(1)].1
    }
}

//! Bytes made into text: UTF-8, NFC, LF; what cannot be read is pointed at, and the rest is read all the same.

use crate::diag::problems::Files;
use crate::diag::report::Report;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::borrow::Cow;
use std::sync::Arc;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Strange characters told in one file; more would only be echoes.
const MAX_TOLD: usize = 20;

/// Reads the bytes of a file.
pub fn read(id: FileId, path: ContentPath, bytes: &[u8], report: &mut Report) -> SourceFile {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => normal(text),
        Err(error) => {
            let offset = error.valid_up_to();
            let sound = normal(std::str::from_utf8(&bytes[..offset]).unwrap_or("")).len();
            let (encoding, decoded) = other_encoding(bytes);
            let byte = format!("0x{:02X}", bytes.get(offset).copied().unwrap_or(0));
            let (fr, en) = encoding;
            let problem = Files::NotUtf8 { byte, offset, encoding: fr.to_owned(), encoding_en: en.to_owned() };
            let text = normal(&decoded).into_owned();
            let at = if fr.contains("UTF-16") { 0 } else { sound };
            report.push(Span::new(id, at, at + text[at..].chars().next().map_or(0, char::len_utf8)), problem);
            Cow::Owned(text)
        }
    };
    let text = without_controls(id, &text, report);
    SourceFile { id, path, text: Arc::from(text) }
}

/// LF line ends and NFC.
fn normal(text: &str) -> Cow<'_, str> {
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// What the file was most likely saved in, and its text read so.
fn other_encoding(bytes: &[u8]) -> ((&'static str, &'static str), String) {
    let is_little = bytes.starts_with(b"\xff\xfe");
    if is_little || bytes.starts_with(b"\xfe\xff") {
        let units: Vec<u16> = bytes[2..]
            .chunks_exact(2)
            .map(|pair| {
                if is_little { u16::from_le_bytes([pair[0], pair[1]]) } else { u16::from_be_bytes([pair[0], pair[1]]) }
            })
            .collect();
        let words = ("\u{202f}; il est en UTF-16", "; it is in UTF-16");
        return (words, String::from_utf16_lossy(&units));
    }
    let n_high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    let n_letters = bytes
        .iter()
        .filter(|byte| **byte >= 0xc0 || matches!(byte, 0x80 | 0x85 | 0x91..=0x97 | 0x9c | 0xa0 | 0xab | 0xb0 | 0xbb))
        .count();
    let is_latin =
        n_letters * 10 >= n_high * 9 && String::from_utf8_lossy(bytes).matches('\u{fffd}').count() * 2 >= n_high;
    if is_latin {
        let words =
            ("\u{202f}; il est sans doute en Latin-1 (Windows-1252)", "; it is probably in Latin-1 (Windows-1252)");
        return (words, bytes.iter().map(|byte| latin(*byte)).collect());
    }
    (("", ""), String::from_utf8_lossy(bytes).into_owned())
}

/// A byte of Windows-1252.
fn latin(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

/// Control characters and overrides of direction are told, then blanked. ZWNJ and ZWJ stay: Persian needs them.
fn without_controls(id: FileId, text: &str, report: &mut Report) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut n_told = 0;
    for (at, character) in text.char_indices() {
        let is_bidi = matches!(character, '\u{202a}'..='\u{202e}');
        let is_control = (character.is_control() && !matches!(character, '\n' | '\t'))
            || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}');
        if !is_bidi && !is_control {
            kept.push(character);
            continue;
        }
        let name = format!("U+{:04X}", u32::from(character));
        let span = Span::new(id, at, at + character.len_utf8());
        n_told += 1;
        if n_told <= MAX_TOLD {
            report.push(span, if is_bidi { Files::BidiOverride { name } } else { Files::ControlCharacter { name } });
        }
        kept.push_str(&" ".repeat(character.len_utf8()));
    }
    kept
}

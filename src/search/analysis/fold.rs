//! What is the same letter for someone who searches: case, accents, presentation forms, look-alikes, digits.

use crate::lang::tag::Lang;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The digits zero of the scripts whose digits are read as ours (Unicode, general category Nd).
const ZEROS: [u32; 18] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0,
    0x0F20, 0x1040, 0x17E0, 0x1810,
];

/// A word in lower case. Turkish has two letters i, each with its capital.
pub fn lowered(word: &str, lang: Lang) -> String {
    if word.is_ascii() && lang.as_str() != "tr" {
        return word.to_ascii_lowercase();
    }
    if lang.as_str() == "tr" {
        return word.replace('I', "ı").replace('İ', "i").to_lowercase();
    }
    word.nfkc().collect::<String>().to_lowercase()
}

/// A word in lower case without accents, and with one letter for those that people take for one another.
pub fn folded(word: &str, lang: Lang) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let is_tigrinya = lang.as_str() == "ti";
    let mut folded = String::with_capacity(word.len());
    for character in word.nfc() {
        // Russian й is a letter of its own, not an и with a mark.
        if character == 'й' {
            folded.push(character);
            continue;
        }
        for part in std::iter::once(character).nfkd().filter(|part| !is_dropped(*part)) {
            push_same(&mut folded, part, is_tigrinya);
        }
    }
    folded.nfc().collect()
}

/// Marks are dropped, but for the vowel signs of Indic scripts, which are letters there.
fn is_dropped(character: char) -> bool {
    is_combining_mark(character) && !('\u{900}'..='\u{DFF}').contains(&character)
}

fn push_same(folded: &mut String, character: char, is_tigrinya: bool) {
    let same = match character {
        'œ' => return folded.push_str("oe"),
        'æ' => return folded.push_str("ae"),
        'ß' => return folded.push_str("ss"),
        // Tatweel, joiners, and the apostrophe that is a letter: written or not, the word is the same.
        '\u{640}' | '\u{200C}' | '\u{200D}' | '\u{2BC}' => return,
        'ı' => 'i',
        'ø' => 'o',
        'đ' => 'd',
        'ł' => 'l',
        'ґ' => 'г',
        // Alif, yeh, kaf, waw and heh, as Arabic, Persian and Pashto keyboards write them.
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}' => '\u{627}',
        '\u{649}' | '\u{64A}' | '\u{626}' | '\u{6CD}' | '\u{6D0}' | '\u{6D2}' => '\u{6CC}',
        '\u{643}' => '\u{6A9}',
        // Pashto has two letters for g.
        '\u{6AB}' => '\u{6AF}',
        '\u{624}' => '\u{648}',
        '\u{629}' | '\u{6C0}' | '\u{6C1}' | '\u{6BE}' | '\u{6D5}' => '\u{647}',
        // Tigrinya: ሠ sounds like ሰ, ፀ like ጸ, in their seven or eight orders.
        '\u{1220}'..='\u{1227}' if is_tigrinya => moved(character, 0x10),
        '\u{1340}'..='\u{1347}' if is_tigrinya => moved(character, -8),
        other => digit(other).unwrap_or(other),
    };
    folded.push(same);
}

fn moved(character: char, by: i32) -> char {
    u32::from(character).checked_add_signed(by).and_then(char::from_u32).unwrap_or(character)
}

fn digit(character: char) -> Option<char> {
    let code = u32::from(character);
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

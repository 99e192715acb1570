//! Words: the analysis passes the vectors shared with the browser's, and both read any text in the same way.
//!
//! Random texts are made of characters that Unicode has had since version 12 (2019): the tables of Rust, of the
//! normalization and of node come from different versions, and may disagree about what was added later.

use crate::node;
use crate::portal::root;
use passerelle::lang::tag::Lang;
use passerelle::search::analysis::forms;
use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

const LANGS: [&str; 12] = ["ar", "bn", "en", "es", "fa", "fr", "ps", "pt", "ru", "ti", "tr", "uk"];

/// How many strings a language has at least.
const LEAST: usize = 40;

/// How many random texts are read, in each language.
const TEXTS: usize = 2000;

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("a tag")
}

#[test]
fn every_language_has_its_vectors() {
    let folder = fs::read_dir(root().join("tests/search/vectors")).expect("the folder of vectors");
    let found: BTreeSet<String> =
        folder.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    let expected: BTreeSet<String> = LANGS.iter().map(|tag| format!("{tag}.json")).collect();
    assert_eq!(found, expected);
}

#[test]
fn words_are_those_of_the_vectors() {
    let mut faults = Vec::new();
    for tag in LANGS {
        let path = root().join(format!("tests/search/vectors/{tag}.json"));
        let text = fs::read_to_string(&path).expect("vectors");
        let vectors: Vec<(String, Vec<String>)> = serde_json::from_str(&text).expect("texts and their words");
        let texts: BTreeSet<&str> = vectors.iter().map(|(text, _)| text.as_str()).collect();
        assert!(texts.len() >= LEAST, "{tag}: {} strings, {LEAST} at least are wanted", texts.len());
        for (text, expected) in &vectors {
            let found = forms(text, lang(tag));
            if !same(&found, expected) {
                faults.push(format!("{tag} {text:?}: {found:?}, expected {expected:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn rust_and_the_browser_read_any_text_in_the_same_way() {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let texts: Vec<String> = (0..TEXTS).map(|_| chance.text()).collect();
    let asked: Vec<(&str, &str)> =
        LANGS.iter().flat_map(|tag| texts.iter().map(|text| (*tag, text.as_str()))).collect();
    let answers = words_of_the_browser(&asked);
    assert_eq!(answers.len(), asked.len());
    let differences: Vec<String> = asked
        .iter()
        .zip(&answers)
        .map(|((tag, text), answer)| (tag, text, answer, forms(text, lang(tag))))
        .filter(|(_, _, answer, found)| !same(found, answer))
        .map(|(tag, text, answer, found)| {
            format!("{tag} {}\n  Rust    {}\n  browser {}", shown([text]), shown(&found), shown(answer))
        })
        .collect();
    let first = differences.get(..differences.len().min(12)).unwrap_or_default().join("\n");
    assert!(differences.is_empty(), "{} of {} differ:\n{first}", differences.len(), asked.len());
    let words: usize = answers.iter().map(Vec::len).sum();
    assert!(words > asked.len(), "the random texts hold {words} words only");
}

fn same(found: &[Arc<str>], expected: &[String]) -> bool {
    found.iter().map(AsRef::as_ref).eq(expected.iter().map(String::as_str))
}

/// Texts as the code points they are made of: most of what differs cannot be seen.
fn shown<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let points = |text: T| text.as_ref().chars().map(|each| format!("{:04X}", u32::from(each))).collect::<Vec<_>>();
    texts.into_iter().map(|text| format!("[{}]", points(text).join(" "))).collect::<Vec<_>>().join(" ")
}

/// What the script of the theme answers, run by node.
fn words_of_the_browser(asked: &[(&str, &str)]) -> Vec<Vec<String>> {
    node::ask("tests/search/words.mjs", &[], &asked).swap_remove(0)
}

/// What random texts are made of: first and last characters of runs, all older than Unicode 13.
const RANGES: [(char, char); 53] = [
    ('\0', '\u{FF}'),
    ('a', 'z'),
    ('A', 'Z'),
    ('\u{C0}', '\u{24F}'),
    ('\u{250}', '\u{377}'),
    ('\u{37A}', '\u{37F}'),
    ('\u{388}', '\u{3FF}'),
    ('\u{300}', '\u{36F}'),
    ('\u{300}', '\u{308}'),
    ('\u{400}', '\u{52F}'),
    ('\u{430}', '\u{45F}'),
    ('\u{430}', '\u{45F}'),
    ('\u{5D0}', '\u{5EA}'),
    ('\u{600}', '\u{61C}'),
    ('\u{620}', '\u{64A}'),
    ('\u{620}', '\u{6FF}'),
    ('\u{64B}', '\u{66D}'),
    ('\u{7C0}', '\u{7F5}'),
    ('\u{900}', '\u{97F}'),
    ('\u{985}', '\u{9B9}'),
    ('\u{980}', '\u{9FE}'),
    ('\u{9BC}', '\u{9D7}'),
    ('\u{A01}', '\u{A75}'),
    ('\u{B82}', '\u{BFA}'),
    ('\u{DCA}', '\u{DDF}'),
    ('\u{E01}', '\u{E5B}'),
    ('\u{F20}', '\u{F33}'),
    ('\u{F71}', '\u{F84}'),
    ('\u{1040}', '\u{1049}'),
    ('\u{1100}', '\u{11FF}'),
    ('\u{1200}', '\u{1248}'),
    ('\u{1200}', '\u{139F}'),
    ('\u{1340}', '\u{137C}'),
    ('\u{17E0}', '\u{17E9}'),
    ('\u{1810}', '\u{1819}'),
    ('\u{1D2C}', '\u{1DBF}'),
    ('\u{1E00}', '\u{1FFE}'),
    ('\u{2000}', '\u{2064}'),
    ('\u{2070}', '\u{209C}'),
    ('\u{2100}', '\u{218B}'),
    ('\u{2460}', '\u{24FF}'),
    ('\u{2D80}', '\u{2DDE}'),
    ('\u{3041}', '\u{30FF}'),
    ('\u{AC00}', '\u{D7A3}'),
    ('\u{F900}', '\u{FA2D}'),
    ('\u{FB00}', '\u{FBB1}'),
    ('\u{FBD3}', '\u{FD3F}'),
    ('\u{FDF0}', '\u{FDFC}'),
    ('\u{FE70}', '\u{FEFC}'),
    ('\u{FF01}', '\u{FFDC}'),
    ('\u{10400}', '\u{1044F}'),
    ('\u{1D400}', '\u{1D7FF}'),
    ('\u{1F600}', '\u{1F64F}'),
];

/// What the rules of a language look for, and what would hardly come by chance.
const PIECES: [&str; 40] = [
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\u{A0}",
    "\n",
    "'",
    "’",
    "ʼ",
    "-",
    "\u{200C}",
    "\u{200D}",
    "\u{640}",
    "ها",
    "های",
    "هایی",
    "هاي",
    "هايي",
    "می",
    "نمی",
    "مي",
    "نمي",
    " ها",
    "می ",
    "и\u{306}",
    "И\u{306}",
    "I\u{307}",
    "İ",
    "I",
    "ı",
    "Σ",
    "ﷺ",
    "\u{1D15E}",
    "\u{110BA}",
    "\u{2F81A}",
    "\u{1E900}",
    "\u{9C7}\u{9BE}",
    "ééééééééééééééé",
];

/// Chance that comes out the same each time (xorshift64*).
struct Chance(u64);

impl Chance {
    /// A number below this one.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(drawn).expect("31 bits") % end
    }

    /// A text of up to 24 pieces, most of them from two ranges: what touches is often of one script.
    fn text(&mut self) -> String {
        let ranges = [self.below(RANGES.len()), self.below(RANGES.len())];
        let mut text = String::new();
        for _ in 0..self.below(25) {
            match self.below(8) {
                0 | 1 => text.push_str(PIECES[self.below(PIECES.len())]),
                2 => {
                    let range = self.below(RANGES.len());
                    text.extend(self.character(range));
                }
                _ => {
                    let range = ranges[self.below(2)];
                    text.extend(self.character(range));
                }
            }
        }
        text
    }

    fn character(&mut self, range: usize) -> Option<char> {
        let (first, last) = RANGES[range];
        (first..=last).nth(self.below((first..=last).count()))
    }
}

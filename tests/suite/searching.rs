//! An index to ask: real sentences of the sample content made into hundreds of documents, published in a folder, with
//! both engines beside it and the questions that people type.

use crate::node;
use crate::portal::root;
use passerelle::compile::{Planned, plan};
use passerelle::diag::report::Report;
use passerelle::lang::calendar::Date;
use passerelle::lang::tag::Lang;
use passerelle::output::files::Files;
use passerelle::search::corpus::Corpus;
use passerelle::search::document::Document;
use passerelle::search::index::Index;
use passerelle::search::published::Packing;
use passerelle::search::query::{Library, Stage};
use passerelle::search::{self, Catalogue, published};
use passerelle::site::options::{Edition, Options};
use passerelle::sources::disk;
use passerelle::theme::files::ThemeFiles;
use serde::Deserialize;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The sample portal, planned.
pub struct Engine {
    planned: Planned,
}

/// An index, published in a folder of its own.
pub struct Shelf {
    folder: TempDir,
    /// What was published.
    pub catalogue: Catalogue,
}

/// A question, and whether it is still being typed.
pub struct Typed {
    /// What was typed.
    pub text: String,
    /// How it is meant.
    pub stage: Stage,
}

/// What the browser's engine says to a question.
#[derive(Deserialize)]
pub struct Reply {
    /// How many documents answer.
    pub total: usize,
    /// The first of them.
    pub documents: Vec<u32>,
    /// Their scores, bit for bit.
    pub scores: Vec<u32>,
    /// What became of each word.
    pub words: Vec<ReplyWord>,
}

/// What became of a word.
#[derive(Deserialize)]
pub struct ReplyWord {
    /// The word, folded.
    pub form: String,
    /// How its stems were found.
    pub how: String,
    /// The form that was taken for it.
    pub shown: Option<String>,
    /// Its stems, with ten times their weights.
    pub stems: Vec<(u32, u32)>,
}

impl Engine {
    /// The sample portal.
    pub fn sample() -> Self {
        Self::new(&root().join("content"))
    }

    /// Reads and plans a portal.
    fn new(content: &Path) -> Self {
        let options = Options {
            today: Date::new(2026, 11, 23).expect("a day"),
            base_url: None,
            languages: None,
            edition: Edition::Public,
        };
        let theme = ThemeFiles::new(disk::read_bytes(&root().join("themes/passerelle")));
        let planned = plan(&disk::read(content), &theme, &options).value.expect("the portal can be planned");
        Self { planned }
    }

    /// What can be found in a language of the portal.
    pub fn catalogue(&self, lang: &str) -> Catalogue {
        let lang = Lang::parse(lang).expect("a language");
        search::catalogue(&self.planned.site, &self.planned.theme, lang)
    }

    /// An index of `n` documents in a language: sentences of its sheets, shuffled.
    pub fn shelf(&self, lang: &str, n: usize) -> Shelf {
        Shelf::of(shuffled(&self.catalogue(lang).corpus, n))
    }
}

impl Shelf {
    fn of(corpus: Corpus) -> Self {
        let index = Index::build(&corpus);
        let lexicon = index.lexicon();
        let folder = TempDir::new().expect("a temporary folder can be made");
        let catalogue = Catalogue { corpus, index, lexicon };
        write(&published::files(&catalogue, Packing::Quick), folder.path());
        Self { folder, catalogue }
    }

    /// The index, open to questions.
    pub fn library(&self) -> Library<'_> {
        self.catalogue.library()
    }

    /// The address of a document.
    pub fn path(&self, document: u32) -> &str {
        &self.catalogue.corpus.documents[document as usize].path
    }

    /// Asks the browser's engine, which reads the published shards.
    pub fn ask_browser(&self, asked: &[Typed]) -> Vec<Reply> {
        let asked: Vec<(&str, bool)> =
            asked.iter().map(|typed| (typed.text.as_str(), typed.stage == Stage::Typing)).collect();
        let lang = self.catalogue.corpus.lang.as_str();
        node::ask("tests/search/rank.mjs", &[self.folder.path().as_ref(), lang.as_ref()], &asked)
    }
}

fn write(files: &Files<'_>, folder: &Path) {
    for (path, content) in files.iter() {
        let full = folder.join(path.as_str());
        fs::create_dir_all(full.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(full, content.make(&mut Report::default())).expect("the file can be written");
    }
}

/// A sequence of numbers that looks like chance and is the same each time (xorshift).
pub struct Dice(u64);

impl Dice {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// Documents made of the titles, keywords and sentences of others.
fn shuffled(own: &Corpus, n: usize) -> Corpus {
    let mut dice = Dice::new(n as u64);
    let sentences: Vec<&str> = own
        .documents
        .iter()
        .flat_map(|document| document.body.split(['\n', '.', '።', '।']))
        .filter(|line| line.chars().count() > 15)
        .collect();
    assert!(sentences.len() > 50, "{}: {} sentences", own.lang, sentences.len());
    let documents = (0..n).map(|number| {
        let (title, keywords) =
            (&own.documents[dice.below(own.documents.len())], &own.documents[dice.below(own.documents.len())]);
        let body: Vec<&str> = (0..4 + dice.below(14)).map(|_| sentences[dice.below(sentences.len())]).collect();
        let (start, end) = (dice.below(4), 2 + dice.below(8));
        let title: Vec<&str> = title.title.split(' ').skip(start).take(end).collect();
        Document {
            title: title.join(" "),
            names: if dice.below(3) == 0 { keywords.names.clone() } else { String::new() },
            keywords: keywords.keywords.clone(),
            body: body.join(". "),
            path: format!("services/document-{number}/"),
            is_off: number + n / 20 >= n,
            ..own.documents[0].clone()
        }
    });
    Corpus { lang: own.lang, documents: documents.collect(), labels: own.labels.clone() }
}

/// Questions as people type them: one to three words of a document, whole, begun, slipped, without accents.
pub fn questions(shelf: &Shelf, n: usize) -> Vec<Typed> {
    let mut dice = Dice::new(n as u64 + 7);
    let typed = (0..).map(|number| {
        let document = &shelf.catalogue.corpus.documents[dice.below(shelf.catalogue.corpus.documents.len())];
        let text = if dice.below(2) == 0 { &document.title } else { &document.body };
        let words: Vec<&str> = text
            .split(|character: char| !character.is_alphanumeric() && character != '\u{200C}')
            .filter(|word| word.chars().count() > 2)
            .collect();
        let start = dice.below(words.len());
        let mut words: Vec<String> =
            words.iter().skip(start).take(1 + dice.below(3)).map(|word| word.to_string()).collect();
        let last = words.len().saturating_sub(1);
        let mut stage = Stage::Submitted;
        match (number % 4_usize, words.get_mut(last)) {
            (1, Some(word)) => {
                let kept = word.chars().count().div_ceil(2).max(2);
                *word = word.chars().take(kept).collect();
                stage = Stage::Typing;
            }
            (2, Some(word)) => *word = slipped(word, &mut dice),
            _ => {}
        }
        Typed { text: words.join(" "), stage }
    });
    typed.filter(|typed| !typed.text.is_empty()).take(n).collect()
}

/// A word with one slip of the finger: a letter left out, doubled, changed, or two exchanged.
pub fn slipped(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.below(letters.len());
    let other = letters[dice.below(letters.len())];
    match dice.below(4) {
        0 if letters.len() > 1 => drop(letters.remove(at)),
        1 => letters.insert(at, other),
        2 => letters[at] = other,
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => letters.insert(at, other),
    }
    letters.into_iter().collect()
}

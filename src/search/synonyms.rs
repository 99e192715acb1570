//! Words that mean the same: a document that says one of them is found by the others.
//!
//! The longest expression wins: « permis de séjour » is not « permis ». What means the same as the title goes to the
//! names, so that a title keeps its length; what means the same as a keyword, to the keywords; as the text, to the text.

use crate::lang::tag::Lang;
use crate::model::entities::synonyms::Synonyms;
use crate::model::portal::Portal;
use crate::search::analysis::{Analyzer, Word};
use crate::search::corpus::Corpus;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The synonyms of a language: its own file, else that of the language it is a variant of.
pub fn of(portal: &Portal, lang: Lang) -> Option<&Arc<Synonyms>> {
    portal.synonyms.get(&lang).or_else(|| portal.synonyms.get(&lang.base()))
}

/// Adds to each document the words that mean the same as its own. Gives the ranks of the groups that no document uses.
pub fn spread(corpus: &mut Corpus, synonyms: &Synonyms) -> Vec<usize> {
    let mut reader = Reader::new(corpus.lang, synonyms);
    let mut used = BTreeSet::new();
    for document in &mut corpus.documents {
        let named = reader.said(&format!("{}\n{}", document.title, document.names));
        // All of the group, so that two titles that say it in different words get names of the same length.
        append(&mut document.names, synonyms, &named, |_, _| true);
        let mut told: BTreeSet<usize> = groups(&named);
        let listed = without(reader.said(&document.keywords), &told);
        append(&mut document.keywords, synonyms, &listed, |is_said, _| !is_said);
        told.extend(groups(&listed));
        // A sheet that only mentions « titre de séjour » must not be found by each word of « permis de séjour ».
        let mentioned = without(reader.said(&document.body), &told);
        append(&mut document.body, synonyms, &mentioned, |is_said, words| !is_said && !words.contains(' '));
        told.extend(groups(&mentioned));
        used.extend(told);
    }
    (0..synonyms.groups.len()).filter(|group| !used.contains(group)).collect()
}

fn groups(said: &BTreeSet<Said>) -> BTreeSet<usize> {
    said.iter().map(|said| said.group).collect()
}

fn without(said: BTreeSet<Said>, told: &BTreeSet<usize>) -> BTreeSet<Said> {
    said.into_iter().filter(|said| !told.contains(&said.group)).collect()
}

/// An expression that a text holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    group: usize,
    expression: usize,
}

/// Adds the expressions of each group that are welcome, told whether the text says them and what they are.
fn append(text: &mut String, synonyms: &Synonyms, said: &BTreeSet<Said>, is_welcome: impl Fn(bool, &str) -> bool) {
    for group in groups(said) {
        for (expression, words) in synonyms.groups[group].words.iter().enumerate() {
            if is_welcome(said.contains(&Said { group, expression }), words) {
                text.push('\n');
                text.push_str(words);
            }
        }
    }
}

/// An expression, as the stems of its words.
struct Expression {
    stems: Vec<Arc<str>>,
    said: Said,
}

/// Finds expressions in texts, by their stems.
struct Reader {
    analyzer: Analyzer,
    by_first: HashMap<Arc<str>, Vec<Expression>>,
}

impl Reader {
    fn new(lang: Lang, synonyms: &Synonyms) -> Self {
        let mut reader = Self { analyzer: Analyzer::new(lang), by_first: HashMap::new() };
        for (group, synonym) in synonyms.groups.iter().enumerate() {
            for (expression, words) in synonym.words.iter().enumerate() {
                let stems: Vec<Arc<str>> = reader.analyzer.words(words).into_iter().map(|word| word.stem).collect();
                let Some(first) = stems.first() else { continue };
                let expressions = reader.by_first.entry(Arc::clone(first)).or_default();
                expressions.push(Expression { stems, said: Said { group, expression } });
            }
        }
        reader
    }

    fn said(&mut self, text: &str) -> BTreeSet<Said> {
        let words: Vec<Word> = self.analyzer.words(text);
        let mut said = BTreeSet::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let held = self.by_first.get(&word.stem).into_iter().flatten().filter(|expression| {
                let stems = &expression.stems;
                stems.len() <= words.len() - at && stems.iter().zip(&words[at..]).all(|(stem, word)| *stem == word.stem)
            });
            let held: Vec<&Expression> = held.collect();
            let longest = held.iter().map(|expression| expression.stems.len()).max().unwrap_or(0);
            said.extend(held.iter().filter(|held| held.stems.len() == longest).map(|held| held.said));
            at += longest.max(1);
        }
        said
    }
}

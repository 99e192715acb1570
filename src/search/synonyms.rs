//! Words that mean the same: a document that says one of them is found by the others.
//!
//! The longest expression wins: « permis de séjour » is not « permis ». What means the same as the title goes to the
//! names, so that a title keeps its length; what means the same as a keyword, to the keywords; as the text, to the text.
//!
//! French documents are lent the words of other languages: what exists in French alone is found by them too.

use crate::lang::tag::Lang;
use crate::model::entities::synonyms::{Group, Synonyms};
use crate::model::portal::Portal;
use crate::search::analysis::{Analyzer, Word};
use crate::search::corpus::Corpus;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The synonyms of a language: its own file, else that of the language it is a variant of.
pub fn of(portal: &Portal, lang: Lang) -> Option<&Arc<Synonyms>> {
    portal.synonyms.get(&lang).or_else(|| portal.synonyms.get(&lang.base()))
}

/// Adds to each document the words that mean the same as its own. Gives the ranks of the groups of which one says a word.
///
/// The synonyms of another language are lent to French documents, which say their French expressions. Longer expressions
/// of `hiding` groups hide the words of shorter ones: « permis de séjour » is not « permis » there either.
pub fn spread(corpus: &mut Corpus, synonyms: &Synonyms, hiding: &[Group]) -> BTreeSet<usize> {
    let mut reader = Reader::new(corpus.lang);
    reader.learn(&synonyms.groups, 0);
    reader.learn(hiding, synonyms.groups.len());
    let mut used = BTreeSet::new();
    for document in &mut corpus.documents {
        let named = own(reader.said(&format!("{}\n{}", document.title, document.names)), synonyms);
        // All of the group, so that two titles that say it in different words get names of the same length.
        append(&mut document.names, synonyms, &named, |_, _| true);
        let mut told: BTreeSet<usize> = groups(&named);
        let listed = own(without(reader.said(&document.keywords), &told), synonyms);
        append(&mut document.keywords, synonyms, &listed, |is_said, _| !is_said);
        told.extend(groups(&listed));
        // A sheet that only mentions « titre de séjour » must not be found by each word of « permis de séjour ».
        let mentioned = own(without(reader.said(&document.body), &told), synonyms);
        append(&mut document.body, synonyms, &mentioned, |is_said, words| !is_said && !words.contains(' '));
        told.extend(groups(&mentioned));
        used.extend(told);
    }
    used
}

/// Without the expressions that were only read to hide others.
fn own(said: BTreeSet<Said>, synonyms: &Synonyms) -> BTreeSet<Said> {
    said.into_iter().filter(|said| said.group < synonyms.groups.len()).collect()
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
    fn new(lang: Lang) -> Self {
        Self { analyzer: Analyzer::new(lang), by_first: HashMap::new() }
    }

    /// Learns to read the expressions of groups, numbered from `first`.
    fn learn(&mut self, groups: &[Group], first: usize) {
        for (group, synonym) in (first..).zip(groups) {
            for (expression, words) in synonym.words.iter().enumerate() {
                let stems: Vec<Arc<str>> = self.analyzer.words(words).into_iter().map(|word| word.stem).collect();
                let Some(start) = stems.first() else { continue };
                let expressions = self.by_first.entry(Arc::clone(start)).or_default();
                expressions.push(Expression { stems, said: Said { group, expression } });
            }
        }
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

//! Asking the index a question that is already expanded: the same that the browser puts to the published shards.

use super::{BOOSTS, Index, Lexicon};
use std::sync::Arc;
use tantivy::Term;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy_fst::Automaton;

/// A word of a question: the stems that it may stand for, each with its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Stems, by number.
    pub stems: Vec<(u32, f32)>,
    /// True when a document without it is no answer.
    pub is_required: bool,
}

/// A question, expanded.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its words.
    pub words: Vec<Wanted>,
    /// How many of the required words a document must have; with none, all the others.
    pub at_least: usize,
}

impl Question {
    /// How many of its words are required.
    pub fn n_required(&self) -> usize {
        self.words.iter().filter(|word| word.is_required).count()
    }
}

/// A document that answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Its number.
    pub document: u32,
    /// How well (BM25, 32-bit floats).
    pub score: f32,
}

impl Index {
    /// The documents that answer, the best first; of equals, the first in the corpus.
    pub fn ask(&self, lexicon: &Lexicon, question: &Question) -> Vec<Found> {
        let limit = self.n_documents() as usize;
        if limit == 0 {
            return Vec::new();
        }
        let query = self.query(lexicon, question);
        let top = self.searcher.search(&*query, &TopDocs::with_limit(limit).order_by_score());
        let found = top.expect("an index in memory can be read").into_iter();
        found.map(|(score, address)| Found { document: address.doc_id, score }).collect()
    }

    /// What tantivy makes of one word and one document: its own account of the score.
    pub fn explain(&self, lexicon: &Lexicon, question: &Question, document: u32) -> Option<String> {
        let query = self.query(lexicon, question);
        let address = tantivy::DocAddress::new(0, document);
        query.explain(&self.searcher, address).ok().map(|explanation| explanation.to_pretty_json())
    }

    /// What one stem brings to a document in one field; none when it does not stand there.
    pub fn weigh(&self, lexicon: &Lexicon, stem: u32, weight: f32, field: usize, document: u32) -> Option<f32> {
        let term = Term::from_field_text(self.fields[field], &lexicon.stems[stem as usize]);
        let term = TermQuery::new(term, IndexRecordOption::WithFreqs);
        let boosted = BoostQuery::new(Box::new(term), BOOSTS[field] * weight);
        let explanation = boosted.explain(&self.searcher, tantivy::DocAddress::new(0, document));
        explanation.ok().map(|explanation| explanation.value())
    }

    /// The forms at most `distance` slips away from a word, a swap of neighbours being one (tantivy's automaton).
    pub fn near<'a>(&self, word: &str, distance: u8, forms: impl Iterator<Item = &'a str>) -> Vec<usize> {
        let query = FuzzyTermQuery::new(Term::from_field_text(self.forms, word), distance, true);
        let automaton = query.automaton().expect("distances of 1 and 2 have automata");
        let accepts = |form: &str| {
            let mut state = automaton.start();
            for byte in form.bytes() {
                if !automaton.can_match(&state) {
                    return false;
                }
                state = automaton.accept(&state, byte);
            }
            automaton.is_match(&state)
        };
        forms.enumerate().filter(|(_, form)| accepts(form)).map(|(index, _)| index).collect()
    }

    fn query(&self, lexicon: &Lexicon, question: &Question) -> Box<dyn Query> {
        let required: Vec<Box<dyn Query>> =
            question.words.iter().filter(|word| word.is_required).map(|word| self.word(lexicon, word)).collect();
        let optional = question.words.iter().filter(|word| !word.is_required).map(|word| self.word(lexicon, word));
        if question.at_least == 0 {
            return all(optional.collect());
        }
        let optional: Vec<(Occur, Box<dyn Query>)> = optional.map(|query| (Occur::Should, query)).collect();
        let base: Box<dyn Query> = if question.at_least < required.len() {
            Box::new(BooleanQuery::union_with_minimum_required_clauses(required, question.at_least))
        } else {
            all(required)
        };
        if optional.is_empty() {
            return base;
        }
        Box::new(BooleanQuery::new(std::iter::once((Occur::Must, base)).chain(optional).collect()))
    }

    fn word(&self, lexicon: &Lexicon, word: &Wanted) -> Box<dyn Query> {
        let stems = word.stems.iter().map(|(number, weight)| {
            let stem: &Arc<str> = &lexicon.stems[*number as usize];
            let fields = self.fields.into_iter().zip(BOOSTS).map(|(field, boost)| {
                let term = TermQuery::new(Term::from_field_text(field, stem), IndexRecordOption::WithFreqs);
                (Occur::Should, Box::new(BoostQuery::new(Box::new(term), boost)) as Box<dyn Query>)
            });
            Box::new(BoostQuery::new(Box::new(BooleanQuery::new(fields.collect())), *weight)) as Box<dyn Query>
        });
        let mut stems: Vec<Box<dyn Query>> = stems.collect();
        if stems.len() == 1 { stems.remove(0) } else { Box::new(DisjunctionMaxQuery::new(stems)) }
    }
}

fn all(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    if queries.len() == 1 {
        return queries.remove(0);
    }
    Box::new(BooleanQuery::new(queries.into_iter().map(|query| (Occur::Must, query)).collect()))
}

//! Reading the index back: its forms, its stems, and where each stem stands.

use super::tokens::BETWEEN;
use super::{FIELDS, Index};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use tantivy::postings::{Postings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

/// The length that tantivy takes for a field whose length does not count.
const NO_NORM: u8 = 1;

/// A form, and the stems to which it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The form.
    pub text: String,
    /// Its stems, by number, with the class of their number of documents (the length in bits).
    pub stems: Vec<(u32, u8)>,
}

impl Form {
    /// The greatest class of its stems.
    pub fn class(&self) -> u8 {
        self.stems.iter().map(|(_, class)| *class).max().unwrap_or(0)
    }
}

/// A word that stands in more than this share of the documents asks little.
const FREQUENT: f64 = 0.3;

/// From so many documents on, a frequent word among others is not looked up at all: its list is long.
pub const LARGE: u32 = 1024;

/// Tells whether a form of this class asks little of so many documents.
pub fn is_frequent(class: u8, n_documents: u32) -> bool {
    class > 0 && f64::from(1_u32 << (u32::from(class) - 1)) >= FREQUENT * f64::from(n_documents)
}

/// Where a stem stands in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Number of the document.
    pub document: u32,
    /// How many times.
    pub times: u32,
    /// Length of the field, as tantivy rounds it to one byte.
    pub norm: u8,
}

/// Every form and every stem of an index: forms in the order of their bytes, stems in that of their commonest form.
#[derive(Default)]
pub struct Lexicon {
    /// The forms.
    pub forms: Vec<Form>,
    /// The stems, in the order of their heads; the number of a stem is its rank.
    pub stems: Vec<Arc<str>>,
    /// The commonest form of each stem: what is typed mostly stands where its stem does.
    pub heads: Vec<String>,
    /// How many words each field holds in all.
    pub tokens: [u64; FIELDS.len()],
    terms: Vec<[Option<TermInfo>; FIELDS.len()]>,
}

impl Index {
    /// Every form and every stem.
    pub fn lexicon(&self) -> Lexicon {
        let Some(segment) = self.segment() else {
            return Lexicon::default();
        };
        let mut terms: BTreeMap<Arc<str>, [Option<TermInfo>; FIELDS.len()]> = BTreeMap::new();
        let mut tokens = [0; FIELDS.len()];
        for (rank, field) in self.fields.into_iter().enumerate() {
            let inverted = segment.inverted_index(field).expect("the fields of the schema are indexed");
            tokens[rank] = inverted.total_num_tokens();
            let mut stream = inverted.terms().stream().expect("an index in memory can be read");
            while let Some((key, info)) = stream.next() {
                terms.entry(Arc::from(text(key))).or_default()[rank] = Some(info.clone());
            }
        }
        let inverted = segment.inverted_index(self.forms).expect("the fields of the schema are indexed");
        let mut stream = inverted.terms().stream().expect("an index in memory can be read");
        let mut pairs: Vec<Pair> = Vec::new();
        while let Some((key, info)) = stream.next() {
            if let Some((form, stem)) = text(key).split_once(BETWEEN) {
                pairs.push(Pair { form: form.to_owned(), stem: Arc::from(stem), documents: info.doc_freq });
            }
        }
        let mut ordered: Vec<(String, Arc<str>)> = heads(&pairs).into_iter().map(|(stem, head)| (head, stem)).collect();
        ordered.sort_unstable();
        let numbers: HashMap<&str, u32> = (0..).zip(&ordered).map(|(number, (_, stem))| (&**stem, number)).collect();
        let forms = forms(&pairs, &numbers);
        let terms = ordered.iter().map(|(_, stem)| terms.remove(stem).unwrap_or_default()).collect();
        let (heads, stems) = ordered.into_iter().unzip();
        Lexicon { forms, stems, heads, tokens, terms }
    }

    /// Where a stem stands in a field, in the order of documents.
    pub fn postings(&self, lexicon: &Lexicon, stem: u32, field: usize) -> Vec<Posting> {
        let (Some(segment), Some(Some(info))) =
            (self.segment(), lexicon.terms.get(stem as usize).map(|terms| &terms[field]))
        else {
            return Vec::new();
        };
        let inverted = segment.inverted_index(self.fields[field]).expect("the fields of the schema are indexed");
        let norms = segment.fieldnorms_readers().get_field(self.fields[field]).ok().flatten();
        let mut list = inverted
            .read_postings_from_terminfo(info, IndexRecordOption::WithFreqs)
            .expect("an index in memory can be read");
        let mut postings = Vec::with_capacity(info.doc_freq as usize);
        while list.doc() != TERMINATED {
            let document = list.doc();
            let norm = norms.as_ref().map_or(NO_NORM, |norms| norms.fieldnorm_id(document));
            postings.push(Posting { document, times: list.term_freq(), norm });
            list.advance();
        }
        postings
    }
}

/// A form and a stem to which it leads.
struct Pair {
    form: String,
    stem: Arc<str>,
    documents: u32,
}

/// The commonest form of each stem; of equals, the first.
fn heads(pairs: &[Pair]) -> BTreeMap<Arc<str>, String> {
    let mut best: BTreeMap<Arc<str>, &Pair> = BTreeMap::new();
    for pair in pairs {
        let held = best.entry(Arc::clone(&pair.stem)).or_insert(pair);
        if pair.documents > held.documents {
            *held = pair;
        }
    }
    best.into_iter().map(|(stem, pair)| (stem, pair.form.clone())).collect()
}

/// The forms, each with the numbers of its stems.
fn forms(pairs: &[Pair], numbers: &HashMap<&str, u32>) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for pair in pairs {
        if forms.last().is_none_or(|last| last.text != pair.form) {
            forms.push(Form { text: pair.form.clone(), stems: Vec::new() });
        }
        let class = u8::try_from(u32::BITS - pair.documents.leading_zeros()).unwrap_or(u8::MAX);
        forms.last_mut().expect("a form was just there").stems.push((numbers[&*pair.stem], class));
    }
    forms
}

impl Lexicon {
    /// In how many documents a stem stands in a field.
    pub fn frequency(&self, stem: u32, field: usize) -> u32 {
        let info = self.terms.get(stem as usize).and_then(|terms| terms[field].as_ref());
        info.map_or(0, |info| info.doc_freq)
    }
}

fn text(key: &[u8]) -> &str {
    std::str::from_utf8(key).expect("terms are made of words, which are UTF-8")
}

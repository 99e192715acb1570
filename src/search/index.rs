//! The index of a language, made by tantivy in memory: the one door of tantivy.
//!
//! One segment, its documents numbered in the order of the corpus, so that what is published from it is the same
//! each time. Four fields are scored; a fifth, `forms`, holds each form with its stem, so that tantivy's own
//! dictionary is the vocabulary that is published.

mod ask;
mod lexicon;
mod tokens;

pub use ask::{Found, Question, Wanted};
pub use lexicon::{Form, LARGE, Lexicon, Posting, is_frequent};

use crate::search::analysis::Analyzer;
use crate::search::corpus::Corpus;
use crate::search::document::Document;
use tantivy::directory::RamDirectory;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Searcher, SegmentReader, TantivyDocument};
use tokens::{Role, Tokens};

/// The fields that are scored, in the order in which they are published.
pub const FIELDS: [&str; 4] = ["title", "names", "keywords", "body"];

/// The fields whose length counts: who has many names or keywords is not less worth for each.
const MEASURED: [&str; 2] = [FIELDS[0], FIELDS[3]];

/// What a word is worth in each of them.
pub const BOOSTS: [f32; FIELDS.len()] = [5.0, 4.0, 2.0, 1.0];

/// How many bytes tantivy may take for its tables while it indexes.
const MEMORY: usize = 200_000_000;

/// The index of a language.
pub struct Index {
    searcher: Searcher,
    fields: [Field; FIELDS.len()],
    forms: Field,
}

impl Index {
    /// Indexes a corpus.
    pub fn build(corpus: &Corpus) -> Self {
        Self::of(corpus.lang, &corpus.documents)
    }

    /// Indexes documents of a language, numbered in their order.
    pub fn of(lang: crate::lang::tag::Lang, documents: &[Document]) -> Self {
        let mut schema = Schema::builder();
        let fields = FIELDS.map(|name| schema.add_text_field(name, scored(name)));
        let forms = schema.add_text_field("forms", listed());
        let schema = schema.build();
        let analyzer = Analyzer::new(lang);
        let tokenizers = tantivy::tokenizer::TokenizerManager::new();
        tokenizers.register(Role::Stems.name(), Tokens::new(analyzer.clone(), Role::Stems));
        tokenizers.register(Role::Forms.name(), Tokens::new(analyzer, Role::Forms));
        let builder = tantivy::Index::builder().schema(schema).tokenizers(tokenizers);
        let mut writer = builder
            .single_segment_index_writer::<TantivyDocument>(RamDirectory::create(), MEMORY)
            .expect("an index in memory can be opened");
        for document in documents {
            let mut entry = TantivyDocument::new();
            let texts = [&document.title, &document.names, &document.keywords, &document.body];
            for (field, text) in fields.into_iter().zip(texts) {
                entry.add_text(field, text);
                entry.add_text(forms, text);
            }
            writer.add_document(entry).expect("a document of text fields fits the schema");
        }
        let index = writer.finalize().expect("an index in memory can be closed");
        let searcher = index.reader().expect("an index in memory can be read").searcher();
        Self { searcher, fields, forms }
    }

    /// How many documents it holds.
    pub fn n_documents(&self) -> u32 {
        self.segment().map_or(0, SegmentReader::max_doc)
    }

    /// The only segment; none when there is no document.
    fn segment(&self) -> Option<&SegmentReader> {
        self.searcher.segment_readers().first()
    }
}

fn scored(name: &str) -> TextOptions {
    let indexing =
        TextFieldIndexing::default().set_tokenizer(Role::Stems.name()).set_index_option(IndexRecordOption::WithFreqs);
    TextOptions::default().set_indexing_options(indexing.set_fieldnorms(MEASURED.contains(&name)))
}

fn listed() -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(Role::Forms.name())
        .set_fieldnorms(false)
        .set_index_option(IndexRecordOption::Basic);
    TextOptions::default().set_indexing_options(indexing)
}

//! What a list of answers shows of each document.

use crate::lang::tag::Lang;
use crate::search::corpus::Corpus;
use crate::search::document::Document;
use std::collections::BTreeSet;

/// How many documents a shard holds.
pub const A_SHARD: usize = 8;

/// The shards of the documents, in their order.
pub fn shards(corpus: &Corpus) -> Vec<Vec<u8>> {
    let languages = languages(corpus);
    corpus.documents.chunks(A_SHARD).map(|documents| shard(documents, &languages)).collect()
}

/// The other languages in which some document exists: the bits of a document's mask stand for them.
pub fn languages(corpus: &Corpus) -> Vec<Lang> {
    let languages: BTreeSet<Lang> =
        corpus.documents.iter().flat_map(|document| document.also_in.iter().copied()).collect();
    languages.into_iter().collect()
}

fn shard(documents: &[Document], languages: &[Lang]) -> Vec<u8> {
    let mask = |document: &Document| {
        let bits = languages.iter().enumerate().filter(|(_, lang)| document.also_in.contains(lang));
        bits.fold(0_u64, |mask, (bit, _)| mask | 1 << bit)
    };
    let columns: [&dyn Fn(&Document) -> String; 6] = [
        &|document| line(&document.title),
        &|document| document.path.clone(),
        &|document| line(&document.meta),
        &|document| line(&document.summary),
        &|document| document.until.clone().unwrap_or_default(),
        // After a space, what has changed: readers of the mask alone stop before it.
        &|document| match document.status {
            Some(status) => format!("{:x} {}", mask(document), status.as_str()),
            None => format!("{:x}", mask(document)),
        },
    ];
    let mut text = String::new();
    for column in columns {
        for document in documents {
            text.push_str(&column(document));
            text.push('\n');
        }
    }
    text.into_bytes()
}

fn line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

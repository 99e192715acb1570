//! What the files are made of: YAML trees and Markdown documents, with spans. It does not know what keys mean.

pub mod entry;
pub mod front_matter;
pub mod markdown;
pub mod node;
pub mod settings;
pub mod yaml;

use crate::diag::report::Report;
use crate::syntax::entry::Entry;
use crate::text::file::SourceFile;
use rayon::prelude::*;

/// Reads every file: one entry each, in the order of the files. Problems come in that order too.
pub fn parse_all(files: &[SourceFile], report: &mut Report) -> Vec<Entry> {
    let parsed: Vec<(Entry, Report)> = files
        .par_iter()
        .map(|file| {
            let mut report = Report::default();
            (entry::parse(file, &mut report), report)
        })
        .collect();
    parsed
        .into_iter()
        .map(|(entry, problems)| {
            report.absorb(problems);
            entry
        })
        .collect()
}

#[cfg(test)]
mod tests;

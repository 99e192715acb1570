//! Links to other sites, wherever they are written: in texts, in keys, in every language.

use crate::sources::snapshot::Snapshot;
use crate::text::file::SourceFile;
use crate::text::span::Span;
use std::collections::BTreeMap;

/// Each address of another site, with every place where it is written.
pub fn external(snapshot: &Snapshot) -> BTreeMap<String, Vec<Span>> {
    let mut found: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for file in &snapshot.files {
        for (address, span) in of(file) {
            found.entry(address).or_default().push(span);
        }
    }
    found
}

/// The addresses written in a file. Commented lines of YAML say nothing to readers.
fn of(file: &SourceFile) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    let mut at = 0;
    let is_yaml = file.path.as_str().ends_with(".yaml");
    for line in file.text.split_inclusive('\n') {
        let is_comment = is_yaml && line.trim_start().starts_with('#');
        let mut from = 0;
        while let Some(start) = line[from..].find("http").map(|start| from + start).filter(|_| !is_comment) {
            let address = address(&line[start..]);
            if let Some(address) = address {
                let span = Span::new(file.id, at + start, at + start + address.len());
                let asked = address.split('#').next().unwrap_or(address);
                found.push((asked.to_owned(), span));
            }
            from = start + address.map_or(4, str::len);
        }
        at += line.len();
    }
    found
}

/// The address at the start of a text: up to what cannot be part of one, closing signs that it did not open left out.
fn address(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("http")?;
    let host = rest.strip_prefix("s").unwrap_or(rest).strip_prefix("://")?;
    host.chars().next().filter(|first| first.is_alphanumeric() || *first == '[')?;
    let is_end = |character: char| character.is_whitespace() || "\"'<>`|\\^{}«»".contains(character);
    let mut address = &text[..text.find(is_end).unwrap_or(text.len())];
    loop {
        let is_unopened = |close: char, open: char| {
            address.ends_with(close) && address.matches(close).count() > address.matches(open).count()
        };
        let is_sign = address.ends_with(['.', ',', ';', ':', '!', '?', '*', '_', '…', '’']);
        if !is_sign && !is_unopened(')', '(') && !is_unopened(']', '[') {
            return Some(address);
        }
        address = &address[..address.len() - address.chars().next_back().map_or(1, char::len_utf8)];
    }
}

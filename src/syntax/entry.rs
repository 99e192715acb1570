//! One file, read: its YAML tree, and its text where it is a Markdown file.

use crate::diag::report::Report;
use crate::syntax::front_matter::{self, Parts};
use crate::syntax::markdown::place::Place;
use crate::syntax::markdown::{self, Doc};
use crate::syntax::node::Node;
use crate::syntax::yaml;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::sync::Arc;

/// One file, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The file's number.
    pub file: FileId,
    /// Its path.
    pub path: ContentPath,
    /// The YAML: the front matter of a Markdown file, the whole of a YAML file; none when nothing could be read.
    pub head: Option<Node>,
    /// The text under the front matter of a Markdown file.
    pub body: Option<Body>,
    /// True when the YAML has an error: `head` then holds only what could be saved, and a key may be missing from it
    /// although it was written.
    pub is_broken: bool,
}

/// The text under the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Where it stands, surrounding blank lines left out.
    pub span: Span,
    /// The Markdown as written, trimmed: what hashes are made of.
    pub text: Arc<str>,
    /// What it means.
    pub doc: Arc<Doc>,
}

/// Reads one file.
pub fn parse(file: &SourceFile, report: &mut Report) -> Entry {
    let is_markdown = file.path.as_str().ends_with(".md");
    let parts = if is_markdown { front_matter::split(file, report) } else { front_matter::yaml_only(file, report) };
    let Parts { head, body, settled, is_broken } = parts;
    let mut unsaid = Report::default();
    let parsed = head.map(|head| {
        let report = if head.is_guess { &mut unsaid } else { &mut *report };
        yaml::parse(&head.text, file.id, head.start, report)
    });
    let body = body.map(|body| {
        let span = trimmed(&settled, body);
        let text: Arc<str> = Arc::from(&settled[span.range()]);
        let doc = Arc::new(markdown::parse(&text, &Place::exact(span), report));
        Body { span, text, doc }
    });
    let (head, is_head_broken) = parsed.map_or((None, false), |parsed| (parsed.node, parsed.is_broken));
    Entry { file: file.id, path: file.path.clone(), head, body, is_broken: is_broken || is_head_broken }
}

fn trimmed(text: &str, span: Span) -> Span {
    let text = &text[span.range()];
    let after = text.trim_end();
    // Only whole blank lines go: leading spaces of the first line mean something in Markdown.
    let blank: usize = after.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
    span.part(blank.min(after.len()), after.len())
}

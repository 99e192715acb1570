//! Events of the YAML crate made into a [`Node`], within bounds.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Yaml;
use crate::diag::report::Report;
use crate::syntax::node::{Data, Entry, Node, Scalar, Style};
use crate::syntax::yaml::fault::{self, Fault};
use crate::syntax::yaml::line::Line;
use crate::syntax::yaml::silent::{self, Position};
use crate::text::file::FileId;
use crate::text::span::Span;
use serde_yaml::granit_parser::{self as granit, Event, Parser, ScalarStyle, StructureStyle};
use std::collections::BTreeMap;
use std::sync::Arc;

const MAX_NODES: usize = 20_000;
const MAX_DEPTH: usize = 32;
/// Refusals told in one file; more would only be echoes.
const MAX_REFUSALS: usize = 100;

/// Where the text stands.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The file.
    pub file: FileId,
    /// The byte of the file at which the text starts.
    pub start: usize,
}

impl Origin {
    /// A stretch of the text as a stretch of the file.
    pub fn span(self, from: usize, to: usize) -> Span {
        Span::new(self.file, self.start + from, self.start + to)
    }
}

/// What came of reading.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What was read until the end or until the error.
    pub node: Option<Node>,
    /// The slip that stopped it.
    pub fault: Option<Fault>,
    /// True when something was refused that YAML allows; it was told already.
    pub is_refused: bool,
}

enum Shape {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, seen: BTreeMap<Arc<str>, Span>, key: Option<Key> },
}

struct Frame {
    start: usize,
    is_block: bool,
    anchor: usize,
    shape: Shape,
}

struct Key {
    text: Arc<str>,
    span: Span,
    is_kept: bool,
}

struct Loader<'a> {
    text: &'a str,
    origin: Origin,
    report: &'a mut Report,
    frames: Vec<Frame>,
    root: Option<Node>,
    anchors: BTreeMap<usize, (Node, usize)>,
    n_nodes: usize,
    n_documents: usize,
    n_refused: usize,
    is_over: bool,
    fault: Option<Fault>,
}

/// Reads a text until its end or its first syntax error.
pub fn load(text: &str, origin: Origin, report: &mut Report) -> Outcome {
    let mut options = granit::options! { emit_unresolved_aliases: true, disallow_directives: true };
    options.set_emit_comments(false);
    let mut loader = Loader {
        text,
        origin,
        report,
        frames: Vec::new(),
        root: None,
        anchors: BTreeMap::new(),
        n_nodes: 0,
        n_documents: 0,
        n_refused: 0,
        is_over: false,
        fault: None,
    };
    for next in Parser::new_from_str_with_options(text, options) {
        match next {
            Ok((event, span)) => loader.take(event, &span),
            Err(error) => loader.fault = Some(fault::fault(text, &error)),
        }
        if loader.is_over || loader.fault.is_some() {
            break;
        }
    }
    while !loader.frames.is_empty() {
        loader.close(None);
    }
    Outcome { node: loader.root, fault: loader.fault, is_refused: loader.n_refused > 0 }
}

impl Loader<'_> {
    fn take(&mut self, event: Event<'_>, span: &granit::Span) {
        let (from, to) = self.range(span);
        match event {
            Event::DocumentStart(..) => {
                self.n_documents += 1;
                if self.n_documents > 1 {
                    self.refuse(Diagnostic::at(self.origin.span(from, to.max(from + 1)), Yaml::SeveralDocuments {}));
                    self.is_over = true;
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_tag(tag.is_some(), span);
                if style == ScalarStyle::Plain && from < to {
                    self.look_for_slips(from, to);
                }
                let node = Node { span: self.origin.span(from, to), data: data(&text, style) };
                self.put(node, anchor, 1);
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.refuse_tag(tag.is_some(), span);
                self.open(from, style, anchor, Shape::List(Vec::new()));
            }
            Event::MappingStart(style, anchor, tag) => {
                self.refuse_tag(tag.is_some(), span);
                let shape = Shape::Map { entries: Vec::new(), seen: BTreeMap::new(), key: None };
                self.open(from, style, anchor, shape);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(Some(to)),
            Event::Alias(id) => match self.anchors.get(&id).cloned() {
                Some((node, n_nodes)) => self.put(node, 0, n_nodes),
                None => self.fault = Some(Fault::new(from..to, Yaml::AliasInsideItself {})),
            },
            Event::UnresolvedAlias(name) => {
                let line = Line::at(self.text, from);
                // A `*` at the start of a value is nearly always a bullet or an emphasis, not an alias.
                self.fault = Some(if line.value.start == from && line.value.end > to {
                    Fault::new(line.value.clone(), Yaml::SpecialStart { character: '*', line: line.quoted() })
                } else {
                    Fault::new(from..to, Yaml::UnknownAlias { name: name.into_owned() })
                });
            }
            _ => {}
        }
    }

    fn look_for_slips(&mut self, from: usize, to: usize) {
        let is_key = matches!(self.frames.last(), Some(Frame { shape: Shape::Map { key: None, .. }, .. }));
        let is_in_brackets = self.frames.last().is_some_and(|frame| !frame.is_block);
        if is_key {
            return;
        }
        // Between brackets thousands of values may share a line: only what is next to the value is looked at.
        if !is_in_brackets {
            let position = if self.frames.is_empty() { Position::Root } else { Position::Inside };
            self.fault = silent::slip(self.text, from, to, position);
        }
        if let Some(Fault { problem, range }) = silent::cut(self.text, from, to) {
            self.report.push(self.origin.span(range.start, range.end), problem);
        }
    }

    fn range(&self, span: &granit::Span) -> (usize, usize) {
        let byte = |marker: &granit::Marker| marker.byte_offset().unwrap_or(0).min(self.text.len());
        let from = byte(&span.start);
        (from, byte(&span.end).max(from))
    }

    fn refuse(&mut self, diagnostic: Diagnostic) {
        self.n_refused += 1;
        if self.n_refused <= MAX_REFUSALS {
            self.report.add(diagnostic);
        }
    }

    fn refuse_tag(&mut self, is_tagged: bool, span: &granit::Span) {
        let Some(place) = span.tag_span().filter(|_| is_tagged) else { return };
        let (from, to) = self.range(&place);
        let tag = self.text[from..to].to_owned();
        self.refuse(Diagnostic::at(self.origin.span(from, to), Yaml::TagRefused { tag }));
    }

    fn open(&mut self, start: usize, style: StructureStyle, anchor: usize, shape: Shape) {
        if self.frames.len() >= MAX_DEPTH {
            self.fault = Some(Fault::new(start..start + 1, Yaml::TooDeep { limit: MAX_DEPTH }));
            return;
        }
        self.frames.push(Frame { start, is_block: style == StructureStyle::Block, anchor, shape });
    }

    /// Closes the innermost collection: at `end` for one in brackets, after its last value otherwise.
    fn close(&mut self, end: Option<usize>) {
        let Some(frame) = self.frames.pop() else { return };
        let start = self.origin.span(frame.start, frame.start).start;
        let last = match &frame.shape {
            Shape::List(items) => items.last().map(|item| item.span.end),
            Shape::Map { entries, key, .. } => {
                let last = entries.last().map(|entry| entry.value.span.end.max(entry.key_span.end));
                last.max(key.as_ref().map(|key| key.span.end))
            }
        };
        let end = match end {
            Some(end) if !frame.is_block => self.origin.span(end, end).start,
            Some(_) | None => last.unwrap_or(start).max(start),
        };
        let (n_nodes, data) = match frame.shape {
            Shape::List(items) => (1, Data::List(items)),
            Shape::Map { entries, .. } => (1, Data::Map(entries)),
        };
        let span = Span { file: self.origin.file, start, end };
        self.put(Node { span, data }, frame.anchor, n_nodes);
    }

    /// Puts a finished value where it belongs: into the open list, as key or value of the open map, or at the root.
    fn put(&mut self, node: Node, anchor: usize, n_nodes: usize) {
        self.n_nodes += n_nodes;
        if self.n_nodes > MAX_NODES && !self.is_over {
            self.refuse(Diagnostic::at(node.span, Yaml::TooManyValues { limit: MAX_NODES }));
            self.is_over = true;
        }
        if anchor > 0 {
            let n_nodes = count(&node);
            self.anchors.insert(anchor, (node.clone(), n_nodes));
        }
        match self.frames.last_mut().map(|frame| &mut frame.shape) {
            None => self.root = Some(node),
            Some(Shape::List(items)) => items.push(node),
            Some(Shape::Map { entries, key, .. }) => match key.take() {
                Some(key) if key.is_kept => {
                    let value = placed(node, key.span);
                    entries.push(Entry { key: key.text, key_span: key.span, value });
                }
                Some(_) => {}
                None => self.put_key(&node),
            },
        }
    }

    fn put_key(&mut self, node: &Node) {
        let Data::Scalar(Scalar { text, style }) = &node.data else {
            self.refuse(Diagnostic::at(node.span, Yaml::KeyIsNotText {}));
            self.set_key(Key { text: Arc::from(""), span: node.span, is_kept: false });
            return;
        };
        let is_merge = &**text == "<<" && *style == Style::Plain;
        if is_merge {
            self.refuse(Diagnostic::at(node.span, Yaml::MergeKey {}));
        }
        let first = self.frames.last_mut().and_then(|frame| match &mut frame.shape {
            Shape::Map { seen, .. } if !is_merge => match seen.get(text) {
                Some(first) => Some(*first),
                None => {
                    seen.insert(Arc::clone(text), node.span);
                    None
                }
            },
            Shape::Map { .. } | Shape::List(_) => None,
        });
        if let Some(first) = first {
            let problem = Yaml::DuplicateKey { key: text.to_string() };
            let words = ("la première fois ici", "the first time here");
            self.refuse(Diagnostic::at(node.span, problem).with(first, words.0, words.1));
        }
        let is_kept = !is_merge && first.is_none();
        let bare = text.trim();
        if bare.len() != text.len() && *style == Style::Plain {
            // YAML knows no space but the plain one: a no-break space before the colon would belong to the key.
            self.refuse(Diagnostic::at(node.span, Yaml::StrangeSpace {}));
        }
        self.set_key(Key { text: Arc::from(bare), span: node.span, is_kept });
    }

    fn set_key(&mut self, new: Key) {
        if let Some(Frame { shape: Shape::Map { key, .. }, .. }) = self.frames.last_mut() {
            *key = Some(new);
        }
    }
}

fn data(text: &str, style: ScalarStyle) -> Data {
    let style = match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
    };
    let is_empty = style == Style::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL");
    if is_empty { Data::Empty } else { Data::Scalar(Scalar { text: Arc::from(text), style }) }
}

/// A value that was not written has no place of its own: its key's is used.
fn placed(node: Node, key: Span) -> Node {
    let is_nowhere = node.data == Data::Empty && node.span.start == node.span.end;
    if is_nowhere { Node { span: key, data: Data::Empty } } else { node }
}

fn count(node: &Node) -> usize {
    1 + match &node.data {
        Data::Empty | Data::Scalar(_) => 0,
        Data::List(items) => items.iter().map(count).sum(),
        Data::Map(entries) => entries.iter().map(|entry| count(&entry.value) + 1).sum(),
    }
}

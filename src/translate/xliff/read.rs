//! XLIFF 1.2 read back: the segments alone, whatever a tool added around them.
//!
//! A file from outside is not trusted: no document type, no entity but the five of XML, a depth and a number of
//! segments beyond which reading stops. Nothing is ever fetched.

use crate::diag::problems::Translations;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::text::file::SourceFile;
use crate::text::span::Span;
use crate::translate::delivery::{Delivered, MAX_UNITS, Word, language, name};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::collections::BTreeMap;
use std::sync::Arc;

const MAX_DEPTH: usize = 64;

/// The segments of a file.
pub fn units(file: &SourceFile, languages: &[Lang], report: &mut Report) -> Vec<Delivered> {
    let mut reading = Reading {
        file,
        languages,
        units: Vec::new(),
        path: Vec::new(),
        sheet: None,
        unit: None,
        text: None,
        code: None,
    };
    let mut reader = Reader::from_str(&file.text);
    let mut has_root = false;
    loop {
        let before = place(reader.buffer_position());
        let event = reader.read_event();
        let span = Span::new(file.id, before, place(reader.buffer_position()));
        match event {
            Ok(Event::Start(tag)) => {
                if reading.path.is_empty() && local(&tag) != "xliff" {
                    report.push(span, Translations::NotADelivery {});
                    return reading.units;
                }
                has_root = true;
                reading.start(&tag, span, report);
                if reading.path.len() > MAX_DEPTH || reading.units.len() > MAX_UNITS {
                    report.push(span, too_much());
                    return reading.units;
                }
            }
            Ok(Event::Empty(tag)) => {
                reading.start(&tag, span, report);
                reading.end(span, report);
            }
            Ok(Event::End(_)) => reading.end(span, report),
            Ok(Event::Text(text)) => reading.words(&text.xml10_content()),
            Ok(Event::CData(data)) => reading.words(&data.xml10_content()),
            Ok(Event::GeneralRef(entity)) => match character(&entity) {
                Some(character) => reading.words(character.encode_utf8(&mut [0; 4])),
                None => {
                    report.push(span, Translations::Hostile { found: format!("&{};", &*entity) });
                    return Vec::new();
                }
            },
            Ok(Event::DocType(_)) => {
                report.push(span, Translations::Hostile { found: "<!DOCTYPE".to_owned() });
                return Vec::new();
            }
            Ok(Event::Eof) if has_root && reading.path.is_empty() => return reading.units,
            Ok(Event::Eof) => {
                report.push(span, Translations::BrokenFile {});
                return reading.units;
            }
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
            Err(_) => {
                let at = place(reader.error_position()).min(file.text.len());
                report.push(Span::new(file.id, at, at + 1), Translations::BrokenFile {});
                return reading.units;
            }
        }
    }
}

fn too_much() -> Translations {
    Translations::TooMuch {
        fr: format!("{MAX_DEPTH} balises l’une dans l’autre, {MAX_UNITS} segments"),
        en: format!("{MAX_DEPTH} elements one inside the other, {MAX_UNITS} segments"),
    }
}

fn place(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

fn local(tag: &BytesStart<'_>) -> String {
    let name: &str = tag;
    let name = name.split(|character: char| character.is_whitespace() || character == '/').next().unwrap_or_default();
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    found.normalized_value(quick_xml::XmlVersion::Explicit1_0).ok().map(|value| value.into_owned())
}

fn character(entity: &BytesRef<'_>) -> Option<char> {
    if entity.is_char_ref() {
        return entity.resolve_char_ref().ok().flatten();
    }
    match &**entity {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

struct Reading<'a> {
    file: &'a SourceFile,
    languages: &'a [Lang],
    units: Vec<Delivered>,
    /// The elements open now.
    path: Vec<String>,
    sheet: Option<(Arc<str>, Lang)>,
    unit: Option<Unit>,
    /// The text being read, and how deep its element stands.
    text: Option<(Which, String, usize)>,
    /// The code being read: its element, its id, what was read when it began.
    code: Option<(String, String, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Source,
    Target,
}

struct Unit {
    id: String,
    depth: usize,
    word: Word,
    source: String,
    target: Option<String>,
    span: Span,
    /// What the codes of the source hold, by element and id: some tools send back empty ones.
    codes: BTreeMap<(String, String), String>,
}

impl Reading<'_> {
    fn start(&mut self, tag: &BytesStart<'_>, span: Span, report: &mut Report) {
        let element = local(tag);
        let parent = self.path.last().map(String::as_str);
        match element.as_str() {
            "file" => {
                let lang = attribute(tag, "target-language").unwrap_or_default();
                let lang = language(&lang, span, self.languages, report);
                self.sheet = attribute(tag, "original").map(|path| Arc::from(path.as_str())).zip(lang);
            }
            "trans-unit" if self.unit.is_none() => {
                let is_approved = attribute(tag, "approved").is_some_and(|value| value == "yes");
                self.unit = Some(Unit {
                    id: attribute(tag, "id").unwrap_or_default(),
                    depth: self.path.len(),
                    word: if is_approved { Word::Done } else { Word::Silent },
                    source: String::new(),
                    target: None,
                    span,
                    codes: BTreeMap::new(),
                });
            }
            "source" if parent == Some("trans-unit") => {
                self.text = Some((Which::Source, String::new(), self.path.len()));
            }
            "target" if parent == Some("trans-unit") => {
                let state = attribute(tag, "state");
                if let Some(unit) = &mut self.unit {
                    if matches!(state.as_deref(), Some("translated" | "final" | "signed-off")) {
                        unit.word = Word::Done;
                    }
                    unit.span = Span::new(self.file.id, span.end as usize, span.end as usize);
                }
                self.text = Some((Which::Target, String::new(), self.path.len()));
            }
            "ph" | "bpt" | "ept" | "it" | "x" | "bx" | "ex" => {
                if let Some((_, text, _)) = &self.text {
                    self.code = Some((kin(&element), attribute(tag, "id").unwrap_or_default(), text.len()));
                }
            }
            _ => {}
        }
        self.path.push(element);
    }

    fn words(&mut self, words: &str) {
        if let Some((_, text, _)) = &mut self.text {
            text.push_str(words);
        }
    }

    fn end(&mut self, span: Span, report: &mut Report) {
        let Some(element) = self.path.pop() else { return };
        if let Some((kin, id, from)) = self.code.take_if(|(kin_, ..)| *kin_ == kin(&element)) {
            self.end_of_code(kin, id, from);
        }
        let depth = self.path.len();
        if let (Some((which, text, _)), Some(unit)) = (self.text.take_if(|(.., at)| *at == depth), &mut self.unit) {
            match which {
                Which::Source => unit.source = text,
                Which::Target => {
                    let end = (span.start as usize).max(unit.span.start as usize);
                    unit.span = Span::new(self.file.id, unit.span.start as usize, end);
                    unit.target = Some(text);
                }
            }
        }
        if element == "trans-unit"
            && let Some(unit) = self.unit.take_if(|unit| unit.depth == depth)
        {
            self.end_of_unit(unit, report);
        }
        if element == "file" {
            self.sheet = None;
        }
    }

    fn end_of_code(&mut self, kin: String, id: String, from: usize) {
        let (Some((which, text, _)), Some(unit)) = (&mut self.text, &mut self.unit) else { return };
        match which {
            Which::Source => {
                unit.codes.insert((kin, id), text[from..].to_owned());
            }
            Which::Target if text.len() == from => {
                text.push_str(unit.codes.get(&(kin, id)).map_or("", String::as_str));
            }
            Which::Target => {}
        }
    }

    fn end_of_unit(&mut self, unit: Unit, report: &mut Report) {
        let Some((sheet, lang)) = self.sheet.clone() else { return };
        let Some((field, rank)) = name(&unit.id) else {
            report.push(unit.span, Translations::UnknownSegment { name: format!("{sheet}#{}", unit.id) });
            return;
        };
        let Unit { source, target, word, span, .. } = unit;
        self.units.push(Delivered { sheet, field, rank, lang, source, target, word, span });
    }
}

/// Elements that stand for one another between tools.
fn kin(element: &str) -> String {
    match element {
        "ph" | "x" | "it" => "ph",
        "bpt" | "bx" => "bpt",
        "ept" | "ex" => "ept",
        other => other,
    }
    .to_owned()
}

//! Segments written as strict XLIFF 1.2.

use crate::lang::tag::Lang;
use crate::syntax::markdown::marks::MarkKind;
use crate::translate::glossary::{Glossary, Word};
use crate::translate::inline::{CodeKind, Piece, pieces};
use crate::translate::unit::{FieldState, SheetUnits, Unit, place};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::collections::BTreeMap;

type Attributes<'a> = &'a [(&'a str, &'a str)];

/// The sheets as one document.
pub fn document(sheets: &[SheetUnits], lang: Lang, glossary: &Glossary) -> String {
    let mut page = Page { writer: Writer::new(Vec::new()), lang: lang.as_str().to_owned(), glossary };
    page.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    page.line(0);
    page.open("xliff", &[("version", "1.2"), ("xmlns", "urn:oasis:names:tc:xliff:document:1.2")]);
    for sheet in sheets {
        page.sheet(sheet);
    }
    page.line(0);
    page.close("xliff");
    page.line(0);
    String::from_utf8(page.writer.into_inner()).expect("only text was written")
}

struct Page<'a> {
    writer: Writer<Vec<u8>>,
    lang: String,
    glossary: &'a Glossary,
}

impl Page<'_> {
    fn event(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("writing to memory never fails");
    }

    fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(start));
    }

    fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(text)));
    }

    fn line(&mut self, depth: usize) {
        self.text(&format!("\n{}", "  ".repeat(depth)));
    }

    fn element(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    fn note(&mut self, depth: usize, text: &str) {
        self.line(depth);
        self.element("note", &[("from", "passerelle"), ("xml:lang", "fr")], text);
    }

    fn sheet(&mut self, sheet: &SheetUnits) {
        let lang = self.lang.clone();
        self.line(1);
        self.open(
            "file",
            &[
                ("original", sheet.path.as_str()),
                ("source-language", "fr"),
                ("target-language", &lang),
                ("datatype", "x-markdown"),
                ("product-name", "Passerelle"),
                ("xml:space", "preserve"),
            ],
        );
        self.line(2);
        self.open("header", &[]);
        let address = sheet.address.as_ref().map(|address| format!(" — {address}")).unwrap_or_default();
        self.note(3, &format!("{}{address}", sheet.title));
        for (field, said) in &sheet.apart {
            self.note(
                3,
                &format!("Traduction actuelle de {field}, qui n’a pas les mêmes paragraphes\u{202f}:\n{said}"),
            );
        }
        self.line(2);
        self.close("header");
        self.line(2);
        self.open("body", &[]);
        for unit in &sheet.units {
            self.unit(unit);
        }
        self.line(2);
        self.close("body");
        self.line(1);
        self.close("file");
    }

    fn unit(&mut self, unit: &Unit) {
        let id = format!("{}:{}", unit.field, unit.rank);
        let max = unit.max.map(|max| max.to_string());
        let mut attributes: Vec<(&str, &str)> = vec![("id", &id), ("resname", &unit.field)];
        if unit.state == FieldState::UpToDate {
            attributes.push(("approved", "yes"));
        }
        if let Some(max) = &max {
            attributes.extend([("maxwidth", max.as_str()), ("size-unit", "char")]);
        }
        attributes.push(("xml:space", "preserve"));
        self.line(3);
        self.open("trans-unit", &attributes);
        self.line(4);
        self.open("source", &[("xml:lang", "fr")]);
        let glossary = self.glossary;
        let terms = glossary.found(&unit.source);
        let codes = self.inline(unit, &unit.source, &terms, &BTreeMap::new());
        self.close("source");
        if let Some(target) = &unit.target {
            let lang = self.lang.clone();
            let state: &[(&str, &str)] = match unit.state {
                FieldState::UpToDate => &[("state", "final")],
                FieldState::Automatic => &[("state", "needs-review-translation"), ("state-qualifier", "mt-suggestion")],
                FieldState::Missing | FieldState::ToReview => &[("state", "needs-review-translation")],
            };
            self.line(4);
            self.open("target", &[&[("xml:lang", lang.as_str())], state].concat());
            self.inline(unit, target, &[], &codes);
            self.close("target");
        }
        self.notes(unit, &terms);
        self.line(3);
        self.close("trans-unit");
    }

    fn notes(&mut self, unit: &Unit, terms: &[(&Word, Vec<std::ops::Range<usize>>)]) {
        let max = unit.max.map(|max| format!(" Au plus {max} caractères.")).unwrap_or_default();
        self.note(4, &format!("{} ({}). {}{max}", unit.field, place(unit.block), unit.about));
        for (word, _) in terms {
            self.note(4, &told(word));
        }
    }

    /// Writes a text with its codes; returns the ids given, so that a target has those of its source.
    fn inline(
        &mut self,
        unit: &Unit,
        text: &str,
        terms: &[(&Word, Vec<std::ops::Range<usize>>)],
        known: &BTreeMap<String, Vec<usize>>,
    ) -> BTreeMap<String, Vec<usize>> {
        let pieces = pieces(text, unit.markup);
        let mut left = known.clone();
        let mut next = 1 + known.values().map(Vec::len).sum::<usize>();
        let (mut given, mut ids) = (BTreeMap::<String, Vec<usize>>::new(), BTreeMap::new());
        for (at, (range, piece)) in pieces.iter().enumerate() {
            let raw = &text[range.clone()];
            match piece {
                Piece::Words => self.words(raw, range.start, terms),
                Piece::Open(kind, rank) => {
                    let close = pieces[at..].iter().find(|(_, piece)| *piece == Piece::Close(*kind, *rank));
                    let code = format!("{raw}…{}", close.map_or("", |(range, _)| &text[range.clone()]));
                    let id = take(&mut left, &code, &mut next);
                    given.entry(code).or_default().push(id);
                    ids.insert(*rank, id);
                    self.element("bpt", &[("id", &id.to_string()), ("ctype", ctype(*kind))], raw);
                }
                Piece::Close(_, rank) => {
                    let id = ids.get(rank).copied().unwrap_or_default().to_string();
                    self.element("ept", &[("id", &id)], raw);
                }
                Piece::Code(kind, _) => {
                    let id = take(&mut left, raw, &mut next);
                    given.entry(raw.to_owned()).or_default().push(id);
                    let ctype = match kind {
                        CodeKind::Phone => "x-phone",
                        CodeKind::Mail => "x-mail",
                        CodeKind::Web => "x-address",
                        CodeKind::Code => "x-code",
                        CodeKind::LineBreak => "lb",
                    };
                    self.element("ph", &[("id", &id.to_string()), ("ctype", ctype), ("equiv-text", raw)], raw);
                }
            }
        }
        given
    }

    /// Words, those of the lexicon that stay in French protected.
    fn words(&mut self, raw: &str, start: usize, terms: &[(&Word, Vec<std::ops::Range<usize>>)]) {
        let mut kept: Vec<std::ops::Range<usize>> = terms
            .iter()
            .filter(|(word, _)| word.is_kept)
            .flat_map(|(_, ranges)| ranges.iter().cloned())
            .filter(|range| range.start >= start && range.end <= start + raw.len())
            .collect();
        kept.sort_by_key(|range| range.start);
        let mut at = 0;
        for range in kept {
            self.text(&raw[at..range.start - start]);
            at = range.end - start;
            self.element("mrk", &[("mtype", "protected")], &raw[range.start - start..at]);
        }
        self.text(&raw[at..]);
    }
}

/// What a translator is told of a word of the lexicon.
pub fn told(word: &Word) -> String {
    let other = word.other.as_ref().map(|other| format!(" → {other}")).unwrap_or_default();
    let kept = if word.is_kept { " (gardez aussi le mot français)" } else { "" };
    format!("Lexique\u{202f}: {}{other}{kept}. {}", word.french, word.meaning)
}

fn take(left: &mut BTreeMap<String, Vec<usize>>, code: &str, next: &mut usize) -> usize {
    if let Some(ids) = left.get_mut(code).filter(|ids| !ids.is_empty()) {
        return ids.remove(0);
    }
    *next += 1;
    *next - 1
}

fn ctype(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Strong => "bold",
        MarkKind::Emphasis => "italic",
        MarkKind::Link => "link",
        MarkKind::Code => "x-code",
        MarkKind::LineBreak => "lb",
    }
}

//! Events of the Markdown crate made into a [`Doc`].

use crate::diag::problems::Yaml;
use crate::diag::report::Report;
use crate::syntax::markdown::anchor::Anchors;
use crate::syntax::markdown::html::{push_address, push_text};
use crate::syntax::markdown::links::{self, Target};
use crate::syntax::markdown::place::Place;
use crate::syntax::markdown::raw;
use crate::syntax::markdown::{Doc, Heading, Piece};
use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use std::sync::Arc;

const MAX_DEPTH: usize = 100;
/// Slips told in one text; more would only be echoes.
const MAX_PROBLEMS: usize = 100;

struct Writer<'a> {
    text: &'a str,
    place: &'a Place,
    report: &'a mut Report,
    doc: Doc,
    html: String,
    plain: String,
    anchors: Anchors,
    depth: usize,
    level: u8,
    heading: Option<OpenHeading>,
    links: Vec<OpenLink>,
    /// Inside an image only its alternative's words are kept.
    image_depth: usize,
    n_problems: usize,
    columns: Vec<Alignment>,
    column: usize,
    is_table_head: bool,
}

struct OpenHeading {
    level: u8,
    html_start: usize,
    plain_start: usize,
    n_pieces: usize,
}

struct OpenLink {
    is_written: bool,
    address: String,
    plain_start: usize,
    range: Range<usize>,
}

/// Writes a text.
pub fn write(text: &str, place: &Place, report: &mut Report) -> Doc {
    let mut writer = Writer {
        text,
        place,
        report,
        doc: Doc::default(),
        html: String::new(),
        plain: String::new(),
        anchors: Anchors::default(),
        depth: 0,
        level: 1,
        heading: None,
        links: Vec::new(),
        image_depth: 0,
        n_problems: 0,
        columns: Vec::new(),
        column: 0,
        is_table_head: false,
    };
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        if writer.depth > MAX_DEPTH {
            writer.problem(range, Yaml::TextTooDeep { limit: MAX_DEPTH });
            break;
        }
        writer.take(event, range);
    }
    writer.finish()
}

impl Writer<'_> {
    fn finish(mut self) -> Doc {
        self.flush();
        self.doc.plain = Arc::from(self.plain.trim());
        self.doc
    }

    fn flush(&mut self) {
        if !self.html.is_empty() {
            self.doc.pieces.push(Piece::Html(Arc::from(std::mem::take(&mut self.html))));
        }
    }

    fn problem(&mut self, range: Range<usize>, problem: Yaml) {
        self.n_problems += 1;
        if self.n_problems <= MAX_PROBLEMS {
            self.report.push(self.place.span(range), problem);
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                self.start(tag, range);
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(tag, range);
            }
            Event::Text(words) => self.words(&words),
            Event::Code(words) => {
                self.html.push_str("<code>");
                self.words(&words);
                self.html.push_str("</code>");
            }
            Event::SoftBreak => self.line_end("\n"),
            Event::HardBreak => self.line_end("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::Html(html) | Event::InlineHtml(html) => self.raw(&html, range),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn raw(&mut self, html: &str, range: Range<usize>) {
        let whole = if html.trim_start().starts_with("<!--") { &self.text[range.start..] } else { html };
        if let Some(problem) = raw::refused(whole) {
            let start = range.start + (html.len() - html.trim_start().len());
            let length = html.trim_start().find('>').map_or(html.trim().len(), |at| at + 1);
            self.problem(start..start + length, problem);
        }
    }

    fn words(&mut self, words: &str) {
        self.plain.push_str(words);
        push_text(&mut self.html, words);
    }

    fn line_end(&mut self, html: &str) {
        self.plain.push(' ');
        self.html.push_str(html);
    }

    fn new_line(&mut self) {
        if !self.plain.is_empty() && !self.plain.ends_with('\n') {
            self.plain.push('\n');
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.html.push_str("<p>"),
            Tag::Heading { level, .. } => self.start_heading(level as u8, range),
            Tag::BlockQuote(_) => self.html.push_str("<blockquote>\n"),
            Tag::CodeBlock(kind) => {
                if kind == CodeBlockKind::Indented {
                    self.problem(range, Yaml::IndentedCode {});
                }
                self.html.push_str("<pre><code>");
            }
            Tag::List(None) => self.html.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.html.push_str("<ol>\n"),
            Tag::List(Some(first)) => self.html.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => {
                self.new_line();
                self.html.push_str("<li>");
            }
            Tag::Table(columns) => {
                self.columns = columns;
                self.html.push_str("<table>\n");
            }
            Tag::TableHead => {
                self.is_table_head = true;
                self.column = 0;
                self.html.push_str("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.html.push_str("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Link { link_type, dest_url, .. } => self.start_link(link_type, &dest_url, range),
            Tag::Image { dest_url, .. } => {
                let target = dest_url.rsplit('/').next().unwrap_or("").to_owned();
                self.problem(range, Yaml::ImageInText { target });
                self.image_depth += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.block_end("</p>\n"),
            TagEnd::Heading(_) => self.end_heading(range),
            TagEnd::BlockQuote(_) => self.block_end("</blockquote>\n"),
            TagEnd::CodeBlock => self.block_end("</code></pre>\n"),
            TagEnd::List(false) => self.html.push_str("</ul>\n"),
            TagEnd::List(true) => self.html.push_str("</ol>\n"),
            TagEnd::Item => self.block_end("</li>\n"),
            TagEnd::Table => self.html.push_str("</tbody>\n</table>\n"),
            TagEnd::TableHead => {
                self.is_table_head = false;
                self.html.push_str("</tr>\n</thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.html.push_str("</tr>\n"),
            TagEnd::TableCell => {
                let end = if self.is_table_head { "</th>" } else { "</td>" };
                self.column += 1;
                self.block_end(end);
            }
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Link => self.end_link(),
            TagEnd::Image => self.image_depth = self.image_depth.saturating_sub(1),
            _ => {}
        }
    }

    fn block_end(&mut self, html: &str) {
        self.html.push_str(html);
        self.new_line();
    }

    fn start_cell(&mut self) {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Right) => " class=\"align-end\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Left | Alignment::None) | None => "",
        };
        let open = if self.is_table_head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") };
        self.html.push_str(&open);
    }

    fn start_heading(&mut self, level: u8, range: Range<usize>) {
        let words = self.text[range.clone()].lines().next().unwrap_or("").trim_start_matches('#').trim().to_owned();
        let line_end = range.start + self.text[range.clone()].lines().next().map_or(0, str::len);
        let mut shown = level;
        if level == 1 {
            shown = 2;
            self.problem(range.start..line_end, Yaml::HeadingTooHigh { line: format!("## {words}") });
        } else if level > self.level + 1 {
            shown = self.level + 1;
            let line = format!("{} {words}", "#".repeat(usize::from(shown)));
            self.problem(range.start..line_end, Yaml::SkippedLevel { line });
        }
        self.level = shown;
        let (html_start, n_pieces) = (self.html.len(), self.doc.pieces.len());
        self.heading = Some(OpenHeading { level: shown, html_start, plain_start: self.plain.len(), n_pieces });
    }

    fn end_heading(&mut self, range: Range<usize>) {
        let Some(heading) = self.heading.take() else { return };
        let words = self.plain[heading.plain_start..].trim().to_owned();
        if words.is_empty() {
            self.problem(range, Yaml::EmptyHeading {});
            return;
        }
        let anchor = self.anchors.give(&words, &self.place.prefix);
        let level = heading.level;
        let open = format!("<h{level} id=\"{anchor}\">");
        // A link inside the heading may have cut the HTML: the opening tag then belongs to an earlier piece.
        match self.doc.pieces.get_mut(heading.n_pieces) {
            Some(Piece::Html(html)) => {
                let (before, after) = html.split_at(heading.html_start.min(html.len()));
                *html = Arc::from(format!("{before}{open}{after}"));
            }
            Some(Piece::Address { .. }) | None => self.html.insert_str(heading.html_start.min(self.html.len()), &open),
        }
        self.html.push_str(&format!("</h{level}>\n"));
        self.new_line();
        self.doc.headings.push(Heading { level, text: Arc::from(words), anchor: Arc::from(anchor) });
    }

    fn start_link(&mut self, link_type: LinkType, dest: &str, range: Range<usize>) {
        let is_mail = link_type == LinkType::Email && !dest.starts_with("mailto:");
        let address = if is_mail { format!("mailto:{dest}") } else { dest.trim().to_owned() };
        let found = links::target(&address);
        let is_written = found.is_ok() && self.image_depth == 0;
        match found {
            Err(problem) => self.problem(self.destination(dest, &range), problem),
            Ok(_) if self.image_depth > 0 => {}
            Ok(target @ (Target::External | Target::Contact)) => {
                self.html.push_str("<a href=\"");
                push_address(&mut self.html, &address);
                self.html.push_str(if target == Target::External { "\" rel=\"external\">" } else { "\">" });
            }
            Ok(Target::Internal) => {
                self.html.push_str("<a href=\"");
                self.flush();
                let span = self.place.span(self.destination(dest, &range));
                self.doc.pieces.push(Piece::Address { target: Arc::from(address.as_str()), span });
                self.html.push_str("\">");
            }
        }
        self.links.push(OpenLink { is_written, address, plain_start: self.plain.len(), range });
    }

    fn end_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        if link.is_written {
            self.html.push_str("</a>");
        }
        let words = self.plain[link.plain_start..].trim().to_owned();
        if words.is_empty() {
            self.problem(link.range, Yaml::EmptyLink { target: link.address });
        } else if links::is_vague(&words) {
            self.problem(link.range, Yaml::VagueLink { words, target: link.address });
        }
    }

    /// The address inside `[words](address)`.
    fn destination(&self, dest: &str, range: &Range<usize>) -> Range<usize> {
        match self.text[range.clone()].rfind(dest) {
            Some(at) if !dest.is_empty() => range.start + at..range.start + at + dest.len(),
            Some(_) | None => range.clone(),
        }
    }
}

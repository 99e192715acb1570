//! A text cut into what a translator turns one after another: headings, paragraphs, items, cells.
//!
//! What stands between segments (marks of headings and lists, blank lines, code) is nobody's words: it stays as it is,
//! so that the segments put back give the text again, byte for byte.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use std::sync::Arc;

/// What a segment is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// A heading, 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// The words of a list's item.
    Item,
    /// A cell of a table.
    Cell,
    /// A whole text of one line, without Markdown.
    Line,
}

/// A stretch of a text that is translated as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// What it is.
    pub block: Block,
    /// Its words on one line, except where the text goes to a new line on purpose.
    pub text: Arc<str>,
}

struct Open {
    block: Block,
    start: Option<usize>,
    end: usize,
    /// What was copied of it, up to the last end of line.
    text: String,
    /// From where the rest is to be copied; none right after an end of line.
    from: Option<usize>,
}

/// Cuts a Markdown text.
pub fn cut(text: &str) -> Vec<Segment> {
    let (mut segments, mut open, mut in_code) = (Vec::new(), None::<Open>, false);
    let mut items = 0usize;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match &event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Start(tag) => {
                if let Some(block) = opened(tag, items) {
                    close(text, &mut open, &mut segments);
                    items += usize::from(matches!(tag, Tag::Item));
                    open = Some(Open { block, start: None, end: 0, text: String::new(), from: None });
                } else if is_inline(tag) {
                    take(text, &mut open, &range);
                } else {
                    close(text, &mut open, &mut segments);
                }
            }
            Event::End(tag) if !is_inline_end(*tag) => {
                close(text, &mut open, &mut segments);
                items -= usize::from(*tag == TagEnd::Item);
                if *tag != TagEnd::Item && items > 0 {
                    // After a list inside an item, or a paragraph of it, the item may say more.
                    open = Some(Open { block: Block::Item, start: None, end: 0, text: String::new(), from: None });
                }
            }
            Event::End(_) | Event::Html(_) | Event::Rule => {}
            Event::SoftBreak | Event::HardBreak => break_line(text, &mut open, &event, &range),
            _ if in_code => {}
            _ => take(text, &mut open, &range),
        }
    }
    close(text, &mut open, &mut segments);
    segments
}

/// The text with other words in some of its segments; a segment whose words are the same keeps its bytes.
pub fn filled<'a>(text: &str, segments: &[Segment], words: impl IntoIterator<Item = &'a str>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut at = 0;
    for (segment, words) in segments.iter().zip(words) {
        filled.push_str(&text[at..segment.range.start]);
        filled.push_str(if *segment.text == *words { &text[segment.range.clone()] } else { words });
        at = segment.range.end;
    }
    filled.push_str(&text[at..]);
    filled
}

fn opened(tag: &Tag<'_>, items: usize) -> Option<Block> {
    match tag {
        Tag::Heading { level, .. } => Some(Block::Heading(*level as u8)),
        Tag::Paragraph if items > 0 => Some(Block::Item),
        Tag::Paragraph => Some(Block::Paragraph),
        Tag::Item => Some(Block::Item),
        Tag::TableCell => Some(Block::Cell),
        _ => None,
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn is_inline_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

fn take(text: &str, open: &mut Option<Open>, range: &Range<usize>) {
    let Some(open) = open else { return };
    // The reader gives an escaped character without its backslash.
    let is_escaped = range.start > open.end && text[..range.start].ends_with('\\');
    let start = range.start - usize::from(is_escaped && (open.start.is_none() || open.from.is_none()));
    open.start.get_or_insert(start);
    open.from.get_or_insert(start);
    open.end = open.end.max(range.end);
}

fn break_line(text: &str, open: &mut Option<Open>, event: &Event<'_>, range: &Range<usize>) {
    let Some(open) = open else { return };
    if let Some(from) = open.from.take() {
        open.text.push_str(text[from..range.start].trim_end());
    }
    open.text.push_str(if matches!(event, Event::HardBreak) { "\\\n" } else { " " });
    open.end = open.end.max(range.end);
}

fn close(text: &str, open: &mut Option<Open>, segments: &mut Vec<Segment>) {
    let Some(mut open) = open.take() else { return };
    let Some(start) = open.start else { return };
    if let Some(from) = open.from {
        open.text.push_str(&text[from..open.end]);
    }
    segments.push(Segment { range: start..open.end, block: open.block, text: Arc::from(open.text) });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        cut(text).iter().map(|segment| segment.text.to_string()).collect()
    }

    #[test]
    fn headings_paragraphs_items_and_cells_are_segments() {
        let text = "## C’est quoi ?\n\nUne **heure**\navec nous.\n\n- un\n- deux\n  suite\n\n  encore\n  - trois\n\n| a | b |\n|---|---|\n| c | \\*d |\n\n> cité\n\n```\ncode\n```\n";
        let said = words(text);
        assert_eq!(
            said,
            [
                "C’est quoi ?",
                "Une **heure** avec nous.",
                "un",
                "deux suite",
                "encore",
                "trois",
                "a",
                "b",
                "c",
                "\\*d",
                "cité"
            ]
        );
        let segments = cut(text);
        assert_eq!(filled(text, &segments, said.iter().map(String::as_str)), text);
    }

    #[test]
    fn a_line_ended_on_purpose_stays_one() {
        assert_eq!(words("un\\\ndeux  \ntrois"), ["un\\\ndeux\\\ntrois"]);
    }
}

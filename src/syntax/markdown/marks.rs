//! The marks inside one segment of Markdown: emphasis, links, codes. What a translator keeps and does not translate.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use std::ops::Range;

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// `**…**`.
    Strong,
    /// `*…*`.
    Emphasis,
    /// `[…](…)`, or a picture.
    Link,
    /// Something that stands for itself: code, an address between angle brackets.
    Code,
    /// A new line.
    LineBreak,
}

/// A mark of a segment, with its places in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// What opens it, or the whole of what stands for itself.
    pub open: Range<usize>,
    /// What closes it; none for what stands for itself.
    pub close: Option<Range<usize>>,
}

/// Put before a segment, so that it is read as the words of a paragraph whatever it begins with.
const BEFORE: &str = ". ";

struct Opened {
    kind: MarkKind,
    whole: Range<usize>,
    inside: Option<Range<usize>>,
    rank: usize,
}

/// The marks of a segment, in the order in which they open.
pub fn marks(text: &str) -> Vec<Mark> {
    let whole = format!("{BEFORE}{text}");
    let (mut marks, mut opened): (Vec<Mark>, Vec<Opened>) = (Vec::new(), Vec::new());
    for (event, range) in Parser::new_ext(&whole, Options::empty()).into_offset_iter() {
        if range.end <= BEFORE.len() {
            continue;
        }
        let range = range.start.saturating_sub(BEFORE.len())..range.end - BEFORE.len();
        match event {
            Event::End(_) => close(&mut opened, &mut marks, &range),
            _ => {
                if let Some(last) = opened.last_mut() {
                    let inside = last.inside.get_or_insert(range.clone());
                    inside.end = inside.end.max(range.end);
                }
                open(event, range, &mut opened, &mut marks);
            }
        }
    }
    marks.retain(|mark| mark.open.start < mark.open.end);
    marks
}

fn open(event: Event<'_>, range: Range<usize>, opened: &mut Vec<Opened>, marks: &mut Vec<Mark>) {
    let kind = match event {
        Event::Start(Tag::Strong) => MarkKind::Strong,
        Event::Start(Tag::Emphasis) => MarkKind::Emphasis,
        Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
            marks.push(Mark { kind: MarkKind::Code, open: range, close: None });
            return;
        }
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) => MarkKind::Link,
        Event::Code(_) => {
            marks.push(Mark { kind: MarkKind::Code, open: range, close: None });
            return;
        }
        Event::HardBreak => {
            marks.push(Mark { kind: MarkKind::LineBreak, open: range, close: None });
            return;
        }
        _ => return,
    };
    // Its place among the marks is kept until it closes.
    let rank = marks.len();
    marks.push(Mark { kind, open: range.start..range.start, close: None });
    opened.push(Opened { kind, whole: range, inside: None, rank });
}

fn close(opened: &mut Vec<Opened>, marks: &mut [Mark], range: &Range<usize>) {
    if opened.last().is_none_or(|last| last.whole != *range) {
        return;
    }
    let Some(Opened { kind, whole, inside: Some(inside), rank }) = opened.pop() else { return };
    marks[rank] = Mark { kind, open: whole.start..inside.start, close: Some(inside.end..whole.end) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_with_what_opens_and_closes_them() {
        let text = "Voir **[le site](https://a.fr/x)**, `code` et <a@b.fr>.";
        let said: Vec<(&str, Option<&str>)> =
            marks(text).into_iter().map(|mark| (&text[mark.open], mark.close.map(|close| &text[close]))).collect();
        assert_eq!(said, [("**", Some("**")), ("[", Some("](https://a.fr/x)")), ("`code`", None), ("<a@b.fr>", None)]);
    }
}

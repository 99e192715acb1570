//! Terms put into HTML: the first occurrence of each becomes a link to its definition.
//!
//! A pure function over the HTML that this program makes of partners' texts. It leaves links, headings and code alone.

use crate::render::terms::finder::{Finder, Wording};

/// The links that open at a term, ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// In a text of the same language as the word.
    pub plain: String,
    /// For a French word in a text of another language.
    pub french: String,
}

/// The language of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// In the language of its page.
    Own,
    /// Shown in French, and marked so.
    Fallback,
}

/// What one page has explained so far.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// The terms explained, by rank, in order.
    pub explained: Vec<usize>,
    /// Those that need no explanation here.
    pub known: Vec<usize>,
    /// How many more may be.
    pub room: usize,
}

impl Tally {
    fn takes(&mut self, term: usize) -> bool {
        let is_new = self.room > 0 && !self.explained.contains(&term) && !self.known.contains(&term);
        if is_new {
            self.explained.push(term);
            self.room -= 1;
        }
        is_new
    }
}

/// The HTML with its terms explained; none when it says none that is new.
pub fn explained(html: &str, text: Text, finder: &Finder, openings: &[Opening], tally: &mut Tally) -> Option<String> {
    let mut out = String::new();
    let (mut at, mut copied, mut depth) = (0, 0, 0_usize);
    while at < html.len() && tally.room > 0 {
        let tag = html[at..].find('<').map_or(html.len(), |found| at + found);
        let found = if depth == 0 { finder.find(&html[at..tag]) } else { Vec::new() };
        for found in found.into_iter().filter(|found| tally.takes(found.sense.term)) {
            let (start, end) = (at + found.range.start, at + found.range.end);
            let opening = &openings[found.sense.term];
            out.push_str(&html[copied..start]);
            out.push_str(match (text, found.sense.wording) {
                (Text::Own, Wording::French) => &opening.french,
                (Text::Own, Wording::Own) | (Text::Fallback, _) => &opening.plain,
            });
            out.push_str(&html[start..end]);
            out.push_str("</a>");
            copied = end;
        }
        let after = html[tag..].find('>').map_or(html.len(), |found| tag + found + 1);
        depth = match kind(&html[tag..after]) {
            Tag::Opens => depth + 1,
            Tag::Closes => depth.saturating_sub(1),
            Tag::Other => depth,
        };
        at = after;
    }
    (copied > 0).then(|| {
        out.push_str(&html[copied..]);
        out
    })
}

/// What a tag does to what is left alone.
enum Tag {
    Opens,
    Closes,
    Other,
}

fn kind(tag: &str) -> Tag {
    let inside = tag.trim_start_matches('<');
    let closing = inside.strip_prefix('/');
    let name = closing.unwrap_or(inside);
    let name = name.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or(name);
    match (name, closing) {
        ("a" | "code" | "pre" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6", None) => Tag::Opens,
        ("a" | "code" | "pre" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6", Some(_)) => Tag::Closes,
        _ => Tag::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::terms::finder::Sense;

    /// Explains `CIR` and « titre de séjour » in a text; the second is also « card » in the page's language.
    fn check(html: &str, room: usize, expected: &str) {
        let sense = |term, wording| Sense { term, wording };
        let finder = Finder::new([
            ("CIR".to_owned(), sense(0, Wording::French)),
            ("titre de séjour".to_owned(), sense(1, Wording::French)),
            ("card".to_owned(), sense(1, Wording::Own)),
        ]);
        let openings = ["cir", "titre"].map(|slug| Opening {
            plain: format!("<a href=\"#{slug}\">"),
            french: format!("<a href=\"#{slug}\" lang=\"fr\">"),
        });
        let mut tally = Tally { room, ..Tally::default() };
        let made = explained(html, Text::Own, &finder, &openings, &mut tally);
        assert_eq!(made.as_deref().unwrap_or(html), expected);
    }

    #[test]
    fn the_first_occurrence_alone_is_a_link() {
        check(
            "<p>A card, a CIR.</p><p>CIR, titre de séjour</p>",
            8,
            "<p>A <a href=\"#titre\">card</a>, a <a href=\"#cir\" lang=\"fr\">CIR</a>.</p><p>CIR, titre de séjour</p>",
        );
    }

    #[test]
    fn links_headings_and_code_are_left_alone() {
        check(
            "<h2 id=\"a\">CIR <em>CIR</em></h2><p><a href=\"/CIR\">CIR</a> <code>CIR</code> <abbr>CIR</abbr></p>",
            8,
            "<h2 id=\"a\">CIR <em>CIR</em></h2><p><a href=\"/CIR\">CIR</a> <code>CIR</code> <abbr><a href=\"#cir\" lang=\"fr\">CIR</a></abbr></p>",
        );
    }

    #[test]
    fn a_page_explains_only_so_many() {
        check("<p>CIR card</p>", 1, "<p><a href=\"#cir\" lang=\"fr\">CIR</a> card</p>");
        check("<p>CIR</p>", 0, "<p>CIR</p>");
    }
}

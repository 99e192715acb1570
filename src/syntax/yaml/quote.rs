//! Slips with quotes.

use crate::diag::problems::Yaml;
use crate::syntax::yaml::fault::{Fault, unreadable};
use crate::syntax::yaml::line::{Line, quoted};

/// Words after the closing quote: the quote closed too early, or one above was never closed.
pub fn trailing(text: &str, line: &Line<'_>) -> Fault {
    let value = line.get(&line.value);
    let Some(quote) = value.chars().next().filter(|first| matches!(first, '"' | '\'')) else {
        return match opened_above(line) {
            Some(at) => unclosed(text, at),
            None => unreadable(line),
        };
    };
    // A value that is sound by itself: the quote was opened on a line above.
    let is_sound = value.len() > 1 && value.ends_with(quote) && !value[1..value.len() - 1].contains(quote);
    if let Some(at) = opened_above(line).filter(|_| is_sound) {
        return unclosed(text, at);
    }
    let ends_with_quote = value.len() > 1 && value.ends_with(quote);
    let inner = if ends_with_quote { &value[1..value.len() - 1] } else { value.trim_matches(quote) };
    let inner = if quote == '"' && !ends_with_quote { value } else { inner };
    let inner = inner.replace(&quote.to_string().repeat(2), &quote.to_string());
    let start = line.get(&(line.first..line.value.start));
    Fault::new(line.value.clone(), Yaml::QuoteInsideQuotes { line: format!("{start}{}", quoted(&inner)) })
}

/// A quote that is never closed, told where it was opened.
pub fn unclosed(text: &str, at: usize) -> Fault {
    let line = Line::at(text, at);
    let quote = text[at..].chars().next().filter(|found| matches!(found, '"' | '\'')).unwrap_or('"');
    let value = text[at..line.range.end].trim_end();
    let typed = format!(
        "{}{}",
        line.get(&(line.first..at)),
        quoted(value.strip_prefix(quote).unwrap_or(value).trim_matches(quote))
    );
    Fault::new(at..at + value.len().max(1), Yaml::UnclosedQuote { quote, line: typed })
}

/// The escape that means nothing.
pub fn escape(text: &str, at: usize) -> Fault {
    let rest = &text[at..];
    let mut characters = rest.char_indices().peekable();
    while let Some((offset, character)) = characters.next() {
        if character != '\\' {
            continue;
        }
        let Some((_, next)) = characters.next() else { break };
        let digits = match next {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let is_hex =
            rest[offset + 1 + next.len_utf8()..].chars().take(digits).filter(char::is_ascii_hexdigit).count() == digits;
        let is_known = "0abtnvfre \"/\\N_LP\n\t".contains(next) || (digits > 0 && is_hex);
        if !is_known {
            let end = offset + 1 + next.len_utf8();
            let range = at + offset..at + end;
            return Fault::new(range, Yaml::UnknownEscape { escape: rest[offset..end].to_owned() });
        }
    }
    unreadable(&Line::at(text, at))
}

/// Where a quote was opened above and not closed on its line.
fn opened_above(line: &Line<'_>) -> Option<usize> {
    let mut above = line.above();
    while let Some(candidate) = above {
        let value = candidate.get(&candidate.value);
        let first = value.chars().next();
        if let Some(quote) = first.filter(|first| matches!(first, '"' | '\'')) {
            let is_closed = value.len() > 1 && value.ends_with(quote);
            return (!is_closed).then_some(candidate.value.start);
        }
        if candidate.key.is_some() && candidate.indent() == 0 {
            return None;
        }
        above = candidate.above();
    }
    None
}

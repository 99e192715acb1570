//! One value of YAML, written in the manner of the one that it replaces.

use crate::syntax::node::Node;

/// The new text of a value.
pub fn replaced(text: &str, node: &Node, words: &str, is_markdown: bool) -> String {
    let raw = &text[node.span.range()];
    if !raw.starts_with(['|', '>']) {
        return if is_markdown && words.contains('\n') && !is_in_flow(text, node) {
            let depth = indent_of_line(text, node.span.start as usize) + 2;
            block(words, depth).trim_end().to_owned()
        } else {
            quoted(words)
        };
    }
    let first = raw.lines().skip(1).find(|line| !line.trim().is_empty());
    let depth = first.map_or(2, |line| line.len() - line.trim_start_matches(' ').len());
    let end = &raw[raw.trim_end().len()..];
    format!("{}{end}", block(words, depth).trim_end())
}

/// A value in double quotes, as JSON and YAML both read it.
pub fn quoted(words: &str) -> String {
    serde_json::to_string(words).expect("a text is always JSON")
}

/// A value on its own lines, from its `|`.
pub fn block(words: &str, depth: usize) -> String {
    let indent = " ".repeat(depth);
    // A first line that begins with a space would be taken for the depth of all.
    if words.starts_with([' ', '\t', '\n']) {
        return format!("{}\n", quoted(words));
    }
    let mut block = String::from("|\n");
    for line in words.trim_end().lines() {
        if !line.trim().is_empty() {
            block.push_str(&indent);
            block.push_str(line);
        }
        block.push('\n');
    }
    block
}

fn is_in_flow(text: &str, node: &Node) -> bool {
    let start = node.span.start as usize;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    text[line..start].contains(['{', '['])
}

fn indent_of_line(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |at| at + 1);
    text[line..].len() - text[line..].trim_start_matches([' ', '-']).len()
}

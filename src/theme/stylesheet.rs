//! Style sheets as browsers read them: without what only people need. It knows blanks, quotes and braces, and no property.

/// The style sheet without comments, without the blanks and semicolons that only people need. Quoted text stays as it is.
pub fn lean(css: &str) -> String {
    let mut lean = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
        } else if first == '"' || first == '\'' {
            let end = rest[1..].find(first).map_or(rest.len(), |at| at + 2);
            lean.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if first.is_ascii_whitespace() {
            let trimmed = rest.trim_start();
            let hugs = |character: char| matches!(character, '{' | '}' | ';' | ',' | '>');
            let is_needless = lean.chars().last().is_none_or(|last| hugs(last) || last == ':')
                || trimmed.chars().next().is_none_or(hugs);
            if !is_needless {
                lean.push(' ');
            }
            rest = trimmed;
        } else {
            if first == '}' && lean.ends_with(';') {
                lean.pop();
            }
            lean.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    lean
}

/// Lean style sheets one after the other. Neighbouring blocks of one layer become one block.
pub fn joined(sheets: &[impl AsRef<str>]) -> String {
    let mut joined = String::new();
    let mut before = None;
    for block in sheets.iter().flat_map(|sheet| blocks(sheet.as_ref())) {
        let opening = layer(block);
        match opening.filter(|_| opening == before) {
            Some(opening) => {
                joined.pop();
                joined.push_str(&block[opening.len()..]);
            }
            None => joined.push_str(block),
        }
        before = opening;
    }
    joined
}

/// The statements of a lean style sheet that stand in no other one.
fn blocks(css: &str) -> Vec<&str> {
    let (mut blocks, mut start, mut depth, mut quote) = (Vec::new(), 0, 0_usize, None);
    for (at, character) in css.char_indices() {
        match (quote, character) {
            (Some(mark), _) => quote = Some(mark).filter(|mark| *mark != character),
            (None, '"' | '\'') => quote = Some(character),
            (None, '{') => depth += 1,
            (None, '}') => depth = depth.saturating_sub(1),
            (None, _) => {}
        }
        if quote.is_none() && depth == 0 && matches!(character, '}' | ';') {
            blocks.push(&css[start..=at]);
            start = at + 1;
        }
    }
    blocks.extend(Some(&css[start..]).filter(|rest| !rest.is_empty()));
    blocks
}

/// How the block of a layer opens: `@layer base{`; none for what is not the whole block of a layer.
fn layer(block: &str) -> Option<&str> {
    let is_layer = block.starts_with("@layer ") && block.ends_with('}');
    is_layer.then(|| block.find('{').map(|brace| &block[..=brace])).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_people_need_goes_and_quoted_text_stays() {
        let css = "/* A card. */\n.card > h3 {\n  margin: 0 auto;\n  color: red;\n}\n.a::after { content: \"a ; } /* b\"; }\n";
        assert_eq!(lean(css), ".card>h3{margin:0 auto;color:red}.a::after{content:\"a ; } /* b\"}");
    }

    #[test]
    fn signs_in_calculations_and_descendants_keep_their_blanks() {
        let css = ".a :hover + b { inline-size: calc(1em + 2px); font: 1em / 2 serif; }";
        assert_eq!(lean(css), ".a :hover + b{inline-size:calc(1em + 2px);font:1em / 2 serif}");
    }

    #[test]
    fn neighbours_in_one_layer_share_its_block_and_the_order_stays() {
        let sheets = ["@layer a,b;@layer b{.x{y:z}}", "@layer b{.q::after{content:\"}\"}}@layer a{.k{l:m}}", ".n{o:p}"];
        assert_eq!(joined(&sheets), "@layer a,b;@layer b{.x{y:z}.q::after{content:\"}\"}}@layer a{.k{l:m}}.n{o:p}");
    }
}

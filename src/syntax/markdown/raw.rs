//! What to write in place of an HTML tag.

use crate::diag::problems::Yaml;

/// The problem of a piece of raw HTML; none for a closing tag and for a comment that is closed.
pub fn refused(html: &str) -> Option<Yaml> {
    let html = html.trim_start();
    if html.starts_with("<!--") {
        return (!html.contains("-->"))
            .then(|| problem("<!--", "fermez le commentaire par `-->`", "close the comment with `-->`"));
    }
    let inner = html.strip_prefix('<')?;
    if inner.starts_with('/') {
        return None;
    }
    let name: String = inner.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let tag = format!("<{name}>");
    let (fr, en) = match name.as_str() {
        "b" | "strong" => ("écrivez `**mots en gras**`", "write `**bold words**`"),
        "i" | "em" => ("écrivez `*mots en italique*`", "write `*words in italics*`"),
        "a" => ("écrivez `[les mots du lien](https://…)`", "write `[the words of the link](https://…)`"),
        "br" => {
            ("terminez la ligne par `\\`, ou laissez une ligne vide", "end the line with `\\`, or leave an empty line")
        }
        "h1" | "h2" => ("écrivez `## Le titre`", "write `## The heading`"),
        "h3" | "h4" | "h5" | "h6" => ("écrivez `### Le titre`", "write `### The heading`"),
        "ul" | "li" => ("commencez chaque ligne de la liste par `- `", "start each line of the list with `- `"),
        "ol" => ("commencez chaque ligne de la liste par `1. `", "start each line of the list with `1. `"),
        "table" | "tr" | "td" | "th" => {
            ("écrivez le tableau avec des barres : `| Jour | Heure |`", "write the table with bars: `| Day | Hour |`")
        }
        "img" | "picture" => (
            "écrivez `image: {fichier: …, alternative: …}` dans l’en-tête",
            "write `image: {fichier: …, alternative: …}` in the front matter",
        ),
        "hr" => ("écrivez `***` sur une ligne seule", "write `***` on a line alone"),
        "blockquote" => ("commencez chaque ligne par `> `", "start each line with `> `"),
        "p" | "div" => ("supprimez la balise et laissez une ligne vide", "remove the tag and leave an empty line"),
        _ => ("supprimez la balise et gardez les mots", "remove the tag and keep the words"),
    };
    Some(problem(&tag, fr, en))
}

fn problem(tag: &str, fr: &str, en: &str) -> Yaml {
    let fr = fr.replace(" :", "\u{202f}:");
    Yaml::RawHtml { tag: tag.to_owned(), instead: fr, instead_en: en.to_owned() }
}

//! Markdown in, HTML and problems out.

use super::*;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;

fn check(text: &str) -> (String, Vec<String>, Doc) {
    let file = SourceFile { id: FileId(0), path: ContentPath::new("a.md"), text: Arc::from(text) };
    let mut report = Report::default();
    let doc = parse(text, &Place::exact(file.whole()), &mut report);
    let html = doc.pieces.iter().map(|piece| match piece {
        Piece::Html(html) => html.to_string(),
        Piece::Address { target, .. } => format!("{{{target}}}"),
    });
    let html = html.collect();
    let problems = report.sorted().into_iter().map(|diagnostic| {
        let position = file.position(diagnostic.span.expect("each has a place").start as usize);
        format!("{}:{} {}", position.line, position.column, diagnostic.problem.code())
    });
    (html, problems.collect(), doc)
}

#[test]
fn what_partners_write_becomes_html() {
    let table = [
        ("un *deux* **trois**", "<p>un <em>deux</em> <strong>trois</strong></p>\n"),
        ("## C’est quoi ?\n\nA & B", "<h2 id=\"c-est-quoi\">C’est quoi ?</h2>\n<p>A &amp; B</p>\n"),
        ("## Été\n\n## Été", "<h2 id=\"ete\">Été</h2>\n<h2 id=\"ete-2\">Été</h2>\n"),
        ("## من نحن؟", "<h2 id=\"من-نحن\">من نحن؟</h2>\n"),
        ("## ሰላም", "<h2 id=\"ሰላም\">ሰላም</h2>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
        (
            "|J|H|\n|-|-:|\n|a|b|",
            "<table>\n<thead>\n<tr><th scope=\"col\">J</th><th scope=\"col\" class=\"align-end\">H</th></tr>\n</thead>\n<tbody>\n<tr><td>a</td><td class=\"align-end\">b</td></tr>\n</tbody>\n</table>\n",
        ),
        (
            "[le site](https://a.fr/?a=1&b=é)",
            "<p><a href=\"https://a.fr/?a=1&amp;b=%C3%A9\" rel=\"external\">le site</a></p>\n",
        ),
        ("<a@example.org>", "<p><a href=\"mailto:a@example.org\">a@example.org</a></p>\n"),
        ("[le CV](/services/atelier-cv/)", "<p><a href=\"{/services/atelier-cv/}\">le CV</a></p>\n"),
        ("a <!-- note --> b", "<p>a  b</p>\n"),
        ("moins de <30 ans", "<p>moins de &lt;30 ans</p>\n"),
        ("## Voir [le CV](/a/) là", "<h2 id=\"voir-le-cv-la\">Voir <a href=\"{/a/}\">le CV</a> là</h2>\n"),
    ];
    for (text, html) in table {
        let (found, problems, _) = check(text);
        assert_eq!((found.as_str(), problems.as_slice()), (html, &[][..]), "{text}");
    }
}

#[test]
fn what_is_refused_is_pointed_at() {
    let table = [
        ("# Titre", "1:1 P151"),
        ("## a\n\n#### b", "3:1 P152"),
        ("a\n\n##", "3:1 P153"),
        ("un <b>mot</b>", "1:4 P150"),
        ("<div>\nmot\n</div>", "1:1 P150"),
        ("a\n\n<!-- sans fin\n\nb", "3:1 P150"),
        ("![carte](carte.png)", "1:1 P154"),
        ("[a](javascript:alert)", "1:5 P160"),
        ("[a](data:text/html,x)", "1:5 P160"),
        ("[a](www.ofii.fr)", "1:5 P161"),
        ("[a](//ofii.fr)", "1:5 P161"),
        ("[a](jean@example.org)", "1:5 P162"),
        ("[](https://a.fr)", "1:1 P163"),
        ("[cliquez ici](https://a.fr)", "1:1 P164"),
        ("Écrire [ici](/a/)", "1:8 P164"),
        ("[a]()", "1:1 P165"),
        ("    décalé", "1:5 P156"),
    ];
    for (text, expected) in table {
        let (_, problems, _) = check(text);
        assert_eq!(problems, [expected], "{text}");
    }
}

#[test]
fn a_refused_tag_leaves_no_html_behind() {
    let (html, _, _) = check("un <script>alert(1)</script> mot");
    assert_eq!(html, "<p>un alert(1) mot</p>\n");
}

#[test]
fn the_words_stand_alone() {
    let (_, _, doc) = check("## Titre\n\nUn *mot*\nici.\n\n- a\n- b");
    assert_eq!(&*doc.plain, "Titre\nUn mot ici.\na\nb");
}

#[test]
fn deep_quotes_stop_at_a_limit() {
    let (_, problems, _) = check(&format!("{} a", ">".repeat(500)));
    assert_eq!(problems.len(), 1);
    assert!(problems[0].ends_with("P155"));
}

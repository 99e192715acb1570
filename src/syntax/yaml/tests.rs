//! Bad YAML in, place, code and line to type out.

use super::*;
use crate::syntax::node::{Data, Node, Style};
use crate::text::file::SourceFile;
use crate::text::path::ContentPath;
use std::sync::Arc;

fn check(text: &str) -> (Vec<String>, Vec<String>, Parsed) {
    let file = SourceFile { id: FileId(0), path: ContentPath::new("a.yaml"), text: Arc::from(text) };
    let mut report = Report::default();
    let parsed = parse(text, FileId(0), 0, &mut report);
    let problems = report.sorted().into_iter().map(|diagnostic| {
        let position = file.position(diagnostic.span.expect("each has a place").start as usize);
        format!("{}:{} {}", position.line, position.column, diagnostic.problem.code())
    });
    let help = report.sorted().into_iter().map(|diagnostic| diagnostic.problem.help().fr).collect();
    (problems.collect(), help, parsed)
}

#[test]
fn every_slip_has_its_code_and_place() {
    let table: &[(&str, &str)] = &[
        ("titre: Forum : emploi\nresume: x\n", "1:8 P119"),
        ("a: b\ntitre: Forum: emploi\n", "2:8 P119"),
        ("a:\n  - nom: un : deux\n", "2:10 P119"),
        ("a: texte long\n  suite : oups\nb: c\n", "2:3 P119"),
        ("a: “x” : y\n", "1:4 P119"),
        ("a: b:\n  c: d\n", "1:4 P118"),
        ("titre:Forum\nresume: x\n", "1:1 P116"),
        ("resume: x\ntitre:Forum\n", "2:1 P116"),
        ("resume: x\ntitre:Forum\na: b\n", "2:1 P116"),
        ("titre:Forum\n", "1:1 P116"),
        ("contact:\n  courriel:a@example.org\n", "2:3 P116"),
        ("titre： Forum\nresume: x\n", "1:1 P116"),
        ("titre Forum\nresume: x\n", "1:1 P117"),
        ("resume: x\ntitre Forum\n", "2:1 P117"),
        ("bonjour\n", "1:1 P117"),
        ("a: texte long\nqui continue\nb: c\n", "2:1 P117"),
        ("a:\n\tb: c\n", "2:1 P110"),
        ("a:\n  b: c\n\td: e\n", "3:1 P110"),
        ("a:\n\u{a0}\u{a0}b: c\n", "2:1 P111"),
        ("titre\u{a0}: x\n", "1:1 P111"),
        ("a: \"abc\nb: d\n", "1:4 P123"),
        ("a: 'abc\nb: d\n", "1:4 P123"),
        ("a: \"abc\nb: \"d\"\n", "1:4 P123"),
        ("a: 'l'accueil'\nb: d\n", "1:4 P122"),
        ("a: \"dit \"oui\" ici\"\nb: c\n", "1:4 P122"),
        ("a: \"b\" c\n", "1:4 P122"),
        ("a: 'b' c\nd: e\n", "1:4 P122"),
        ("a: \"x\": y\n", "1:4 P122"),
        ("a: \"C:\\dossier\"\n", "1:7 P125"),
        ("a: \"b\\xzz\"\n", "1:6 P125"),
        ("a: [b, c\nd: e\n", "1:4 P126"),
        ("a: {b: c, d: [e\nf: g\n", "1:14 P126"),
        ("a:\n  - {b: c\n  - {b: d}\n", "2:5 P126"),
        ("a: [b, c", "1:4 P126"),
        ("a: [b, c}\n", "1:4 P127"),
        ("seances: [{debut: x, fin: y]\nx: y\n", "1:11 P127"),
        ("a: [b, , c]\n", "1:8 P128"),
        ("a: ]\n", "1:4 P121"),
        ("a: @b\n", "1:4 P121"),
        ("a: `b`\n", "1:4 P121"),
        ("a: %b\n", "1:4 P121"),
        ("a: *b c\n", "1:4 P121"),
        ("a: **gras** et\nb: c\n", "1:4 P121"),
        ("a: & b\n", "1:4 P121"),
        ("a: > b\n  c\n", "1:4 P121"),
        ("a: |b\n  c\n", "1:4 P121"),
        ("a: ,b\n", "1:4 P121"),
        ("a: [b] c\nd: e\n", "1:4 P121"),
        ("a: *b\n", "1:4 P135"),
        ("a: !date b\n", "1:4 P132"),
        ("a: b\n  c: d\n", "2:3 P112"),
        (" a: b\nc: d\n", "1:2 P112"),
        ("a:\n  b: c\n d: e\n", "3:2 P112"),
        ("a:\n    b: c\n  d: e\nf: g\n", "3:3 P112"),
        ("a:\n  b: c\n   d: e\n", "3:4 P112"),
        ("a: \"b\"\n  c: d\n", "2:3 P112"),
        ("a:\n  - b: 1\n   c: 2\n", "3:4 P112"),
        ("a:\n  - b: 1\n  c: 2\n", "3:3 P112"),
        ("a:\n  - b\n - c\n", "3:2 P113"),
        ("a:\n- b\n  - c\n", "3:3 P113"),
        ("a:\n  - b\n    - c\n", "3:5 P113"),
        ("a: 1\n- b\n", "2:1 P113"),
        ("a: - b\n", "1:4 P114"),
        ("a: - b\n  - c\n", "1:4 P114"),
        ("a:\n  -b\n  -c\n", "2:3 P115"),
        ("a:\n  • b\n", "2:3 P115"),
        ("a: b\nc: d\na: e\n", "3:1 P120"),
        ("a: salle #3\n", "1:10 P130"),
        ("a: b\n---\nc: d\n", "2:1 P131"),
        ("a:\n  <<: b\n", "2:3 P133"),
        ("[a, b]: c\n", "1:1 P134"),
        ("a: &x [*x]\n", "1:8 P136"),
    ];
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let (found, _, _) = check(text);
            (found.first().map(String::as_str) != Some(expected) || found.len() != 1)
                .then(|| format!("{text:?}: wanted {expected}, found {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_help_gives_the_line_to_type() {
    let table = [
        ("titre: Forum : emploi", "écrivez `titre: \"Forum : emploi\"`"),
        ("a:\n  - nom: un : deux", "écrivez `- nom: \"un : deux\"`"),
        ("titre:Forum\nb: c", "écrivez `titre: Forum`"),
        ("a: 'l'accueil'", "écrivez `a: \"l'accueil\"`"),
        ("a: \"dit \"oui\" ici\"", "écrivez `a: 'dit \"oui\" ici'`"),
        ("a: @b", "écrivez `a: \"@b\"`"),
        ("a: **gras** et", "écrivez `a: \"**gras** et\"`"),
        ("a: \"abc\nb: d", "écrivez `a: \"abc\"`"),
        ("a: [b, c\nd: e", "ajoutez `]`\u{202f}: `a: [b, c]`"),
        ("a:\n  -b", "écrivez `- b`"),
        ("a:\n- b\n  - c", "commencez la ligne par aucune espace\u{202f}: `- c`"),
        ("a: salle #3", "si cela fait partie de la valeur, écrivez `a: \"salle #3\"`"),
    ];
    for (text, expected) in table {
        let (_, help, _) = check(text);
        assert_eq!(help, [expected], "{text}");
    }
}

#[test]
fn a_slip_hides_neither_the_other_slips_nor_what_is_sound() {
    let (problems, _, parsed) = check("titre: a : b\nresume: x\nlieu: @c\nsuite:\n  - d\nfin: [e\ncontact: f\n");
    assert_eq!(problems, ["1:8 P119", "3:7 P121", "6:6 P126"]);
    let node = parsed.node.expect("what is sound is kept");
    let keys: Vec<&str> = node.entries().iter().map(|entry| &*entry.key).collect();
    assert_eq!(keys, ["resume", "suite", "contact"]);
    assert!(parsed.is_broken);
}

#[test]
fn values_keep_their_place_and_their_style() {
    let text = "a: été\nb: 'c d'\ne: [f, 01]\ng:\n  - h: |\n      i\n  - j\nk:\nl: ~\n";
    let (problems, _, parsed) = check(text);
    assert!(problems.is_empty(), "{problems:?}");
    let node = parsed.node.expect("it is sound");
    let slice = |node: &Node| text[node.span.range()].to_owned();
    assert_eq!(slice(&node).trim_end(), text.trim_end().trim_end_matches(" ~").to_owned() + " ~");
    assert_eq!(slice(node.get("a").expect("a")), "été");
    assert_eq!(slice(node.get("b").expect("b")), "'c d'");
    assert_eq!(slice(node.get("e").expect("e")), "[f, 01]");
    assert_eq!(slice(node.get("k").expect("k")), "k");
    assert!(slice(node.get("g").expect("g")).ends_with('j'));
    assert_eq!(node.get("k").expect("k").data, Data::Empty);
    assert_eq!(node.get("l").expect("l").data, Data::Empty);
    let Data::List(items) = &node.get("e").expect("e").data else { panic!("a list") };
    let Data::Scalar(scalar) = &items[1].data else { panic!("a scalar") };
    assert_eq!((&*scalar.text, scalar.style), ("01", Style::Plain));
}

#[test]
fn aliases_are_expanded_within_bounds() {
    let (problems, _, parsed) = check("a: &x {b: c}\nd: *x\n");
    assert!(problems.is_empty());
    assert!(parsed.node.expect("sound").get("d").expect("d").get("b").is_some());
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for n in 1..9 {
        let item = format!("*a{}", n - 1);
        bomb.push_str(&format!("a{n}: &a{n} [{}]\n", [item.as_str(); 10].join(", ")));
    }
    let (problems, _, _) = check(&bomb);
    assert!(problems.len() == 1 && problems[0].ends_with("P138"), "{problems:?}");
    let (problems, _, _) = check(&format!("a: {}{}\n", "[".repeat(40), "]".repeat(40)));
    assert!(problems[0].ends_with("P137"), "{problems:?}");
}

#[test]
fn any_text_is_read_without_panic() {
    let seeds = [
        "a: \"é : [",
        "- {a: 'b",
        "é: *ü\n\t- x",
        "? [a\n: b",
        "%",
        "&a",
        "a:\r b",
        "\u{feff}a: b",
        "a: |\n\tb",
        "“: [,",
    ];
    for first in seeds {
        for second in seeds {
            check(&format!("{first}\n{second}"));
            check(&format!("{first}{second}\nx: y"));
        }
    }
}

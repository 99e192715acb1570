//! One report, in every form.

use super::*;
use crate::diag::problems::{Files, Yaml};
use crate::diag::report::Tally;
use crate::text::path::ContentPath;
use std::sync::Arc;

fn render_as(format: Format, tongue: Tongue) -> String {
    let id = FileId(0);
    let text = Arc::from("titre: a\nlieu: b\ntitre: é : x\n");
    let files = vec![SourceFile { id, path: ContentPath::new("signataires/apec/signataire.fr.md"), text }];
    let mut report = Report::default();
    let again = Diagnostic::at(Span::new(id, 17, 22), Yaml::DuplicateKey { key: "titre".to_owned() });
    report.add(again.with(Span::new(id, 0, 5), "la première fois ici", "the first time here"));
    report.add(Diagnostic::nowhere(Files::UnknownExtension { path: "a,b.docx".to_owned() }));
    render(format, &files, &report, Look { tongue, content: "content/", ..Look::default() })
}

#[test]
fn a_person_sees_the_line_and_what_to_type() {
    let expected = "\
avertissement[P007]: le fichier `a,b.docx` n’est pas lu\u{202f}: son extension n’est pas connue
 ─▸ a,b.docx
 ╰╴
aide: les textes finissent par `.md` ou `.yaml`, les images par `.jpg`, `.png`, `.webp`, `.avif`, `.gif` ou `.svg`, les sons par `.mp3`, `.m4a`, `.ogg`, `.opus` ou `.wav` — `passerelle explain P007`

erreur[P120]: la clé `titre` est écrite deux fois
  ╭▸ signataires/apec/signataire.fr.md:3:1
  │
1 │ titre: a
  │ ───── la première fois ici
2 │ lieu: b
3 │ titre: é : x
  │ ━━━━━
  ╰╴
aide: gardez une seule des deux lignes `titre: …` — `passerelle explain P120`

";
    assert_eq!(render_as(Format::Human, Tongue::Fr), expected);
}

#[test]
fn one_line_each_is_enough_for_an_editor() {
    let expected = "\
a,b.docx:1:1: warning[P007]: the file `a,b.docx` is not read: its extension is unknown
signataires/apec/signataire.fr.md:3:1: error[P120]: the key `titre` is written twice
";
    assert_eq!(render_as(Format::Short, Tongue::En), expected);
}

#[test]
fn a_screen_reader_hears_sentences() {
    let narrated = render_as(Format::Narrated, Tongue::Fr);
    assert!(
        narrated.ends_with(
            "Erreur P120 (2 sur 2). La clé `titre` est écrite deux fois.
Fichier signataires/apec/signataire.fr.md, ligne 3, colonne 1.
La ligne dit\u{202f}: titre: é : x
La première fois ici\u{202f}: fichier signataires/apec/signataire.fr.md, ligne 1.
Que faire\u{202f}: gardez une seule des deux lignes `titre: …`.

"
        ),
        "{narrated}"
    );
}

#[test]
fn programs_get_one_object_a_line() {
    let json = render_as(Format::Json, Tongue::Fr);
    let last = json.lines().last().expect("two lines");
    assert!(last.starts_with(
        "{\"code\":\"P120\",\"severity\":\"error\",\"file\":\"signataires/apec/signataire.fr.md\",\"line\":3,\"column\":1,\"message\":{\"fr\":"
    ), "{last}");
}

#[test]
fn forges_get_their_own_forms() {
    let github = render_as(Format::Github, Tongue::Fr);
    assert!(github.starts_with("::warning file=content/a%2Cb.docx,line=1,col=1,title=P007::le fichier"), "{github}");
    assert_eq!(github.lines().count(), 2);
    let gitlab: serde_json::Value = serde_json::from_str(&render_as(Format::Gitlab, Tongue::Fr)).expect("JSON");
    assert_eq!(gitlab[1]["location"]["lines"]["begin"], 3);
    assert_eq!(gitlab[1]["severity"], "critical");
}

#[test]
fn a_report_without_problems_says_nothing() {
    let files: Vec<SourceFile> = Vec::new();
    assert_eq!(render(Format::Human, &files, &Report::default(), Look::default()), "");
}

#[test]
fn counts_are_grammatical() {
    let table = [
        ((0, 0, 0), Tongue::Fr, "aucun problème"),
        ((2, 1, 0), Tongue::Fr, "2 erreurs, 1 avertissement"),
        ((1, 0, 3), Tongue::Fr, "1 erreur, 3 conseils"),
        ((0, 0, 1), Tongue::En, "1 piece of advice"),
    ];
    for ((errors, warnings, advice), tongue, expected) in table {
        assert_eq!(tally_words(Tally { errors, warnings, advice }).get(tongue), expected);
    }
}

#[test]
fn an_empty_file_and_a_place_past_the_end_do_not_panic() {
    let files = vec![SourceFile { id: FileId(0), path: ContentPath::new("a.md"), text: Arc::from("") }];
    let mut report = Report::default();
    report.push(Span::start_of(FileId(0)), Yaml::EmptyFile {});
    report.push(Span::new(FileId(0), 5, 9), Yaml::HeadNotClosed {});
    report.push(Span::new(FileId(7), 0, 1), Yaml::HeadNotOpened {});
    for format in [Format::Human, Format::Narrated, Format::Short, Format::Json, Format::Github, Format::Gitlab] {
        assert!(!render(format, &files, &report, Look::default()).is_empty());
    }
}

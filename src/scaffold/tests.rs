//! Sheets as `new` writes them: what is commented can be uncommented, what is asked is in the tables.

use crate::diag::report::Report;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::tables::accord::ACCORD;
use crate::model::fields::context::{Context, Mode, Scope};
use crate::model::fields::kind::Kind;
use crate::model::fields::reader;
use crate::model::fields::table::Table;
use crate::scaffold::answers::Answers;
use crate::scaffold::example::WORDS;
use crate::scaffold::kind::{SheetKind, inner_table};
use crate::scaffold::sheet::{Sheet, head};
use crate::scaffold::{judge, portal, questions, scalar, templates};
use crate::sources::history::History;
use crate::syntax::entry;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::sync::Arc;

fn tables() -> impl Iterator<Item = &'static Table> {
    SheetKind::ALL.into_iter().map(SheetKind::table).chain([portal::TABLE, &ACCORD])
}

/// Uncomments every `#key: …` line.
fn opened(head: &str) -> String {
    let open = |line: &str| {
        let inner = line.trim_start();
        let is_key = inner.starts_with('#') && !inner.starts_with("# ");
        if is_key { line.replacen('#', "", 1) } else { line.to_owned() }
    };
    let lines: Vec<String> = head.lines().map(open).collect();
    // A required key without a value is left out, the head of a map is not.
    let is_whole =
        |rank: &usize| !lines[*rank].ends_with(':') || lines.get(rank + 1).is_some_and(|next| next.starts_with(' '));
    let kept: Vec<&str> = (0..lines.len()).filter(is_whole).map(|rank| lines[rank].as_str()).collect();
    kept.join("\n")
}

#[test]
fn every_commented_key_may_be_uncommented() {
    for table in tables() {
        let answers = Answers::default().with("signataire.depuis", ["2026-01-15"]);
        let sheet = Sheet { table, opening: Vec::new(), answers: &answers, needed: Vec::new() };
        let text = opened(&head(&sheet));
        assert!(text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count() > 2, "{text}");
        let path = ContentPath::new("fiche.yaml");
        let file = SourceFile { id: FileId(0), path: path.clone(), text: Arc::from(&*text) };
        let mut report = Report::default();
        let entry = entry::parse(&file, &mut report);
        let bytes: Arc<[u8]> = Arc::from(&include_bytes!("../pictures/portal.png")[..]);
        let names = ["accueil.jpg", "lecture.mp3"];
        let binaries: BTreeMap<_, _> = names.iter().map(|name| (ContentPath::new(name), Arc::clone(&bytes))).collect();
        let context = Context {
            today: Date::parse("2026-11-23").expect("a date"),
            languages: &[Lang::FR],
            zone: "Europe/Paris",
            binaries: &binaries,
            history: &History::default(),
            verification_months: None,
        };
        let scope = Scope { context: &context, path: &path, mode: Mode::Yaml };
        reader::read(table, entry.head.as_ref().expect("YAML"), true, &scope, &mut report);
        let told: Vec<String> =
            report.iter().map(|one| format!("{}: {}", table.noun, one.problem.message().fr)).collect();
        assert_eq!(told, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn every_question_is_a_key_of_its_table_and_every_required_key_is_asked() {
    for kind in SheetKind::ALL {
        for question in questions::of(kind) {
            let last = question.key.rsplit('.').next().expect("a key");
            assert_eq!(question.field(kind).key, last, "{}", question.key);
        }
        let is_asked =
            |key: &str| questions::of(kind).iter().any(|question| question.key.split('.').next() == Some(key));
        for field in
            kind.table().fields.iter().filter(|field| field.need == crate::model::fields::table::Need::Required)
        {
            assert!(is_asked(field.key), "{} of {}", field.key, kind.word());
        }
    }
}

#[test]
fn every_example_is_of_a_key_that_exists() {
    fn holds(table: &Table, key: &str) -> bool {
        table
            .fields
            .iter()
            .any(|field| field.key == key || inner_table(&field.kind).is_some_and(|inner| holds(inner, key)))
    }
    for (key, _) in WORDS {
        assert!(tables().any(|table| holds(table, key)), "{key}");
    }
}

#[test]
fn a_value_is_quoted_where_another_reader_would_see_something_else() {
    let text = |kind: &Kind, value: &str| scalar::yaml(kind, &[value.to_owned()]);
    for (value, yaml) in [
        ("Conseil aux cadres", "Conseil aux cadres"),
        ("Aide : CV", "\"Aide : CV\""),
        ("oui", "\"oui\""),
        ("2026", "\"2026\""),
        ("« Guillemets »", "\"« Guillemets »\""),
        ("un \"mot\"", "un \"mot\""),
        ("\"mot\" d’abord", "\"\\\"mot\\\" d’abord\""),
        ("dièse #1", "\"dièse #1\""),
        ("# dièse", "\"# dièse\""),
    ] {
        assert_eq!(text(&Kind::Name, value), yaml);
    }
    assert_eq!(text(&Kind::Postcode, "01000"), "\"01000\"");
    assert_eq!(text(&Kind::Date, "2026-12-10"), "2026-12-10");
    assert_eq!(text(&Kind::DateOrMoment, "2026-12-10T14:00"), "2026-12-10T14:00");
    assert_eq!(scalar::yaml(&Kind::ListOf(&Kind::Name), &["a, b".to_owned(), "c".to_owned()]), "[\"a, b\", c]");
}

#[test]
fn a_date_typed_by_hand_is_understood() {
    for (typed, moment) in [
        ("10/12/2026 14h", "2026-12-10T14:00"),
        ("10/12/2026 9h30", "2026-12-10T09:30"),
        ("2026-12-10 14:00", "2026-12-10T14:00"),
        ("2026-12-10T14:00", "2026-12-10T14:00"),
        ("2026-12-10", "2026-12-10"),
        ("demain", "demain"),
    ] {
        assert_eq!(judge::tidied(&Kind::DateOrMoment, typed), moment);
    }
}

#[test]
fn every_template_is_text_and_its_gaps_are_filled() {
    let today = Date::parse("2026-11-23").expect("a date");
    assert!(templates::all().len() > 12);
    for draft in portal::drafts(&Answers::default().with("titre", ["Portail"]), today) {
        for gap in ["%TITRE%", "%COURRIEL%", "%SIGNATAIRE%", "%DATE%", "dot-"] {
            assert!(!draft.text.contains(gap) && !draft.path.contains(gap), "{}: {gap}", draft.path);
        }
        assert!(draft.text.ends_with('\n'), "{}", draft.path);
    }
}

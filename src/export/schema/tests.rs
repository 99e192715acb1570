//! Schemas are written for every kind of file, in the same bytes each time.

use crate::diag::report::Report;
use crate::export::schema::Form;
use crate::export::schema::files;
use crate::export::schema::sort::SORTS;
use crate::lang::tag::Lang;
use crate::model::layout;
use crate::text::path::ContentPath;
use crate::theme::files::ThemeFiles;
use crate::theme::load;
use serde_json::Value;

fn schema(name: &str) -> Value {
    let theme = load::load(&ThemeFiles::built_in(), &[Lang::FR], &mut Report::default()).expect("a sound theme");
    let files = files(&theme.words(Lang::FR).strings);
    serde_json::from_str(&files[&format!("{name}.schema.json")]).expect("JSON")
}

#[test]
fn each_sort_stands_where_the_reader_looks_for_it() {
    for sort in SORTS {
        let star = if sort.kind.is_sheet() { "fiche.fr" } else { "fr" };
        let path = match sort.glob.rsplit_once('/') {
            Some((folder, file)) if file.starts_with('*') => {
                format!("{}/{}", folder.replace('*', "apec"), file.replace('*', star))
            }
            _ => sort.glob.replace("*.md", "fr.md").replace('*', "apec"),
        };
        let seat = layout::seat(&ContentPath::new(&path), &[Lang::FR]).expect(&path);
        assert_eq!(seat.kind, sort.kind, "{path}");
        assert_eq!(sort.forms().contains(&Form::Translation), sort.kind.is_sheet(), "{path}");
    }
}

#[test]
fn a_translation_takes_words_alone() {
    let (french, other) = (schema("service"), schema("service-traduction"));
    assert!(french["properties"]["frais"].is_object() && french["properties"]["traduction"].is_null());
    assert!(other["properties"]["frais"].is_null() && other["properties"]["traduction"].is_object());
    assert!(other["required"].is_null(), "what is not translated is shown in French");
}

#[test]
fn a_field_says_in_french_what_it_is_for_and_what_its_codes_mean() {
    let field = &schema("evenement")["properties"]["genre"];
    assert_eq!(field["markdownDescription"], "La sorte d’événement. **Obligatoire.**");
    assert_eq!(
        (&field["enum"][1], &field["markdownEnumDescriptions"][1]),
        (&"job-dating".into(), &"Job dating".into())
    );
    let place = &schema("lieu")["properties"]["code_postal"]["markdownDescription"];
    let expected =
        "Cinq chiffres, entre guillemets. **Obligatoire.**\n\nS’écrit : un code postal entre guillemets, `\"31000\"`.";
    assert_eq!(place, expected);
}

#[test]
fn the_same_schemas_come_each_time() {
    assert_eq!(schema("regles").to_string(), schema("regles").to_string());
}

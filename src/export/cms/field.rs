//! Tables of fields as fields of a form: what is typed, chosen, picked, with French labels and hints.

use crate::export::cms::Form;
use crate::export::cms::label::{capital, hint, label, noun};
use crate::export::cms::source::source;
use crate::export::cms::survey::{Shape, Uses, joined};
use crate::export::schema::{about, pattern};
use crate::lang::tag::Lang;
use crate::model::fields::kind::{Kind, Target};
use crate::model::fields::reader::is_translated;
use crate::model::fields::table::{Field, Need, Table, Words};
use crate::model::values::vocabulary::Vocabulary;
use serde_json::{Map, Value, json};

/// How the files of a collection carry their languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Languages {
    /// One file each: facts in the French one.
    Files,
    /// One file for all: a translated text may be a map of languages.
    Maps,
}

/// What writes the fields of one collection.
pub(super) struct Writer<'a> {
    pub(super) form: Form<'a>,
    pub(super) uses: &'a Uses,
    pub(super) languages: Languages,
}

impl Writer<'_> {
    /// The fields of a table that stands at a path.
    pub(super) fn fields(&self, table: &Table, at: &str) -> Vec<Value> {
        table.fields.iter().map(|field| self.field(field, &joined(at, field.key))).collect()
    }

    fn field(&self, field: &Field, at: &str) -> Value {
        let is_shared = self.languages == Languages::Files && is_translated(field);
        let Some(Value::Object(mut made)) = self.widget(field, at) else { return hidden(field.key, is_shared) };
        made.insert("name".to_owned(), json!(field.key));
        made.insert("label".to_owned(), json!(label(field.key)));
        made.insert("hint".to_owned(), json!(hint(field.about)));
        let is_required = field.need == Need::Required;
        // What is not translated yet is shown in French: no other language owes a word.
        let required = match (is_required, self.languages) {
            (true, Languages::Files) => json!(["fr"]),
            (is_required, _) => json!(is_required),
        };
        made.insert("required".to_owned(), required);
        if is_shared {
            made.insert("i18n".to_owned(), json!(true));
        } else if is_required && matches!(field.kind, Kind::ListOf(_)) {
            made.insert("min".to_owned(), json!(1));
        }
        Value::Object(made)
    }

    /// What a value is written in; none when a form would lose it.
    fn widget(&self, field: &Field, at: &str) -> Option<Value> {
        match &field.kind {
            Kind::ListOf(inner) => self.list(inner, at),
            Kind::Record(table) => self
                .is_written(at, &[Shape::Map])
                .then(|| json!({"widget": "object", "collapsed": "auto", "fields": self.fields(table, at)})),
            Kind::ByLanguage(inner) => self.is_written(at, &[Shape::Map]).then(|| self.each_language(inner, "", &[])),
            Kind::Tree if field.key == "traductions" => {
                self.is_written(at, &[Shape::Map]).then(|| self.each_language(&Kind::Name, "", &[]))
            }
            Kind::Tree | Kind::Either(..) => None,
            kind if self.languages == Languages::Maps && field.words == Words::Translated => {
                self.words(kind, field.key, at)
            }
            Kind::Boolean => Some(self.yes_or_no(at)),
            kind => self.is_written(at, TEXT).then(|| self.one(kind, field.key)),
        }
    }

    fn is_written(&self, at: &str, shapes: &[Shape]) -> bool {
        self.uses.is_within(at, shapes)
    }

    fn list(&self, inner: &'static Kind, at: &str) -> Option<Value> {
        match inner {
            // The first shape that fits what is there.
            Kind::Either(one, other) => self.list(one, at).or_else(|| self.list(other, at)),
            Kind::Record(table) => self.is_written(at, &[Shape::Maps]).then(|| {
                json!({
                    "widget": "list",
                    "collapsed": "auto",
                    "label_singular": noun(table.noun),
                    "fields": self.fields(table, &joined(at, "*")),
                })
            }),
            _ => {
                let mut one = self.one(inner, "");
                let is_chosen = one["widget"] == "select" || one["widget"] == "relation";
                // A lone value for a list of one: choices take it.
                let shapes: &[Shape] =
                    if is_chosen { &[Shape::Text, Shape::Word, Shape::Texts] } else { &[Shape::Texts] };
                self.is_written(at, shapes).then(|| {
                    if is_chosen {
                        one["multiple"] = json!(true);
                        return one;
                    }
                    one["name"] = json!("valeur");
                    one["label"] = json!("Valeur");
                    // With a field of its own, an item is known for a fact, and stays out of translations.
                    json!({"widget": "list", "field": one})
                })
            }
        }
    }

    /// A text in one language or in several, as the files write it.
    fn words(&self, kind: &Kind, key: &str, at: &str) -> Option<Value> {
        let is_lone = self.uses.has(at, Shape::Text) || self.uses.has(at, Shape::Word);
        let is_several = self.form.survey.languages.len() > 1;
        match (is_lone, self.uses.has(at, Shape::Map)) {
            (true, true) => None,
            (false, is_map) if is_map || is_several => Some(self.each_language(kind, key, &["fr"])),
            _ => Some(self.one(kind, key)),
        }
    }

    /// One value a language of the portal, of which some must be there.
    fn each_language(&self, kind: &Kind, key: &str, needed: &[&str]) -> Value {
        let one = |lang: &Lang| {
            let mut field = self.one(kind, key);
            field["name"] = json!(lang.as_str());
            field["label"] = json!(capital(self.form.words.word("language", lang.as_str())));
            field["required"] = json!(needed.contains(&lang.as_str()));
            field
        };
        let fields: Vec<Value> = self.form.survey.languages.iter().map(one).collect();
        json!({"widget": "object", "collapsed": "auto", "fields": fields})
    }

    /// Three states: yes, no, nothing said. A switch would say no where nothing was.
    fn yes_or_no(&self, at: &str) -> Value {
        match self.uses.has(at, Shape::Word) && !self.uses.has(at, Shape::Text) {
            true => json!({"widget": "select", "options": [option("oui", "Oui"), option("non", "Non")]}),
            false => {
                let mut options = vec![option(true, "Oui"), option(false, "Non")];
                if self.uses.has(at, Shape::Word) {
                    options.extend([option("oui", "Oui (écrit oui)"), option("non", "Non (écrit non)")]);
                }
                json!({"widget": "select", "options": options})
            }
        }
    }

    /// A lone value.
    fn one(&self, kind: &Kind, key: &str) -> Value {
        match kind {
            Kind::Code(vocabulary) => json!({"widget": "select", "options": self.options(vocabulary)}),
            Kind::Reference(target) => self.reference(*target, kind),
            Kind::Markdown => json!({
                "widget": "markdown",
                "buttons": ["bold", "italic", "link", "bulleted-list", "numbered-list"],
                "editor_components": [],
            }),
            Kind::Integer { min, max } => json!({"widget": "number", "value_type": "int", "min": min, "max": max}),
            Kind::Decimal { min, max } => json!({"widget": "number", "value_type": "float", "min": min, "max": max}),
            Kind::Date => json!({"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}),
            Kind::Time => json!({"widget": "datetime", "type": "time", "format": "HH:mm"}),
            Kind::Moment | Kind::DateOrMoment => {
                json!({"widget": "datetime", "type": "datetime-local", "format": "YYYY-MM-DDTHH:mm"})
            }
            Kind::File if key == "fichier" => json!({"widget": "image", "choose_url": false}),
            Kind::File => json!({"widget": "file", "choose_url": false}),
            Kind::Line { max, .. } => {
                let mut made = text(kind, key);
                made["maxlength"] = json!(max);
                made
            }
            _ => text(kind, key),
        }
    }

    fn options(&self, vocabulary: &'static Vocabulary) -> Vec<Value> {
        let words = self.form.words;
        vocabulary
            .iter()
            .map(|code| {
                let label = words.label(vocabulary, code);
                match code.as_str().parse::<i64>() {
                    Ok(number) => option(number, label),
                    Err(_) => option(code.as_str(), label),
                }
            })
            .collect()
    }

    fn reference(&self, target: Target, kind: &Kind) -> Value {
        let Some(source) = source(target) else { return text(kind, "") };
        let mut made = json!({
            "widget": "relation",
            "collection": source.collection,
            "value_field": source.value,
            "display_fields": source.display,
        });
        if let Some(file) = source.file {
            made["file"] = json!(file);
        }
        made
    }
}

const TEXT: &[Shape] = &[Shape::Text, Shape::Word];

fn text(kind: &Kind, key: &str) -> Value {
    let mut made = json!({"widget": "string"});
    if let Some(pattern) = pattern::of(kind, key) {
        made["pattern"] = json!([pattern, format!("Écrivez {}", about::expected(kind).replace('`', ""))]);
    }
    made
}

fn option(value: impl Into<Value>, label: &str) -> Value {
    json!({"value": value.into(), "label": label})
}

/// Kept as it is, and not shown.
fn hidden(key: &str, is_shared: bool) -> Value {
    let mut made = Map::new();
    made.insert("widget".to_owned(), json!("hidden"));
    made.insert("name".to_owned(), json!(key));
    made.insert("label".to_owned(), json!(label(key)));
    if is_shared {
        made.insert("i18n".to_owned(), json!(true));
    }
    Value::Object(made)
}

/// The text under the front matter.
pub(super) fn body() -> Value {
    json!({
        "name": "body",
        "label": "Texte de la page",
        "hint": "En phrases courtes. Des titres en forme de question aident le lecteur : « C’est quoi ? », « Comment faire ? ».",
        "widget": "markdown",
        "required": false,
        "i18n": true,
        "buttons": ["bold", "italic", "link", "heading-two", "heading-three", "bulleted-list", "numbered-list"],
        "editor_components": ["image"],
    })
}

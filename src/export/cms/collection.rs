//! The collections: each signatory's own first, then what they share, then what exists once, then, unseen, what
//! references are picked from.

use crate::export::cms::Form;
use crate::export::cms::field::{Languages, Writer, body};
use crate::export::cms::label::{capital, noun};
use crate::export::schema::sort::{SORTS, Shape, Sort};
use crate::model::fields::table::Table;
use crate::model::layout::EntryKind;
use crate::model::values::slug::Slug;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Every collection.
pub(super) fn all(form: Form) -> Vec<Value> {
    let (owned, shared): (Vec<&Sort>, Vec<&Sort>) = SORTS.iter().partition(|sort| is_owned(sort));
    let (folders, files): (Vec<&Sort>, Vec<&Sort>) =
        shared.into_iter().partition(|sort| sort.glob.contains('*') && is_folder(sort));
    let mut collections = Vec::new();
    for (slug, name) in &form.survey.signatories {
        collections.extend(owned.iter().map(|sort| entries(form, sort, Some((slug, name)))));
        collections.push(json!({"divider": true, "name": format!("apres-{slug}")}));
    }
    collections.extend(folders.iter().map(|sort| entries(form, sort, None)));
    collections.extend(once(form, &files));
    collections.extend(owned.iter().map(|sort| {
        let mut all = entries(form, sort, None);
        let folder = folder_name(sort);
        all["name"] = json!(format!("tous-{folder}"));
        all["folder"] = json!(form.path("signataires"));
        all["path"] = json!(format!("{{{{signataire}}}}/{folder}/{{{{slug}}}}"));
        if let Some(fields) = all["fields"].as_array_mut() {
            // The name of the folder: a path names fields alone, and no sheet holds this one.
            fields.push(json!({"name": "signataire", "widget": "hidden"}));
        }
        all["hide"] = json!(true);
        all["create"] = json!(false);
        all["delete"] = json!(false);
        all
    }));
    collections
}

/// True for what stands in the folder of a signatory, several of a kind.
fn is_owned(sort: &Sort) -> bool {
    sort.glob.matches("*/").count() == 1 && sort.kind != EntryKind::Signatory
}

/// True for what stands in a folder of its kind; false for a file that exists once, or once a language.
fn is_folder(sort: &Sort) -> bool {
    !matches!(sort.kind, EntryKind::AccordText | EntryKind::Synonyms)
}

/// The folder of a kind: `services`.
fn folder_name(sort: &Sort) -> &'static str {
    sort.glob.rsplit('/').nth(1).unwrap_or(sort.name)
}

fn table(sort: &Sort) -> Option<&'static Table> {
    match sort.shape {
        Shape::Record(table) | Shape::Sheet(table) | Shape::Items(table) => Some(table),
        Shape::Groups => None,
    }
}

/// The fields of a file of this sort.
fn fields(form: Form, sort: &Sort, owner: Option<&Slug>) -> Vec<Value> {
    let uses = form.survey.uses(sort.kind, owner);
    let languages = if sort.kind.is_sheet() { Languages::Files } else { Languages::Maps };
    let writer = Writer { form, uses: &uses, languages };
    match (sort.shape, table(sort)) {
        (Shape::Sheet(table), _) => writer.fields(table, "").into_iter().chain([body()]).collect(),
        (Shape::Items(table), _) => vec![json!({
            "name": sort.name,
            "label": title(sort.kind),
            "label_singular": noun(table.noun),
            "widget": "list",
            "root": true,
            "collapsed": true,
            "summary": format!("{{{{{}}}}}", naming(sort.kind)),
            "fields": writer.fields(table, "*"),
        })],
        (_, Some(table)) => writer.fields(table, ""),
        (_, None) => vec![json!({
            "name": sort.name,
            "label": title(sort.kind),
            "label_singular": "groupe de mots",
            "widget": "list",
            "root": true,
            "field": {"name": "mots", "label": "Mots de même sens", "widget": "list", "min": 2},
        })],
    }
}

/// A folder of files of one kind.
fn entries(form: Form, sort: &Sort, owner: Option<(&Slug, &String)>) -> Value {
    let folder = sort.glob.rsplit_once('/').map_or("", |(folder, _)| folder);
    let singular = capital(&noun(table(sort).map_or("", |table| table.noun)));
    let mut made = json!({
        "name": folder_name(sort),
        "label": title(sort.kind),
        "label_singular": singular,
        "icon": icon(sort.kind),
        "folder": form.path(folder),
        "identifier_field": naming(sort.kind),
        "fields": fields(form, sort, owner.map(|(slug, _)| slug)),
        "slug": slug(sort.kind),
        "summary": summary(sort.kind),
        "thumbnail": false,
    });
    if let Some((slug, name)) = owner {
        made["name"] = json!(format!("{}-{slug}", folder_name(sort)));
        made["label"] = json!(format!("{name} : {}", title(sort.kind).to_lowercase()));
        made["folder"] = json!(form.path(&folder.replacen('*', slug.as_str(), 1)));
    }
    if sort.kind == EntryKind::Signatory {
        made["name"] = json!("signataires");
        made["folder"] = json!(form.path("signataires"));
        made["path"] = json!("{{slug}}/signataire");
    }
    match sort.kind.is_sheet() {
        true => merge(
            &mut made,
            json!({
                "extension": "md",
                "format": "yaml-frontmatter",
                "i18n": true,
                // Pictures stand beside the sheet and are named without a folder.
                "media_folder": "",
                "public_folder": "",
            }),
        ),
        false => merge(&mut made, json!({"extension": "yaml", "format": "yaml"})),
    }
    made
}

/// Files that exist once, together by folder.
fn once(form: Form, sorts: &[&Sort]) -> Vec<Value> {
    let mut groups: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for sort in sorts {
        let group = sort.glob.split_once('/').map_or("portail", |(folder, _)| folder);
        let languages = match sort.kind {
            EntryKind::Synonyms => form.survey.languages.iter().map(|lang| Some(lang.as_str())).collect(),
            _ => vec![None],
        };
        for lang in languages {
            groups.entry(group).or_default().push(file(form, sort, lang));
        }
    }
    let collection = |(name, files): (&str, Vec<Value>)| json!({"name": name, "label": group_title(name), "icon": "settings", "files": files, "i18n": true});
    groups.into_iter().map(collection).collect()
}

fn file(form: Form, sort: &Sort, lang: Option<&str>) -> Value {
    let path = match (sort.kind.is_sheet(), lang) {
        (true, _) => sort.glob.replace('*', "{{locale}}"),
        (false, Some(lang)) => sort.glob.replace('*', lang),
        (false, None) => sort.glob.to_owned(),
    };
    let mut made = json!({
        "name": sort.name,
        "label": title(sort.kind),
        "file": form.path(&path),
        "fields": fields(form, sort, None),
        "format": if sort.kind.is_sheet() { "yaml-frontmatter" } else { "yaml" },
        "i18n": sort.kind.is_sheet(),
    });
    if let Some(lang) = lang {
        made["name"] = json!(format!("{}-{lang}", sort.name));
        made["label"] = json!(format!("{} : {}", title(sort.kind), form.words.word("language", lang)));
    }
    if sort.kind.is_sheet() {
        merge(&mut made, json!({"media_folder": "", "public_folder": ""}));
    }
    made
}

fn merge(made: &mut Value, more: Value) {
    let (Value::Object(made), Value::Object(more)) = (made, more) else { return };
    made.extend(more);
}

/// How a file is named: a title gives its name, which stays; otherwise it is typed.
fn slug(kind: EntryKind) -> Value {
    let mut slug = json!({
        "editable": ["create"],
        "hint": "Le nom du fichier : minuscules sans accent, chiffres, traits d’union. Unique dans le portail ; il fait partie de l’adresse de la page et ne change plus.",
        "pattern": ["^[a-z0-9]+(?:-[a-z0-9]+)*$", "Écrivez des minuscules sans accent, des chiffres et des traits d’union"],
    });
    if matches!(naming(kind), "titre" | "intitule" | "fr") || kind == EntryKind::Signatory {
        slug["template"] = json!(format!("{{{{{}}}}}", naming(kind)));
    }
    slug
}

/// The field that names an entry in lists.
fn naming(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Signatory | EntryKind::Referent | EntryKind::Instances => "nom",
        EntryKind::Place => "adresse",
        EntryKind::Rules => "id",
        EntryKind::Cases => "cas",
        EntryKind::Meeting => "le",
        EntryKind::Immersion => "du",
        EntryKind::Training => "intitule",
        EntryKind::Term => "fr",
        EntryKind::Portail
        | EntryKind::Accord
        | EntryKind::AccordText
        | EntryKind::Amendment
        | EntryKind::Programme
        | EntryKind::Service
        | EntryKind::Event
        | EntryKind::Pathway
        | EntryKind::Page
        | EntryKind::Statistic
        | EntryKind::Synonyms => "titre",
    }
}

fn summary(kind: EntryKind) -> String {
    match kind {
        EntryKind::Referent => "{{prenom}} {{nom}}".to_owned(),
        EntryKind::Place => "{{commune}}, {{adresse}}".to_owned(),
        EntryKind::Meeting => "{{le}} : {{instance}}".to_owned(),
        EntryKind::Immersion => "{{du}} : {{accueil}}".to_owned(),
        EntryKind::Amendment | EntryKind::Statistic => "{{slug}}".to_owned(),
        kind => format!("{{{{{}}}}}", naming(kind)),
    }
}

fn title(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Portail => "Réglages du portail",
        EntryKind::Accord => "La convention",
        EntryKind::AccordText => "Texte de la convention",
        EntryKind::Amendment => "Avenants",
        EntryKind::Signatory => "Signataires",
        EntryKind::Place => "Lieux",
        EntryKind::Referent => "Référents",
        EntryKind::Programme => "Dispositifs",
        EntryKind::Service => "Services",
        EntryKind::Event => "Événements",
        EntryKind::Pathway => "Parcours",
        EntryKind::Page => "Pages",
        EntryKind::Rules => "Règles d’orientation",
        EntryKind::Cases => "Cas d’orientation",
        EntryKind::Instances => "Instances",
        EntryKind::Meeting => "Réunions",
        EntryKind::Immersion => "Immersions",
        EntryKind::Training => "Formations de référents",
        EntryKind::Statistic => "Statistiques",
        EntryKind::Term => "Lexique",
        EntryKind::Synonyms => "Synonymes",
    }
}

fn group_title(name: &str) -> &'static str {
    match name {
        "accord" => "Convention",
        "gouvernance" => "Gouvernance",
        "orientation" => "Orientation",
        "synonymes" => "Synonymes",
        _ => "Portail",
    }
}

/// A picture of Material Symbols.
fn icon(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Service => "handshake",
        EntryKind::Event => "event",
        EntryKind::Place => "place",
        EntryKind::Referent => "person",
        EntryKind::Signatory => "apartment",
        EntryKind::Pathway => "route",
        EntryKind::Statistic => "bar_chart",
        EntryKind::Term => "dictionary",
        _ => "description",
    }
}

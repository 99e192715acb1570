//! A translation to fill: the French beside each key, and the fingerprints of that French.
//!
//! No key is open: until a word is written the page stays in French, and the file counts as missing.

use crate::diag::near::nearest;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::tables;
use crate::model::fields::context::Context;
use crate::model::fields::hash;
use crate::model::fields::reading::Sheet;
use crate::model::fields::table::Table;
use crate::model::fields::translation::BODY;
use crate::model::layout::{self, EntryKind};
use crate::scaffold::Draft;
use crate::scaffold::sheet::comment;
use crate::sources::history::History;
use crate::sources::snapshot::Snapshot;
use crate::syntax::entry;
use crate::text::path::ContentPath;
use std::collections::{BTreeMap, BTreeSet};

/// What a translation is asked of.
pub struct Wanted<'a> {
    /// The French sheet, inside the content folder.
    pub path: &'a str,
    /// The language.
    pub lang: &'a str,
    /// The portal's languages.
    pub languages: &'a [Lang],
    /// Today.
    pub today: Date,
}

/// The file to fill.
///
/// # Errors
/// When the sheet or the language is not one, with what to type.
pub fn draft(wanted: &Wanted, snapshot: &Snapshot) -> Result<Draft, Bilingual> {
    let lang = language(wanted)?;
    let path = ContentPath::new(wanted.path);
    let file = snapshot.at(&path).ok_or_else(|| lost(wanted, snapshot))?;
    let seat = layout::seat(&path, wanted.languages)
        .map_err(|problem| Bilingual::new(problem.message().fr, problem.message().en))?;
    let (Some(table), Some(Lang::FR)) = (table(seat.kind), seat.lang) else { return Err(no_sheet(wanted, seat.lang)) };
    let mut unsaid = Report::default();
    let french = entry::parse(file, &mut unsaid);
    let context = Context {
        today: wanted.today,
        languages: wanted.languages,
        zone: "Europe/Paris",
        binaries: &snapshot.binaries,
        history: &History::default(),
        verification_months: None,
    };
    let sheet = Sheet { slug: seat.slug, owner: seat.owner, french: &french, translations: Vec::new() };
    let words: Vec<(String, String)> = in_order(table, sheet.read(table, &context, &mut unsaid).french);
    if words.is_empty() {
        return Err(Bilingual::new(
            format!("`{}` n’a aucun mot à traduire\u{202f}; lancez `passerelle check`", wanted.path),
            format!("`{}` has no word to translate; run `passerelle check`", wanted.path),
        ));
    }
    let path = wanted.path.replace(".fr.md", &format!(".{lang}.md"));
    Ok(Draft { path, text: text(wanted, lang, &words) })
}

fn text(wanted: &Wanted, lang: Lang, words: &[(String, String)]) -> String {
    let name = wanted.path.rsplit('/').next().unwrap_or(wanted.path);
    let mut text = String::from("---\n");
    for line in [
        &*format!("Traduction de {name}\u{202f}: langue `{lang}`."),
        "Pour chaque clé\u{202f}: retirez le `#` devant elle, et écrivez la traduction après les deux-points (entre guillemets si elle contient « : »).",
        "Rien d’autre ne se traduit\u{202f}: dates, lieux et téléphones viennent du fichier français.",
        "Tant qu’une clé garde son `#`, les lecteurs voient le français, marqué comme tel.",
    ] {
        comment(line, "", &mut text);
    }
    let mut opened = BTreeSet::new();
    for (path, french) in words.iter().filter(|(path, _)| path != BODY) {
        text.push('\n');
        field(path, french, &mut opened, &mut text);
    }
    text.push_str(&format!(
        "\n# Comment la traduction est faite\u{202f}: humaine, automatique, ou relue (automatique puis relue).\ntraduction:\n  \
         mode: humaine\n  # Qui a traduit.\n  #par: Camille Exemple\n  le: {}\n  \
         # L’empreinte de chaque texte français traduit\u{202f}: si le français change, la traduction est à revoir.\n  source:\n",
        wanted.today
    ));
    for (path, french) in words {
        text.push_str(&format!("    {path}: {}\n", hash::of(french)));
    }
    if let Some((_, body)) = words.iter().find(|(path, _)| path == BODY) {
        text.push('\n');
        comment("Le texte se traduit sous la dernière ligne `---`. En français\u{202f}:", "", &mut text);
        quote(body, "", &mut text);
    }
    text.push_str("---\n");
    text
}

/// One key to open, those of the maps around it before it.
fn field(path: &str, french: &str, opened: &mut BTreeSet<String>, text: &mut String) {
    let parts: Vec<&str> = path.split('.').collect();
    let (key, around) = parts.split_last().expect("a path has a part");
    for depth in 0..around.len() {
        if opened.insert(around[..=depth].join(".")) {
            let part = around[depth];
            let part =
                if part.bytes().all(|byte| byte.is_ascii_digit()) { format!("\"{part}\"") } else { part.to_owned() };
            text.push_str(&format!("#{}{part}:\n", "  ".repeat(depth)));
        }
    }
    let indent = "  ".repeat(around.len());
    if french.contains('\n') {
        comment("En français\u{202f}:", "", text);
        quote(french, "", text);
        text.push_str(&format!("#{indent}{key}: |\n#{indent}  \n"));
    } else {
        text.push_str(&format!("# En français\u{202f}: {french}\n#{indent}{key}:\n"));
    }
}

fn quote(french: &str, indent: &str, text: &mut String) {
    for line in french.lines() {
        text.push_str(format!("{indent}#   {line}").trim_end());
        text.push('\n');
    }
}

/// The words in the order of the table, the body last.
fn in_order(
    table: &Table,
    words: impl IntoIterator<Item = (std::sync::Arc<str>, std::sync::Arc<str>)>,
) -> Vec<(String, String)> {
    let mut words: Vec<(String, String)> =
        words.into_iter().map(|(path, french)| (path.to_string(), french.to_string())).collect();
    let ranks: BTreeMap<&str, usize> = table.fields.iter().enumerate().map(|(rank, field)| (field.key, rank)).collect();
    let rank = |path: &str| path.split('.').next().and_then(|first| ranks.get(first)).copied().unwrap_or(usize::MAX);
    words.sort_by_key(|(path, _)| rank(path));
    words
}

/// The table of a kind whose files are sheets, one a language.
fn table(kind: EntryKind) -> Option<&'static Table> {
    tables::of(kind).filter(|_| kind.is_sheet())
}

fn language(wanted: &Wanted) -> Result<Lang, Bilingual> {
    let others = || wanted.languages.iter().filter(|lang| **lang != Lang::FR);
    let found = Lang::parse(wanted.lang).filter(|lang| others().any(|other| other == lang));
    found.ok_or_else(|| {
        let known = others().map(|lang| format!("`{lang}`")).collect::<Vec<_>>().join(", ");
        if wanted.lang == "fr" {
            return Bilingual::new(
                format!("le français est la source, il ne se traduit pas\u{202f}; écrivez une des langues {known}"),
                format!("French is the source and is not translated; write one of the languages {known}"),
            );
        }
        let lang = wanted.lang;
        Bilingual::new(
            format!("`{lang}` n’est pas une langue du portail\u{202f}; il y a {known}\u{202f}; pour en ajouter une\u{202f}: `langues` dans portail.yaml"),
            format!("`{lang}` is no language of the portal; there is {known}; to add one: `langues` in portail.yaml"),
        )
    })
}

fn lost(wanted: &Wanted, snapshot: &Snapshot) -> Bilingual {
    let path = wanted.path;
    let near =
        nearest(path, snapshot.files.iter().map(|file| file.path.as_str()).filter(|path| path.ends_with(".fr.md")));
    let name = |path: &str| path.rsplit('/').next().and_then(|name| name.split('.').next().map(str::to_owned));
    let same_name = || {
        let wanted = name(path);
        snapshot
            .files
            .iter()
            .map(|file| file.path.as_str())
            .find(|other| other.ends_with(".fr.md") && name(other) == wanted && wanted.is_some())
    };
    match near.or_else(same_name) {
        Some(near) => Bilingual::new(
            format!(
                "le fichier `{path}` n’existe pas\u{202f}; écrivez `passerelle new traduction {near} {}`",
                wanted.lang
            ),
            format!("the file `{path}` does not exist; write `passerelle new traduction {near} {}`", wanted.lang),
        ),
        None => Bilingual::new(
            format!(
                "le fichier `{path}` n’existe pas\u{202f}; donnez le chemin d’une fiche en français, qui finit par `.fr.md`"
            ),
            format!("the file `{path}` does not exist; give the path of a sheet in French, which ends in `.fr.md`"),
        ),
    }
}

/// The file of another language, or a YAML file, which carries its languages itself.
fn no_sheet(wanted: &Wanted, lang: Option<Lang>) -> Bilingual {
    let path = wanted.path;
    if let Some(lang) = lang {
        let french = path.replace(&format!(".{lang}.md"), ".fr.md");
        return Bilingual::new(
            format!(
                "`{path}` est déjà une traduction\u{202f}; partez du français\u{202f}: `passerelle new traduction {french} {}`",
                wanted.lang
            ),
            format!(
                "`{path}` is a translation already; start from the French: `passerelle new traduction {french} {}`",
                wanted.lang
            ),
        );
    }
    Bilingual::new(
        format!(
            "`{path}` porte lui-même ses langues\u{202f}; écrivez-les dans le fichier, par exemple `nom: {{fr: …, {}: …}}`",
            wanted.lang
        ),
        format!(
            "`{path}` carries its languages itself; write them in the file, for instance `nom: {{fr: …, {}: …}}`",
            wanted.lang
        ),
    )
}

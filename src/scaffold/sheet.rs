//! A sheet written from its table: what must be said first, each key explained, the rest ready to be uncommented.

use crate::model::fields::kind::Kind;
use crate::model::fields::table::{Field, Need, Table};
use crate::scaffold::answers::Answers;
use crate::scaffold::kind::inner_table;
use crate::scaffold::{example, scalar};

/// Comments are folded at this many characters.
const WIDTH: usize = 100;

/// Keys that other commands write, or that a French sheet may not hold.
const HIDDEN: &[&str] = &["traduction", "visas", "visa_demande"];

/// What a sheet is made of.
pub struct Sheet<'a> {
    /// Its fields.
    pub table: &'static Table,
    /// What stands at its top, one comment a line.
    pub opening: Vec<String>,
    /// What is known.
    pub answers: &'a Answers,
    /// Keys that must be said although their table does not ask for them.
    pub needed: Vec<&'static str>,
}

/// The head of a sheet as YAML.
pub fn head(sheet: &Sheet) -> String {
    let mut text = String::new();
    for line in &sheet.opening {
        comment(line, "", &mut text);
    }
    let shown = || sheet.table.fields.iter().filter(|field| !HIDDEN.contains(&field.key));
    for field in shown().filter(|field| sheet.is_said(field)) {
        text.push('\n');
        said(field, field.key, sheet.answers, "", &mut text);
    }
    text.push('\n');
    comment("── Facultatif ──", "", &mut text);
    comment(
        "Pour vous servir d’une des lignes qui suivent, retirez le `#` devant la clé et changez la valeur.",
        "",
        &mut text,
    );
    for field in shown().filter(|field| !sheet.is_said(field)) {
        text.push('\n');
        unsaid(field, "", &mut text);
    }
    text
}

/// A Markdown sheet: the head between its lines, advice for the text, then the text.
pub fn markdown(sheet: &Sheet, advice: &str, body: &str) -> String {
    let mut text = format!("---\n{}\n", head(sheet));
    comment(advice, "", &mut text);
    text.push_str("---\n");
    if !body.is_empty() {
        text.push_str(&format!("{}\n", body.trim_end()));
    }
    text
}

impl Sheet<'_> {
    fn is_said(&self, field: &Field) -> bool {
        field.need == Need::Required || self.answers.speaks_of(field.key) || self.needed.contains(&field.key)
    }
}

/// A key with its value, or with what to write there.
fn said(field: &Field, path: &str, answers: &Answers, indent: &str, text: &mut String) {
    explain(field, answers.get(path).unwrap_or_default(), indent, text);
    let key = field.key;
    if let (Some(table), true) = (inner_table(&field.kind), answers.get(path).is_none()) {
        text.push_str(&format!("{indent}{key}:\n"));
        let is_list = matches!(field.kind, Kind::ListOf(_));
        inside(table, path, answers, &format!("{indent}{}", if is_list { "    " } else { "  " }), is_list, text);
        return;
    }
    match answers.get(path) {
        Some(values) => text.push_str(&format!("{indent}{key}: {}\n", scalar::yaml(&field.kind, values))),
        None => {
            // In one piece, so that it can be copied.
            text.push_str(&format!("{indent}# À écrire, par exemple\u{202f}: {key}: {}\n", example::value(field)));
            text.push_str(&format!("{indent}{key}:\n"));
        }
    }
}

/// The keys of a map, those that are known first; in a list, the first of them opens the item.
fn inside(table: &Table, path: &str, answers: &Answers, indent: &str, is_list: bool, text: &mut String) {
    let of = |field: &Field| format!("{path}.{}", field.key);
    let is_said = |field: &&Field| answers.speaks_of(&of(field)) || field.need == Need::Required;
    for (rank, field) in table.fields.iter().filter(is_said).enumerate() {
        let mut lines = String::new();
        said(field, &of(field), answers, indent, &mut lines);
        if is_list && rank == 0 {
            let key = format!("{indent}{}:", field.key);
            let dashed = format!("{}- {}:", &indent[2..], field.key);
            lines = lines.replacen(&key, &dashed, 1);
        }
        text.push_str(&lines);
    }
    for field in table.fields.iter().filter(|field| !is_said(field) && !is_list) {
        unsaid(field, indent, text);
    }
}

/// A key that may be uncommented.
fn unsaid(field: &Field, indent: &str, text: &mut String) {
    explain(field, &[], indent, text);
    text.push_str(&format!("{indent}#{}: {}\n", field.key, example::value(field)));
}

fn explain(field: &Field, values: &[String], indent: &str, text: &mut String) {
    let codes = example::codes(field, values);
    comment(format!("{} {codes}", field.about).trim(), indent, text);
}

/// A comment, folded between words.
pub fn comment(words: &str, indent: &str, text: &mut String) {
    let mut line = String::new();
    for word in words.split(' ') {
        if !line.is_empty() && line.chars().count() + word.chars().count() + 1 > WIDTH {
            text.push_str(&format!("{indent}# {line}\n"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    text.push_str(&format!("{indent}# {line}\n"));
}

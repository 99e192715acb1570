//! Segments written as a PO file.

use crate::lang::tag::Lang;
use crate::translate::glossary::Glossary;
use crate::translate::unit::{FieldState, SheetUnits, Unit, place};
use crate::translate::xliff::write::told;
use std::fmt::Write;

/// The sheets as one file.
pub fn document(sheets: &[SheetUnits], lang: Lang, glossary: &Glossary) -> String {
    let mut text = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Passerelle\\n\"\n\"Language: {lang}\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n\"X-Generator: Passerelle\\n\"\n"
    );
    for sheet in sheets {
        for unit in &sheet.units {
            entry(&mut text, sheet, unit, glossary);
        }
    }
    text
}

fn entry(text: &mut String, sheet: &SheetUnits, unit: &Unit, glossary: &Glossary) {
    text.push('\n');
    let address = sheet.address.as_ref().map(|address| format!(" — {address}")).unwrap_or_default();
    comment(text, &format!("{}{address}", sheet.title));
    let max = unit.max.map(|max| format!(" Au plus {max} caractères.")).unwrap_or_default();
    comment(text, &format!("{} ({}). {}{max}", unit.field, place(unit.block), unit.about));
    for (word, _) in glossary.found(&unit.source) {
        comment(text, &told(word));
    }
    if unit.state == FieldState::Automatic && unit.target.is_some() {
        comment(text, "Traduction automatique, à relire.");
    }
    if let Some((field, said)) = sheet.apart.iter().find(|(field, _)| *field == unit.field && unit.rank == 1) {
        comment(text, &format!("Traduction actuelle de {field}, qui n’a pas les mêmes paragraphes\u{202f}:\n{said}"));
    }
    let _ = writeln!(text, "#: {}", sheet.path);
    if unit.target.is_some() && unit.state != FieldState::UpToDate {
        text.push_str("#, fuzzy\n");
    }
    let _ = writeln!(text, "msgctxt {}", quoted(&format!("{}#{}:{}", sheet.path, unit.field, unit.rank)));
    let _ = writeln!(text, "msgid {}", quoted(&unit.source));
    let _ = writeln!(text, "msgstr {}", quoted(unit.target.as_deref().unwrap_or_default()));
}

fn comment(text: &mut String, words: &str) {
    for line in words.lines() {
        let _ = writeln!(text, "{}", format!("#. {line}").trim_end());
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

//! `translations status`: coverage by language and by signatory, then what is to do; as a table or as JSON.

use crate::cli::Exit;
use crate::cli::translations::Desk;
use crate::cli::translations::args::StatusArgs;
use crate::cli::ui::Ui;
use crate::diag::words::{Bilingual, Tongue};
use crate::lang::tag::Lang;
use crate::model::values::slug::Slug;
use crate::translate::status::{LangStatus, Status, Tally, status};
use crate::translate::unit::FieldState;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// Prints the state of translations.
pub fn run(args: &StatusArgs, ui: &Ui) -> Exit {
    let desk = match Desk::read(&args.inputs, ui) {
        Ok(desk) => desk,
        Err(exit) => return exit,
    };
    let mut status = status(&desk.portal);
    if let Some(asked) = &args.inputs.languages {
        status.languages.retain(|lang| asked.contains(lang));
    }
    ui.data(&if args.json { written(&status) } else { table(&status, ui.tongue) });
    Exit::Fine
}

fn name(owner: Option<&Slug>) -> &str {
    owner.map_or("commun", |owner| owner.as_str())
}

fn written(status: &Status) -> String {
    let counted = |tally: Tally| {
        json!({
            "manquante": tally.missing, "a-revoir": tally.to_review,
            "automatique": tally.automatic, "a-jour": tally.up_to_date,
        })
    };
    let languages: Vec<Value> = status
        .languages
        .iter()
        .map(|lang| {
            let owners: Map<String, Value> = status
                .owners()
                .iter()
                .map(|owner| (name(owner.as_ref()).to_owned(), counted(status.tally(owner, *lang))))
                .collect();
            let (n_in, n_texts) = status.maps_in(*lang);
            json!({
                "lang": lang.as_str(), "total": counted(status.total(*lang)), "signataires": owners,
                "yaml": {"textes": n_texts, "presents": n_in},
            })
        })
        .collect();
    let sheets: Vec<Value> = status
        .sheets
        .iter()
        .map(|sheet| {
            let states: Map<String, Value> = status
                .languages
                .iter()
                .filter_map(|lang| Some((lang.as_str().to_owned(), state(sheet.languages.get(lang)?))))
                .collect();
            json!({"file": sheet.path.as_str(), "signataire": sheet.owner.as_ref().map(|owner| owner.as_str()), "languages": states})
        })
        .collect();
    format!("{:#}\n", json!({"languages": languages, "sheets": sheets}))
}

fn state(status: &LangStatus) -> Value {
    let fields: Map<String, Value> =
        status.fields.iter().map(|(path, state)| (path.to_string(), json!(state.name()))).collect();
    json!({"state": status.state.name(), "fields": fields})
}

fn table(status: &Status, tongue: Tongue) -> String {
    let say = |fr: &str, en: &str| Bilingual::new(fr, en).get(tongue).to_owned();
    let mut heads = vec![say("langue", "language")];
    heads.extend(FieldState::ALL.map(|state| state.name().to_owned()));
    heads.push("%".to_owned());
    heads.push("YAML".to_owned());
    let rows = status.languages.iter().map(|lang| {
        let tally = status.total(*lang);
        let (n_in, n_texts) = status.maps_in(*lang);
        let counts = [tally.missing, tally.to_review, tally.automatic, tally.up_to_date, tally.percent()];
        let mut row = vec![lang.to_string()];
        row.extend(counts.map(|n| n.to_string()));
        row.push(format!("{n_in}/{n_texts}"));
        row
    });
    let mut text = columns(std::iter::once(heads).chain(rows).collect());
    text.push('\n');
    let mut heads = vec![say("signataire (% à jour ou automatique)", "signatory (% up to date or automatic)")];
    heads.extend(status.languages.iter().map(ToString::to_string));
    let rows = status.owners().into_iter().map(|owner| {
        let percents = status.languages.iter().map(|lang| status.tally(&owner, *lang).percent().to_string());
        std::iter::once(name(owner.as_ref()).to_owned()).chain(percents).collect()
    });
    text.push_str(&columns(std::iter::once(heads).chain(rows).collect()));
    for lang in &status.languages {
        to_do(status, *lang, &mut text);
    }
    text
}

fn to_do(status: &Status, lang: Lang, text: &mut String) {
    for (rank, (sheet, own)) in status.to_do(lang).enumerate() {
        if rank == 0 {
            let _ = writeln!(text, "\n{lang}");
        }
        let fields = own.fields.iter().map(|(path, state)| match state {
            FieldState::Missing => format!("{path} ({})", state.name()),
            FieldState::ToReview | FieldState::Automatic | FieldState::UpToDate => path.to_string(),
        });
        let fields = fields.collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "{}", format!("  {:<9}  {}  {fields}", own.state.name(), sheet.path).trim_end());
    }
}

/// Cells under one another; the first of each row begins at the left, numbers end at the right.
fn columns(rows: Vec<Vec<String>>) -> String {
    let n_columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..n_columns).filter_map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let cells = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(at, (cell, width))| if at == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") });
        let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    text
}

//! One answer judged before it is written, by the reader that will read it.

use crate::diag::near::nearest;
use crate::diag::report::Report;
use crate::diag::severity::Severity;
use crate::diag::words::Bilingual;
use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::fields::context::{Context, Mode, Scope};
use crate::model::fields::kind::Kind;
use crate::model::fields::reader;
use crate::model::fields::table::{Field, Table};
use crate::scaffold::known::Known;
use crate::scaffold::questions::{Shape, shape};
use crate::scaffold::scalar;
use crate::sources::history::History;
use crate::syntax::entry;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is wrong with these values of a key, and what to type instead; nothing when they are sound.
pub fn fault(table: &'static Table, key: &str, field: &Field, values: &[String], known: &Known) -> Option<Bilingual> {
    if let Some(fault) = stranger(field, values, known) {
        return Some(fault);
    }
    let yaml = scalar::yaml(&field.kind, values);
    let text = match key.split_once('.') {
        Some(("seances", _)) => format!("seances: [{{debut: {yaml}, fin: {yaml}}}]\n"),
        Some((map, inner)) => format!("{map}: {{{inner}: {yaml}}}\n"),
        None => format!("{key}: {yaml}\n"),
    };
    read(table, &text, known)
}

/// The end of a session comes after its start.
pub fn order(start: &str, end: &str) -> Option<Bilingual> {
    (end < start).then(|| {
        Bilingual::new(
            format!("la fin `{end}` vient avant le début `{start}`"),
            format!("the end `{end}` comes before the start `{start}`"),
        )
    })
}

fn read(table: &'static Table, text: &str, known: &Known) -> Option<Bilingual> {
    let path = ContentPath::new("reponse.yaml");
    let file = SourceFile { id: FileId(0), path: path.clone(), text: Arc::from(text) };
    let mut report = Report::default();
    let entry = entry::parse(&file, &mut report);
    let languages: Vec<Lang> = known.languages().iter().filter_map(|tag| Lang::parse(tag)).collect();
    let context = Context {
        today: known.today,
        languages: &languages,
        zone: "Europe/Paris",
        binaries: &BTreeMap::new(),
        history: &History::default(),
        verification_months: None,
    };
    let scope = Scope { context: &context, path: &path, mode: Mode::Yaml };
    if let Some(head) = &entry.head {
        // The other keys are not there yet, and are not missed.
        reader::read(table, head, true, &scope, &mut report);
    }
    let error = report.iter().find(|diagnostic| diagnostic.problem.severity() == Severity::Error)?;
    let (message, help) = (error.problem.message(), error.problem.help());
    let joined = |message: &str, help: &str, mark: &str| match help {
        "" => message.to_owned(),
        _ => format!("{message}{mark} {help}"),
    };
    Some(Bilingual::new(joined(&message.fr, &help.fr, "\u{202f};"), joined(&message.en, &help.en, ";")))
}

/// An entry that the signatory does not have.
fn stranger(field: &Field, values: &[String], known: &Known) -> Option<Bilingual> {
    let (Shape::Entry(target) | Shape::Entries(target)) = shape(field) else { return None };
    let entries = known.entries(target)?;
    let lost = values.iter().find(|value| !entries.iter().any(|entry| entry.slug == **value))?;
    let slugs = || entries.iter().map(|entry| entry.slug.as_str());
    let near = nearest(lost, slugs()).map(str::to_owned);
    let there = match near {
        Some(near) => Bilingual::new(format!("écrivez `{near}`"), format!("write `{near}`")),
        None => {
            let known = slugs().map(|slug| format!("`{slug}`")).collect::<Vec<_>>().join(", ");
            let known = if known.is_empty() { "–".to_owned() } else { known };
            Bilingual::new(format!("il y a {known}"), format!("there is {known}"))
        }
    };
    Some(Bilingual::new(
        format!("`{lost}` n’existe pas chez ce signataire\u{202f}; {}", there.fr),
        format!("this signatory has no `{lost}`; {}", there.en),
    ))
}

/// A date, a moment: what a day alone becomes. `2026-12-10 14:00` and `10/12/2026 14h` are typed so by hand.
pub fn tidied(kind: &Kind, typed: &str) -> String {
    let typed = typed.trim();
    if !matches!(kind, Kind::DateOrMoment | Kind::Date | Kind::Moment) {
        return typed.to_owned();
    }
    let (day, time) = typed.split_once([' ', 'T']).unwrap_or((typed, ""));
    let parts: Vec<&str> = day.split('/').collect();
    let day = match parts.as_slice() {
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => day.to_owned(),
    };
    let is_date = Date::parse(&day).is_some();
    let time = time.trim().replace(['h', 'H'], ":");
    let (hour, minutes) = time.split_once(':').unwrap_or((&time, ""));
    match (is_date, hour.is_empty()) {
        (false, _) => typed.to_owned(),
        (true, true) => day,
        (true, false) => format!("{day}T{hour:0>2}:{minutes:0<2}"),
    }
}

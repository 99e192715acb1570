//! Columns and rows as written: their parts found, their values read, before anything is added up.

use crate::diag::near::nearest;
use crate::diag::problems::{Meaning, Tables};
use crate::diag::report::Report;
use crate::lang::localized::Localized;
use crate::model::entities::common::Text;
use crate::model::entities::statistic::{Cell, Column, Row, RowRole};
use crate::model::fields::kind::Kind;
use crate::model::fields::quotes;
use crate::model::fields::reading::Reading;
use crate::syntax::node::{Data, Node};
use crate::text::span::Span;
use std::sync::Arc;

/// A column as written.
pub(super) struct ColumnDraft {
    pub(super) id: Arc<str>,
    pub(super) label: Text,
    pub(super) group: Option<Text>,
    pub(super) is_total: bool,
    pub(super) parts: Vec<usize>,
    pub(super) parts_span: Span,
}

/// A row as written.
pub(super) struct RowDraft {
    pub(super) id: Arc<str>,
    pub(super) label: Text,
    pub(super) role: RowRole,
    pub(super) parts: Vec<usize>,
    pub(super) parts_span: Span,
    pub(super) whole: Option<usize>,
    /// One a column; none where nothing was typed.
    pub(super) typed: Vec<Option<(f64, Span)>>,
}

impl ColumnDraft {
    pub(super) fn finished(self) -> Column {
        let Self { id, label, group, is_total, parts, .. } = self;
        Column { id, label, group, is_total, parts }
    }
}

impl RowDraft {
    pub(super) fn finished(self, cells: Vec<Cell>) -> Row {
        let Self { id, label, role, parts, whole, .. } = self;
        Row { id, label, role, parts, whole, cells }
    }
}

/// Reads the columns.
pub(super) fn columns(readings: &[Reading], report: &mut Report) -> Vec<ColumnDraft> {
    let ids = ids(readings, report);
    let mut drafts: Vec<ColumnDraft> = readings
        .iter()
        .zip(&ids)
        .map(|(reading, id)| {
            let is_total = reading.code("role").is_some_and(|role| role.as_str() == "total");
            let parts = parts(reading, id, &ids, is_total, report);
            let (label, group) = (label(reading, id), reading.words("groupe"));
            ColumnDraft { id: Arc::clone(id), label, group, is_total, parts, parts_span: reading.span("de") }
        })
        .collect();
    let graph: Vec<Vec<usize>> = drafts.iter().map(|draft| draft.parts.clone()).collect();
    for rank in rings(&graph) {
        let draft = &mut drafts[rank];
        report.push(draft.parts_span, Tables::TotalOfItself { id: draft.id.to_string() });
        draft.parts.clear();
    }
    drafts
}

/// Reads the rows.
pub(super) fn rows(readings: &[Reading], columns: &[ColumnDraft], report: &mut Report) -> Vec<RowDraft> {
    let ids = ids(readings, report);
    let mut drafts: Vec<RowDraft> =
        readings.iter().zip(&ids).map(|(reading, id)| row(reading, id, &ids, columns, report)).collect();
    let graph: Vec<Vec<usize>> =
        drafts.iter().map(|draft| draft.parts.iter().chain(&draft.whole).copied().collect()).collect();
    for rank in rings(&graph) {
        let draft = &mut drafts[rank];
        report.push(draft.parts_span, Tables::TotalOfItself { id: draft.id.to_string() });
        draft.parts.clear();
        draft.whole = None;
    }
    drafts
}

fn row(reading: &Reading, id: &Arc<str>, ids: &[Arc<str>], columns: &[ColumnDraft], report: &mut Report) -> RowDraft {
    let role = match reading.code("role").map(|role| role.as_str()) {
        Some("sous-total") => RowRole::Subtotal,
        Some("total") => RowRole::Total,
        Some("pourcentage") => RowRole::Percentage,
        _ => RowRole::Data,
    };
    let parts = parts(reading, id, ids, role != RowRole::Data, report);
    let is_share = role == RowRole::Percentage;
    let whole = match reading.text("sur") {
        Some(_) if !is_share => {
            report.push(reading.key_span("sur"), Tables::PartsUnused { id: id.to_string(), key: "sur".to_owned() });
            None
        }
        Some(whole) => part(&whole, reading.span("sur"), ids, report),
        None => {
            if is_share && !reading.has("sur") {
                report.push(reading.top(), Tables::PartsMissing { id: id.to_string(), key: "sur".to_owned() });
            }
            None
        }
    };
    let typed = match reading.tree("valeurs") {
        Some(_) if is_share => {
            report.push(reading.key_span("valeurs"), Tables::PercentageTyped { id: id.to_string() });
            Vec::new()
        }
        Some(node) => values(node, id, columns, report),
        None => {
            if role == RowRole::Data && !reading.has("valeurs") {
                report.push(reading.top(), Tables::ValuesMissing { id: id.to_string() });
            }
            Vec::new()
        }
    };
    let typed = if typed.is_empty() { vec![None; columns.len()] } else { typed };
    let (label, parts_span) = (label(reading, id), reading.span("de"));
    RowDraft { id: Arc::clone(id), label, role, parts, parts_span, whole, typed }
}

/// The ids, `?` standing for one that is absent or wrong (already said).
fn ids(readings: &[Reading], report: &mut Report) -> Vec<Arc<str>> {
    let ids: Vec<Arc<str>> =
        readings.iter().map(|reading| reading.text("id").unwrap_or_else(|| Arc::from("?"))).collect();
    for (rank, id) in ids.iter().enumerate() {
        if &**id != "?" && ids[..rank].contains(id) {
            report.push(readings[rank].span("id"), Meaning::RepeatedId { id: id.to_string() });
        }
    }
    ids
}

fn label(reading: &Reading, id: &Arc<str>) -> Text {
    reading.words("libelle").unwrap_or_else(|| Localized::new(Arc::clone(id)))
}

fn parts(reading: &Reading, id: &str, ids: &[Arc<str>], adds_up: bool, report: &mut Report) -> Vec<usize> {
    if adds_up && !reading.has("de") {
        report.push(reading.top(), Tables::PartsMissing { id: id.to_owned(), key: "de".to_owned() });
    }
    if !adds_up && reading.has("de") {
        report.push(reading.key_span("de"), Tables::PartsUnused { id: id.to_owned(), key: "de".to_owned() });
        return Vec::new();
    }
    let written = reading.items("de").filter_map(|value| match &value.datum {
        crate::model::fields::record::Datum::Text(part) => Some((Arc::clone(part), value.span)),
        _ => None,
    });
    written.filter_map(|(name, span)| part(&name, span, ids, report)).collect()
}

fn part(name: &str, span: Span, ids: &[Arc<str>], report: &mut Report) -> Option<usize> {
    let found = ids.iter().position(|id| **id == *name);
    if found.is_none() {
        let near = nearest(name, ids.iter().map(|id| &**id)).map(str::to_owned);
        let known = ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        report.push(span, Tables::UnknownPart { id: name.to_owned(), near, known });
    }
    found
}

/// One value a column; those of totals may be left out all together.
fn values(node: &Node, id: &str, columns: &[ColumnDraft], report: &mut Report) -> Vec<Option<(f64, Span)>> {
    let Data::List(items) = &node.data else {
        report.push(node.span, Tables::RowLength { id: id.to_owned(), expected: columns.len(), found: 1 });
        return Vec::new();
    };
    let own: Vec<usize> = (0..columns.len()).filter(|rank| !columns[*rank].is_total).collect();
    let targets: Vec<usize> = if items.len() == columns.len() {
        (0..columns.len()).collect()
    } else if items.len() == own.len() {
        own
    } else {
        let (expected, found) = (columns.len(), items.len());
        report.push(node.span, Tables::RowLength { id: id.to_owned(), expected, found });
        return Vec::new();
    };
    let mut values = vec![None; columns.len()];
    for (item, target) in items.iter().zip(targets) {
        values[target] = figure(item, report).map(|figure| (figure, item.span));
    }
    values
}

/// A figure, as other programs are asked about it.
const FIGURE: Kind = Kind::Integer { min: 0, max: i64::MAX };

fn figure(node: &Node, report: &mut Report) -> Option<f64> {
    let text = match &node.data {
        Data::Empty => return None,
        Data::Scalar(scalar) => {
            quotes::advise(&FIGURE, scalar, node.span, report);
            scalar.text.trim()
        }
        Data::List(_) | Data::Map(_) => {
            report.push(node.span, Tables::NotAFigure { found: "[…]".to_owned(), typed: None });
            return None;
        }
    };
    if text.is_empty() {
        return None;
    }
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    if let Some(figure) = text.parse().ok().filter(|figure: &f64| is_plain && figure.is_finite()) {
        return Some(figure);
    }
    report.push(node.span, Tables::NotAFigure { found: text.to_owned(), typed: meant(text) });
    None
}

/// `1 033` is meant as `1033`, `12,5` as `12.5`, a dash as an empty cell.
fn meant(text: &str) -> Option<String> {
    if matches!(text, "-" | "–" | "—" | "nd" | "n.d." | "NC" | "nc" | "s" | "n/a" | "?") {
        return Some("\"\"".to_owned());
    }
    let tight: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let tight = tight.trim_end_matches('%').replace(',', ".");
    tight.parse::<f64>().is_ok_and(f64::is_finite).then_some(tight)
}

/// The nodes of a graph that reach themselves; one a ring, so that each ring is told once.
fn rings(graph: &[Vec<usize>]) -> Vec<usize> {
    let mut graph = graph.to_vec();
    let mut found = Vec::new();
    for start in 0..graph.len() {
        let (mut seen, mut waiting) = (vec![false; graph.len()], graph[start].clone());
        while let Some(node) = waiting.pop() {
            if !std::mem::replace(&mut seen[node], true) {
                waiting.extend(&graph[node]);
            }
        }
        if seen[start] {
            found.push(start);
            graph[start].clear();
        }
    }
    found
}

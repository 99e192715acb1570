//! The sums: checked where typed, computed where not. Percentages are always computed.

use super::draft::{ColumnDraft, RowDraft};
use super::{Cell, RowRole};
use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Tables;
use crate::diag::report::Report;
use crate::text::span::Span;

/// The cells of every row. Parts never form a ring.
pub(super) fn compute(columns: &[ColumnDraft], rows: &[RowDraft], report: &mut Report) -> Vec<Vec<Cell>> {
    let mut cells: Vec<Option<Vec<Cell>>> = vec![None; rows.len()];
    let row_parts: Vec<Vec<usize>> =
        rows.iter().map(|row| row.parts.iter().chain(&row.whole).copied().collect()).collect();
    for rank in in_order(&row_parts) {
        let done = |part: usize, column: usize| cells[part].as_ref().map_or(Cell::Absent, |cells| cells[column]);
        let row = &rows[rank];
        let of_row = match row.role {
            RowRole::Percentage => (0..columns.len())
                .map(|column| {
                    let part = sum(row.parts.iter().map(|part| done(*part, column)));
                    share(part, row.whole.map_or(Cell::Absent, |whole| done(whole, column)))
                })
                .collect(),
            RowRole::Data => across(columns, row, |_| Cell::Absent, report),
            RowRole::Subtotal | RowRole::Total => {
                let down = |column: usize| sum(row.parts.iter().map(|part| done(*part, column)));
                across(columns, row, down, report)
            }
        };
        cells[rank] = Some(of_row);
    }
    cells.into_iter().map(|cells| cells.unwrap_or_else(|| vec![Cell::Absent; columns.len()])).collect()
}

/// The cells of a row: typed, else computed down the column, else across the row.
fn across(columns: &[ColumnDraft], row: &RowDraft, down: impl Fn(usize) -> Cell, report: &mut Report) -> Vec<Cell> {
    let mut cells = vec![Cell::Absent; columns.len()];
    let column_parts: Vec<Vec<usize>> = columns.iter().map(|column| column.parts.clone()).collect();
    for rank in in_order(&column_parts) {
        let column = &columns[rank];
        let by_column = down(rank);
        let by_row = sum(column.parts.iter().map(|part| cells[*part]));
        let typed = row.typed[rank];
        if let Some((typed, span)) = typed {
            check(typed, span, by_column, row.parts_span, report);
            check(typed, span, by_row, column.parts_span, report);
        }
        cells[rank] = match (typed, by_column) {
            (Some((typed, _)), _) => Cell::Figure(typed),
            (None, Cell::Figure(_)) => by_column,
            (None, Cell::Absent) => by_row,
        };
    }
    cells
}

fn check(typed: f64, span: Span, computed: Cell, parts: Span, report: &mut Report) {
    let Cell::Figure(computed) = computed else { return };
    if (typed - computed).abs() < 1e-6 {
        return;
    }
    let problem = Tables::WrongTotal { typed: shown(typed), computed: shown(computed) };
    report.add(Diagnostic::at(span, problem).with(parts, "ce qui est additionné", "what is added up"));
}

/// The sum of what is known; absent when nothing is.
fn sum(cells: impl Iterator<Item = Cell>) -> Cell {
    cells.fold(Cell::Absent, |total, cell| match (total, cell) {
        (Cell::Absent, cell) => cell,
        (total, Cell::Absent) => total,
        (Cell::Figure(total), Cell::Figure(figure)) => Cell::Figure(total + figure),
    })
}

fn share(part: Cell, whole: Cell) -> Cell {
    match (part, whole) {
        (Cell::Figure(part), Cell::Figure(whole)) if whole != 0.0 => Cell::Figure(100.0 * part / whole),
        _ => Cell::Absent,
    }
}

/// A figure as one types it.
fn shown(figure: f64) -> String {
    let rounded = (figure * 1e6).round() / 1e6;
    format!("{rounded}")
}

/// Each after what it is made of.
fn in_order(parts: &[Vec<usize>]) -> Vec<usize> {
    fn visit(node: usize, parts: &[Vec<usize>], seen: &mut [bool], order: &mut Vec<usize>) {
        if std::mem::replace(&mut seen[node], true) {
            return;
        }
        for part in &parts[node] {
            visit(*part, parts, seen, order);
        }
        order.push(node);
    }
    let (mut seen, mut order) = (vec![false; parts.len()], Vec::new());
    for node in 0..parts.len() {
        visit(node, parts, &mut seen, &mut order);
    }
    order
}

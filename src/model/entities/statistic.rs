//! `statistiques/`: tables of figures. What is typed is checked, what can be computed is.

mod draft;
mod figures;

use crate::diag::report::Report;
use crate::model::entities::common::Text;
use crate::model::fields::kind::Kind;
use crate::model::fields::reading::Reading;
use crate::model::fields::table::{Field, Table};
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::Vocabulary;
use crate::text::path::ContentPath;
use std::sync::Arc;

/// A table of figures.
#[derive(Clone, Debug)]
pub struct Statistic {
    /// Its name.
    pub slug: Slug,
    /// Its file.
    pub path: ContentPath,
    /// Title.
    pub title: Text,
    /// Where the figures come from.
    pub source: Arc<str>,
    /// The time that they cover.
    pub period: Arc<str>,
    /// What is counted.
    pub unit: Option<Text>,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// How it is drawn (`barres`, `barres-empilees`, `aucun`).
    pub chart: Option<Code>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name within the table.
    pub id: Arc<str>,
    /// What stands above it.
    pub label: Text,
    /// What stands above several columns side by side.
    pub group: Option<Text>,
    /// True when it adds others up.
    pub is_total: bool,
    /// The columns that it adds up, by rank.
    pub parts: Vec<usize>,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name within the table.
    pub id: Arc<str>,
    /// What stands before it.
    pub label: Text,
    /// What it is.
    pub role: RowRole,
    /// The rows that it adds up, by rank.
    pub parts: Vec<usize>,
    /// For a percentage, the row that is the whole.
    pub whole: Option<usize>,
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowRole {
    /// Figures.
    Data,
    /// The sum of some rows.
    Subtotal,
    /// The sum of all.
    Total,
    /// A share of a row, in percent.
    Percentage,
}

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is known: shown as –, and not a zero.
    Absent,
    /// A figure.
    Figure(f64),
}

/// Roles of rows.
pub static ROW_ROLES: Vocabulary =
    Vocabulary { name: "row_role", codes: &["donnee", "sous-total", "total", "pourcentage"] };
/// Roles of columns.
pub static COLUMN_ROLES: Vocabulary = Vocabulary { name: "column_role", codes: &["donnee", "total"] };
/// Ways to draw a table.
pub static CHARTS: Vocabulary = Vocabulary { name: "chart", codes: &["barres", "barres-empilees", "aucun"] };

const LABEL: Kind = Kind::Line { min: 1, max: 150 };
const IDS: Kind = Kind::ListOf(&Kind::Id);

/// What a table of figures holds.
pub static TABLE: Table = Table {
    noun: "une statistique",
    fields: &[
        Field::prose("titre", Kind::Line { min: 3, max: 150 }, "Titre du tableau").required(),
        Field::fact("source", Kind::Line { min: 3, max: 300 }, "D’où viennent les chiffres").required(),
        Field::fact("periode", Kind::Line { min: 1, max: 60 }, "La période couverte").required(),
        Field::prose("unite", LABEL, "Ce qui est compté"),
        Field::fact("colonnes", Kind::ListOf(&Kind::Record(&COLUMN)), "Les colonnes").required(),
        Field::fact("lignes", Kind::ListOf(&Kind::Record(&ROW)), "Les lignes").required(),
        Field::fact("graphique", Kind::Code(&CHARTS), "Le dessin"),
    ],
};

static COLUMN: Table = Table {
    noun: "une colonne",
    fields: &[
        Field::fact("id", Kind::Id, "Nom court de la colonne").required(),
        Field::prose("libelle", LABEL, "Titre de la colonne").required(),
        Field::prose("groupe", LABEL, "Titre commun à plusieurs colonnes voisines"),
        Field::fact("role", Kind::Code(&COLUMN_ROLES), "Une donnée, ou un total d’autres colonnes"),
        Field::fact("de", IDS, "Pour un total : les colonnes additionnées"),
    ],
};

static ROW: Table = Table {
    noun: "une ligne",
    fields: &[
        Field::fact("id", Kind::Id, "Nom court de la ligne").required(),
        Field::prose("libelle", LABEL, "Titre de la ligne").required(),
        Field::fact("role", Kind::Code(&ROW_ROLES), "Une donnée, un total, un pourcentage"),
        Field::fact("de", IDS, "Pour un total ou un pourcentage : les lignes additionnées"),
        Field::fact("sur", Kind::Id, "Pour un pourcentage : la ligne qui vaut 100 %"),
        Field::fact("valeurs", Kind::Tree, "Une valeur par colonne ; `\"\"` pour une case vide"),
    ],
};

/// Makes a table of its reading: parts are found, totals checked or computed.
pub fn read(slug: Slug, path: ContentPath, reading: &Reading, report: &mut Report) -> Option<Statistic> {
    let columns = draft::columns(&reading.records("colonnes"), report);
    let rows = draft::rows(&reading.records("lignes"), &columns, report);
    let cells = figures::compute(&columns, &rows, report);
    let columns = columns.into_iter().map(draft::ColumnDraft::finished).collect();
    let rows = rows.into_iter().zip(cells).map(|(row, cells)| row.finished(cells)).collect();
    Some(Statistic {
        slug,
        path,
        title: reading.words("titre")?,
        source: reading.text("source")?,
        period: reading.text("periode")?,
        unit: reading.words("unite"),
        columns,
        rows,
        chart: reading.code("graphique"),
    })
}

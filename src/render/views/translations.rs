//! Where the translations stand, for the network.

use serde::Serialize;

/// Where the translations stand.
#[derive(Clone, Debug, Serialize)]
pub struct TranslationsView {
    /// Title.
    pub title: String,
    /// What the page is for.
    pub summary: String,
    /// Coverage by language.
    pub languages: Table,
    /// Coverage by signatory.
    pub signatories: Table,
    /// « À faire ».
    pub to_do: String,
    /// Said when nothing is to be done.
    pub nothing: Option<String>,
    /// What is to be done, language by language.
    pub sections: Vec<Section>,
}

/// A table: a caption, heads, rows that begin with their own head.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Its head.
    pub head: String,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What is to be done in a language.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// The language's name, and how many sheets.
    pub title: String,
    /// Its sheets.
    pub sheets: Vec<ToDo>,
}

/// A sheet to translate or to review.
#[derive(Clone, Debug, Serialize)]
pub struct ToDo {
    /// The address of its page.
    pub href: String,
    /// Its French file.
    pub file: String,
    /// Missing, or to review.
    pub state: String,
    /// The texts to do, by their keys; none for a missing sheet.
    pub fields: Vec<String>,
}

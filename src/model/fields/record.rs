//! What the reader gives: checked values by key, each with its place.

use crate::lang::calendar::{Date, Time};
use crate::lang::moment::LocalMoment;
use crate::lang::tag::Lang;
use crate::model::fields::table::Table;
use crate::model::values::code::Code;
use crate::model::values::hours::Hours;
use crate::model::values::phone::Phone;
use crate::model::values::postcode::Postcode;
use crate::model::values::slug::Slug;
use crate::model::values::territory::Commune;
use crate::model::values::zone::Zone;
use crate::syntax::markdown::Doc;
use crate::syntax::node::Node;
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The checked values of a map, by key.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its table.
    pub table: &'static Table,
    /// The whole map.
    pub span: Span,
    /// Where something missing from it is reported: its first line.
    pub top: Span,
    /// The values, by the table's keys.
    pub values: BTreeMap<&'static str, Slot>,
}

/// A key's place and its value.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub value: Value,
}

/// A checked value and its place.
#[derive(Clone, Debug)]
pub struct Value {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub datum: Datum,
}

/// A checked value.
#[derive(Clone, Debug)]
pub enum Datum {
    /// Words, an id, a mail, a web address, a SIRET, a fingerprint.
    Text(Arc<str>),
    /// A Markdown text, as written and as understood.
    Prose(Arc<str>, Arc<Doc>),
    /// Yes or no.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A number.
    Decimal(f64),
    /// A day.
    Date(Date),
    /// A time.
    Time(Time),
    /// A local moment that exists in the portal's zone.
    Moment(LocalMoment),
    /// A code.
    Code(Code),
    /// The slug of another entry, whose existence is checked later.
    Reference(Slug),
    /// A language.
    Language(Lang),
    /// A telephone number.
    Phone(Phone),
    /// A commune.
    Commune(&'static Commune),
    /// A zone.
    Zone(Zone),
    /// A postal code.
    Postcode(Postcode),
    /// Opening hours.
    Hours(Hours),
    /// A file beside the sheet, which exists.
    File(ContentPath),
    /// A list; in a translation, see [`Datum::Items`].
    List(Vec<Value>),
    /// The items of a translated list, each by its id or its position from 1.
    Items(Vec<(Arc<str>, Value)>),
    /// A map with its own table.
    Record(Arc<Record>),
    /// A value by language.
    Words(Vec<(Lang, Value)>),
    /// What the entry reads itself.
    Tree(Node),
    /// Something was written and is wrong (it has been said), or nothing was written.
    Faulty,
}

impl Record {
    /// An empty record: for a file whose head could not be read.
    pub fn empty(table: &'static Table, span: Span) -> Self {
        Self { table, span, top: span, values: BTreeMap::new() }
    }

    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.values.get(key).map(|slot| &slot.value)
    }

    /// The value of the `id` of a list's item.
    pub fn id(&self) -> Option<Arc<str>> {
        match self.get("id").map(|value| &value.datum) {
            Some(Datum::Text(id)) => Some(Arc::clone(id)),
            _ => None,
        }
    }
}

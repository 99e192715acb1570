//! One record in every language, so that an entry reads as prose. It gives values, never problems: these were told before.

use crate::diag::report::Report;
use crate::lang::calendar::{Date, Time};
use crate::lang::localized::Localized;
use crate::lang::moment::LocalMoment;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Body, Reference, Text, Translation};
use crate::model::fields::context::{Context, Mode, Scope};
use crate::model::fields::reader;
use crate::model::fields::record::{Datum, Record, Value};
use crate::model::fields::table::Table;
use crate::model::fields::translation::{self, French, item_name};
use crate::model::fields::wording::{self, FrenchText};
use crate::model::values::code::Code;
use crate::model::values::hours::Hours;
use crate::model::values::phone::Phone;
use crate::model::values::postcode::Postcode;
use crate::model::values::slug::Slug;
use crate::model::values::spanned::Spanned;
use crate::model::values::territory::Commune;
use crate::model::values::zone::Zone;
use crate::syntax::entry::Entry;
use crate::syntax::node::Node;
use crate::text::path::ContentPath;
use crate::text::span::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of one entry: the French one, and those of other languages.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The entry's slug, from the file's name.
    pub slug: Slug,
    /// The signatory in whose folder it stands.
    pub owner: Option<Slug>,
    /// The French file, or the only one of a YAML entry.
    pub french: &'a Entry,
    /// The files of other languages.
    pub translations: Vec<(Lang, &'a Entry)>,
}

/// A whole sheet, read.
#[derive(Clone, Debug)]
pub struct SheetReading {
    /// Its fields.
    pub fields: Reading,
    /// Its text.
    pub body: Option<Body>,
    /// The French words, by dotted path.
    pub french: French,
    /// The translations.
    pub translations: BTreeMap<Lang, Translation>,
}

/// One record in every language.
#[derive(Clone, Debug)]
pub struct Reading {
    source: Arc<Record>,
    others: Vec<(Lang, Arc<Record>)>,
    /// The dotted path of this record in its sheet, empty at the top, else with a final point.
    pub path: String,
}

impl Sheet<'_> {
    /// Reads the files of the sheet against a table; everything wrong in them is told.
    pub fn read(&self, table: &'static Table, context: &Context, report: &mut Report) -> SheetReading {
        let is_markdown = self.french.path.as_str().ends_with(".md");
        let mode = if is_markdown { Mode::French } else { Mode::Yaml };
        let mut own = Report::default();
        let source = head(table, self.french, mode, context, &mut own);
        let is_sound = !self.french.is_broken && !own.has_errors();
        report.absorb(own);
        let french = translation::french_words(&source, self.french.body.as_ref().map(|body| Arc::clone(&body.text)));
        let mut body = self
            .french
            .body
            .as_ref()
            .filter(|body| !body.text.is_empty())
            .map(|body| Localized::new(Arc::clone(&body.doc)));
        let (mut others, mut translations) = (Vec::new(), BTreeMap::new());
        for (lang, entry) in &self.translations {
            let record = head(table, entry, Mode::Translation(*lang), context, report);
            let scope = Scope { context, path: &entry.path, mode: Mode::Translation(*lang) };
            // What a translation lacks in French may only be lost in a French file that is to be mended first.
            let mut unsure = Report::default();
            let told = if is_sound { &mut *report } else { &mut unsure };
            translation::compare(&source, &record, "", &scope, told);
            let said = wording::other_words(&source, &record, entry.body.as_ref().map(|body| Arc::clone(&body.text)));
            let absent = french.keys().filter(|path| !said.contains_key(*path)).cloned().collect();
            let state = translation::state(&french, entry.file, &record, told);
            // A file in which nothing was written yet, as `new` leaves it, translates nothing: it counts as missing.
            let has_body = entry.body.as_ref().is_some_and(|body| !body.text.is_empty());
            if has_body || record.values.keys().any(|key| *key != "traduction") {
                translations.insert(*lang, Translation { absent, ..state });
            }
            if let (Some(body), Some(translated)) = (&mut body, &entry.body)
                && !translated.text.is_empty()
            {
                body.insert(*lang, Arc::clone(&translated.doc));
            }
            others.push((*lang, Arc::new(record)));
        }
        let fields = Reading { source: Arc::new(source), others, path: String::new() };
        SheetReading { fields, body, french, translations }
    }
}

fn head(table: &'static Table, entry: &Entry, mode: Mode, context: &Context, report: &mut Report) -> Record {
    let scope = Scope { context, path: &entry.path, mode };
    match &entry.head {
        Some(node) => reader::read(table, node, entry.is_broken, &scope, report),
        None => {
            let span = Span::start_of(entry.file);
            let empty = Node { span, data: crate::syntax::node::Data::Empty };
            reader::read(table, &empty, entry.is_broken, &scope, report)
        }
    }
}

macro_rules! plain {
    ($($(#[$doc:meta])* $name:ident $many:ident $variant:ident $type:ty;)*) => {
        $($(#[$doc])* pub fn $name(&self, key: &str) -> Option<$type> { self.datum(key).and_then(Datum::$name) }
        /// The same, for each item of a list.
        pub fn $many(&self, key: &str) -> Vec<$type> { self.items(key).filter_map(|value| value.datum.$name()).collect() })*
    };
}

macro_rules! data {
    ($($name:ident $variant:ident $type:ty;)*) => {
        $(fn $name(&self) -> Option<$type> { if let Self::$variant(value) = self { Some(value.clone()) } else { None } })*
    };
}

impl Datum {
    data! {
        text Text Arc<str>; boolean Boolean bool; integer Integer i64; decimal Decimal f64; date Date Date; time Time Time;
        moment Moment LocalMoment; code Code Code; slug Reference Slug; language Language Lang; phone Phone Phone;
        commune Commune &'static Commune; zone Zone Zone; postcode Postcode Postcode; hours Hours Hours; file File ContentPath;
        record_of Record Arc<Record>;
    }
}

impl Reading {
    /// A reading of one record alone, in French.
    pub fn of(record: Arc<Record>) -> Self {
        Self { source: record, others: Vec::new(), path: String::new() }
    }

    plain! {
        /// Words that are not translated: an id, a name, a mail, an address, a SIRET, a fingerprint.
        text texts Text Arc<str>;
        /// Yes or no.
        boolean booleans Boolean bool;
        /// A whole number.
        integer integers Integer i64;
        /// A number.
        decimal decimals Decimal f64;
        /// A day.
        date dates Date Date;
        /// A time.
        time times Time Time;
        /// A local moment.
        moment moments Moment LocalMoment;
        /// A code.
        code codes Code Code;
        /// A language.
        language languages Language Lang;
        /// A telephone number.
        phone phones Phone Phone;
        /// A commune.
        commune communes Commune &'static Commune;
        /// A zone.
        zone zones Zone Zone;
        /// A postal code.
        postcode postcodes Postcode Postcode;
        /// Opening hours.
        hours many_hours Hours Hours;
        /// A file beside the sheet.
        file files File ContentPath;
    }

    /// True when something was written under the key, right or wrong.
    pub fn has(&self, key: &str) -> bool {
        self.source.values.contains_key(key)
    }

    /// Where the value stands; for a key that is absent, where its absence is reported.
    pub fn span(&self, key: &str) -> Span {
        self.source.get(key).map_or(self.source.top, |value| value.span)
    }

    /// Where the key stands; for a key that is absent, where its absence is reported.
    pub fn key_span(&self, key: &str) -> Span {
        self.source.values.get(key).map_or(self.source.top, |slot| slot.key_span)
    }

    /// Where something missing is reported.
    pub fn top(&self) -> Span {
        self.source.top
    }

    /// The checked value under a key.
    pub fn datum(&self, key: &str) -> Option<&Datum> {
        self.source.get(key).map(|value| &value.datum)
    }

    /// The values of a list, faults left out.
    pub fn items(&self, key: &str) -> impl Iterator<Item = &Value> {
        let values: &[Value] = match self.datum(key) {
            Some(Datum::List(values)) => values,
            _ => &[],
        };
        values.iter().filter(|value| !matches!(value.datum, Datum::Faulty))
    }

    /// Translated words.
    pub fn words(&self, key: &str) -> Option<Text> {
        let mut words = match self.datum(key)? {
            Datum::Text(text) => Localized::new(Arc::clone(text)),
            Datum::Words(values) => return by_language(values, Datum::text),
            _ => return None,
        };
        for (lang, other) in &self.others {
            if let Some(text) = other.get(key).and_then(|value| value.datum.text()) {
                words.insert(*lang, text);
            }
        }
        Some(words)
    }

    /// A translated Markdown text.
    pub fn markdown(&self, key: &str) -> Option<Body> {
        let mut body = match self.datum(key)? {
            Datum::Prose(_, doc) => Localized::new(Arc::clone(doc)),
            Datum::Words(values) => return by_language(values, doc),
            _ => return None,
        };
        for (lang, other) in &self.others {
            if let Some(doc) = other.get(key).and_then(|value| doc(&value.datum)) {
                body.insert(*lang, doc);
            }
        }
        Some(body)
    }

    /// Values by language that are not texts (sounds).
    pub fn files_by_language(&self, key: &str) -> BTreeMap<Lang, Spanned<ContentPath>> {
        match self.datum(key) {
            Some(Datum::Words(values)) => values
                .iter()
                .filter_map(|(lang, value)| Some((*lang, Spanned::new(value.datum.file()?, value.span))))
                .collect(),
            Some(Datum::File(path)) => BTreeMap::from([(Lang::FR, Spanned::new(path.clone(), self.span(key)))]),
            _ => BTreeMap::new(),
        }
    }

    /// A reference, whose existence is checked later.
    pub fn reference(&self, key: &str) -> Option<Reference> {
        let value = self.source.get(key)?;
        Some(Spanned::new(value.datum.slug()?, value.span))
    }

    /// A list of references.
    pub fn references(&self, key: &str) -> Vec<Reference> {
        self.items(key).filter_map(|value| Some(Spanned::new(value.datum.slug()?, value.span))).collect()
    }

    /// What the entry reads itself.
    pub fn tree(&self, key: &str) -> Option<&Node> {
        match self.datum(key)? {
            Datum::Tree(node) => Some(node),
            _ => None,
        }
    }

    /// The French texts, in the order of the table, and the body.
    pub fn french_texts(&self, body: Option<Arc<str>>) -> Vec<FrenchText> {
        wording::french_texts(&self.source, body)
    }

    /// What the file of another language says, by path, and its body.
    pub fn said_in(&self, lang: Lang, body: Option<Arc<str>>) -> BTreeMap<Arc<str>, Arc<str>> {
        let other = self.others.iter().find(|(other, _)| *other == lang);
        other.map(|(_, other)| wording::other_words(&self.source, other, body)).unwrap_or_default()
    }

    /// A map inside this one.
    pub fn record(&self, key: &str) -> Option<Reading> {
        let source = self.datum(key)?.record_of()?;
        let others =
            self.others.iter().filter_map(|(lang, other)| Some((*lang, other.get(key)?.datum.record_of()?))).collect();
        Some(Self { source, others, path: format!("{}{key}.", self.path) })
    }

    /// The maps of a list, each with its translations, matched by id, else by position from 1.
    pub fn records(&self, key: &str) -> Vec<Reading> {
        let Some(Datum::List(values)) = self.datum(key) else { return Vec::new() };
        (1usize..)
            .zip(values)
            .filter_map(|(rank, value)| {
                let source = value.datum.record_of()?;
                let name = item_name(&source, rank);
                let others = self.others.iter().filter_map(|(lang, other)| {
                    let Datum::Items(items) = &other.get(key)?.datum else { return None };
                    let place = rank.to_string();
                    let (_, item) = items.iter().find(|(item, _)| *item == name || **item == *place)?;
                    Some((*lang, item.datum.record_of()?))
                });
                let others = others.collect();
                Some(Self { source, others, path: format!("{}{key}.{name}.", self.path) })
            })
            .collect()
    }
}

fn doc(datum: &Datum) -> Option<Arc<crate::syntax::markdown::Doc>> {
    if let Datum::Prose(_, doc) = datum { Some(Arc::clone(doc)) } else { None }
}

fn by_language<T>(values: &[(Lang, Value)], read: impl Fn(&Datum) -> Option<T>) -> Option<Localized<T>> {
    let value = |(lang, value): &(Lang, Value)| Some((*lang, read(&value.datum)?));
    let mut values: Vec<(Lang, T)> = values.iter().filter_map(value).collect();
    let at = values.iter().position(|(lang, _)| *lang == Lang::FR)?;
    let mut localized = Localized::new(values.swap_remove(at).1);
    for (lang, value) in values {
        localized.insert(lang, value);
    }
    Some(localized)
}

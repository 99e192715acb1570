//! What came back set against the French of now: what is taken, what is refused and why, and what each file becomes.

use crate::diag::problems::Translations;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::fields::wording::FrenchText;
use crate::model::worded::Worded;
use crate::syntax::markdown::segments::{self, Segment};
use crate::text::escape;
use crate::text::path::ContentPath;
use crate::translate::checks::{self, Seat};
use crate::translate::delivery::{Delivered, Word};
use crate::translate::glossary::Glossary;
use crate::translate::unit::{cut, is_beside, markup};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is taken of a delivery.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// What changes, sheet by sheet and language by language.
    pub changes: BTreeMap<(ContentPath, Lang), Change>,
    /// Segments without a translation.
    pub n_empty: usize,
    /// Segments that the translator is not sure of (`fuzzy`).
    pub n_unsure: usize,
    /// Segments refused.
    pub n_refused: usize,
    /// Segments taken whose words are new.
    pub n_new: usize,
}

/// What changes in the file of a sheet in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// New words, by path.
    pub words: BTreeMap<Arc<str>, String>,
    /// Texts that are translated from the French of now, by path.
    pub settled: BTreeSet<Arc<str>>,
}

/// Sets a delivery against the French of now.
pub fn receive(
    sheets: &[Worded],
    delivered: &[Delivered],
    glossaries: &BTreeMap<Lang, Glossary>,
    report: &mut Report,
) -> Received {
    let mut groups: BTreeMap<(&str, Lang, &str), Vec<&Delivered>> = BTreeMap::new();
    for unit in delivered {
        groups.entry((&unit.sheet, unit.lang, &unit.field)).or_default().push(unit);
    }
    let mut received = Received::default();
    let none = Glossary::default();
    for ((path, lang, field), units) in groups {
        let sheet = sheets.iter().find(|sheet| sheet.path.as_str() == path);
        let Some((sheet, text)) = sheet.and_then(|sheet| Some((sheet, sheet.text(field)?))) else {
            received.n_refused += units.len();
            report.push(units[0].span, Translations::UnknownSegment { name: format!("{path}#{field}") });
            continue;
        };
        let glossary = glossaries.get(&lang).unwrap_or(&none);
        Field::new(sheet, text, lang).receive(&units, glossary, &mut received, report);
    }
    received
}

/// A text being received.
struct Field<'a> {
    sheet: &'a Worded,
    text: &'a FrenchText,
    lang: Lang,
    french: Vec<Segment>,
    /// What the language says today, when it stands side by side with the French.
    said: Option<(&'a str, Vec<Segment>)>,
    slots: Vec<Slot>,
    is_refused: bool,
}

#[derive(Clone, Debug, Default)]
struct Slot {
    words: Option<String>,
    is_new: bool,
    is_settled: bool,
    is_taken: bool,
}

impl<'a> Field<'a> {
    fn new(sheet: &'a Worded, text: &'a FrenchText, lang: Lang) -> Self {
        let french = cut(&text.text, markup(text));
        let said = sheet.others.get(&lang).and_then(|version| version.words.get(&text.path));
        let said = said.map(|said| (&**said, cut(said, markup(text)))).filter(|(_, said)| is_beside(&french, said));
        let slots = (0..french.len())
            .map(|at| Slot { words: said.as_ref().map(|(_, said)| said[at].text.to_string()), ..Slot::default() })
            .collect();
        Self { sheet, text, lang, french, said, slots, is_refused: false }
    }

    fn receive(mut self, units: &[&Delivered], glossary: &Glossary, received: &mut Received, report: &mut Report) {
        for unit in units {
            self.take(unit, glossary, received, report);
        }
        let n_new = self.slots.iter().filter(|slot| slot.is_new).count();
        let n_missing = self.slots.iter().filter(|slot| slot.words.is_none()).count();
        if n_missing > 0 {
            let first = units.iter().find(|unit| unit.target.as_ref().is_some_and(|target| !target.trim().is_empty()));
            if let Some(unit) = first.filter(|_| n_new > 0 || self.is_refused) {
                let (field, sheet) = (self.text.path.to_string(), self.sheet.path.to_string());
                report.push(unit.span, Translations::Incomplete { field, sheet, missing: n_missing });
                received.n_refused += n_new;
            }
            return;
        }
        let is_settled = !self.is_refused && self.slots.iter().all(|slot| slot.is_settled);
        if n_new == 0 && !is_settled {
            return;
        }
        received.n_new += n_new;
        let change = received.changes.entry((self.sheet.path.clone(), self.lang)).or_default();
        if n_new > 0 {
            change.words.insert(Arc::clone(&self.text.path), self.written());
        }
        if is_settled {
            change.settled.insert(Arc::clone(&self.text.path));
        }
    }

    /// The text with its new words: in the shape that the language has today, else in that of the French.
    fn written(&self) -> String {
        let words = self.slots.iter().map(|slot| slot.words.as_deref().unwrap_or_default());
        match &self.said {
            Some((said, segments)) => segments::filled(said, segments, words),
            None => segments::filled(&self.text.text, &self.french, words),
        }
    }

    fn take(&mut self, unit: &Delivered, glossary: &Glossary, received: &mut Received, report: &mut Report) {
        let field = || self.text.path.to_string();
        let target = unit.target.as_deref().map(str::trim).unwrap_or_default();
        let place = self.place(unit);
        if target.is_empty() {
            received.n_empty += 1;
            if unit.target.is_some() && place.is_some_and(|at| self.slots[at].words.is_some()) {
                report.push(unit.span, Translations::Emptied { field: field() });
            }
            return;
        }
        if unit.word == Word::Unsure {
            received.n_unsure += 1;
            return;
        }
        let Some(at) = place else {
            let now = self.french.get(unit.rank - 1).map(|segment| escape::short(&segment.text, 60));
            let now = now.map(|now| format!("« {now} » — ")).unwrap_or_default();
            let (sheet, lang) = (self.sheet.path.to_string(), self.lang.to_string());
            report.push(unit.span, Translations::Stale { sheet, field: field(), now, lang });
            self.is_refused = true;
            received.n_refused += 1;
            return;
        };
        if self.slots[at].is_taken {
            if self.slots[at].words.as_deref() != Some(target) {
                report.push(unit.span, Translations::Twice { field: field() });
                received.n_refused += 1;
            }
            return;
        }
        self.slots[at].is_taken = true;
        if self.slots[at].words.as_deref().map(str::trim) == Some(target) {
            self.slots[at].is_settled = unit.word == Word::Done;
            return;
        }
        let seat = Seat { text: self.text, segments: &self.french, index: at };
        if !checks::check(seat, target, glossary, unit.span, report) {
            self.is_refused = true;
            received.n_refused += 1;
            return;
        }
        self.slots[at] = Slot { words: Some(target.to_owned()), is_new: true, is_settled: true, is_taken: true };
    }

    /// Which segment of the French of now a delivered one translates: that of its words, whatever was put before it.
    fn place(&self, unit: &Delivered) -> Option<usize> {
        let is_same = |at: usize| is_same(&self.french[at].text, &unit.source);
        let rank = unit.rank - 1;
        if rank < self.french.len() && is_same(rank) {
            return Some(rank);
        }
        let mut same = (0..self.french.len()).filter(|at| is_same(*at));
        let first = same.next()?;
        Some(std::iter::once(first).chain(same).find(|at| !self.slots[*at].is_taken).unwrap_or(first))
    }
}

/// True when two texts have the same words: tools fold lines and change spaces.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

//! A table of fields.

use crate::model::fields::kind::Kind;

/// The fields of one kind of entry, or of a map inside one.
#[derive(Debug)]
pub struct Table {
    /// What the entry is called in French, with its article (« un service »).
    pub noun: &'static str,
    /// The fields, in the order in which they are best written.
    pub fields: &'static [Field],
}

/// One field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key, in French, as partners write it.
    pub key: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
    /// Whether its words are translated.
    pub words: Words,
    /// What it is for, in French, for partners' editors and templates.
    pub about: &'static str,
}

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Required,
    /// It may.
    Optional,
}

/// Whether a field's words are translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// A fact: it stands in the French file alone.
    Fact,
    /// Prose: French in the French file; in Markdown kinds the file of each language carries its own, in YAML a map.
    Translated,
}

impl Field {
    /// An optional fact.
    pub const fn fact(key: &'static str, kind: Kind, about: &'static str) -> Self {
        Self { key, kind, need: Need::Optional, words: Words::Fact, about }
    }

    /// An optional translated text.
    pub const fn prose(key: &'static str, kind: Kind, about: &'static str) -> Self {
        Self { key, kind, need: Need::Optional, words: Words::Translated, about }
    }

    /// The same field, required.
    pub const fn required(self) -> Self {
        Self { key: self.key, kind: self.kind, need: Need::Required, words: self.words, about: self.about }
    }
}

/// One list of fields after another, as one; `N` is the sum of their lengths.
pub const fn join<const N: usize>(own: &[Field], shared: &[Field]) -> [Field; N] {
    assert!(own.len() + shared.len() == N, "N is the sum of the lengths");
    let mut fields = [own[0]; N];
    let mut at = 0;
    while at < N {
        fields[at] = if at < own.len() { own[at] } else { shared[at - own.len()] };
        at += 1;
    }
    fields
}

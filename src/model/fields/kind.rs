//! What a field may hold.

use crate::model::fields::table::Table;
use crate::model::values::vocabulary::Vocabulary;

/// What a field may hold. Each kind is checked in one place and gives one kind of [`super::record::Datum`].
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One line of text, its length in characters.
    Line {
        /// Fewest characters.
        min: usize,
        /// Most characters.
        max: usize,
    },
    /// Text on several lines, in Markdown.
    Markdown,
    /// `true`, `false`, `oui`, `non`.
    Boolean,
    /// A whole number between two bounds, both included.
    Integer {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
    },
    /// A number with a decimal point between two bounds, both included.
    Decimal {
        /// Smallest.
        min: f64,
        /// Largest.
        max: f64,
    },
    /// A date, `2026-12-10`.
    Date,
    /// A time of day, `"14:00"`.
    Time,
    /// A moment, `2026-12-10T14:00`.
    Moment,
    /// A moment, or a date for a whole day.
    DateOrMoment,
    /// A time, on the day that the entry says, or a moment of another day.
    TimeOrMoment,
    /// One of a vocabulary's codes.
    Code(&'static Vocabulary),
    /// The slug of an entry of another file.
    Reference(Target),
    /// A name that holds within its file: `a-z0-9-`.
    Id,
    /// A BCP 47 language tag.
    Language,
    /// A telephone number, French, short or international.
    Phone,
    /// An e-mail address.
    Email,
    /// An `http` or `https` address.
    Url,
    /// A commune's INSEE code.
    Commune,
    /// A commune, EPCI, department or `france`.
    Zone,
    /// A postal code, CEDEX accepted.
    Postcode,
    /// A SIRET, 14 digits.
    Siret,
    /// Opening hours in the OpenStreetMap notation.
    Hours,
    /// `sha256-` and 12 hexadecimal digits.
    Hash,
    /// A file beside this one.
    File,
    /// Free words that are not shown translated: an account, a name.
    Name,
    /// A list; a lone value is accepted for a list of one.
    ListOf(&'static Kind),
    /// A map with its own table.
    Record(&'static Table),
    /// A map of language to text (or a lone text, French), for a value that is always translatable.
    ByLanguage(&'static Kind),
    /// The first kind whose shape fits: a scalar kind, then a record.
    Either(&'static Kind, &'static Kind),
    /// A tree that the entry reads itself (the conditions of an orientation rule).
    Tree,
}

/// A list of a kind, for the tables: the kind is kept in a static of its own.
#[macro_export]
macro_rules! list_of {
    ($kind:expr) => {{
        static ITEM: $crate::model::fields::kind::Kind = $kind;
        $crate::model::fields::kind::Kind::ListOf(&ITEM)
    }};
}

/// What a reference points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the domain's")]
pub enum Target {
    Signatory,
    Place,
    Service,
    Event,
    Referent,
    Programme,
    Pathway,
    /// A signatory or a programme.
    SignatoryOrProgramme,
    /// A signatory, a programme or a service: what a rule of orientation may bring.
    Outcome,
    /// An instance of the governance.
    Instance,
    /// A word of the lexicon.
    Term,
}

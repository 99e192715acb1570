//! One check per kind of scalar: text made into a value, or a problem that says what to type.

mod code;
mod contact;
mod date;
mod file;
mod number;
mod territory;
mod text;
pub(super) mod time;

use crate::diag::problems::Values;
use crate::diag::report::Report;
use crate::model::fields::context::Scope;
use crate::model::fields::kind::Kind;
use crate::model::fields::quotes;
use crate::model::fields::record::Datum;
use crate::syntax::node::Scalar;
use crate::text::span::Span;

/// The field whose value is being checked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checking<'a> {
    /// Its key.
    pub(super) key: &'static str,
    /// The file.
    pub(super) scope: &'a Scope<'a>,
    /// True for a translated field.
    pub(super) is_prose: bool,
}

/// What a check has found: a value, or what is wrong.
type Outcome = Result<Datum, Values>;

/// Checks a scalar.
pub(super) fn scalar(kind: &Kind, scalar: &Scalar, span: Span, checking: &Checking, report: &mut Report) -> Datum {
    let text = scalar.text.trim();
    let key = checking.key;
    if text.is_empty() {
        report.push(span, Values::EmptyOptional { key: key.to_owned() });
        return Datum::Faulty;
    }
    let outcome = match kind {
        Kind::Line { min, max } => text::line(text, *min, *max, key, span, report),
        Kind::Name => text::name(text, key),
        Kind::Markdown => Ok(text::markdown(&scalar.text, span, checking, report)),
        Kind::Boolean => number::boolean(text, key),
        Kind::Integer { min, max } => number::integer(text, *min, *max, key),
        Kind::Decimal { min, max } => number::decimal(text, *min, *max, key),
        Kind::Date => date::date(text, key).map(Datum::Date),
        Kind::Time => time::time(text, key).map(Datum::Time),
        Kind::Moment => time::moment(text, key, checking.scope.context.zone),
        Kind::DateOrMoment if date::is_date(text) => date::date(text, key).map(Datum::Date),
        Kind::DateOrMoment => time::moment(text, key, checking.scope.context.zone),
        Kind::TimeOrMoment if text.contains('T') => time::moment(text, key, checking.scope.context.zone),
        Kind::TimeOrMoment => time::time(text, key).map(Datum::Time),
        Kind::Code(vocabulary) => code::code(text, vocabulary, key),
        Kind::Reference(_) => code::slug(text, key).map(Datum::Reference),
        Kind::Id => code::slug(text, key).map(|slug| Datum::Text(slug.as_str().into())),
        Kind::Language => code::language(text),
        Kind::Phone => contact::phone(text),
        Kind::Email => contact::email(text),
        Kind::Url => contact::url(text),
        Kind::Siret => contact::siret(text),
        Kind::Commune => territory::commune(text),
        Kind::Zone => territory::zone(text),
        Kind::Postcode => territory::postcode(text),
        Kind::Hours => territory::hours(text),
        Kind::Hash => text::hash(text),
        Kind::File => file::file(text, checking.scope),
        Kind::ListOf(_) | Kind::Record(_) | Kind::ByLanguage(_) | Kind::Either(..) | Kind::Tree => {
            unreachable!("the reader opens lists, maps and choices before it comes here")
        }
    };
    match outcome {
        Ok(datum) => {
            quotes::advise(kind, scalar, span, report);
            datum
        }
        Err(problem) => {
            report.push(span, problem);
            Datum::Faulty
        }
    }
}

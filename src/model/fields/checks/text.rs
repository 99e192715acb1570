//! Lines, names, Markdown texts, fingerprints.

use super::{Checking, Outcome};
use crate::diag::problems::Values;
use crate::diag::report::Report;
use crate::model::fields::record::Datum;
use crate::syntax::markdown;
use crate::syntax::markdown::place::Place;
use crate::text::span::Span;
use std::sync::Arc;

/// Fields that name an entry: a final full stop is not wanted there (data·inclusion warns of it too).
const TITLES: [&str; 3] = ["titre", "nom", "intitule"];

pub(super) fn line(text: &str, min: usize, max: usize, key: &str, span: Span, report: &mut Report) -> Outcome {
    let text = text.split_whitespace_lines();
    let (count, key) = (text.chars().count(), key.to_owned());
    if count < min {
        return Err(Values::TooShort { key, min, count });
    }
    if count > max {
        return Err(Values::TooLong { key, max, count });
    }
    let has_final_stop = text.ends_with('.') && !text.ends_with("..") && !ends_with_initial(&text);
    if TITLES.contains(&key.as_str()) && has_final_stop {
        let typed = format!("{key}: {}", text.trim_end_matches('.').trim_end());
        report.push(
            span.part(span.range().len().saturating_sub(1), span.range().len()),
            Values::FinalStop { key, typed },
        );
    }
    Ok(Datum::Text(Arc::from(text)))
}

trait Lines {
    fn split_whitespace_lines(&self) -> String;
}

impl Lines for str {
    /// The same text on one line.
    fn split_whitespace_lines(&self) -> String {
        self.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// `S.A.` keeps its last point.
fn ends_with_initial(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or(text);
    last.matches('.').count() > 1
}

pub(super) fn name(text: &str, key: &str) -> Outcome {
    let has_address = text
        .split_whitespace()
        .any(|word| word.split_once('@').is_some_and(|(mailbox, domain)| !mailbox.is_empty() && domain.contains('.')));
    if has_address {
        return Err(Values::EmailInName { key: key.to_owned() });
    }
    Ok(Datum::Text(Arc::from(text.split_whitespace_lines())))
}

pub(super) fn markdown(text: &str, span: Span, checking: &Checking, report: &mut Report) -> Datum {
    let place = Place::whole(span).with_prefix(&checking.key.replace('_', "-"));
    let trimmed = text.trim_matches('\n').trim_end();
    Datum::Prose(Arc::from(trimmed), Arc::new(markdown::parse(trimmed, &place, report)))
}

pub(super) fn hash(text: &str) -> Outcome {
    let is_hash = text.strip_prefix("sha256-").is_some_and(|digits| {
        digits.len() == 12 && digits.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    });
    if is_hash { Ok(Datum::Text(Arc::from(text))) } else { Err(Values::BadHash { found: text.to_owned() }) }
}

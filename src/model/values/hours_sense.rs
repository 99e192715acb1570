//! Hours that are rightly written, yet surely not meant.
//!
//! Answers which rule undoes the one before it, and which span closes before it opens. Does not
//! know how the text was written.

use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleKind, RuleOperator, RuleSequence};

/// Longer than this from opening to closing, a span is taken to be written backwards.
const LONGEST_NIGHT: u16 = 16 * 60;

/// The rules with each one that replaces the hours before it, without meaning to, put beside them.
pub(super) fn joined(expression: &OpeningHoursExpression) -> Option<String> {
    let mut joined = OpeningHoursExpression { rules: Vec::new() };
    for rule in &expression.rules {
        match joined.rules.last_mut() {
            Some(last) if is_replaced(last, rule) => {
                last.time_selector.spans.extend(rule.time_selector.spans.iter().cloned());
            }
            _ => joined.rules.push(rule.clone()),
        }
    }
    (joined.rules.len() < expression.rules.len()).then(|| joined.to_string())
}

/// Whether a rule undoes the one before it by mistake: same days, or none; other hours, later on.
fn is_replaced(rule: &RuleSequence, next: &RuleSequence) -> bool {
    let is_alike = rule.kind == RuleKind::Open
        && next.kind == RuleKind::Open
        && next.operator == RuleOperator::Normal
        && rule.comment == next.comment;
    let is_for_same_days = next.day_selector.is_empty() || next.day_selector == rule.day_selector;
    let last = rule.time_selector.spans.iter().map(|span| span.range.end).max();
    let first = next.time_selector.spans.iter().map(|span| span.range.start).min();
    is_alike && is_for_same_days && last <= first
}

/// The first span that closes before it opens, as it was written.
pub(super) fn backwards(expression: &OpeningHoursExpression) -> Option<String> {
    let mut spans = expression.rules.iter().flat_map(|rule| &rule.time_selector.spans);
    let is_backwards = |span: &&_| {
        let TimeSpan { range, open_end: false, .. } = span else {
            return false;
        };
        let (Time::Fixed(open), Time::Fixed(close)) = (range.start, range.end) else {
            return false;
        };
        let (open, close) = (open.mins_from_midnight(), close.mins_from_midnight());
        let close = if close <= open { close + 24 * 60 } else { close };
        close > 24 * 60 && close - open > LONGEST_NIGHT && close - open < 24 * 60
    };
    spans.find(is_backwards).map(|span| {
        let written = span.to_string();
        let wrapped = |hour: u8| format!("-{:02}:", hour + 24);
        (0..24).fold(written, |text, hour| text.replace(&wrapped(hour), &format!("-{hour:02}:")))
    })
}

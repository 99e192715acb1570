//! The nearest known word, for « did you mean ».

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The known word nearest to `word`, when it is near enough to be worth saying.
///
/// Case, accents, spaces, `_` and `-` do not count; a quarter of the letters may differ, three at the most, swapped neighbours count once.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(word);
    let allowed = (wanted.chars().count() / 4).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| (distance(&wanted, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

fn distance(wanted: &str, candidate: &str) -> usize {
    let is_start = wanted.len() >= 4 && candidate.starts_with(wanted);
    if is_start { 1 } else { strsim::osa_distance(wanted, candidate) }
}

fn fold(word: &str) -> String {
    word.nfd()
        .filter(|character| !is_combining_mark(*character) && !matches!(character, ' ' | '_' | '-' | '\'' | '’'))
        .flat_map(char::to_lowercase)
        .collect()
}

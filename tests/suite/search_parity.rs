//! Search: the browser's engine over the published shards answers as tantivy does over the index they come from.
//!
//! Same words, same documents, same order. A sum of 32-bit floats depends on the order of its terms, so that scores
//! may differ by a few units in the last place; documents nearer to each other than that may change places.

use crate::searching::{Engine, Reply, Shelf, Typed, questions};
use passerelle::search::query::{Answer, Stage};

/// How far two scores of the same document may be, in units in the last place.
const NEAR: u32 = 2;

/// How many answers of a question are compared.
const COMPARED: usize = 100;

/// The languages of the portal, and how many questions each is asked here. More are asked in `tests/bench/search`.
const LANGUAGES: [(&str, usize); 13] = [
    ("fr", 300),
    ("ar", 300),
    ("fa", 300),
    ("ru", 300),
    ("tr", 300),
    ("es", 300),
    ("en", 300),
    ("fr-simple", 100),
    ("ps", 100),
    ("ti", 100),
    ("uk", 100),
    ("pt", 100),
    ("bn", 100),
];

#[test]
fn the_browser_answers_as_tantivy_does() {
    let engine = Engine::sample();
    let mut faults = Vec::new();
    for (lang, n) in LANGUAGES {
        let shelf = engine.shelf(lang, 300);
        let asked = questions(&shelf, n);
        let replies = shelf.ask_browser(&asked);
        assert_eq!(replies.len(), asked.len(), "{lang}: the browser's engine answered every question");
        let library = shelf.library();
        let found = asked.iter().zip(&replies).filter_map(|(typed, reply)| {
            let answer = library.answer(&typed.text, typed.stage);
            let difference = difference(&shelf, &answer, reply)?;
            Some(format!("{lang} « {} » {:?}: {difference}", typed.text, typed.stage))
        });
        faults.extend(found);
    }
    assert!(faults.is_empty(), "{} questions differ:\n{}", faults.len(), faults[..faults.len().min(20)].join("\n"));
}

/// What differs between the two engines, if anything does.
fn difference(shelf: &Shelf, answer: &Answer, reply: &Reply) -> Option<String> {
    if let Some(words) = words(answer, reply) {
        return Some(words);
    }
    if answer.hits.len() != reply.total {
        return Some(format!("{} documents here, {} in the browser", answer.hits.len(), reply.total));
    }
    let here: Vec<(u32, f32, usize)> =
        answer.hits.iter().take(COMPARED).map(|hit| (hit.found.document, hit.found.score, hit.matched)).collect();
    for (rank, ((document, score, _), (other, bits))) in
        here.iter().zip(reply.documents.iter().zip(&reply.scores)).enumerate()
    {
        let theirs = f32::from_bits(*bits);
        if distance(*score, theirs) > NEAR {
            return Some(format!(
                "rank {}: {score} here for {document}, {theirs} in the browser for {other}",
                rank + 1
            ));
        }
        let is_level =
            answer.hits.iter().any(|hit| hit.found.document == *other && distance(hit.found.score, *score) <= 2 * NEAR);
        if document != other && !is_level {
            return Some(format!(
                "rank {}: {} here, {} in the browser",
                rank + 1,
                shelf.path(*document),
                shelf.path(*other)
            ));
        }
    }
    None
}

/// The words must stand for the same stems, with the same weights, found in the same way.
fn words(answer: &Answer, reply: &Reply) -> Option<String> {
    let here: Vec<_> = answer
        .words
        .iter()
        .map(|word| {
            let stems: Vec<(u32, u32)> =
                word.stems.iter().map(|(stem, weight)| (*stem, (weight * 10.0).round() as u32)).collect();
            (word.typed.to_string(), word.how.name().to_owned(), word.shown.clone(), stems)
        })
        .collect();
    let there: Vec<_> = reply
        .words
        .iter()
        .map(|word| (word.form.clone(), word.how.clone(), word.shown.clone(), word.stems.clone()))
        .collect();
    (here != there).then(|| format!("{here:?} here, {there:?} in the browser"))
}

/// How many floats stand between two positive floats.
fn distance(left: f32, right: f32) -> u32 {
    left.to_bits().abs_diff(right.to_bits())
}

#[test]
fn the_word_that_is_cut_in_a_query_too_long_is_left_out() {
    let shelf = Engine::sample().shelf("fr", 300);
    let asked = [Typed { text: format!("{}formations", "emploi ".repeat(57)), stage: Stage::Submitted }];
    let replies = shelf.ask_browser(&asked);
    let answer = shelf.library().answer(&asked[0].text, Stage::Submitted);
    let here: Vec<&str> = answer.words.iter().map(|word| &*word.typed).collect();
    let there: Vec<&str> = replies[0].words.iter().map(|word| word.form.as_str()).collect();
    assert_eq!((here, there), (vec!["emploi"], vec!["emploi"]));
}

#[test]
fn a_word_alone_scores_the_same_to_the_last_bit() {
    // The logarithm of nearly 1 is not rounded alike everywhere: words of nearly every document are left to the test above.
    const RARE: u8 = 7;
    let engine = Engine::sample();
    for lang in ["fr", "ar", "ti"] {
        let shelf = engine.shelf(lang, 300);
        let forms = shelf
            .catalogue
            .lexicon
            .forms
            .iter()
            .filter(|form| form.class() <= RARE)
            .step_by(7)
            .map(|form| Typed { text: form.text.clone(), stage: Stage::Submitted });
        let asked: Vec<Typed> = forms.collect();
        assert!(asked.len() > 50, "{lang}: {} forms", asked.len());
        let library = shelf.library();
        for (typed, reply) in asked.iter().zip(shelf.ask_browser(&asked)) {
            let here: Vec<(u32, u32)> = library
                .answer(&typed.text, typed.stage)
                .hits
                .iter()
                .take(COMPARED)
                .map(|hit| (hit.found.document, hit.found.score.to_bits()))
                .collect();
            let there: Vec<(u32, u32)> = reply.documents.iter().copied().zip(reply.scores.iter().copied()).collect();
            assert_eq!(here, there, "{lang} « {} »", typed.text);
        }
    }
}

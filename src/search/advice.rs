//! What partners should hear: sheets that their own title does not find, synonyms of no use.

use crate::diag::problems::Search;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::entities::synonyms::Synonyms;
use crate::search::corpus::Corpus;
use crate::search::query::{Library, Stage};
use crate::site::plan::Site;
use crate::text::span::Span;

/// The rank beyond which a sheet is not found by its own title.
const LAST_RANK: usize = 3;

/// Beyond so many documents, only one in so many is asked for by its title: asking for each would take minutes.
const ASKED: usize = 3000;

/// Tells the sheets that their own title does not bring among the first three answers.
pub fn titles(site: &Site, corpus: &Corpus, library: &Library<'_>, report: &mut Report) {
    let step = corpus.documents.len().div_ceil(ASKED).max(1);
    for (number, document) in corpus.documents.iter().enumerate().step_by(step) {
        // What is over or cancelled comes last on purpose.
        if document.is_off {
            continue;
        }
        let hits = library.answer(&document.title, Stage::Submitted).hits;
        let rank = hits.iter().position(|hit| hit.found.document as usize == number).map_or(0, |at| at + 1);
        let namesakes =
            hits.iter().take_while(|hit| corpus.documents[hit.found.document as usize].title == document.title);
        if (1..=LAST_RANK.max(namesakes.count())).contains(&rank) {
            continue;
        }
        let Some(common) = site.common_of(&document.page) else { continue };
        let file = common.translations.get(&corpus.lang).map_or(common.file, |translation| translation.file);
        let first = hits.first().map(|hit| corpus.documents[hit.found.document as usize].path.clone());
        let problem = Search::LostTitle {
            title: document.title.clone(),
            lang: corpus.lang.to_string(),
            rank,
            first: first.unwrap_or_default(),
        };
        report.push(Span::start_of(file), problem);
    }
}

/// Tells the groups of synonyms, by rank, of which no page says a word.
pub fn synonyms(synonyms: &Synonyms, lang: Lang, useless: &[usize], report: &mut Report) {
    // The file of a language serves its variants too; it is judged on its own.
    if synonyms.lang != lang {
        return;
    }
    for group in useless.iter().map(|rank| &synonyms.groups[*rank]) {
        let words = group.words.iter().map(|word| format!("« {word} »")).collect::<Vec<_>>().join(", ");
        report.push(group.span, Search::UselessSynonyms { lang: lang.to_string(), words });
    }
}

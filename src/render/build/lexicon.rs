//! The words of the administration, one after the other: the French word, its translation, what it means.

use crate::model::entities::term::Term;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::terms::definition;
use crate::render::views::lexicon::{Definition, LexiconSection, LexiconView};
use crate::render::views::shared::Link;
use std::sync::Arc;

/// The page.
pub fn build(desk: &Desk<'_>) -> Built {
    let title = desk.say("lexicon.title");
    let summary = desk.say("lexicon.summary");
    let collation = desk.strings.locale.collation();
    let mut terms: Vec<&Arc<Term>> = desk.stage.site.portal.lexicon.values().collect();
    let key = |term: &&Arc<Term>| (collation.initial(&term.french), collation.key(&term.french));
    terms.sort_by_cached_key(key);
    let by_letter = terms.chunk_by(|left, right| collation.initial(&left.french) == collation.initial(&right.french));
    let sections: Vec<LexiconSection> = by_letter
        .map(|group| {
            let letter = collation.initial(&group[0].french).as_str().to_owned();
            let terms = group.iter().map(|term| entry(desk, term)).collect();
            LexiconSection { anchor: format!("lettre-{}", letter.to_lowercase()), title: letter, terms }
        })
        .collect();
    let letter = |section: &LexiconSection| Link {
        href: format!("#{}", section.anchor),
        words: desk.own(section.title.clone()),
        ..Link::default()
    };
    let view = LexiconView {
        title: title.clone(),
        summary: summary.clone(),
        letters: sections.iter().map(letter).collect(),
        empty: sections.is_empty().then(|| desk.say("lexicon.empty")),
        sections,
    };
    Built::new(View::Lexicon(view), desk.own(title), summary)
}

fn entry(desk: &Desk<'_>, term: &Term) -> Definition {
    let lexicon = &desk.stage.site.portal.lexicon;
    let see = term.see.iter().filter_map(|reference| lexicon.get(&reference.value)).map(|other| Link {
        href: format!("#{}", other.slug),
        words: desk.french(&other.french),
        ..Link::default()
    });
    Definition { see: see.collect(), ..definition(desk, term) }
}

//! The words of the administration, explained where a sheet first says them: a link there, the definition at its end.
//!
//! The words of a language are compiled once. It does not know how a definition looks, nor what the lexicon's page says.

pub mod finder;
pub mod markup;
mod texts;
pub mod unused;

use crate::lang::tag::Lang;
use crate::model::entities::term::Term;
use crate::render::build::{Built, View};
use crate::render::desk::Desk;
use crate::render::terms::finder::{Finder, Sense, Wording, written, written_in_french};
use crate::render::terms::markup::{Opening, Tally, Text, explained};
use crate::render::views::lexicon::Definition;
use crate::render::views::shared::Html;
use crate::text::escape;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Most terms that a sheet explains.
const MOST: usize = 8;
/// Most terms that an event explains: its page must stay light on a slow network.
const MOST_OF_EVENT: usize = 3;

/// The lexicon of each language, compiled when first asked for.
#[derive(Default)]
pub struct Lexicons {
    languages: BTreeMap<Lang, OnceLock<Lexicon>>,
}

/// The terms in one language.
pub struct Lexicon {
    terms: Vec<Arc<Term>>,
    names: Vec<Vec<String>>,
    finder: Finder,
    openings: Vec<Opening>,
    definitions: Vec<OnceLock<Html>>,
}

#[derive(Serialize)]
struct Parameters<'a> {
    term: &'a Definition,
    icons: &'a str,
    t: &'a serde_json::Value,
}

impl Lexicons {
    /// Lays out a place for the lexicon of each language.
    pub fn lay_out(languages: &[Lang]) -> Self {
        Self { languages: languages.iter().map(|lang| (*lang, OnceLock::new())).collect() }
    }
}

/// Explains the terms of a page at their first occurrence, and keeps their definitions for its end.
pub fn explain(desk: &Desk<'_>, built: &mut Built) {
    let Some(lexicon) = desk.lexicon() else { return };
    let room = if matches!(built.view, View::Event(_)) { MOST_OF_EVENT } else { MOST };
    let names = texts::names(&built.view).chain([built.title.text.as_str()]);
    let mut tally = Tally { room, known: lexicon.named(names), explained: Vec::new() };
    for body in texts::texts(&mut built.view) {
        let text = if body.lang.is_some() { Text::Fallback } else { Text::Own };
        let html = explained(&body.html.0, text, &lexicon.finder, &lexicon.openings, &mut tally);
        if let Some(html) = html {
            body.html = Html(Arc::from(html));
        }
    }
    built.terms = tally.explained.iter().map(|term| lexicon.definition(desk, *term)).collect();
}

impl Lexicon {
    fn compiled(desk: &Desk<'_>) -> Self {
        let terms: Vec<Arc<Term>> = desk.stage.site.portal.lexicon.values().cloned().collect();
        let capital = |first: char| desk.strings.locale.capitalised(first.encode_utf8(&mut [0; 4]));
        let words = |(rank, term): (usize, &Arc<Term>)| {
            let french = (Arc::clone(&term.french), Wording::French);
            let own = translation(desk, term).map(|word| (word, Wording::Own));
            let forms = [Some(french), own].into_iter().flatten().flat_map(|(word, wording)| {
                let word = escape::html(&word);
                let forms = match wording {
                    Wording::French => written_in_french(&word, capital),
                    Wording::Own => written(&word, capital),
                };
                forms.into_iter().map(move |form| (form, Sense { term: rank, wording }))
            });
            forms.collect::<Vec<_>>()
        };
        let words: Vec<(String, Sense)> = terms.iter().enumerate().flat_map(words).collect();
        let names = |term: &Arc<Term>| {
            let all = [Some(Arc::clone(&term.french)), translation(desk, term)];
            all.into_iter().flatten().map(|name| name.to_lowercase()).collect()
        };
        Self {
            names: terms.iter().map(names).collect(),
            finder: Finder::new(words),
            openings: terms.iter().map(|term| opening(desk, term)).collect(),
            definitions: terms.iter().map(|_| OnceLock::new()).collect(),
            terms,
        }
    }

    /// The terms that are one of these names, or with which one of them begins: « AGIR, accompagnement global ».
    fn named<'a>(&self, names: impl Iterator<Item = &'a str>) -> Vec<usize> {
        let names: Vec<String> = names.map(str::to_lowercase).collect();
        let says = |term: &String| {
            names.iter().any(|name| {
                let rest = name.strip_prefix(term.as_str()).map(str::trim_start);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([',', ':', '(', '–', '—', '،']))
            })
        };
        let ranked = self.names.iter().enumerate();
        ranked.filter(|(_, terms)| terms.iter().any(says)).map(|(rank, _)| rank).collect()
    }

    fn definition(&self, desk: &Desk<'_>, rank: usize) -> Html {
        let make = || {
            let term = definition(desk, &self.terms[rank]);
            let icons = &desk.stage.assets.icons;
            desk.shared("definition", &Parameters { term: &term, icons, t: &desk.strings.ui })
        };
        self.definitions[rank].get_or_init(make).clone()
    }
}

impl<'a> Desk<'a> {
    /// The terms in this language; none where there are none.
    fn lexicon(&self) -> Option<&'a Lexicon> {
        let cell = self.stage.lexicons.languages.get(&self.lang)?;
        (!self.stage.site.portal.lexicon.is_empty()).then(|| cell.get_or_init(|| Lexicon::compiled(self)))
    }
}

/// What the page says of a term.
pub fn definition(desk: &Desk<'_>, term: &Term) -> Definition {
    Definition {
        slug: term.slug.to_string(),
        french: desk.french(&term.french),
        translation: translation(desk, term).map(|word| word.to_string()),
        words: desk.words(&term.definition),
        see: Vec::new(),
    }
}

fn translation(desk: &Desk<'_>, term: &Term) -> Option<Arc<str>> {
    let word = term.translations.get(&desk.lang).or_else(|| term.translations.get(&desk.lang.base()));
    word.filter(|word| **word != term.french).cloned()
}

fn opening(desk: &Desk<'_>, term: &Term) -> Opening {
    let slug = &term.slug;
    let french = desk.french(&term.french);
    let lang = french.lang.map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
    let dir = french.dir.map(|dir| format!(" dir=\"{dir}\"")).unwrap_or_default();
    let open = |marks: &str| format!("<a class=\"term\" id=\"lu-{slug}\" href=\"#mot-{slug}\"{marks}>");
    Opening { plain: open(""), french: open(&format!("{lang}{dir}")) }
}

//! Answers as they are printed: the language's own and the French ones, in one list.

use crate::cli::args::SearchArgs;
use crate::cli::count::count;
use crate::cli::ui::Ui;
use crate::diag::words::{Bilingual, Tongue};
use crate::lang::tag::Lang;
use crate::search::Catalogue;
use crate::search::document::{Document, Facet};
use crate::search::query::{Answer, Hit};
use crate::site::route::{Base, Route};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeSet;

/// An answer, and where it comes from.
pub struct Told {
    /// What was asked.
    pub catalogue: Catalogue,
    /// What it gave.
    pub answer: Answer,
}

/// Answers of several languages, the best first.
pub struct Tongues<'a> {
    /// The answers.
    pub told: &'a [Told],
    /// Where the site stands.
    pub base: &'a Base,
    /// The language of who asks.
    pub reader: Lang,
}

/// An answer for programs.
#[derive(Serialize)]
struct Row<'a> {
    rank: usize,
    score: f32,
    kind: &'a str,
    slug: &'a str,
    lang: String,
    title: &'a str,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    explain: Option<Box<RawValue>>,
}

impl Tongues<'_> {
    /// Each answer once, in the order of printing. A page that the reader's language has answered is not told again.
    fn answers(&self) -> Vec<(&Told, &Hit, &Document)> {
        let mut seen = BTreeSet::new();
        let all = self.told.iter().flat_map(|told| told.answer.hits.iter().map(move |hit| (told, hit)));
        let all = all.map(|(told, hit)| (told, hit, &told.catalogue.corpus.documents[hit.found.document as usize]));
        all.filter(|(_, _, document)| seen.insert(document.path.clone())).collect()
    }

    /// JSON for programs.
    pub fn json(&self, args: &SearchArgs) -> String {
        let rows: Vec<Row<'_>> = self
            .answers()
            .into_iter()
            .take(args.limit)
            .zip(1..)
            .map(|((told, hit, document), rank)| Row {
                rank,
                score: hit.found.score,
                kind: kind(document),
                slug: document.path.trim_end_matches('/').rsplit('/').next().unwrap_or_default(),
                lang: told.catalogue.corpus.lang.to_string(),
                title: &document.title,
                url: self.address(document),
                explain: args.explain.then(|| explanation(told, hit)).flatten(),
            })
            .collect();
        format!("{}\n", serde_json::to_string_pretty(&rows).expect("hits are text and numbers"))
    }

    /// A list for people.
    pub fn tell(&self, args: &SearchArgs, ui: &Ui) {
        for told in self.told {
            let lang = told.catalogue.corpus.lang;
            // Where two languages answer, each note says of which it speaks.
            let mark = if self.told.len() > 1 { format!("[{lang}] ") } else { String::new() };
            let named = |line: &Bilingual| Bilingual::new(format!("{mark}{}", line.fr), format!("{mark}{}", line.en));
            remarks(&told.answer).iter().for_each(|line| ui.status(&named(line)));
        }
        let answers = self.answers();
        for ((told, hit, document), rank) in answers.iter().take(args.limit).zip(1..) {
            let lang = told.catalogue.corpus.lang;
            let mark = if lang == self.reader { String::new() } else { format!("[{lang}] ") };
            let (title, kind, score) = (&document.title, kind(document), hit.found.score);
            let address = self.address(document);
            ui.data(&format!("{rank:>3}. {mark}{title}  ({kind} · {score:.2})\n     {address}\n"));
            if args.explain {
                ui.data(&account(told, hit, ui.tongue));
            }
        }
        ui.status(&count(answers.len(), ("résultat", "résultats"), ("result", "results")));
    }

    /// The page in the reader's language when its text exists in it, else in its own.
    fn address(&self, document: &Document) -> String {
        let lang = if document.also_in.contains(&self.reader) { self.reader } else { document.lang };
        self.base.absolute(&Route::of(lang, &document.page))
    }
}

/// What became of the words that are not in the vocabulary as typed.
fn remarks(answer: &Answer) -> Vec<Bilingual> {
    let corrected = answer.words.iter().filter_map(|word| Some((&word.typed, word.correction()?)));
    let corrected = corrected.map(|(typed, shown)| {
        Bilingual::new(
            format!("« {typed} » n’est nulle part\u{202f}; résultats pour « {shown} »"),
            format!("“{typed}” is nowhere; results for “{shown}”"),
        )
    });
    let missing = answer
        .missing
        .iter()
        .map(|word| Bilingual::new(format!("« {word} » n’est nulle part"), format!("“{word}” is nowhere")));
    let partial =
        answer.is_partial.then(|| Bilingual::new("aucune page n’a tous ces mots", "no page has all these words"));
    corrected.chain(missing).chain(partial).collect()
}

/// Word by word, what a score is made of.
fn account(told: &Told, hit: &Hit, tongue: Tongue) -> String {
    let mut lines = String::new();
    let library = told.catalogue.library();
    let parts = library.parts(&told.answer, hit.found.document);
    let (over, lacks) = match tongue {
        Tongue::Fr => ("passé, annulé ou reporté\u{202f}: vient plus loin", "manque"),
        Tongue::En => ("over, cancelled or put off: comes later", "lacks"),
    };
    if hit.found.document >= library.n_current {
        lines.push_str(&format!("     · {over}\n"));
    }
    for word in told.answer.words.iter().filter(|word| parts.iter().all(|part| part.typed != word.typed)) {
        lines.push_str(&format!("     · {lacks} {}\n", word.typed));
    }
    for part in parts {
        let fields = part.fields.iter().map(|(field, score)| format!("{field} {score:.2}"));
        let fields = fields.collect::<Vec<_>>().join(", ");
        let how = match tongue {
            Tongue::Fr => part.how.french(),
            Tongue::En => part.how.name(),
        };
        lines.push_str(&format!("     · {} → {} ({how}) {:.2} = {fields}\n", part.typed, part.stem, part.score));
    }
    lines
}

/// tantivy's own account of a score.
fn explanation(told: &Told, hit: &Hit) -> Option<Box<RawValue>> {
    let Told { catalogue, answer } = told;
    let text = catalogue.index.explain(&catalogue.lexicon, &answer.question, hit.found.document)?;
    RawValue::from_string(text).ok()
}

fn kind(document: &Document) -> &str {
    let kind = document.values.iter().find(|(facet, _)| *facet == Facet::Kind);
    kind.map_or("page", |(_, code)| code)
}

//! What goes to a translator: the segments of each sheet, with what one must know to translate them.

use crate::lang::tag::Lang;
use crate::model::entities::common::TranslationState;
use crate::model::fields::wording::FrenchText;
use crate::model::values::vocabulary;
use crate::model::worded::{Version, Worded};
use crate::syntax::markdown::segments::{self, Block, Segment};
use crate::text::path::ContentPath;
use crate::translate::inline::Markup;
use std::sync::Arc;

/// The state of one text in one language: the first that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldState {
    /// Nothing is written.
    Missing,
    /// Its French changed since, or nobody knows of which French it is the translation.
    ToReview,
    /// A machine made it.
    Automatic,
    /// It says what the French says.
    UpToDate,
}

impl FieldState {
    /// Every state, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Missing, Self::ToReview, Self::Automatic, Self::UpToDate];

    /// Its name, as partners write and read it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "manquante",
            Self::ToReview => "a-revoir",
            Self::Automatic => "automatique",
            Self::UpToDate => "a-jour",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A segment for a translator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The dotted path of its text.
    pub field: Arc<str>,
    /// Its rank in that text, from 1.
    pub rank: usize,
    /// What it is in its text.
    pub block: Block,
    /// How it is written.
    pub markup: Markup,
    /// What the key is for.
    pub about: &'static str,
    /// The most characters that it may hold.
    pub max: Option<usize>,
    /// The French.
    pub source: Arc<str>,
    /// What the other language says today, where the two can be set side by side.
    pub target: Option<Arc<str>>,
    /// The state of its text.
    pub state: FieldState,
}

/// The segments of a sheet for a translator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetUnits {
    /// The French file.
    pub path: ContentPath,
    /// Under which name people know it.
    pub title: String,
    /// The address of its page in the other language.
    pub address: Option<String>,
    /// Its segments.
    pub units: Vec<Unit>,
    /// Texts whose translation has another shape than the French: (path, the whole text).
    pub apart: Vec<(Arc<str>, Arc<str>)>,
}

/// Cuts a text as it is written.
pub fn cut(text: &str, markup: Markup) -> Vec<Segment> {
    match markup {
        Markup::Markdown => segments::cut(text),
        Markup::Plain => vec![Segment { range: 0..text.len(), block: Block::Line, text: Arc::from(text) }],
    }
}

/// How a French text is written.
pub fn markup(text: &FrenchText) -> Markup {
    if text.is_markdown() { Markup::Markdown } else { Markup::Plain }
}

/// True when two texts have the same segments, one beside the other.
pub fn is_beside(one: &[Segment], other: &[Segment]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.block == other.block)
}

/// The state of a text of a sheet in a version of it.
pub fn state(version: Option<&Version>, path: &str) -> FieldState {
    let Some(version) = version.filter(|version| version.words.contains_key(path)) else {
        return FieldState::Missing;
    };
    match &version.translation.state {
        TranslationState::ToReview(fields) if fields.iter().any(|field| **field == *path) => FieldState::ToReview,
        _ if version.translation.mode == vocabulary::TRANSLATION_MODES.code("automatique") => FieldState::Automatic,
        _ => FieldState::UpToDate,
    }
}

/// The segments of a sheet in a language, of the texts in certain states.
pub fn units(sheet: &Worded, lang: Lang, address: Option<String>, only: &[FieldState]) -> SheetUnits {
    let version = sheet.others.get(&lang);
    let (mut all, mut apart) = (Vec::new(), Vec::new());
    for text in &sheet.texts {
        let state = state(version, &text.path);
        if !only.contains(&state) {
            continue;
        }
        let markup = markup(text);
        let french = cut(&text.text, markup);
        let said = version.and_then(|version| version.words.get(&text.path));
        let other = said.map(|said| cut(said, markup)).filter(|other| is_beside(&french, other));
        if let (Some(said), None) = (said, &other) {
            apart.push((Arc::clone(&text.path), Arc::clone(said)));
        }
        for (index, segment) in french.iter().enumerate() {
            all.push(Unit {
                field: Arc::clone(&text.path),
                rank: index + 1,
                block: segment.block,
                markup,
                about: text.field.map_or("Le texte sous l’en-tête.", |field| field.about),
                max: text.max_length(),
                source: Arc::clone(&segment.text),
                target: other.as_ref().map(|other| Arc::clone(&other[index].text)),
                state,
            });
        }
    }
    SheetUnits { path: sheet.path.clone(), title: sheet.title().to_owned(), address, units: all, apart }
}

/// What a translator is told of a segment's place.
pub fn place(block: Block) -> &'static str {
    match block {
        Block::Heading(_) => "titre",
        Block::Paragraph => "paragraphe",
        Block::Item => "élément de liste",
        Block::Cell => "case de tableau",
        Block::Line => "texte court",
    }
}

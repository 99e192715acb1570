//! In which language the text of an entry is really shown to a reader, and in what state it is.

use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, TranslationState};

/// The language in which an entry's text is shown, and its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The language of the text shown.
    pub lang: Lang,
    /// What the reader must be told.
    pub state: State,
}

/// What the reader must be told of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is in the reader's language, and up to date.
    Own,
    /// A machine translated it.
    Automatic,
    /// The French changed since.
    Outdated,
    /// It is in French, since the reader's language is missing.
    Fallback,
}

/// What is done with a translation whose French changed (`traductions.a_revoir`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// It is shown, with a notice.
    Show,
    /// French is shown instead.
    FallBack,
}

/// How the text of an entry is shown to readers of a language.
pub fn resolve(common: &Common, lang: Lang, policy: Policy) -> Resolved {
    if lang == Lang::FR {
        return Resolved { lang, state: State::Own };
    }
    let Some(translation) = common.translations.get(&lang) else {
        return Resolved { lang: Lang::FR, state: State::Fallback };
    };
    match (&translation.state, policy) {
        (TranslationState::ToReview(_), Policy::FallBack) => Resolved { lang: Lang::FR, state: State::Fallback },
        (TranslationState::ToReview(_), Policy::Show) => Resolved { lang, state: State::Outdated },
        (TranslationState::Automatic, _) => Resolved { lang, state: State::Automatic },
        (TranslationState::UpToDate, _) => Resolved { lang, state: State::Own },
    }
}

impl Resolved {
    /// A text that is in the reader's own language.
    pub fn own(lang: Lang) -> Self {
        Self { lang, state: State::Own }
    }

    /// True when the text is in another language than the reader's.
    pub fn is_fallback(self) -> bool {
        self.state == State::Fallback
    }
}

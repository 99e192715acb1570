//! The pages laid out before, for a plan of the same portal after a change: few changes make another page or another address.

use crate::lang::tag::Lang;
use crate::site::page::{Page, PageKind};
use std::sync::Arc;

/// The pages of a plan, with what they were laid out from.
#[derive(Debug, Default)]
pub struct Laid {
    languages: Vec<Lang>,
    kinds: Vec<PageKind>,
    pages: Arc<[Page]>,
}

impl Laid {
    /// The pages of these kinds in these languages: those laid out before when they are the same.
    pub(super) fn pages(&mut self, languages: &[Lang], kinds: Vec<PageKind>) -> Arc<[Page]> {
        if self.languages != languages || self.kinds != kinds {
            let alone = [PageKind::Choice, PageKind::NotFound].map(|kind| Page::new(Lang::FR, kind));
            self.pages = alone.into_iter().chain(Page::in_each(languages, &kinds)).collect();
            (self.languages, self.kinds) = (languages.to_vec(), kinds);
        }
        Arc::clone(&self.pages)
    }
}

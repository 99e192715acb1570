//! What is kept from one compilation for the next.

use crate::diag::checked::Checked;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::memo::Memo;
use crate::site::laid::Laid;
use crate::theme;
use crate::theme::files::ThemeFiles;
use crate::theme::load::Theme;
use std::sync::Arc;

/// What is kept from one compilation for the next one of the same portal. A build keeps nothing.
#[derive(Default)]
pub struct Workshop {
    /// What was read of each sheet.
    pub memo: Memo,
    /// The theme, for the languages that it was loaded for; dropped by who sees that its files changed.
    pub theme: Option<(Vec<Lang>, Checked<Arc<Theme>>)>,
    /// The pages laid out.
    pub laid: Laid,
    is_kept: bool,
}

impl Workshop {
    /// A workshop for many compilations.
    pub fn kept() -> Self {
        Self { memo: Memo::keeping(), is_kept: true, ..Self::default() }
    }

    /// The theme for these languages, loaded now unless it was before.
    pub(super) fn theme(
        &mut self,
        files: &ThemeFiles,
        languages: Vec<Lang>,
        report: &mut Report,
    ) -> Option<Arc<Theme>> {
        if let Some((_, theme)) = self.theme.as_ref().filter(|(known, _)| *known == languages) {
            report.absorb(theme.report.clone());
            return Some(Arc::clone(&theme.value));
        }
        let mut own = Report::default();
        let theme = theme::load::load(files, &languages, &mut own).map(Arc::new);
        report.absorb(own.clone());
        if let (true, Some(theme)) = (self.is_kept, &theme) {
            self.theme = Some((languages, Checked { value: Arc::clone(theme), report: own }));
        }
        theme
    }
}

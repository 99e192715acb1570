//! The portal at one moment, and how one moment follows another: what was touched is read again, the rest is known.
//!
//! It knows nothing of HTTP, of watching or of terminals.

use crate::compile::on_demand::OnDemand;
use crate::compile::plan_again;
use crate::compile::workshop::Workshop;
use crate::diag::checked::Checked;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::orient;
use crate::output::path::OutputPath;
use crate::site::options::Options;
use crate::sources::live::{Change, Live, Touched};
use crate::sources::snapshot::Snapshot;
use crate::theme::files::ThemeFiles;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Where the portal is read, and what is asked of it.
pub struct Places {
    /// Content folder.
    pub content: PathBuf,
    /// Theme folder; none when the program's own theme serves alone.
    pub theme: Option<PathBuf>,
    /// Reads the theme, a partner's over that of the program.
    pub theme_files: Box<dyn Fn() -> Result<ThemeFiles, Bilingual> + Send>,
    /// What is asked of a portal: the day depends on its zone.
    pub options: Box<dyn Fn(&Snapshot) -> Options + Send>,
}

impl Places {
    /// The folders where something may change, as the system names them.
    pub fn folders(&self) -> Vec<PathBuf> {
        std::iter::once(&self.content).chain(&self.theme).map(|path| full(path)).collect()
    }
}

/// A folder as the system names it; as it was given, when the system knows none of its name.
fn full(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_path_buf())
}

/// What was touched on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Nobody knows: all is to be looked at again.
    Unknown,
    /// These files were written, made or removed; they begin with the folder that was watched.
    Paths(BTreeSet<PathBuf>),
}

/// The site at one moment.
pub struct Moment {
    /// Goes up with each moment.
    pub number: u64,
    /// What is wrong, but for what is met as pages are made.
    pub report: Report,
    /// The content: problems are shown in its text.
    pub snapshot: Snapshot,
    /// The theme: the pages of the tool take its colours.
    pub theme: ThemeFiles,
    /// None when the portal could not be read at all.
    site: Option<OnDemand>,
    met: Mutex<Report>,
}

impl Moment {
    /// The bytes of a file, made now; none when the site has no such file.
    pub fn file(&self, path: &OutputPath) -> Option<Vec<u8>> {
        let mut report = Report::default();
        let bytes = self.site.as_ref()?.file(path, &mut report);
        if report.iter().next().is_some() {
            self.met.lock().unwrap_or_else(PoisonError::into_inner).absorb(report);
        }
        bytes
    }

    /// True when the site has such a file; neither page nor index is made to know it.
    pub fn has(&self, path: &OutputPath) -> bool {
        self.site.as_ref().is_some_and(|site| site.has(path))
    }

    /// True when a site was made and no error is known: it may be shown.
    pub fn is_sound(&self) -> bool {
        self.site.is_some() && !self.report.has_errors()
    }

    /// What is wrong, with what was met as pages were made.
    pub fn problems(&self) -> Report {
        let mut all = self.report.clone();
        all.absorb(self.met.lock().unwrap_or_else(PoisonError::into_inner).clone());
        all
    }
}

/// Follows the portal from one moment to the next.
pub struct Session {
    places: Places,
    live: Live,
    theme: ThemeFiles,
    workshop: Workshop,
    options: Options,
    now: Arc<Moment>,
}

impl Session {
    /// Reads and plans the portal for the first time.
    ///
    /// # Errors
    /// When the theme folder that was named does not exist.
    pub fn open(places: Places) -> Result<Self, Bilingual> {
        let theme = (places.theme_files)()?;
        let live = Live::open(&full(&places.content));
        let options = (places.options)(&live.snapshot);
        let mut workshop = Workshop::kept();
        let now = Arc::new(moment(1, &live, &theme, &options, &mut workshop));
        Ok(Self { places, live, theme, workshop, options, now })
    }

    /// The present moment.
    pub fn now(&self) -> &Arc<Moment> {
        &self.now
    }

    /// The folders where something may change, as the system names them: [`Changed::Paths`] begin with these.
    pub fn folders(&self) -> Vec<PathBuf> {
        self.places.folders()
    }

    /// Takes in what changed: the same moment when nothing did in the end.
    pub fn refresh(&mut self, changed: &Changed) -> Arc<Moment> {
        let has_new_theme = self.take_theme(changed);
        let change = self.live.refresh(&self.touched(changed));
        if change == Change::History {
            self.workshop.memo.forget();
        }
        let options = (self.places.options)(&self.live.snapshot);
        let is_another_day = options.today != self.options.today;
        if has_new_theme || is_another_day || change != Change::Nothing {
            self.options = options;
            let number = self.now.number + 1;
            self.now = Arc::new(moment(number, &self.live, &self.theme, &self.options, &mut self.workshop));
        }
        Arc::clone(&self.now)
    }

    /// Reads the theme again when something of it was touched; true when it is another one.
    fn take_theme(&mut self, changed: &Changed) -> bool {
        let is_touched = match (changed, self.places.theme.as_deref().map(full)) {
            (_, None) => false,
            (Changed::Unknown, Some(_)) => true,
            (Changed::Paths(paths), Some(folder)) => paths.iter().any(|path| path.starts_with(&folder)),
        };
        // A theme that is away for a moment stays as it was.
        let Some(theme) = is_touched.then(|| (self.places.theme_files)().ok()).flatten() else { return false };
        let is_same = theme.under_folder("").eq(self.theme.under_folder(""));
        if !is_same {
            (self.theme, self.workshop.theme) = (theme, None);
        }
        !is_same
    }

    /// What was touched of the content.
    fn touched(&self, changed: &Changed) -> Touched {
        let content = full(&self.places.content);
        match changed {
            Changed::Unknown => Touched::Anything,
            Changed::Paths(paths) => {
                Touched::Paths(paths.iter().filter(|path| path.starts_with(&content)).cloned().collect())
            }
        }
    }
}

fn moment(number: u64, live: &Live, theme: &ThemeFiles, options: &Options, workshop: &mut Workshop) -> Moment {
    let Checked { value: planned, mut report } = plan_again(&live.snapshot, theme, options, workshop);
    if let Some(planned) = &planned {
        orient::check(&planned.site, &mut report); // a case that fails holds a build back: it holds this moment back too
    }
    let site = planned.map(|planned| OnDemand::new(planned, &live.snapshot));
    let snapshot = live.snapshot.clone();
    Moment { number, report, snapshot, theme: theme.clone(), site, met: Mutex::default() }
}

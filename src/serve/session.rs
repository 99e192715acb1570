//! The portal at one moment, and how one moment follows another: what is on disk, compiled again at each change.
//!
//! It knows nothing of HTTP, of watching or of terminals.

use crate::compile::compile;
use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::output::files::{Content, Files};
use crate::output::manifest::Published;
use crate::output::path::OutputPath;
use crate::search::Care;
use crate::site::options::Options;
use crate::sources::snapshot::Snapshot;
use crate::theme::files::ThemeFiles;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What was read: content, theme, and what the site is asked for.
pub struct Read {
    /// The content folder at this moment.
    pub snapshot: Snapshot,
    /// The theme's files, a partner's over those of the program.
    pub theme: ThemeFiles,
    /// What the build is asked for.
    pub options: Options,
}

/// Where the portal is read.
pub struct Places {
    /// Content folder.
    pub content: PathBuf,
    /// Theme folder; none when the program's own theme serves alone.
    pub theme: Option<PathBuf>,
    /// Reads both.
    pub read: Box<dyn Fn() -> Result<Read, Bilingual> + Send>,
}

impl Places {
    /// The folders where something may change, as the system names them.
    pub fn folders(&self) -> Vec<PathBuf> {
        let full = |path: &PathBuf| path.canonicalize().or_else(|_| std::path::absolute(path)).ok();
        std::iter::once(&self.content).chain(&self.theme).filter_map(full).collect()
    }
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
    files: Option<Files<'static>>,
    met: Mutex<Report>,
    told: OnceLock<BTreeMap<OutputPath, Published>>,
}

impl Moment {
    /// The bytes of a file, made now; none when the site has no such file.
    pub fn file(&self, path: &OutputPath) -> Option<Vec<u8>> {
        let files = self.files.as_ref()?;
        let content = files.get(path)?;
        if let Content::Told(teller) = content {
            return Some(teller(self.told.get_or_init(|| published(files))));
        }
        let mut report = Report::default();
        let bytes = content.make(&mut report).into_owned();
        if report.iter().next().is_some() {
            self.met.lock().unwrap_or_else(PoisonError::into_inner).absorb(report);
        }
        Some(bytes)
    }

    /// True when the site has such a file; nothing is made.
    pub fn has(&self, path: &OutputPath) -> bool {
        self.files.as_ref().is_some_and(|files| files.get(path).is_some())
    }

    /// True when a site was made and no error is known: it may be shown.
    pub fn is_sound(&self) -> bool {
        self.files.is_some() && !self.report.has_errors()
    }

    /// What is wrong, with what was met as pages were made.
    pub fn problems(&self) -> Report {
        let mut all = self.report.clone();
        all.absorb(self.met.lock().unwrap_or_else(PoisonError::into_inner).clone());
        all
    }
}

/// Every file but those that tell of the others, as it would be published.
fn published(files: &Files<'static>) -> BTreeMap<OutputPath, Published> {
    let entries: Vec<_> = files.iter().filter(|(_, content)| !matches!(content, Content::Told(_))).collect();
    let one = |(path, content): (&OutputPath, &Content<'_>)| {
        (path.clone(), Published::of(&content.make(&mut Report::default())))
    };
    entries.into_par_iter().map(one).collect()
}

/// Follows the portal from one moment to the next.
pub struct Session {
    places: Places,
    now: Arc<Moment>,
    options: Options,
}

impl Session {
    /// Reads and compiles the portal for the first time.
    ///
    /// # Errors
    /// When a folder that was named does not exist.
    pub fn open(places: Places) -> Result<Self, Bilingual> {
        let read = (places.read)()?;
        let options = read.options.clone();
        Ok(Self { now: Arc::new(moment(1, read)), options, places })
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
        let number = self.now.number + 1;
        self.now = match (self.places.read)() {
            Ok(read) if *changed != Changed::Unknown && self.is_same(&read) => Arc::clone(&self.now),
            Ok(read) => {
                self.options = read.options.clone();
                Arc::new(moment(number, read))
            }
            Err(_) => Arc::new(self.gone(number)),
        };
        Arc::clone(&self.now)
    }

    fn is_same(&self, read: &Read) -> bool {
        let (now, was) = (&self.now, &self.now.snapshot);
        let is_same_theme = now.theme.under_folder("").eq(read.theme.under_folder(""));
        let is_same_content = was.files == read.snapshot.files
            && was.binaries == read.snapshot.binaries
            && was.report == read.snapshot.report;
        is_same_theme && is_same_content && self.options.today == read.options.today
    }

    /// A moment at which the folder of the content, or the theme's, is not there.
    fn gone(&self, number: u64) -> Moment {
        let mut report = Report::default();
        let path = self.places.content.display().to_string();
        report.add(Diagnostic::nowhere(problems::Files::NoContent { path }));
        Moment {
            number,
            report,
            snapshot: Snapshot::default(),
            theme: self.now.theme.clone(),
            files: None,
            met: Mutex::default(),
            told: OnceLock::new(),
        }
    }
}

fn moment(number: u64, read: Read) -> Moment {
    let Read { snapshot, theme, options } = read;
    let compiled = compile(&snapshot, &theme, &options, Care::Draft);
    let files = compiled.value.map(|product| product.files);
    Moment { number, report: compiled.report, snapshot, theme, files, met: Mutex::default(), told: OnceLock::new() }
}

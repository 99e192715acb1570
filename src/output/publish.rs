//! Publication: the new site is built beside the old one, then takes its place in one swap.
//!
//! A fault before the swap leaves the old site whole. Files that this program did not write come along.

use crate::diag::report::Report;
use crate::output::files::{Content, Files};
use crate::output::lock::sibling;
use crate::output::manifest::{MANIFEST_NAME, Manifest, Published};
use crate::output::path::OutputPath;
use crate::output::stage::Stage;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How to publish.
#[derive(Clone, Debug, Default)]
pub struct PublishOptions {
    /// Adds a `.gz` beside each text file.
    pub precompress: bool,
    /// Folders and files of the last publication that stay as they were (entries that have errors).
    pub kept_folders: BTreeSet<OutputPath>,
}

/// Why nothing was published.
#[derive(Debug)]
pub enum PublishFault {
    /// A page could not be made; the report says why.
    Pages(Report),
    /// A file that is not ours stands where one of ours must go.
    Foreign(PathBuf),
    /// The disk refused.
    Disk(io::Error),
}

impl From<io::Error> for PublishFault {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

/// What a publication did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Files of the site.
    pub n_files: usize,
    /// Bytes of the site.
    pub bytes: u64,
    /// Warnings and advice met while making pages.
    pub report: Report,
}

/// Folders whose files carry the hash of their content in their name: those of the release before stay one release longer.
const HASHED_FOLDERS: [&str; 2] = ["_t/", "_s/"];

/// Publishes `files` into `output`.
///
/// # Errors
/// When a page has an error, when a foreign file stands in the way, or when the disk refuses: the old site is then untouched.
pub fn publish(output: &Path, files: &Files, options: &PublishOptions) -> Result<Outcome, PublishFault> {
    let output = &resolved(output)?;
    let old = Old::read(output)?;
    old.refuse_foreign(files)?;
    let stage = Stage::new(sibling(output, "next"))?;
    let result = fill(&stage, files, options, &old).and_then(|outcome| {
        swap(stage.root(), output)?;
        Ok(outcome)
    });
    remove(stage.root())?;
    result
}

/// Makes every file and drops it: what `check` does, so that it sees the same faults as `build`.
pub fn rehearse(files: &Files) -> Report {
    let entries: Vec<_> = files.iter().collect();
    let reports: Vec<Report> = entries
        .par_iter()
        .map(|(_, content)| {
            let mut report = Report::default();
            content.make(&mut report);
            report
        })
        .collect();
    gathered(reports)
}

/// Every file under a folder, relative to it; none when it does not exist.
///
/// # Errors
/// When the folder cannot be read.
pub fn present(root: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let mut present = BTreeSet::new();
    walk(root, Path::new(""), &mut present)?;
    Ok(present)
}

struct Old {
    root: PathBuf,
    manifest: Manifest,
    /// Every file there, ours or not, relative to the root.
    present: BTreeSet<PathBuf>,
}

impl Old {
    #[expect(clippy::disallowed_methods, reason = "the output looks at its own folder")]
    fn read(root: &Path) -> io::Result<Self> {
        let manifest = fs::read_to_string(root.join(MANIFEST_NAME)).ok();
        let manifest = manifest.and_then(|json| Manifest::from_json(&json)).unwrap_or_default();
        Ok(Self { root: root.to_owned(), manifest, present: present(root)? })
    }

    fn refuse_foreign(&self, files: &Files) -> Result<(), PublishFault> {
        let is_foreign = |path: &&OutputPath| {
            !self.manifest.files.contains_key(*path) && self.present.contains(Path::new(path.as_str()))
        };
        match files.iter().map(|(path, _)| path).find(is_foreign) {
            Some(path) => Err(PublishFault::Foreign(self.root.join(path.as_str()))),
            None => Ok(()),
        }
    }

    /// Files that are not of the new site and come along: foreign ones, pages kept, hashed files of the last release.
    fn companions(&self, new: &Manifest, options: &PublishOptions) -> (Vec<PathBuf>, BTreeMap<OutputPath, Published>) {
        let mut ours = BTreeMap::new();
        for (path, published) in &self.manifest.files {
            if new.files.contains_key(path) || !self.present.contains(Path::new(path.as_str())) {
                continue;
            }
            let is_hashed = HASHED_FOLDERS.iter().any(|folder| path.as_str().starts_with(folder));
            let has_kept_pages = !options.kept_folders.is_empty();
            if is_in_kept_folder(path, &options.kept_folders) {
                ours.insert(path.clone(), published.clone());
            } else if is_hashed && (!published.is_kept || has_kept_pages) {
                ours.insert(path.clone(), Published { is_kept: true, ..published.clone() });
            }
        }
        let foreign = self.present.iter().filter(|path| self.is_foreign(path)).cloned().collect();
        (foreign, ours)
    }

    fn is_foreign(&self, path: &Path) -> bool {
        let parsed = path.to_str().and_then(OutputPath::parse);
        path != Path::new(MANIFEST_NAME) && parsed.is_none_or(|path| !self.manifest.files.contains_key(&path))
    }
}

fn is_in_kept_folder(path: &OutputPath, kept: &BTreeSet<OutputPath>) -> bool {
    let folders = path.as_str().match_indices('/').map(|(at, _)| &path.as_str()[..at]);
    folders.chain([path.as_str()]).filter_map(OutputPath::parse).any(|folder| kept.contains(&folder))
}

/// A file and its compressed twin, and what was met while making it.
type Made = (Vec<(OutputPath, Published)>, Report);

fn fill(stage: &Stage, files: &Files, options: &PublishOptions, old: &Old) -> Result<Outcome, PublishFault> {
    let folders: BTreeSet<&str> =
        files.iter().filter_map(|(path, _)| path.as_str().rsplit_once('/').map(|(folder, _)| folder)).collect();
    for folder in folders {
        stage.make_folder(Path::new(folder))?;
    }
    let (told, entries): (Vec<_>, Vec<_>) = files.iter().partition(|(_, content)| matches!(content, Content::Told(_)));
    let made: Vec<io::Result<Made>> =
        entries.par_iter().map(|(path, content)| make(stage, path, content, options, old)).collect();
    let mut manifest = Manifest::default();
    let mut reports = Vec::with_capacity(made.len());
    for one in made {
        let (published, report) = one?;
        manifest.files.extend(published);
        reports.push(report);
    }
    let report = gathered(reports);
    if report.has_errors() {
        return Err(PublishFault::Pages(report));
    }
    let (foreign, ours) = old.companions(&manifest, options);
    for path in ours.keys().map(|path| Path::new(path.as_str())).chain(foreign.iter().map(PathBuf::as_path)) {
        stage.make_folder(path.parent().unwrap_or(Path::new("")))?;
        stage.take(&old.root.join(path), path)?;
    }
    manifest.files.extend(ours);
    let mut lists = BTreeMap::new();
    for (path, content) in &told {
        if let Content::Told(teller) = content {
            lists.extend(write(stage, path, &teller(&manifest.files), options, old)?);
        }
    }
    manifest.files.extend(lists);
    stage.write(Path::new(MANIFEST_NAME), manifest.to_json().as_bytes())?;
    let bytes = manifest.files.values().map(|file| file.size).sum();
    Ok(Outcome { n_files: manifest.files.len(), bytes, report })
}

fn make(stage: &Stage, path: &OutputPath, content: &Content, options: &PublishOptions, old: &Old) -> io::Result<Made> {
    let mut report = Report::default();
    let bytes = content.make(&mut report);
    Ok((write(stage, path, &bytes, options, old)?, report))
}

/// A file, and its compressed twin where one is wanted.
fn write(
    stage: &Stage,
    path: &OutputPath,
    bytes: &[u8],
    options: &PublishOptions,
    old: &Old,
) -> io::Result<Vec<(OutputPath, Published)>> {
    let mut published = vec![(path.clone(), put(stage, path, bytes, old)?)];
    if options.precompress && path.is_text() {
        let compressed_path = OutputPath::parse(&format!("{path}.gz")).expect("a sound path with an ending is sound");
        let compressed = gzip(bytes)?;
        let file = put(stage, &compressed_path, &compressed, old)?;
        published.push((compressed_path, file));
    }
    Ok(published)
}

fn put(stage: &Stage, path: &OutputPath, bytes: &[u8], old: &Old) -> io::Result<Published> {
    let relative = Path::new(path.as_str());
    let previous = old.root.join(relative);
    if old.present.contains(relative) && holds(&previous, bytes) {
        stage.take(&previous, relative)?;
    } else {
        stage.write(relative, bytes)?;
    }
    Ok(Published::of(bytes))
}

#[expect(clippy::disallowed_methods, reason = "the output looks at its own folder")]
fn holds(file: &Path, bytes: &[u8]) -> bool {
    let is_plain = |metadata: &fs::Metadata| metadata.is_file() && metadata.len() == bytes.len() as u64;
    fs::symlink_metadata(file).is_ok_and(|metadata| is_plain(&metadata)) && fs::read(file).is_ok_and(|old| old == bytes)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Puts the stage in the place of the old site. On Linux the two exchange names in one step of the kernel;
/// elsewhere two renames follow one another. A folder that cannot be renamed (a mount) is filled file by file.
#[expect(clippy::disallowed_methods, reason = "files are written in output")]
fn swap(stage: &Path, output: &Path) -> io::Result<()> {
    if fs::symlink_metadata(output).is_err() {
        return fs::rename(stage, output);
    }
    if exchange(stage, output).is_ok() {
        return Ok(());
    }
    let aside = sibling(output, "old");
    remove(&aside)?;
    if fs::rename(output, &aside).is_err() {
        return fill_in_place(stage, output);
    }
    fs::rename(stage, output).or_else(|error| fs::rename(&aside, output).and(Err(error)))?;
    remove(&aside)
}

#[cfg(target_os = "linux")]
fn exchange(stage: &Path, output: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, stage, CWD, output, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_stage: &Path, _output: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

#[expect(clippy::disallowed_methods, reason = "files are written in output")]
fn fill_in_place(stage: &Path, output: &Path) -> io::Result<()> {
    let (new, old) = (present(stage)?, present(output)?);
    for path in &new {
        let target = output.join(path);
        fs::create_dir_all(target.parent().unwrap_or(output))?;
        let arriving = sibling(&target, "arriving");
        fs::copy(stage.join(path), &arriving)?;
        fs::rename(arriving, target)?;
    }
    old.difference(&new).try_for_each(|path| fs::remove_file(output.join(path)))
}

#[expect(clippy::disallowed_methods, reason = "files are written in output")]
fn remove(folder: &Path) -> io::Result<()> {
    if fs::symlink_metadata(folder).is_ok() { fs::remove_dir_all(folder) } else { Ok(()) }
}

/// Where the output really is: a symbolic link is followed once, so that the swap is made at its end.
#[expect(clippy::disallowed_methods, reason = "files are written in output")]
fn resolved(output: &Path) -> io::Result<PathBuf> {
    if let Some(parent) = output.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        fs::create_dir_all(parent)?;
    }
    fs::canonicalize(output).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => std::path::absolute(output),
        _ => Err(error),
    })
}

#[expect(clippy::disallowed_methods, reason = "the output looks at its own folder")]
fn walk(root: &Path, inside: &Path, found: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    let entries = match fs::read_dir(root.join(inside)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let path = inside.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            walk(root, &path, found)?;
        } else {
            found.insert(path);
        }
    }
    Ok(())
}

fn gathered(reports: Vec<Report>) -> Report {
    reports.into_iter().fold(Report::default(), |mut all, report| {
        all.absorb(report);
        all
    })
}

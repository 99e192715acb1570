//! Raw files made into a snapshot: names checked, texts read in parallel, bytes of images and sounds kept.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Files;
use crate::diag::report::Report;
use crate::sources::history::History;
use crate::sources::snapshot::Snapshot;
use crate::sources::text;
use crate::text::file::{FileId, SourceFile};
use crate::text::path::ContentPath;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// The largest text file, in bytes.
pub const MAX_TEXT: u64 = 2 * 1024 * 1024;
/// The longest name of a file or folder, in bytes.
pub const MAX_NAME: usize = 200;

/// What a file is, by its extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// `.md` and `.yaml`.
    Text,
    /// An image, a sound, a document.
    Binary,
    /// `.yml`: nearly right.
    Yml,
    /// Files for people who work on the folder, not for the site.
    Aside,
    /// Anything else.
    Unknown,
}

/// What a file is, by its name.
pub fn nature(path: &ContentPath) -> Nature {
    let name = path.file_name();
    let bare = name.split('.').next().unwrap_or("");
    if matches!(bare, "README" | "LISEZMOI" | "LICENSE" | "LICENCE" | "CODEOWNERS" | "CONTRIBUTING") {
        return Nature::Aside;
    }
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("md" | "yaml") => Nature::Text,
        Some("yml") => Nature::Yml,
        Some(extension) => match extension.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" | "png" | "webp" | "avif" | "gif" | "svg" | "mp3" | "m4a" | "ogg" | "oga" | "opus"
            | "wav" => Nature::Binary,
            _ => Nature::Unknown,
        },
        None => Nature::Unknown,
    }
}

/// Makes a snapshot of raw files: (path, bytes). Their order does not matter.
pub fn assemble(raw: Vec<(ContentPath, Arc<[u8]>)>, mut report: Report) -> Snapshot {
    let mut sorted: BTreeMap<ContentPath, Arc<[u8]>> = BTreeMap::new();
    let mut folded: BTreeMap<String, String> = BTreeMap::new();
    let mut raw = raw;
    raw.sort();
    for (path, bytes) in raw {
        let normal: String = path.as_str().nfc().collect();
        if let Some((first, second)) = collision(&mut folded, &normal, path.as_str()) {
            report.add(Diagnostic::nowhere(Files::NamesCollide { first, second }));
            continue;
        }
        if let Some(name) = path.parts().find(|name| name.len() > MAX_NAME) {
            let problem = Files::NameTooLong { path: path.to_string(), length: name.len(), limit: MAX_NAME };
            report.add(Diagnostic::nowhere(problem));
            continue;
        }
        sorted.insert(ContentPath::new(&normal), bytes);
    }
    let mut texts = Vec::new();
    let mut binaries = BTreeMap::new();
    for (path, bytes) in sorted {
        match nature(&path) {
            Nature::Text if bytes.len() as u64 > MAX_TEXT => {
                report.add(Diagnostic::nowhere(too_large(&path, bytes.len() as u64)))
            }
            Nature::Text => texts.push((path, bytes)),
            Nature::Binary => {
                binaries.insert(path, bytes);
            }
            Nature::Yml => {
                let right = format!("{}.yaml", path.file_name().trim_end_matches(".yml"));
                report.add(Diagnostic::nowhere(Files::YmlExtension { path: path.to_string(), right }));
            }
            Nature::Unknown => report.add(Diagnostic::nowhere(Files::UnknownExtension { path: path.to_string() })),
            Nature::Aside => {}
        }
    }
    let read: Vec<(SourceFile, Report)> = texts
        .into_par_iter()
        .enumerate()
        .map(|(index, (path, bytes))| {
            let mut report = Report::default();
            let id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
            (text::read(id, path, &bytes, &mut report), report)
        })
        .collect();
    let mut files = Vec::with_capacity(read.len());
    for (file, problems) in read {
        files.push(file);
        report.absorb(problems);
    }
    Snapshot { files, binaries, history: Arc::new(History::default()), departed: Vec::new(), report }
}

/// Two paths, or two folders on their way, that differ by case or by the form of their accents alone.
fn collision(folded: &mut BTreeMap<String, String>, normal: &str, written: &str) -> Option<(String, String)> {
    let ends = normal.match_indices('/').map(|(at, _)| at).chain([normal.len()]);
    for end in ends {
        let folder = &normal[..end];
        let is_file = end == normal.len();
        let fold: String = folder.to_lowercase().nfc().collect();
        match folded.get(&fold) {
            Some(first) if is_file => return Some((first.clone(), written.to_owned())),
            Some(first) if first != folder => return Some((first.clone(), folder.to_owned())),
            Some(_) => {}
            None => {
                folded.insert(fold, if is_file { written.to_owned() } else { folder.to_owned() });
            }
        }
    }
    None
}

/// A text file beyond the limit.
pub fn too_large(path: &ContentPath, size: u64) -> Files {
    let size = format!("{:.1}", size as f64 / f64::from(1024 * 1024)).replace('.', ",");
    Files::TooLarge { path: path.to_string(), size, limit: "2".to_owned() }
}

//! A sound looked at, and cleaned of its labels: titles, names, places, pictures.

use super::place;
use lofty::config::{ParseOptions, WriteOptions};
use lofty::file::{AudioFile, FileType, TaggedFileExt};
use lofty::probe::Probe;
use std::io::Cursor;
use std::sync::Arc;

/// A recording of half an hour, and more than a phone should be asked to fetch.
const MOST_BYTES: usize = 30 << 20;

/// Why a sound cannot be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No sound at all, or of a kind that browsers do not play.
    Unreadable,
    /// Too heavy for a phone.
    TooHeavy,
}

/// What is known of a sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    /// How long it lasts, in seconds, rounded up.
    pub seconds: u64,
    /// How heavy it is, in bytes.
    pub n_bytes: usize,
    kind: Kind,
    name: Arc<str>,
}

/// The kinds that every browser plays, and the ending that hosts know each by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Mp3,
    Mp4,
    Ogg,
    Opus,
    Wav,
}

impl Kind {
    fn of(kind: FileType) -> Option<Self> {
        match kind {
            FileType::Mpeg => Some(Self::Mp3),
            FileType::Mp4 => Some(Self::Mp4),
            FileType::Vorbis => Some(Self::Ogg),
            FileType::Opus => Some(Self::Opus),
            FileType::Wav => Some(Self::Wav),
            _ => None,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Mp4 => "m4a",
            Self::Ogg => "ogg",
            Self::Opus => "opus",
            Self::Wav => "wav",
        }
    }
}

impl Sound {
    /// The name of its file: its content tells it, and not the partner's name for it, which may hold a person's.
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.name, self.kind.ending())
    }
}

/// Looks at a sound, whatever its file is called.
pub fn look(bytes: &[u8]) -> Result<Sound, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooHeavy);
    }
    let options = ParseOptions::new().read_tags(false).read_cover_art(false);
    let probe = Probe::new(Cursor::new(bytes)).options(options).guess_file_type().map_err(|_| Fault::Unreadable)?;
    let kind = probe.file_type().and_then(Kind::of).ok_or(Fault::Unreadable)?;
    let properties = probe.read().map_err(|_| Fault::Unreadable)?;
    let seconds = properties.properties().duration().as_millis().div_ceil(1000);
    if seconds == 0 || clean(bytes).is_none() {
        return Err(Fault::Unreadable);
    }
    Ok(Sound {
        seconds: u64::try_from(seconds).unwrap_or(u64::MAX),
        n_bytes: bytes.len(),
        kind,
        name: Arc::from(&blake3::hash(bytes).to_hex()[..12]),
    })
}

/// The sound without its labels; none where they cannot be taken off.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let tagged = Probe::new(Cursor::new(bytes)).guess_file_type().ok()?.read().ok()?;
    let mut file = Cursor::new(bytes.to_vec());
    for tag in tagged.tags() {
        tag.tag_type().remove_from(&mut file, WriteOptions::default()).ok()?;
    }
    let mut cleaned = file.into_inner();
    if tagged.file_type() == FileType::Mp4 {
        place::blank(&mut cleaned);
    }
    Some(cleaned)
}

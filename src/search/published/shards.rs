//! Shards as files: how large they are, how they are packed, how they are named.

use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::site::route::Route;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use std::io::Write;
use std::num::NonZeroU64;

/// How many shards share an address: a manifest carries one hash for all of them.
const GROUP: usize = 32;

/// How many hexadecimal digits of the hash an address keeps: 40 bits.
const DIGITS: usize = 10;

/// How many bytes shards hold before they are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// A shard of the vocabulary.
    pub forms: usize,
    /// A shard of postings; a list longer than this has a shard of its own.
    pub postings: usize,
}

impl Sizes {
    /// The sizes that make a question cheapest: small shards cost less to fetch, but each lengthens the manifest.
    ///
    /// Both costs are level where the size grows as the square root of what is cut (figures: `tests/bench/README.md`).
    pub fn of(n_documents: usize) -> Self {
        let growth = (n_documents as f64 / 3000.0).sqrt().clamp(0.6, 1.4);
        let scaled = |size: f64| (size * growth) as usize;
        Self { forms: scaled(2600.0), postings: scaled(2800.0) }
    }
}

/// Packs shards and adds them to the files. Gives the hash of each group, one after the other.
pub fn publish(kind: &str, shards: Vec<Vec<u8>>, packing: Packing, files: &mut Files<'static>) -> String {
    let mut hashes = String::new();
    for group in shards.chunks(GROUP) {
        let mut hasher = blake3::Hasher::new();
        hasher.update(kind.as_bytes());
        for shard in group {
            hasher.update(&(shard.len() as u64).to_le_bytes());
            hasher.update(shard);
        }
        let hash = &hasher.finalize().to_hex()[..DIGITS];
        let packed: Vec<Vec<u8>> = group.par_iter().map(|shard| packed(shard, packing)).collect();
        for (rank, shard) in packed.into_iter().enumerate() {
            let path = format!("{}{hash}/{rank:x}.bin", Route::of_search_shards());
            files.add(OutputPath::parse(path.trim_start_matches('/')).expect("digits make a path"), shard);
        }
        hashes.push_str(hash);
    }
    hashes
}

/// How often zopfli tries again: more rounds cost much and save little.
const ROUNDS: NonZeroU64 = NonZeroU64::new(5).expect("five is not zero");

/// How hard shards are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// At once.
    Quick,
    /// An eighth smaller, a hundred times slower (zopfli): for what is sent to the host.
    Tight,
}

/// The bytes in gzip, with no date and no name, so that the same bytes give the same file.
fn packed(bytes: &[u8], packing: Packing) -> Vec<u8> {
    if packing == Packing::Tight {
        let mut packed = Vec::new();
        let options = zopfli::Options { iteration_count: ROUNDS, ..zopfli::Options::default() };
        zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed).expect("writing to memory");
        return packed;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::best());
    encoder.write_all(bytes).expect("writing to memory");
    encoder.finish().expect("writing to memory")
}

/// The shortest text that is greater than `before` and not greater than `first`: it tells two shards apart.
pub fn separator(before: &str, first: &str) -> String {
    let shared = before.bytes().zip(first.bytes()).take_while(|(left, right)| left == right).count();
    let end = first.char_indices().map(|(at, character)| at + character.len_utf8()).find(|end| *end > shared);
    first[..end.unwrap_or(first.len())].to_owned()
}

/// The greatest length that two neighbouring separators are said to share: one digit in base 36.
const MOST_SHARED: u8 = 35;

/// Separators as lines: how many units each shares with the one before (a digit in base 36), then the rest.
///
/// A manifest carries them all, and what neighbours share is most of them.
pub fn separator_lines(separators: &[String]) -> String {
    let mut previous = "";
    let mut lines = Vec::with_capacity(separators.len());
    for separator in separators {
        let shared = common_units(previous, separator);
        let (units, bytes) = if shared.units > MOST_SHARED { (0, 0) } else { (shared.units, shared.bytes) };
        let digit = char::from_digit(u32::from(units), 36).expect("at most 35");
        lines.push(format!("{digit}{}", &separator[bytes..]));
        previous = separator;
    }
    lines.join("\n")
}

/// How much two texts share from the start: in UTF-16 units, as the reader counts, and in bytes.
pub struct Common {
    /// In UTF-16 units.
    pub units: u8,
    /// In bytes.
    pub bytes: usize,
}

/// What two texts share from the start.
pub fn common_units(left: &str, right: &str) -> Common {
    let mut common = Common { units: 0, bytes: 0 };
    for (one, other) in left.chars().zip(right.chars()) {
        let units = common.units.checked_add(other.len_utf16() as u8);
        match units {
            Some(units) if one == other => common = Common { units, bytes: common.bytes + other.len_utf8() },
            _ => break,
        }
    }
    common
}

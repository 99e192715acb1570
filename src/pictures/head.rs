//! What the first bytes of a file, and its last, tell without opening it: kind, movement, completeness.

use memchr::memmem;

/// The kinds of files that are opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Photographs, nearly always.
    Jpeg,
    /// Anything.
    Png,
    /// Drawings, sometimes moving.
    Gif,
    /// Anything.
    Webp,
}

/// Most scans of a progressive JPEG; real ones have a dozen, each costs as much as the whole picture.
const MOST_SCANS: usize = 64;

/// How a JPEG is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// True when it comes in several passes, which are all held until the last.
    pub is_progressive: bool,
    /// Three for colours, one for grey, four for print.
    pub n_components: u64,
}

/// The kind of a file, by its first bytes.
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => Some(Kind::Png),
        [b'G', b'I', b'F', b'8', ..] => Some(Kind::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Kind::Webp),
        _ => None,
    }
}

/// True for a drawing made of instructions.
pub fn is_svg(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    memmem::find(start, b"<svg").is_some()
}

/// True for AVIF and its relatives.
pub fn is_avif(bytes: &[u8]) -> bool {
    bytes.get(4..8) == Some(b"ftyp")
}

/// True when the file holds its end.
pub fn is_whole(kind: Kind, bytes: &[u8]) -> bool {
    match kind {
        Kind::Jpeg => {
            let last_scan = memmem::rfind(bytes, &[0xff, 0xda]);
            last_scan.is_some_and(|scan| memmem::find(&bytes[scan..], &[0xff, 0xd9]).is_some())
        }
        Kind::Png => memmem::rfind(bytes, b"IEND").is_some(),
        Kind::Gif => gif_frames(bytes).is_some(),
        Kind::Webp => {
            let told = bytes.get(4..8).map_or(0, |size| u32::from_le_bytes([size[0], size[1], size[2], size[3]]));
            bytes.len() as u64 >= u64::from(told) + 8
        }
    }
}

/// True when it moves.
pub fn is_moving(kind: Kind, bytes: &[u8]) -> bool {
    match kind {
        Kind::Jpeg => false,
        Kind::Png => {
            let pixels = memmem::find(bytes, b"IDAT").unwrap_or(bytes.len());
            memmem::find(&bytes[..pixels], b"acTL").is_some()
        }
        Kind::Gif => gif_frames(bytes).is_some_and(|frames| frames > 1),
        Kind::Webp => bytes.get(12..16) == Some(b"VP8X") && bytes.get(20).is_some_and(|flags| flags & 2 != 0),
    }
}

/// True for a WebP that kept every pixel as it was.
pub fn is_lossless_webp(bytes: &[u8]) -> bool {
    match bytes.get(12..16) {
        Some(b"VP8L") => true,
        Some(b"VP8X") => memmem::find(bytes, b"VP8L").is_some() && memmem::find(bytes, b"VP8 ").is_none(),
        _ => false,
    }
}

/// How a JPEG is laid out; none when it does not say, or has more passes than any camera makes.
pub fn frame(bytes: &[u8]) -> Option<Frame> {
    let mut at = 2;
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        match marker {
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xc0..=0xc3 => {
                let frame = Frame { is_progressive: marker == 0xc2, n_components: u64::from(*bytes.get(at + 9)?) };
                let n_scans = memmem::find_iter(&bytes[at..], &[0xff, 0xda]).count();
                return (n_scans <= MOST_SCANS).then_some(frame);
            }
            _ => at += 2 + usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?])),
        }
    }
}

/// How many pictures a GIF holds; none when it stops before its end.
fn gif_frames(bytes: &[u8]) -> Option<usize> {
    /// The bytes of a table of colours, told by the byte of flags before it.
    fn table(flags: u8) -> usize {
        if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
    }
    let mut at = 13 + table(*bytes.get(10)?);
    let mut n_frames = 0;
    loop {
        match *bytes.get(at)? {
            0x21 => at += 2,
            0x2c => {
                n_frames += 1;
                at += 11 + table(*bytes.get(at + 9)?);
            }
            0x3b => return Some(n_frames),
            _ => return None,
        }
        // Blocks, each with its length before it, up to an empty one.
        while *bytes.get(at)? != 0 {
            at += 1 + usize::from(bytes[at]);
        }
        at += 1;
    }
}

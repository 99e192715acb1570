//! Where a telephone recorded, as it writes it into an MP4 outside the labels that tools know: blanked where it stands,
//! so that nothing moves.

/// Boxes that hold other boxes, on the way to what is blanked.
const ON_THE_WAY: [&[u8]; 2] = [b"moov", b"trak"];

/// Boxes that say who, where, when and with what.
const TELLING: [&[u8]; 2] = [b"udta", b"meta"];

/// Deep enough for a track of a film.
const DEEPEST: usize = 4;

/// Blanks what tells in an MP4: each such box becomes free room of the same size.
pub fn blank(bytes: &mut [u8]) {
    blank_in(bytes, 0);
}

fn blank_in(bytes: &mut [u8], depth: usize) {
    let mut rest = bytes;
    while let Some(size) = box_size(rest) {
        let (one, others) = rest.split_at_mut(size);
        if TELLING.contains(&&one[4..8]) {
            one[4..8].copy_from_slice(b"free");
            one[8..].fill(0);
        } else if ON_THE_WAY.contains(&&one[4..8]) && depth < DEEPEST {
            blank_in(&mut one[8..], depth + 1);
        }
        rest = others;
    }
}

/// The size of the box at the start; none past the last one.
fn box_size(bytes: &[u8]) -> Option<usize> {
    let told = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?);
    let size = match told {
        0 => bytes.len(),
        1 => usize::try_from(u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?)).ok()?,
        told => usize::try_from(told).ok()?,
    };
    (8..=bytes.len()).contains(&size).then_some(size)
}

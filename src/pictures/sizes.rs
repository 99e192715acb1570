//! In which sizes a picture is published: what a phone needs, never more than there is.

use super::look::Size;

/// Widths worth having: phones with one, two and three points to a pixel, and a column of text on a desk.
const WIDTHS: [u32; 3] = [360, 720, 1080];

/// The highest: two screens of a phone.
const MOST_HEIGHT: u32 = 2160;

/// The sizes, the smallest first; there is always one.
pub(super) fn of(whole: Size) -> Vec<Size> {
    let widest = WIDTHS[WIDTHS.len() - 1].min(whole.width);
    let as_high = u64::from(whole.width) * u64::from(MOST_HEIGHT) / u64::from(whole.height);
    let largest = widest.min(u32::try_from(as_high).unwrap_or(u32::MAX)).max(1);
    // A size that saves less than a fifth of the width is not worth a file.
    let smaller = WIDTHS.into_iter().filter(|width| u64::from(*width) * 5 <= u64::from(largest) * 4);
    smaller.chain([largest]).map(|width| Size { width, height: height_at(whole, width) }).collect()
}

fn height_at(whole: Size, width: u32) -> u32 {
    let (width, whole_width) = (u64::from(width), u64::from(whole.width));
    let height = (u64::from(whole.height) * width + whole_width / 2) / whole_width;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

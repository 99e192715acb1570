//! A drawing in few colours: its flat colours stay exact, those between them, at the edges, are brought together.

use super::shrink::Raster;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A colour, with what shows through.
pub(super) type Colour = [u8; 4];

/// A drawing by the numbers of its colours.
pub(super) struct Indexed {
    /// The colours, those that show through first.
    pub palette: Vec<Colour>,
    /// A number for each pixel.
    pub indices: Vec<u8>,
}

/// How far a colour may be brought, in each of its samples: at the edge of a form nobody sees it.
const DISTANCES: [u8; 7] = [0, 4, 8, 12, 16, 20, 24];

/// How many colours a table holds.
const ENOUGH: usize = 256;

/// The drawing in few colours; none where that would show, as it does in shades that pass into one another.
pub(super) fn index(raster: &Raster) -> Option<Indexed> {
    let pixels: Vec<Colour> = raster.samples.chunks_exact(raster.depth).map(colour).collect();
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for pixel in &pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut commonest: Vec<(Colour, usize)> = counts.into_iter().collect();
    commonest.sort_by_key(|(_, count)| Reverse(*count));
    let mut palette = DISTANCES.into_iter().find_map(|distance| chosen(&commonest, distance))?;
    palette.sort_unstable_by_key(|colour| (colour[3], *colour));
    let mut numbers = BTreeMap::new();
    let mut error = 0;
    for (colour, count) in &commonest {
        let (number, apart) = nearest(&palette, *colour);
        numbers.insert(*colour, u8::try_from(number).ok()?);
        error += usize::from(apart) * count;
    }
    // Forms have edges here and there; shades are everywhere.
    let is_seen = error > pixels.len();
    (!is_seen).then(|| Indexed { indices: pixels.iter().map(|pixel| numbers[pixel]).collect(), palette })
}

/// Colours from the commonest down, each farther than `distance` from those before it; none when they are too many.
fn chosen(commonest: &[(Colour, usize)], distance: u8) -> Option<Vec<Colour>> {
    let mut palette: Vec<Colour> = Vec::new();
    for (colour, _) in commonest {
        if palette.iter().all(|known| apart(*known, *colour) > distance) {
            palette.push(*colour);
        }
        if palette.len() > ENOUGH {
            return None;
        }
    }
    Some(palette)
}

/// The number of the nearest colour, and how far it is.
fn nearest(palette: &[Colour], colour: Colour) -> (usize, u8) {
    let far = |(number, known): (usize, &Colour)| (apart(*known, colour), number);
    let (apart, number) = palette.iter().enumerate().map(far).min().unwrap_or_default();
    (number, apart)
}

/// How far two colours are, by the sample where they differ most.
fn apart(one: Colour, other: Colour) -> u8 {
    one.iter().zip(other).map(|(one, other)| one.abs_diff(other)).max().unwrap_or_default()
}

/// What shows through entirely has one colour.
fn colour(pixel: &[u8]) -> Colour {
    match *pixel {
        [_, _, _, 0] => [0; 4],
        [red, green, blue, opacity] => [red, green, blue, opacity],
        _ => [pixel[0], pixel[1], pixel[2], 255],
    }
}

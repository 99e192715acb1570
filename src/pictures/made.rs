//! The bytes of a picture in each of its sizes, made once, when the first of them is asked for.

use super::fault::Fault;
use super::look::{Look, Size, turn};
use super::shrink::{Raster, shrink};
use super::{colour, decode, encode};
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage, RgbaImage};
use std::sync::{Arc, OnceLock};

/// A picture and its sizes, made when asked for.
pub struct Making {
    bytes: Arc<[u8]>,
    look: Look,
    made: OnceLock<Result<Vec<Vec<u8>>, Fault>>,
}

impl Making {
    /// A picture that was looked at.
    pub fn new(bytes: Arc<[u8]>, look: Look) -> Self {
        Self { bytes, look, made: OnceLock::new() }
    }

    /// The bytes of one size, by its rank.
    pub fn size(&self, rank: usize) -> Result<Vec<u8>, Fault> {
        let made = self.made.get_or_init(|| make(&self.bytes, &self.look)).as_ref();
        made.map(|sizes| sizes[rank].clone()).map_err(|fault| *fault)
    }
}

/// Every size, the smallest first.
pub fn make(bytes: &[u8], look: &Look) -> Result<Vec<Vec<u8>>, Fault> {
    let decode::Opened { raster, profile } = decode::open(bytes)?;
    // Each size is made from the next larger one, and the first from the file: the large picture is walked once.
    let mut larger = raster;
    let mut made = Vec::with_capacity(look.sizes.len());
    for size in look.sizes.iter().rev() {
        larger = shrink(&larger, turn(*size, look.orientation));
        let upright = turned(colour::plain(larger.clone(), profile.as_deref()), look.orientation);
        made.push(encode::pack(upright, look.packing).ok_or(Fault::Torn)?);
    }
    made.reverse();
    Ok(made)
}

/// A frame of one colour, in the place of a picture that cannot be opened.
pub fn blank(look: &Look, size: Size) -> Vec<u8> {
    let samples = vec![0xdd; size.width as usize * size.height as usize * 3];
    encode::pack(Raster { size, depth: 3, samples }, look.packing).unwrap_or_default()
}

fn turned(raster: Raster, orientation: Orientation) -> Raster {
    if orientation == Orientation::NoTransforms {
        return raster;
    }
    let Raster { size, depth, samples } = raster;
    let whole = "a raster holds as many samples as its size tells";
    let mut image = match depth {
        4 => DynamicImage::from(RgbaImage::from_raw(size.width, size.height, samples).expect(whole)),
        _ => DynamicImage::from(RgbImage::from_raw(size.width, size.height, samples).expect(whole)),
    };
    image.apply_orientation(orientation);
    let size = Size { width: image.width(), height: image.height() };
    Raster { size, depth, samples: image.into_bytes() }
}

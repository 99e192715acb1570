//! What is known of a picture from its head: how large it is as shown, in which sizes and under which names it is published.

use super::fault::Fault;
use super::head::{self, Kind};
use super::sizes;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageError, ImageReader};
use std::io::Cursor;
use std::sync::Arc;

/// Most pixels of a picture.
const MOST_PIXELS: u64 = 40_000_000;

/// Most bytes that opening one may take.
const MOST_MEMORY: u64 = 240 << 20;

/// Most bits a pixel of a drawing: flat colours pack well, photographs never do.
const DRAWING_BITS: u64 = 4;

/// Changes when the same picture gives other bytes than before, so that addresses do.
const MAKING: &[u8] = b"1";

/// A width and a height, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// How a picture is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Photographs: JPEG, in passes.
    Photo,
    /// Drawings: PNG in few colours, with what shows through.
    Drawing,
}

/// What is known of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The sizes in which it is published, the smallest first; never empty.
    pub sizes: Vec<Size>,
    /// How it is packed.
    pub packing: Packing,
    /// True when it moves: its first picture alone is shown.
    pub is_moving: bool,
    /// How it must be turned to stand upright.
    pub(super) orientation: Orientation,
    name: Arc<str>,
}

impl Look {
    /// The name of one of its files: what it shows tells it, and not the partner's name for it, which may hold a person's.
    pub fn file_name(&self, size: Size) -> String {
        let ending = match self.packing {
            Packing::Photo => "jpg",
            Packing::Drawing => "png",
        };
        format!("{}-{}.{ending}", self.name, size.width)
    }

    /// The largest of its sizes.
    pub fn largest(&self) -> Size {
        self.sizes.last().copied().expect("there is always one size")
    }
}

/// Looks at a picture without opening it.
pub fn look(bytes: &[u8]) -> Result<Look, Fault> {
    let Some(kind) = head::kind(bytes) else {
        return Err(match () {
            () if head::is_svg(bytes) => Fault::Svg,
            () if head::is_avif(bytes) => Fault::Avif,
            () => Fault::Unreadable,
        });
    };
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Fault::Unreadable)?;
    let mut decoder = reader.into_decoder().map_err(|fault| match fault {
        ImageError::Limits(_) => Fault::TooManyPixels,
        _ => Fault::Unreadable,
    })?;
    let (width, height) = decoder.dimensions();
    let n_pixels = u64::from(width) * u64::from(height);
    if n_pixels == 0 {
        return Err(Fault::Empty);
    }
    if n_pixels > MOST_PIXELS {
        return Err(Fault::TooManyPixels);
    }
    let bytes_a_pixel = u64::from(decoder.color_type().bytes_per_pixel());
    if n_pixels * memory(kind, bytes, bytes_a_pixel).ok_or(Fault::Torn)? > MOST_MEMORY {
        return Err(Fault::TooMuchMemory);
    }
    if !head::is_whole(kind, bytes) {
        return Err(Fault::Torn);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let is_drawing = match kind {
        Kind::Jpeg => false,
        Kind::Webp if !head::is_lossless_webp(bytes) => false,
        Kind::Png | Kind::Gif | Kind::Webp => bytes.len() as u64 * 8 <= n_pixels * DRAWING_BITS + 16_384,
    };
    Ok(Look {
        sizes: sizes::of(turn(Size { width, height }, orientation)),
        packing: if is_drawing { Packing::Drawing } else { Packing::Photo },
        is_moving: head::is_moving(kind, bytes),
        orientation,
        name: name(bytes),
    })
}

/// The bytes that each pixel takes while the picture is opened; none when its head does not hold.
fn memory(kind: Kind, bytes: &[u8], bytes_a_pixel: u64) -> Option<u64> {
    match kind {
        Kind::Jpeg => {
            let frame = head::frame(bytes)?;
            Some(frame.n_components * if frame.is_progressive { 3 } else { 1 })
        }
        Kind::Png => Some(bytes_a_pixel),
        Kind::Gif => Some(bytes_a_pixel + 1),
        Kind::Webp => Some(bytes_a_pixel * 2),
    }
}

/// The size of a picture once it is turned, or turned back.
pub(super) fn turn(size: Size, orientation: Orientation) -> Size {
    match orientation {
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            Size { width: size.height, height: size.width }
        }
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => size,
    }
}

fn name(bytes: &[u8]) -> Arc<str> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(MAKING).update(bytes);
    Arc::from(&hasher.finalize().to_hex()[..12])
}

//! A picture opened: its samples and its colours, and nothing else of the file.

use super::fault::Fault;
use super::look::Size;
use super::shrink::Raster;
use image::{ColorType, DynamicImage, ImageDecoder, ImageReader};
use std::io::Cursor;

/// What is taken of a file.
pub(super) struct Opened {
    /// The samples, as they stand in the file.
    pub raster: Raster,
    /// What its colours mean, where the file says.
    pub profile: Option<Vec<u8>>,
}

/// Opens a picture that was looked at: its size is within bounds.
pub(super) fn open(bytes: &[u8]) -> Result<Opened, Fault> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Fault::Torn)?;
    let mut decoder = reader.into_decoder().map_err(|_| Fault::Torn)?;
    let profile = decoder.icc_profile().ok().flatten();
    let (width, height) = decoder.dimensions();
    let size = Size { width, height };
    let colours = decoder.color_type();
    let depth = usize::from(colours.channel_count());
    let (depth, samples) = match colours {
        ColorType::L8 | ColorType::La8 | ColorType::Rgb8 | ColorType::Rgba8 => {
            let mut samples = vec![0; usize::try_from(decoder.total_bytes()).map_err(|_| Fault::TooMuchMemory)?];
            decoder.read_image(&mut samples).map_err(|_| Fault::Torn)?;
            (depth, samples)
        }
        _ => {
            let deep = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Torn)?;
            (4, deep.into_rgba8().into_raw())
        }
    };
    Ok(Opened { raster: Raster { size, depth, samples }, profile })
}

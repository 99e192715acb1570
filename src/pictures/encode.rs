//! Samples packed again, with nothing beside them: neither place nor date nor camera.

use super::colour;
use super::look::Packing;
use super::shrink::Raster;
use image::ExtendedColorType;
use image::codecs::webp::WebPEncoder;
use jpeg_encoder::{ColorType, Encoder, QuantizationTableType, SamplingFactor};

/// Good enough that nobody looks for what is missing, on the screen of a phone.
const QUALITY: u8 = 72;

/// The bytes of a picture that stands upright, in sRGB; none for what no file of its kind can hold.
pub(super) fn pack(raster: Raster, packing: Packing) -> Option<Vec<u8>> {
    match packing {
        Packing::Photo => photo(&colour::on_white(raster)),
        Packing::Drawing => drawing(&raster),
    }
}

fn photo(raster: &Raster) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_quantization_tables(QuantizationTableType::ImageMagick, QuantizationTableType::ImageMagick);
    let (width, height) = (u16::try_from(raster.size.width).ok()?, u16::try_from(raster.size.height).ok()?);
    encoder.encode(&raster.samples, width, height, ColorType::Rgb).ok()?;
    Some(bytes)
}

fn drawing(raster: &Raster) -> Option<Vec<u8>> {
    let colours = if raster.depth == 4 { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    let mut bytes = Vec::new();
    WebPEncoder::new_lossless(&mut bytes).encode(&raster.samples, raster.size.width, raster.size.height, colours).ok()?;
    Some(bytes)
}

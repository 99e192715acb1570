//! Samples packed again, with nothing beside them: neither place nor date nor camera.

use super::look::Packing;
use super::shrink::Raster;
use super::{colour, palette};
use jpeg_encoder::{QuantizationTableType, SamplingFactor};
use png::{ColorType, Compression, Encoder, Filter};

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
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_quantization_tables(QuantizationTableType::ImageMagick, QuantizationTableType::ImageMagick);
    let (width, height) = (u16::try_from(raster.size.width).ok()?, u16::try_from(raster.size.height).ok()?);
    encoder.encode(&raster.samples, width, height, jpeg_encoder::ColorType::Rgb).ok()?;
    Some(bytes)
}

fn drawing(raster: &Raster) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, raster.size.width, raster.size.height);
    encoder.set_compression(Compression::High);
    let Some(indexed) = palette::index(raster) else {
        encoder.set_color(if raster.depth == 4 { ColorType::Rgba } else { ColorType::Rgb });
        encoder.set_filter(Filter::Adaptive);
        encoder.write_header().ok()?.write_image_data(&raster.samples).ok()?;
        return Some(bytes);
    };
    encoder.set_color(ColorType::Indexed);
    encoder.set_filter(Filter::NoFilter);
    encoder.set_palette(
        indexed.palette.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect::<Vec<u8>>(),
    );
    let through: Vec<u8> =
        indexed.palette.iter().map(|colour| colour[3]).take_while(|opacity| *opacity < 255).collect();
    if !through.is_empty() {
        encoder.set_trns(through);
    }
    encoder.write_header().ok()?.write_image_data(&indexed.indices).ok()?;
    Some(bytes)
}

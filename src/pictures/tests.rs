//! Pictures in small: their sizes, their means, what is refused.

use super::fault::Fault;
use super::look::{Packing, Size, look};
use super::made::make;
use super::shrink::{Raster, shrink};
use super::{head, sizes};
use image::{ExtendedColorType, ImageEncoder, ImageFormat, codecs::png::PngEncoder};

fn widths(width: u32, height: u32) -> Vec<(u32, u32)> {
    sizes::of(Size { width, height }).into_iter().map(|size| (size.width, size.height)).collect()
}

fn png(width: u32, height: u32, samples: &[u8], colours: ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(samples, width, height, colours).expect("a small picture can be packed");
    bytes
}

#[test]
fn no_picture_is_enlarged_and_no_size_is_of_little_use() {
    assert_eq!(widths(4000, 3000), [(360, 270), (720, 540), (1080, 810)]);
    assert_eq!(widths(800, 600), [(360, 270), (800, 600)]);
    assert_eq!(widths(200, 100), [(200, 100)]);
    assert_eq!(widths(1000, 20_000), [(108, 2160)]);
    assert_eq!(widths(40_000, 10), [(360, 1), (720, 1), (1080, 1)]);
    assert_eq!(widths(1, 40_000), [(1, 40_000)]);
}

#[test]
fn each_pixel_is_the_mean_of_those_that_it_covers() {
    let size = |width, height| Size { width, height };
    let row = Raster { size: size(3, 1), depth: 1, samples: vec![0, 90, 255] };
    // Two thirds of the first and a third of the second; then a third of the second and two thirds of the last.
    assert_eq!(shrink(&row, size(2, 1)).samples, [30, 200]);
    let square = Raster { size: size(2, 2), depth: 3, samples: vec![0, 0, 8, 100, 0, 8, 0, 200, 8, 100, 200, 8] };
    assert_eq!(shrink(&square, size(1, 1)).samples, [50, 100, 8]);
}

#[test]
fn what_cannot_be_seen_lends_no_colour() {
    let pair = Raster { size: Size { width: 2, height: 1 }, depth: 4, samples: vec![200, 10, 10, 255, 0, 255, 0, 0] };
    assert_eq!(shrink(&pair, Size { width: 1, height: 1 }).samples, [200, 10, 10, 128]);
}

#[test]
fn every_depth_of_colour_is_read() {
    for (colours, depth) in [
        (ExtendedColorType::L8, 1),
        (ExtendedColorType::La8, 2),
        (ExtendedColorType::Rgb8, 3),
        (ExtendedColorType::Rgba8, 4),
        (ExtendedColorType::L16, 2),
        (ExtendedColorType::Rgb16, 6),
        (ExtendedColorType::Rgba16, 8),
    ] {
        let bytes = png(6, 4, &vec![200; 6 * 4 * depth], colours);
        let look = look(&bytes).expect("a sound picture");
        let made = make(&bytes, &look).expect("it opens");
        let opened = image::load_from_memory(&made[0]).expect("what is published opens");
        assert_eq!((look.packing, opened.width(), opened.height()), (Packing::Drawing, 6, 4), "{colours:?}");
        assert_eq!(opened.to_rgb8().get_pixel(0, 0).0, [200; 3], "{colours:?}");
    }
}

#[test]
fn what_is_too_large_is_refused_from_its_head() {
    let bytes = png(2, 2, &[0; 12], ExtendedColorType::Rgb8);
    let with_size = |width: u32, height: u32| {
        let mut bytes = bytes.clone();
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        let check = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&check.to_be_bytes());
        look(&bytes).map(|look| look.largest())
    };
    assert_eq!(with_size(8000, 5001), Err(Fault::TooManyPixels));
    assert_eq!(with_size(u32::MAX >> 1, u32::MAX >> 1), Err(Fault::TooManyPixels));
    assert_eq!(with_size(8000, 5000), Ok(Size { width: 1080, height: 675 }));
}

/// The check that a PNG carries after each of its parts.
fn crc(bytes: &[u8]) -> u32 {
    let turn = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), turn))
}

#[test]
fn a_jpeg_of_a_thousand_passes_is_refused() {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xc2, 0, 17, 8, 0, 16, 0, 16, 3];
    bytes.extend([0; 9]);
    assert!(head::frame(&bytes).is_some_and(|frame| frame.is_progressive && frame.n_components == 3));
    bytes.extend([0xff, 0xda].repeat(1000));
    assert_eq!(head::frame(&bytes), None);
}

#[test]
fn no_beginning_of_a_picture_makes_it_fall() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP] {
        let mut bytes = std::io::Cursor::new(Vec::new());
        image::RgbImage::from_pixel(40, 30, image::Rgb([9, 99, 199]))
            .write_to(&mut bytes, format)
            .expect("it is packed");
        let bytes = bytes.into_inner();
        for end in 0..bytes.len() {
            if let Ok(look) = look(&bytes[..end]) {
                // Only the padding after the end may be missing.
                assert!(end + 16 > bytes.len() && make(&bytes[..end], &look).is_ok(), "{format:?} cut at {end}");
            }
        }
        assert!(look(&bytes).is_ok_and(|look| make(&bytes, &look).is_ok()), "{format:?}");
    }
}

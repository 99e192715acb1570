//! Colours as every screen understands them: a wide profile, as phones write, becomes sRGB before it is left out.

use super::shrink::Raster;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// The same picture in sRGB, grey drawn as colours, ready to be packed.
pub(super) fn plain(raster: Raster, profile: Option<&[u8]>) -> Raster {
    let raster = coloured(raster);
    match profile.and_then(|profile| converted(&raster, profile)) {
        Some(samples) => Raster { samples, ..raster },
        // Without a profile, or with one that cannot be followed, browsers take sRGB for granted; so do we.
        None => raster,
    }
}

fn converted(raster: &Raster, profile: &[u8]) -> Option<Vec<u8>> {
    let source =
        ColorProfile::new_from_slice(profile).ok().filter(|source| source.color_space == DataColorSpace::Rgb)?;
    let layout = if raster.depth == 4 { Layout::Rgba } else { Layout::Rgb };
    let options = TransformOptions { prefer_fixed_point: true, ..TransformOptions::default() };
    let transform = source.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, options).ok()?;
    let mut samples = vec![0; raster.samples.len()];
    transform.transform(&raster.samples, &mut samples).ok()?;
    Some(samples)
}

/// Grey samples as three equal ones.
fn coloured(raster: Raster) -> Raster {
    let spread: fn(&[u8]) -> Vec<u8> = match raster.depth {
        1 => |pixel| vec![pixel[0]; 3],
        2 => |pixel| vec![pixel[0], pixel[0], pixel[0], pixel[1]],
        _ => return raster,
    };
    let depth = raster.depth + 2;
    let samples = raster.samples.chunks_exact(raster.depth).flat_map(spread).collect();
    Raster { depth, samples, ..raster }
}

/// Laid on white, since photographs are packed without what shows through.
pub(super) fn on_white(raster: Raster) -> Raster {
    if raster.depth != 4 {
        return raster;
    }
    let over = |colour: u8, opacity: u8| {
        let (colour, opacity) = (u32::from(colour), u32::from(opacity));
        u8::try_from((colour * opacity + 255 * (255 - opacity) + 127) / 255).unwrap_or(u8::MAX)
    };
    let lay = |pixel: &[u8]| [over(pixel[0], pixel[3]), over(pixel[1], pixel[3]), over(pixel[2], pixel[3])];
    let samples = raster.samples.chunks_exact(4).flat_map(lay).collect();
    Raster { depth: 3, samples, ..raster }
}

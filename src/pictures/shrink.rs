//! A picture made smaller: each pixel is the mean of those that it covers, in whole numbers, the same on every machine.

use super::look::Size;

/// Samples row by row, `depth` to a pixel: grey, grey and opacity, colours, colours and opacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Raster {
    /// Width and height.
    pub size: Size,
    /// Samples to a pixel, 1 to 4.
    pub depth: usize,
    /// The samples.
    pub samples: Vec<u8>,
}

/// How much of an output pixel each input pixel covers, along one side: (first input pixel, its share and those that follow).
///
/// Shares are counted so that an output pixel is `from` of them: no fraction is ever rounded.
fn shares(from: u32, to: u32) -> Vec<(usize, Vec<u64>)> {
    let (from, to) = (u64::from(from), u64::from(to));
    let share = |out: u64| {
        let (start, end) = (out * from, (out + 1) * from);
        let (first, last) = (start / to, end.div_ceil(to));
        let of = |pixel: u64| end.min((pixel + 1) * to) - start.max(pixel * to);
        (usize::try_from(first).unwrap_or(usize::MAX), (first..last).map(of).collect())
    };
    (0..to).map(share).collect()
}

/// The raster in a size that is no larger. What shows through weighs less, so that no hidden colour comes out at the edges.
pub(super) fn shrink(raster: &Raster, size: Size) -> Raster {
    if raster.size == size {
        return raster.clone();
    }
    let depth = raster.depth;
    let has_opacity = depth.is_multiple_of(2);
    let (columns, rows) = (shares(raster.size.width, size.width), shares(raster.size.height, size.height));
    let in_row = raster.size.width as usize * depth;
    let out_row = size.width as usize * depth;
    let whole = u64::from(raster.size.width) * u64::from(raster.size.height);
    let mut samples = Vec::with_capacity(out_row * size.height as usize);
    let mut sums = vec![0_u64; out_row];
    for (first_row, row_shares) in &rows {
        sums.fill(0);
        for (row, row_share) in row_shares.iter().enumerate() {
            let start = (first_row + row) * in_row;
            add_row(&raster.samples[start..start + in_row], &columns, *row_share, depth, &mut sums);
        }
        for pixel in sums.chunks_exact(depth) {
            let opacity = if has_opacity { pixel[depth - 1] } else { whole };
            let colours = if has_opacity { &pixel[..depth - 1] } else { pixel };
            let mean = |sum: &u64| (sum + opacity / 2).checked_div(opacity).unwrap_or(0);
            samples.extend(colours.iter().map(|sum| u8::try_from(mean(sum)).unwrap_or(u8::MAX)));
            if has_opacity {
                samples.push(u8::try_from((opacity + whole / 2) / whole).unwrap_or(u8::MAX));
            }
        }
    }
    Raster { size, depth, samples }
}

fn add_row(row: &[u8], columns: &[(usize, Vec<u64>)], row_share: u64, depth: usize, sums: &mut [u64]) {
    for ((first, shares), sums) in columns.iter().zip(sums.chunks_exact_mut(depth)) {
        let start = first * depth;
        let pixels = row[start..].chunks_exact(depth);
        for (pixel, share) in pixels.zip(shares) {
            let weight = share * row_share;
            match *pixel {
                [red, green, blue] => {
                    sums[0] += weight * u64::from(red);
                    sums[1] += weight * u64::from(green);
                    sums[2] += weight * u64::from(blue);
                }
                [ref colours @ .., opacity] if depth.is_multiple_of(2) => {
                    let weight = weight * u64::from(opacity);
                    for (sum, colour) in sums.iter_mut().zip(colours) {
                        *sum += weight * u64::from(*colour);
                    }
                    sums[depth - 1] += weight;
                }
                _ => sums[0] += weight * u64::from(pixel[0]),
            }
        }
    }
}

//! A picture: read from PNG, made smaller, placed next to others, written again.

use std::path::Path;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Transformations};

use crate::Outcome;

/// A color: red, green, blue.
pub type Rgb = [u8; 3];

/// Pixels, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Their colors.
    pub pixels: Vec<Rgb>,
}

impl Picture {
    /// A single color.
    pub fn plain(width: usize, height: usize, color: Rgb) -> Picture {
        Picture {
            width,
            height,
            pixels: vec![color; width * height],
        }
    }

    /// Reads a PNG.
    pub fn read(png: &[u8]) -> Outcome<Picture> {
        let mut decoder = Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let mut bytes = vec![
            0;
            reader
                .output_buffer_size()
                .ok_or("the picture is too large")?
        ];
        let frame = reader.next_frame(&mut bytes)?;
        let samples = frame.color_type.samples();
        if samples < 3 {
            return Err("the picture has no colors".into());
        }
        let pixels = bytes[..frame.buffer_size()].chunks_exact(samples);
        Ok(Picture {
            width: frame.width as usize,
            height: frame.height as usize,
            pixels: pixels.map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect(),
        })
    }

    /// Writes a PNG, as small as possible.
    pub fn write(&self, file: &Path) -> Outcome {
        let (width, height) = (u32::try_from(self.width)?, u32::try_from(self.height)?);
        let mut encoder = Encoder::new(std::fs::File::create(file)?, width, height);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        encoder
            .write_header()?
            .write_image_data(self.pixels.as_flattened())?;
        Ok(())
    }

    /// The color of a pixel.
    pub fn at(&self, x: usize, y: usize) -> Rgb {
        self.pixels[y * self.width + x]
    }

    /// The top of it, as much as fits into `height` once it is `width` wide; each pixel is the mean of those it stands
    /// for.
    pub fn small(&self, width: usize, height: usize) -> Picture {
        let scale = self.width as f64 / width as f64;
        let height = height.min((self.height as f64 / scale) as usize);
        // The first pixel of the large picture that belongs to a position in the small one.
        let first = |place: usize| (place as f64 * scale) as usize;
        let mut small = Picture::plain(width, height, [0; 3]);
        for (place, color) in small.pixels.iter_mut().enumerate() {
            let (x, y) = (place % width, place / width);
            let (left, top) = (first(x), first(y));
            let right = first(x + 1).clamp(left + 1, self.width.max(left + 1));
            let bottom = first(y + 1).clamp(top + 1, self.height.max(top + 1));
            let mut sums = [0; 3];
            for y in top..bottom {
                for x in left..right {
                    for (sum, part) in sums.iter_mut().zip(self.at(x, y)) {
                        *sum += usize::from(part);
                    }
                }
            }
            let count = (right - left) * (bottom - top);
            *color = sums.map(|sum| (sum / count) as u8);
        }
        small
    }

    /// Places a picture onto this one, which is large enough for it.
    pub fn put(&mut self, other: &Picture, left: usize, top: usize) {
        for (y, line) in other.pixels.chunks_exact(other.width).enumerate() {
            let start = (top + y) * self.width + left;
            self.pixels[start..start + other.width].copy_from_slice(line);
        }
    }
}

//! Pixels: the drawing at a fixed size, as PNG or inside an ICO.

use anyhow::{Context, Result};
use ico::{IconDir, IconDirEntry, IconImage, ResourceType};
use png::{BitDepth, ColorType, Compression, Encoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The drawing as PNG.
pub fn png(svg: &str, size: u32) -> Result<Vec<u8>> {
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, size, size);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder
        .write_header()?
        .write_image_data(&pixels(svg, size)?)?;
    Ok(png)
}

/// The drawing as the only picture of an ICO.
pub fn ico(svg: &str, size: u32) -> Result<Vec<u8>> {
    let image = IconImage::from_rgba_data(size, size, pixels(svg, size)?);
    let mut folder = IconDir::new(ResourceType::Icon);
    folder.add_entry(IconDirEntry::encode_as_png(&image)?);
    let mut ico = Vec::new();
    folder.write(&mut ico)?;
    Ok(ico)
}

/// Red, green, blue and opacity of each pixel.
fn pixels(svg: &str, size: u32) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut pixmap = Pixmap::new(size, size).context("an icon of no size")?;
    let scale = size as f32 / tree.size().width();
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    Ok(pixmap.take_demultiplied())
}

//! Icons: the site's idea at the size of a thumb, in the colors of the dataset. Drawn while building, so that another
//! series gets its own.

mod draw;
mod raster;

use std::fs;
use std::path::Path;

use anyhow::Result;
use companion::dataset::Series;

use self::draw::{Shape, svg};
use crate::site::assets::hashed;

/// Where the icons of a site are, as paths below the base.
#[derive(Clone, Debug)]
pub struct Icons {
    /// For browsers that scale it.
    pub scalable: String,
    /// For browsers that don't, and for those that ask without being told.
    pub favicon: String,
    /// For the home screen of an iPhone.
    pub touch: String,
    /// For the manifest.
    pub launchers: Vec<Launcher>,
}

/// An icon of the manifest.
#[derive(Clone, Debug)]
pub struct Launcher {
    /// The path below the base.
    pub path: String,
    /// Its width and height in pixels.
    pub size: u32,
    /// Whether the system may cut it into its own shape.
    pub maskable: bool,
}

/// The size of `favicon.ico`.
pub const FAVICON: u32 = 32;
/// The size that iPhones ask for.
pub const TOUCH: u32 = 180;
/// The sizes that Android asks for: for the home screen, and for the splash screen.
const LAUNCHERS: [u32; 2] = [192, 512];

/// Draws the icons into a site, on the background of its pages.
pub fn write(series: &Series, ground: &str, out: &Path) -> Result<Icons> {
    let tile = svg(series, ground, Shape::Tile);
    // iPhones round the corners themselves, and show transparency as black.
    let full = svg(series, ground, Shape::Full);
    let maskable = svg(series, ground, Shape::Maskable);
    let png = |name: &str, svg: &str, size: u32| -> Result<String> {
        hashed(
            out,
            &format!("icons/{name}-{size}.png"),
            &raster::png(svg, size)?,
        )
    };
    let mut launchers = Vec::new();
    for size in LAUNCHERS {
        for (name, svg, maskable) in [("icon", &tile, false), ("maskable", &maskable, true)] {
            let path = png(name, svg, size)?;
            launchers.push(Launcher {
                path,
                size,
                maskable,
            });
        }
    }
    // Browsers ask for it by this name, so no hash.
    let favicon = "favicon.ico".to_owned();
    fs::write(out.join(&favicon), raster::ico(&tile, FAVICON)?)?;
    Ok(Icons {
        scalable: hashed(out, "icons/icon.svg", tile.as_bytes())?,
        favicon,
        touch: png("touch", &full, TOUCH)?,
        launchers,
    })
}

//! A sheet: the tops of all pages side by side, so that one look tells whether they fit together.

use std::path::Path;

use site_tests::Outcome;
use site_tests::picture::Picture;

/// How wide a page is on a sheet, how much of it is visible, and the gap between two.
const WIDTH: usize = 360;
const HEIGHT: usize = 640;
const GAP: usize = 16;
const ACROSS: usize = 6;

/// Small versions of pages.
#[derive(Default)]
pub struct Sheet {
    pages: Vec<Picture>,
}

impl Sheet {
    /// Adds a page, given as PNG.
    pub fn add(&mut self, png: &[u8]) -> Outcome {
        self.pages.push(Picture::read(png)?.small(WIDTH, HEIGHT));
        Ok(())
    }

    /// Writes the sheet as PNG.
    pub fn save(&self, file: &Path) -> Outcome {
        let across = self.pages.len().clamp(1, ACROSS);
        let down = self.pages.len().div_ceil(across);
        let size = |cells: usize, cell: usize| GAP + cells * (cell + GAP);
        let mut sheet = Picture::plain(size(across, WIDTH), size(down, HEIGHT), [128; 3]);
        for (place, page) in self.pages.iter().enumerate() {
            let (x, y) = (place % across, place / across);
            sheet.put(page, size(x, WIDTH), size(y, HEIGHT));
        }
        sheet.write(file)
    }
}

//! Fitting: text shrinks until it fits. Only at the smallest size is it cut off, after a word, with an ellipsis.

use super::fonts::{Face, Fonts};
use super::wrap::{balanced, broken_words, ended_early, wrapped};

/// How a text may be set.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The typeface.
    pub face: Face,
    /// The size that looks best.
    pub largest: f32,
    /// The smallest readable size.
    pub smallest: f32,
    /// The line height, relative to the font size.
    pub leading: f32,
    /// How many lines look good.
    pub lines: usize,
}

/// A text set in lines.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// The size.
    pub size: f32,
    /// The distance between baselines.
    pub step: f32,
    /// The lines.
    pub lines: Vec<String>,
}

impl Fitted {
    /// The height from the top of the first line to the bottom of the last.
    pub fn height(&self) -> f32 {
        match self.lines.len() {
            0 => 0.0,
            lines => self.size + self.step * (lines - 1) as f32,
        }
    }

    /// The width of the longest line.
    pub fn width(&self, fonts: &Fonts, face: Face) -> f32 {
        (self.lines.iter())
            .map(|line| fonts.width(face, line, self.size))
            .fold(0.0, f32::max)
    }
}

impl Setting {
    /// The sizes from the largest to the smallest.
    pub fn sizes(self) -> impl Iterator<Item = f32> {
        const STEPS: usize = 16;
        (0..=STEPS).map(move |step| {
            let size = self.largest - (self.largest - self.smallest) * step as f32 / STEPS as f32;
            size.round()
        })
    }

    /// The text at the largest size at which it fits, or cut off at the smallest.
    pub fn fit(self, fonts: &Fonts, text: &str, width: f32, height: f32) -> Fitted {
        self.sizes()
            .find_map(|size| self.at(fonts, text, size, width, height))
            .unwrap_or_else(|| self.cut(fonts, text, width, height))
    }

    /// The whole text at this size, if it fits.
    pub fn at(
        self,
        fonts: &Fonts,
        text: &str,
        size: f32,
        width: f32,
        height: f32,
    ) -> Option<Fitted> {
        let measure = |text: &str| fonts.width(self.face, text, size);
        let lines = balanced(text, width, &measure)?;
        let fitted = self.fitted(size, lines);
        let fits = fitted.lines.len() <= self.lines
            && fitted.height() <= height
            && fitted.lines.iter().all(|line| measure(line) <= width);
        fits.then_some(fitted)
    }

    /// As much of the text as there is room for at the smallest size.
    pub fn cut(self, fonts: &Fonts, text: &str, width: f32, height: f32) -> Fitted {
        let size = self.smallest;
        let measure = |text: &str| fonts.width(self.face, text, size);
        let text = broken_words(text, width, &measure);
        let mut lines = wrapped(&text, width, &measure).unwrap_or_default();
        let room = 1 + ((height - size).max(0.0) / (size * self.leading)) as usize;
        let whole = lines.len() <= room;
        lines.truncate(room);
        if let (false, Some(last)) = (whole, lines.last_mut()) {
            *last = ended_early(last, width, &measure);
        }
        self.fitted(size, lines)
    }

    fn fitted(self, size: f32, lines: Vec<String>) -> Fitted {
        Fitted {
            size,
            step: size * self.leading,
            lines,
        }
    }
}

//! Compares two pictures of the same page the way an eye would: something drawn a pixel off or smoothed differently is
//! the same; something that has moved, appeared or changed its color is not.

use crate::picture::{Picture, Rgb};

/// How different two colors may be, of 255, in brightness and in what is left without it.
const COLOR: f64 = 24.0;
/// How many pixels away the same color may be.
const REACH: usize = 1;
/// The side of the squares in which differences are counted, so that a small change is not lost on a large page.
const SQUARE: usize = 16;
/// How much of a square may differ.
const SHARE: f64 = 0.12;

/// What differs between two pictures.
#[derive(Debug)]
pub struct Difference {
    /// Squares with a difference: left, top, and how much of each differs.
    pub squares: Vec<(usize, usize, f64)>,
    /// The second picture in pale colors, with everything that differs in red.
    pub picture: Picture,
}

/// What differs, if anything does.
pub fn difference(stored: &Picture, drawn: &Picture) -> Option<Difference> {
    let (width, height) = (
        stored.width.max(drawn.width),
        stored.height.max(drawn.height),
    );
    let mut picture = Picture::plain(width, height, [255, 0, 0]);
    let mut squares = Vec::new();
    for top in (0..height).step_by(SQUARE) {
        for left in (0..width).step_by(SQUARE) {
            let (right, bottom) = ((left + SQUARE).min(width), (top + SQUARE).min(height));
            let mut count = 0;
            for (x, y) in (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y))) {
                if is_alike(stored, drawn, x, y) {
                    picture.pixels[y * width + x] = drawn.at(x, y).map(|part| 192 + part / 4);
                } else {
                    count += 1;
                }
            }
            let share = f64::from(count) / ((right - left) * (bottom - top)) as f64;
            if share > SHARE {
                squares.push((left, top, share));
            }
        }
    }
    (!squares.is_empty()).then_some(Difference { squares, picture })
}

/// Whether each of the two has the other's color here or next to it.
fn is_alike(one: &Picture, other: &Picture, x: usize, y: usize) -> bool {
    let inside = |picture: &Picture| x < picture.width && y < picture.height;
    inside(one)
        && inside(other)
        && is_near(one.at(x, y), other, x, y)
        && is_near(other.at(x, y), one, x, y)
}

fn is_near(color: Rgb, picture: &Picture, x: usize, y: usize) -> bool {
    // Most pixels are where they were.
    if distance(color, picture.at(x, y)) <= COLOR {
        return true;
    }
    let around = |at: usize, end: usize| at.saturating_sub(REACH)..(at + REACH + 1).min(end);
    let mut all =
        around(y, picture.height).flat_map(|y| around(x, picture.width).map(move |x| (x, y)));
    all.any(|(x, y)| distance(color, picture.at(x, y)) <= COLOR)
}

fn distance(one: Rgb, other: Rgb) -> f64 {
    let [red, green, blue] = [0, 1, 2].map(|part| f64::from(one[part]) - f64::from(other[part]));
    let brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
    let tint = (red - brightness).abs().max((blue - brightness).abs());
    brightness.abs().max(tint)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUND: Rgb = [17, 16, 20];
    const INK: Rgb = [240, 236, 228];

    /// A background with a block on it, and lines as thin as letters.
    fn page(left: usize, top: usize) -> Picture {
        let mut page = Picture::plain(200, 120, GROUND);
        page.put(&Picture::plain(40, 20, INK), left, top);
        for line in 0..6 {
            page.put(&Picture::plain(90, 1, INK), 20, 70 + line * 6);
        }
        page
    }

    #[test]
    fn a_picture_is_like_itself() {
        assert!(difference(&page(30, 30), &page(30, 30)).is_none());
    }

    #[test]
    fn a_block_that_has_moved_is_seen_and_shown() {
        let found = difference(&page(30, 30), &page(38, 30)).expect("a difference");
        assert!(
            found
                .squares
                .iter()
                .all(|(left, top, _)| (16..96).contains(left) && (16..64).contains(top))
        );
        assert_eq!(found.picture.at(32, 40), [255, 0, 0], "where it was");
        assert_eq!(found.picture.at(75, 40), [255, 0, 0], "where it is");
        assert_ne!(found.picture.at(150, 10), [255, 0, 0], "nothing else");
    }

    #[test]
    fn a_pixel_further_or_a_shade_darker_is_the_same() {
        assert!(difference(&page(30, 30), &page(31, 30)).is_none());
        let mut smoothed = page(30, 30);
        for color in &mut smoothed.pixels {
            *color = color.map(|part| part.saturating_sub(10));
        }
        assert!(difference(&page(30, 30), &smoothed).is_none());
    }

    #[test]
    fn another_tint_of_the_same_brightness_is_seen() {
        let mut tinted = page(30, 30);
        tinted.put(&Picture::plain(40, 20, [120, 255, 255]), 30, 30);
        assert!(difference(&page(30, 30), &tinted).is_some());
    }

    #[test]
    fn a_word_that_is_gone_is_seen() {
        let mut without = page(30, 30);
        without.put(&Picture::plain(30, 40, GROUND), 50, 68);
        assert!(difference(&page(30, 30), &without).is_some());
    }

    #[test]
    fn a_longer_page_is_another() {
        let mut longer = Picture::plain(200, 140, GROUND);
        longer.put(&page(30, 30), 0, 0);
        let found = difference(&page(30, 30), &longer).expect("a difference");
        assert!(found.squares.iter().all(|(_, top, _)| *top >= 112));
    }
}

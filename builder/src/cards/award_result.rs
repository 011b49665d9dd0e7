//! The result of an award entry, always as a sign and a word, because not everyone can see a color.

use std::f32::consts::TAU;
use std::fmt::Write;

use companion::dataset::AwardResult;

use super::canvas::{Canvas, Colors, GROUND, INK, QUIET, SUNKEN, escaped};
use super::emblem::{CENTER, HALF_CAPITAL, disc, sign};
use super::fonts::Face;

/// The height of a result's badge.
pub const BADGE_HEIGHT: f32 = 46.0;

/// The sign of a result in a disc: a filled star, an outlined star or a question mark.
pub fn medal(canvas: &mut Canvas<'_>, colors: &Colors<'_>, result: AwardResult) {
    match result {
        AwardResult::Won => disc(canvas, colors.meeting, colors.meeting, ""),
        AwardResult::Nominated => disc(canvas, SUNKEN, colors.meeting, ""),
        AwardResult::NotStated => disc(canvas, SUNKEN, QUIET, " stroke-dasharray=\"18 14\""),
    }
    match result {
        AwardResult::Won => star(canvas, CENTER, 96.0, GROUND, GROUND),
        AwardResult::Nominated => star(canvas, CENTER, 96.0, "none", colors.meeting),
        AwardResult::NotStated => sign(canvas, "?", INK, (200.0, 200.0), "none"),
    }
}

/// The result as a sign and a word, above a title.
pub fn badge(
    canvas: &mut Canvas<'_>,
    colors: &Colors<'_>,
    result: AwardResult,
    left: f32,
    top: f32,
) {
    const SIZE: f32 = 25.0;
    const SIGN: f32 = 44.0;
    let (fill, edge, ink, dashes) = match result {
        AwardResult::Won => (colors.meeting, colors.meeting, GROUND, ""),
        AwardResult::Nominated => ("none", colors.meeting, INK, ""),
        AwardResult::NotStated => ("none", QUIET, INK, " stroke-dasharray=\"7 6\""),
    };
    let width = SIGN + canvas.fonts.width(Face::Display, result.label(), SIZE) + 22.0;
    let (middle, radius) = (top + BADGE_HEIGHT / 2.0, BADGE_HEIGHT / 2.0);
    let _ = write!(
        canvas.svg,
        "<rect x=\"{left}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{BADGE_HEIGHT}\" rx=\"{radius}\" \
         fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"2\"{dashes}/>"
    );
    let center = (left + 26.0, middle);
    match result {
        AwardResult::Won => star(canvas, center, 11.0, ink, ink),
        AwardResult::Nominated => star(canvas, center, 10.0, "none", ink),
        AwardResult::NotStated => word(canvas, "?", ink, SIZE, left + 20.0, middle),
    }
    word(canvas, result.label(), ink, SIZE, left + SIGN, middle);
}

fn word(canvas: &mut Canvas<'_>, text: &str, color: &str, size: f32, left: f32, middle: f32) {
    let _ = write!(
        canvas.svg,
        "<text x=\"{left:.1}\" y=\"{:.1}\" font-size=\"{size}\" fill=\"{color}\" {}>{}</text>",
        middle + size * HALF_CAPITAL,
        Face::Display.attributes(),
        escaped(text)
    );
}

/// A star of five points.
fn star(canvas: &mut Canvas<'_>, (x, y): (f32, f32), radius: f32, fill: &str, edge: &str) {
    let points: Vec<String> = (0_u8..10)
        .map(|point| {
            let angle = TAU * (f32::from(point) / 10.0 - 0.25);
            let radius = if point.is_multiple_of(2) {
                radius
            } else {
                radius * 0.42
            };
            format!(
                "{:.1},{:.1}",
                x + radius * angle.cos(),
                y + radius * 0.05 + radius * angle.sin()
            )
        })
        .collect();
    let _ = write!(
        canvas.svg,
        "<polygon points=\"{}\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"{:.1}\" stroke-linejoin=\"round\"/>",
        points.join(" "),
        (radius * 0.07).max(2.0)
    );
}

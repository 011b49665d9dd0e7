//! Emblems: what is drawn where the lines meet, on the card of an entry.

use std::f32::consts::TAU;
use std::fmt::Write;

use super::canvas::{Canvas, Colors, GROUND, INK, RULE, SUNKEN, escaped};
use super::fonts::Face;

/// The center of every emblem.
pub const CENTER: (f32, f32) = (908.0, 315.0);
/// Where the lines meet again after going around it.
pub const AFTER: f32 = 1158.0;
/// The `id` of text that is part of an emblem.
pub const ID: &str = "emblem";
const RADIUS: f32 = 148.0;
/// Half the height of capitals and digits, relative to the font size.
pub const HALF_CAPITAL: f32 = 0.325;

/// A number as large as there is room for, with the lines passing behind it.
pub fn number(canvas: &mut Canvas<'_>, digits: &str, largest: f32) {
    sign(canvas, digits, INK, (largest, 330.0), GROUND);
}

/// The initials of a person over lines that only this person has; a protagonist's in the color of their line.
pub fn portrait(
    canvas: &mut Canvas<'_>,
    colors: &Colors<'_>,
    initials: &str,
    protagonist: bool,
    seed: u32,
) {
    disc(canvas, SUNKEN, colors.own, "");
    let (x, y) = CENTER;
    let (left, top, scale) = (x - RADIUS, y - RADIUS, RADIUS / 50.0);
    let tint = if protagonist { 0.22 } else { 0.0 };
    let _ = write!(
        canvas.svg,
        "<clipPath id=\"disc\"><circle cx=\"{x}\" cy=\"{y}\" r=\"{}\"/></clipPath>\
         <circle cx=\"{x}\" cy=\"{y}\" r=\"{RADIUS}\" fill=\"{own}\" fill-opacity=\"{tint}\"/>\
         <g clip-path=\"url(#disc)\" fill=\"none\" stroke=\"{own}\" stroke-width=\"4\" stroke-opacity=\"0.3\">",
        RADIUS - 2.0,
        own = colors.own,
    );
    // As in the site's portraits, in a 100 × 100 square.
    for line in 0..3 {
        let level = |shift: u32| top + scale * ((seed >> shift) % 100) as f32;
        let (start, end) = (level(line * 6), level(line * 7 + 3));
        let _ = write!(
            canvas.svg,
            "<path d=\"M{left} {start:.1}c{:.1} 0 {:.1} {rise:.1} {:.1} {rise:.1}\"/>",
            scale * 40.0,
            scale * 60.0,
            scale * 100.0,
            rise = end - start,
        );
    }
    canvas.svg.push_str("</g>");
    sign(canvas, initials, INK, (150.0, RADIUS * 1.45), "none");
}

/// A reel with six windows around its center.
pub fn reel(canvas: &mut Canvas<'_>, colors: &Colors<'_>) {
    let (x, y) = CENTER;
    disc(canvas, SUNKEN, colors.meeting, "");
    for window in 0_u8..6 {
        let (sine, cosine) = (TAU * f32::from(window) / 6.0).sin_cos();
        let _ = write!(
            canvas.svg,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"33\" fill=\"{GROUND}\" stroke=\"{RULE}\" stroke-width=\"3\"/>",
            x + 92.0 * sine,
            y + 92.0 * cosine,
        );
    }
    let _ = write!(
        canvas.svg,
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"24\" fill=\"{}\"/>",
        colors.meeting
    );
}

/// Concentric circles: the grooves of a record.
pub fn record(canvas: &mut Canvas<'_>, colors: &Colors<'_>) {
    let (x, y) = CENTER;
    disc(canvas, SUNKEN, RULE, "");
    for ring in 1_u8..9 {
        let radius = RADIUS - 11.0 * f32::from(ring);
        let _ = write!(
            canvas.svg,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"none\" stroke=\"{RULE}\" stroke-width=\"2\"/>"
        );
    }
    let _ = write!(
        canvas.svg,
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"54\" fill=\"{}\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"9\" fill=\"{GROUND}\"/>",
        colors.meeting
    );
}

/// The point where the lines meet, with a ring around it.
pub fn point(canvas: &mut Canvas<'_>, colors: &Colors<'_>) {
    let (x, y) = CENTER;
    for (radius, fill, edge) in [
        (64.0, GROUND, RULE),
        (44.0, GROUND, colors.meeting),
        (18.0, colors.meeting, colors.meeting),
    ] {
        let _ = write!(
            canvas.svg,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"5\"/>"
        );
    }
}

/// A disc with a ring of background around it, so that the lines end before it.
pub fn disc(canvas: &mut Canvas<'_>, fill: &str, edge: &str, dashes: &str) {
    let (x, y) = CENTER;
    let _ = write!(
        canvas.svg,
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" fill=\"{GROUND}\"/>\
         <circle cx=\"{x}\" cy=\"{y}\" r=\"{RADIUS}\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"5\"{dashes}/>",
        RADIUS + 16.0
    );
}

/// Letters or digits in the center, at most as large as `largest` and no wider than the room; an outline keeps lines
/// away from them.
pub fn sign(
    canvas: &mut Canvas<'_>,
    text: &str,
    color: &str,
    (largest, room): (f32, f32),
    edge: &str,
) {
    let text = canvas.fonts.showable(text);
    let size = largest.min(room / canvas.fonts.width(Face::Display, &text, 1.0).max(0.1));
    let (x, y) = (CENTER.0, CENTER.1 + size * HALF_CAPITAL);
    let _ = write!(
        canvas.svg,
        "<text id=\"{ID}\" x=\"{x}\" y=\"{y:.1}\" font-size=\"{size:.1}\" text-anchor=\"middle\" fill=\"{color}\" \
         stroke=\"{edge}\" stroke-width=\"{:.1}\" stroke-linejoin=\"round\" paint-order=\"stroke\" {}>{}</text>",
        size * 0.06,
        Face::Display.attributes(),
        escaped(&text)
    );
}

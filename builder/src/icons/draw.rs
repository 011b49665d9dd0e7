//! The drawing: a line for each protagonist, joined if the dataset says that they meet; otherwise side by side.

use std::fmt::Write;

use companion::dataset::{ColorPair, Series};

use crate::check::color_or;

/// The shape of the background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A tile with round corners.
    Tile,
    /// A square; the system rounds the corners.
    Full,
    /// A square from which the system may cut out a circle.
    Maskable,
}

/// The side of the square.
const SIDE: f32 = 64.0;
/// Where lines begin, where they are one, and where that one ends.
const ALONG: [f32; 3] = [7.0, 41.0, 57.0];
/// The level of the first line and of the last.
const LEVELS: [f32; 2] = [14.0, 50.0];
/// The most that may be cut off a maskable icon leaves a circle of 80 % of its width; the drawing's corners are within
/// it.
const MASKED: f32 = 0.7;

fn color(pair: &ColorPair) -> &str {
    color_or(&pair.dark, "#fff")
}

/// The icon as SVG, in the dark theme's colors: it has its own background.
pub fn svg(series: &Series, ground: &str, shape: Shape) -> String {
    let corner = if shape == Shape::Tile { 12 } else { 0 };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">\
         <rect width=\"{SIDE}\" height=\"{SIDE}\" rx=\"{corner}\" fill=\"{ground}\"/>\
         <g fill=\"none\" stroke-width=\"6\" stroke-linecap=\"round\""
    );
    let middle = SIDE / 2.0;
    if shape == Shape::Maskable {
        let edge = middle * (1.0 - MASKED);
        let _ = write!(
            svg,
            " transform=\"translate({edge:.1} {edge:.1}) scale({MASKED})\""
        );
    }
    svg.push('>');
    let [start, meeting, end] = ALONG;
    let bend = (start + meeting) / 2.0;
    let count = series.protagonists.len();
    let meets = series.meets.is_some();
    if count == 0 {
        // Three lines of the site's own.
        for level in [LEVELS[0], middle, LEVELS[1]] {
            let _ = write!(
                svg,
                "<path d=\"M{start} {level:.1}C{bend} {:.1} {bend} {:.1} {end} {level:.1}\" stroke=\"{}\"/>",
                level - 6.0,
                level + 6.0,
                color(&series.accent)
            );
        }
    }
    for (position, protagonist) in series.protagonists.iter().enumerate() {
        let level = match count {
            1 => middle,
            _ => LEVELS[0] + (LEVELS[1] - LEVELS[0]) * position as f32 / (count - 1) as f32,
        };
        let path = match meets {
            true => {
                format!("M{start} {level:.1}C{bend} {level:.1} {bend} {middle} {meeting} {middle}")
            }
            false => format!("M{start} {level:.1}H{end}"),
        };
        let _ = write!(
            svg,
            "<path d=\"{path}\" stroke=\"{}\"/>",
            color(&protagonist.color)
        );
    }
    if meets {
        let _ = write!(
            svg,
            "<path d=\"M{meeting} {middle}H{end}\" stroke=\"{}\"/>",
            color(&series.accent)
        );
    }
    svg.push_str("</g></svg>");
    svg
}

//! The lines: as many as there are protagonists, from apart to together. This is the idea behind every card.

use std::fmt::Write;

use super::canvas::{Canvas, Colors};

/// The area of a card where the lines run.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Where they begin.
    pub left: f32,
    /// Where they end.
    pub right: f32,
    /// The level of the first.
    pub top: f32,
    /// The level of the last.
    pub bottom: f32,
    /// Lines fade in from the background over this distance from the left; 0 for lines that start at full strength.
    pub fade: f32,
}

/// How a bundle of strands looks around its line: distance in steps, stroke width, opacity.
const SHEAF: [(f32, f32, f32); 9] = [
    (-4.0, 1.5, 0.16),
    (-3.0, 1.5, 0.28),
    (-2.0, 1.75, 0.42),
    (-1.0, 2.0, 0.6),
    (1.0, 2.0, 0.6),
    (2.0, 1.75, 0.42),
    (3.0, 1.5, 0.28),
    (4.0, 1.5, 0.16),
    (0.0, 7.0, 1.0),
];

impl Field {
    /// The level at which a line begins: from the first at the top to the last at the bottom; a single one in the
    /// middle.
    pub fn level(&self, position: usize, count: usize) -> f32 {
        match count {
            0 | 1 => self.middle(),
            _ => self.top + self.gap(count) * position as f32,
        }
    }

    /// The level at which the lines meet.
    pub fn middle(&self) -> f32 {
        (self.top + self.bottom) / 2.0
    }

    /// The distance between two lines.
    pub fn gap(&self, count: usize) -> f32 {
        (self.bottom - self.top) / count.saturating_sub(1).max(1) as f32
    }

    /// The distance between the strands of a bundle.
    pub fn step(&self, count: usize) -> f32 {
        (self.gap(count) / 22.0).min(13.0)
    }
}

/// All lines from where they begin: to where they meet at `meeting`, and the single line after that; or, if they don't
/// meet, each on its own way. They stay apart until `bend`.
pub fn meeting(
    canvas: &mut Canvas<'_>,
    colors: &Colors<'_>,
    field: Field,
    bend: f32,
    meeting: f32,
) {
    let count = colors.lines.len();
    let (middle, step) = (field.middle(), field.step(count));
    let pull = (meeting - bend) * 0.55;
    define_fades(canvas, colors, field);
    for position in 0..count {
        let level = field.level(position, count);
        for (distance, width, opacity) in SHEAF {
            let start = level + distance * step;
            if colors.meets.is_none() {
                let path = format!("M{} {start:.1}H{}", field.left, field.right);
                stroke(canvas, colors, field, position, &path, width, opacity);
                continue;
            }
            let path = format!(
                "M{} {start:.1}H{bend}C{:.1} {start:.1} {:.1} {middle} {meeting} {middle}",
                field.left,
                bend + pull,
                meeting - pull
            );
            stroke(canvas, colors, field, position, &path, width, opacity);
        }
    }
    if colors.meets.is_none() {
        return;
    }
    let _ = write!(
        canvas.svg,
        "<path d=\"M{meeting} {middle}H{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"9\"/>\
         <circle cx=\"{meeting}\" cy=\"{middle}\" r=\"13\" fill=\"{color}\"/>",
        field.right,
        color = colors.meeting
    );
}

/// How far the lines come together in one episode: by the end of the one in which they meet, they are one.
pub fn part(canvas: &mut Canvas<'_>, colors: &Colors<'_>, field: Field, number: u16) {
    let count = colors.lines.len();
    let come = |parts: usize| match colors.meets.map(usize::from) {
        Some(meets) => parts.min(meets) as f32 / meets as f32,
        None => 0.0,
    };
    let (before, after) = (
        come(usize::from(number).saturating_sub(1)),
        come(usize::from(number)),
    );
    let level = |position: usize, come: f32| {
        field.level(position, count) * (1.0 - come) + field.middle() * come
    };
    define_fades(canvas, colors, field);
    let width = field.right - field.left;
    for position in 0..count {
        let (from, to) = (level(position, before), level(position, after));
        for (distance, stroke_width, opacity) in SHEAF {
            // The further along, the tighter.
            let spread = |come: f32| distance * field.step(count) * (1.0 - come * 0.9);
            let (start, end) = (from + spread(before), to + spread(after));
            let path = format!(
                "M{} {start:.1}C{:.1} {start:.1} {:.1} {end:.1} {} {end:.1}",
                field.left,
                field.left + width * 0.4,
                field.left + width * 0.6,
                field.right
            );
            stroke(
                canvas,
                colors,
                field,
                position,
                &path,
                stroke_width,
                opacity,
            );
        }
    }
    if before >= 1.0 {
        one(canvas, colors, field);
    }
}

/// The lines after they have met: a single one, in nobody's color.
fn one(canvas: &mut Canvas<'_>, colors: &Colors<'_>, field: Field) {
    let _ = write!(
        canvas.svg,
        "<path d=\"M{} {middle}H{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"9\"/>",
        field.left,
        field.right,
        colors.meeting,
        middle = field.middle(),
    );
}

/// A gradient for each line that fades in from the background.
fn define_fades(canvas: &mut Canvas<'_>, colors: &Colors<'_>, field: Field) {
    if field.fade <= 0.0 {
        return;
    }
    for (position, color) in colors.lines.iter().enumerate() {
        let _ = write!(
            canvas.svg,
            "<linearGradient id=\"line-{position}\" gradientUnits=\"userSpaceOnUse\" x1=\"{}\" x2=\"{}\" y1=\"0\" y2=\"0\">\
             <stop stop-color=\"{color}\" stop-opacity=\"0\"/><stop offset=\"1\" stop-color=\"{color}\"/></linearGradient>",
            field.left,
            field.left + field.fade
        );
    }
}

fn stroke(
    canvas: &mut Canvas<'_>,
    colors: &Colors<'_>,
    field: Field,
    position: usize,
    path: &str,
    width: f32,
    opacity: f32,
) {
    let paint = if field.fade > 0.0 {
        format!("url(#line-{position})")
    } else {
        colors.lines[position].to_owned()
    };
    let _ = write!(
        canvas.svg,
        "<path d=\"{path}\" fill=\"none\" stroke=\"{paint}\" stroke-width=\"{width}\" stroke-opacity=\"{opacity}\"/>"
    );
}

//! Composition: where words and picture go. Fixed pages have the lines below their words, entries have a picture next
//! to them.

use companion::dataset::{Dataset, WorkKind};

use super::art::{self, Field};
use super::award_result;
use super::canvas::{Canvas, Colors, INK, QUIET};
use super::content::{Content, Picture, origins};
use super::emblem;
use super::fit::Setting;
use super::fonts::Fonts;
use super::settings::{HEADER, LEAD, ORIGIN, SECTION, TITLE, WIDE_TITLE};
use super::stack::Stack;

/// The left edge of all text.
const LEFT: f32 = 72.0;
/// The baseline of the text at the top.
const TOP: f32 = 86.0;
/// The width of text with the picture below it.
const WIDE: f32 = 1056.0;
/// The width of text next to a picture.
const NARROW: f32 = 612.0;
/// The room for a title and its lead below the text at the top.
const ABOVE_BAND: (f32, f32) = (119.0, 370.0);
/// The same next to a picture; here they are aligned to the bottom.
const BESIDE: (f32, f32) = (160.0, 562.0);

const BAND: Field = Field {
    left: 0.0,
    right: 1200.0,
    top: 458.0,
    bottom: 594.0,
    fade: 0.0,
};
const SIDE: Field = Field {
    left: 690.0,
    right: 1200.0,
    top: 88.0,
    bottom: 542.0,
    fade: 200.0,
};

/// The card as SVG.
pub fn card(fonts: &Fonts, data: &Dataset, content: &Content<'_>) -> String {
    let colors = Colors::of(data, content);
    let mut canvas = Canvas::new(fonts);
    match content.picture {
        Picture::Origins | Picture::Meeting => {
            header(&mut canvas, &colors, content, WIDE);
            let height = ABOVE_BAND.1 - ABOVE_BAND.0;
            let stack = Stack::of(fonts, content, (WIDE_TITLE, LEAD), WIDE, height);
            stack.draw(&mut canvas, &colors, LEFT, ABOVE_BAND.0);
            art::meeting(&mut canvas, &colors, BAND, 430.0, 930.0);
            if content.picture == Picture::Origins {
                name_lines(&mut canvas, &colors, data);
            }
        }
        _ => {
            side_picture(&mut canvas, &colors, content);
            header(&mut canvas, &colors, content, NARROW);
            let height = BESIDE.1 - BESIDE.0;
            let stack = Stack::of(fonts, content, (TITLE, LEAD), NARROW, height);
            let top = BESIDE.1 - stack.height();
            stack.draw(&mut canvas, &colors, LEFT, top);
        }
    }
    canvas.finish()
}

/// The series and the section, small and on one line.
fn header(canvas: &mut Canvas<'_>, colors: &Colors<'_>, content: &Content<'_>, width: f32) {
    const GAP: f32 = 26.0;
    let fonts = canvas.fonts;
    let section = content.section.unwrap_or_default().to_uppercase();
    let section = SECTION.fit(
        fonts,
        &fonts.showable(&section),
        width * 0.45,
        SECTION.largest,
    );
    let section_width = section.width(fonts, SECTION.face);
    let room = match section_width {
        0.0 => width,
        section_width => width - section_width - GAP,
    };
    let series = HEADER.fit(fonts, &fonts.showable(content.series), room, HEADER.largest);
    canvas.lines(&series, HEADER.face, INK, LEFT, TOP);
    let left = after(LEFT, series.width(fonts, HEADER.face), GAP);
    canvas.lines(&section, SECTION.face, colors.own, left, TOP);
}

/// The name and the place where each line begins, if there is room for them.
fn name_lines(canvas: &mut Canvas<'_>, colors: &Colors<'_>, data: &Dataset) {
    const WIDTH: f32 = 400.0;
    const GAP: f32 = 14.0;
    let count = colors.lines.len();
    let size = BAND.gap(count) * 0.3;
    if size < ORIGIN.smallest {
        return;
    }
    let setting = Setting {
        largest: size.min(ORIGIN.largest),
        ..ORIGIN
    };
    let fonts = canvas.fonts;
    for (position, (name, place)) in origins(data).into_iter().enumerate() {
        let baseline = BAND.level(position, count) - BAND.step(count) * 4.0 - GAP;
        let name = setting.fit(fonts, &fonts.showable(&name), WIDTH * 0.6, setting.largest);
        let left = after(LEFT, name.width(fonts, setting.face), GAP);
        let place = setting.fit(
            fonts,
            &fonts.showable(&place),
            LEFT + WIDTH - left,
            setting.largest,
        );
        canvas.lines(&name, setting.face, colors.lines[position], LEFT, baseline);
        canvas.lines(&place, setting.face, QUIET, left, baseline);
    }
}

/// The picture next to the words of an entry.
fn side_picture(canvas: &mut Canvas<'_>, colors: &Colors<'_>, content: &Content<'_>) {
    if let Picture::Part(number) = content.picture {
        art::part(canvas, colors, SIDE, number);
        emblem::number(canvas, &number.to_string(), 440.0);
        return;
    }
    if content.picture == Picture::Point {
        // The picture is just the point, so the lines run up to it.
        let side = Field { fade: 90.0, ..SIDE };
        art::meeting(canvas, colors, side, SIDE.left + 30.0, emblem::CENTER.0);
        emblem::point(canvas, colors);
        return;
    }
    art::meeting(canvas, colors, SIDE, emblem::CENTER.0 + 70.0, emblem::AFTER);
    match &content.picture {
        Picture::Person(initials, line, seed) => {
            emblem::portrait(canvas, colors, initials, line.is_some(), *seed);
        }
        Picture::Result(result) => award_result::medal(canvas, colors, *result),
        Picture::Number(number) => emblem::number(canvas, &number.to_string(), 270.0),
        Picture::Work(Some(WorkKind::Film | WorkKind::Series)) => emblem::reel(canvas, colors),
        Picture::Work(Some(
            WorkKind::Album | WorkKind::Recording | WorkKind::Song | WorkKind::Podcast,
        )) => emblem::record(canvas, colors),
        Picture::Work(_) => emblem::point(canvas, colors),
        _ => {}
    }
}

/// Where the next words begin: after a gap, or, if the words before are empty, in their place.
fn after(left: f32, width: f32, gap: f32) -> f32 {
    if width > 0.0 {
        left + width + gap
    } else {
        left
    }
}

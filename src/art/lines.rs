//! The opening picture: every protagonist's line from its own edge. If the dataset says that they meet, they come
//! together; otherwise each goes its own way. Without protagonists the picture is the site's own.

use maud::{Markup, html};

use super::line_class;
use crate::site::Site;

const WIDTH: i32 = 800;
const HEIGHT: i32 = 450;
/// Where the lines meet.
const MEET: i32 = WIDTH * 7 / 10;
/// Thin lines that run alongside each thick one.
const STRANDS: i32 = 4;
/// Waves in the picture without protagonists.
const WAVES: i32 = 9;

/// The lines as a backdrop, stretched to the size of whatever is in front of it.
pub fn opening_lines(site: Site) -> Markup {
    let meeting = format!("M{MEET} {}H{WIDTH}", HEIGHT / 2);
    drawn(html! {
        (lines(site))
        @if site.data.series.meets.is_some() { path.line.meeting d=(meeting) {} }
    })
}

/// The same lines for the page that does not exist: they break off.
pub fn broken_lines(site: Site) -> Markup {
    drawn(html! { g clip-path="inset(0 52% 0 0)" { (lines(site)) } })
}

fn drawn(content: Markup) -> Markup {
    html! {
        svg.art.converging viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) preserveAspectRatio="none" aria-hidden="true" {
            (content)
        }
    }
}

fn lines(site: Site) -> Markup {
    let count = site.data.series.protagonists.len();
    if count == 0 {
        return waves();
    }
    let (bend, middle) = (WIDTH * 4 / 10, HEIGHT / 2);
    let meets = site.data.series.meets.is_some();
    let lines = (0..count).map(|position| {
        // In the middle of its row, so that rows of words fit next to the lines.
        let start = HEIGHT * (2 * position as i32 + 1) / (2 * count as i32);
        let inward = if start < middle { 1 } else { -1 };
        let path = |offset: i32| {
            let from = start + offset;
            let to = match meets {
                true => middle + offset / 5,
                // A little way towards each other and past.
                false => start + (middle - start) / 4 + offset,
            };
            format!("M0 {from}C{bend} {from} {bend} {to} {MEET} {to}H{WIDTH}")
        };
        let strands: String = (1..=STRANDS)
            .map(|strand| path(inward * strand * 14))
            .collect();
        html! {
            path class=(format!("{} strand", line_class(position))) d=(strands) {}
            path class=(line_class(position)) d=(path(0)) {}
        }
    });
    html! { @for line in lines { (line) } }
}

/// Waves across the whole picture, in the site's own color.
fn waves() -> Markup {
    let wave = |nth: i32| {
        let level = HEIGHT * (2 * nth + 1) / (2 * WAVES);
        let (rise, third) = (26 + 5 * nth, WIDTH / 3);
        format!(
            "M0 {level}C{third} {} {} {} {WIDTH} {level}",
            level - rise,
            2 * third,
            level + rise
        )
    };
    let thin: String = (0..WAVES).filter(|nth| nth % 4 != 0).map(wave).collect();
    let thick: String = (0..WAVES).filter(|nth| nth % 4 == 0).map(wave).collect();
    html! {
        path.line.meeting.strand d=(thin) {}
        path.line.meeting d=(thick) {}
    }
}

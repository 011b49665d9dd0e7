//! Posters: how far the lines have come together by the end of a part. Side by side, the posters of all parts make one
//! picture. Thin strands beside each line carry whoever and whatever occurs in the part, so no two posters are alike.

use std::fmt::Write;

use maud::{Markup, html};

use super::{level, line_class};
use crate::dataset::{Episode, Section};
use crate::site::Site;

const WIDTH: i32 = 400;
const HEIGHT: i32 = 500;
/// Where a line begins and ends to bend.
const BENDS: (i32, i32) = (WIDTH * 35 / 100, WIDTH * 65 / 100);
/// More strands than this would fill the poster.
const MOST_STRANDS: usize = 9;

/// The poster of one part.
pub fn poster(site: Site, episode: &Episode) -> Markup {
    let count = site.data.series.protagonists.len();
    let of = site.data.episodes.len().max(1) as i32;
    let number = i32::from(episode.number);
    let middle = HEIGHT / 2;
    let strands = (2 + episode.appearances.len() / count.max(1)).min(MOST_STRANDS);
    let lines = (0..count).map(|position| {
        let start = level(position, count, HEIGHT);
        // At the end of the last part the lines are one.
        let come = |part: i32| (start * (of - part.min(of)) + middle * part.min(of)) / of;
        let (from, to) = (come(number - 1), come(number));
        let away = if start < middle { -1 } else { 1 };
        let offset = |strand: usize| away * (strand as i32 + 1) * 12;
        let thin: String = (0..strands)
            .map(|strand| curve(from + offset(strand), to + offset(strand)))
            .collect();
        let marks: String = episode
            .appearances
            .iter()
            .enumerate()
            .filter(|(nth, _)| nth % count == position)
            .map(|(nth, appearance)| {
                let own = offset((nth / count * 5 + 1) % strands);
                let part = 1000 * (nth as i32 + 1) / (episode.appearances.len() as i32 + 1);
                let (x, y) = point(from + own, to + own, part);
                mark(x, y, appearance.entity.section)
            })
            .collect();
        html! {
            path class=(format!("{} strand", line_class(position))) d=(thin) {}
            path class=(format!("{} marks", line_class(position))) d=(marks) {}
            path class=(line_class(position)) d=(curve(from, to)) {}
        }
    });
    html! {
        svg.art.poster viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) preserveAspectRatio="xMidYMid slice" aria-hidden="true" {
            @for line in lines { (line) }
            @if number == of {
                circle.meeting cx=(WIDTH) cy=(middle) r="30" {}
            }
            text.poster-number x="24" y=(HEIGHT - 28) { (number) }
        }
    }
}

fn curve(from: i32, to: i32) -> String {
    let (first, second) = BENDS;
    format!("M0 {from}C{first} {from} {second} {to} {WIDTH} {to}")
}

/// The point of such a curve after so many thousandths of its course.
fn point(from: i32, to: i32, thousandths: i32) -> (i32, i32) {
    let (t, rest) = (i64::from(thousandths), i64::from(1000 - thousandths));
    let at = |a: i32, b: i32, c: i32, d: i32| {
        let sum = rest * rest * rest * i64::from(a)
            + 3 * rest * rest * t * i64::from(b)
            + 3 * rest * t * t * i64::from(c)
            + t * t * t * i64::from(d);
        (sum / 1_000_000_000) as i32
    };
    (at(0, BENDS.0, BENDS.1, WIDTH), at(from, from, to, to))
}

/// A dot for a person, a bar for an organization, a square for a work or anything else.
fn mark(x: i32, y: i32, section: Section) -> String {
    let mut mark = String::new();
    let _ = match section {
        Section::People => write!(mark, "M{} {y}a7 7 0 1 0 14 0a7 7 0 1 0-14 0z", x - 7),
        Section::Organizations => write!(mark, "M{} {}h26v10h-26z", x - 13, y - 5),
        _ => write!(mark, "M{} {}h13v13h-13z", x - 6, y - 6),
    };
    mark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_on_their_strand() {
        assert_eq!(point(100, 300, 0), (0, 100));
        assert_eq!(point(100, 300, 1000), (WIDTH, 300));
        assert_eq!(point(100, 300, 500), (200, 200));
    }
}

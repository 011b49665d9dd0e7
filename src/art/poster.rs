//! Posters: how the lines run in an episode, and how far they have come together if the dataset says that they meet.
//! Side by side, the posters of all episodes make one picture. Thin strands next to each line have a mark for everyone
//! and everything in the episode, so that no two posters are alike.

use std::fmt::Write;

use maud::{Markup, html};

use super::{level, line_class};
use crate::dataset::{Episode, Season, Section};
use crate::site::Site;

const WIDTH: i32 = 400;
const HEIGHT: i32 = 500;
/// Where a line starts and stops bending.
const BENDS: (i32, i32) = (WIDTH * 35 / 100, WIDTH * 65 / 100);
/// How far lines that do not meet rise and fall from one episode to the next.
const SWAY: [i32; 4] = [0, 26, 0, -26];
/// More strands than this would fill the poster.
const MOST_STRANDS: usize = 9;

/// Lines on a poster of a series without protagonists.
const OWN_LINES: usize = 3;

/// The poster of an episode.
pub fn poster(site: Site, episode: &Episode) -> Markup {
    let in_season = site.data.season_of(episode).is_some();
    let label = match (episode.special, in_season) {
        (true, _) => None,
        (false, true) => episode.episode_number,
        (false, false) => Some(episode.number),
    };
    let shown: Vec<Section> = (episode.appearances.iter())
        .map(|appearance| appearance.entity.section)
        .collect();
    drawn(site, i32::from(episode.number), label, &shown)
}

/// The poster of a season.
pub fn season_poster(site: Site, season: &Season) -> Markup {
    let episodes = site.data.episodes_of(season);
    let last = episodes
        .last()
        .map_or(0, |episode| i32::from(episode.number));
    drawn(site, last, Some(season.number), &[])
}

/// How the lines run in the episode with that position in the order of telling, with a mark for everyone and everything
/// in it.
fn drawn(site: Site, number: i32, label: Option<u16>, shown: &[Section]) -> Markup {
    let protagonists = site.data.series.protagonists.len();
    let count = if protagonists == 0 {
        OWN_LINES
    } else {
        protagonists
    };
    let middle = HEIGHT / 2;
    let meets = site.data.meets().map(i32::from);
    let strands = (2 + shown.len() / count).min(MOST_STRANDS);
    let lines = (0..count).map(|position| {
        let start = level(position, count, HEIGHT);
        let come = |part: i32| match meets {
            // By the end of the episode in which they meet, the lines are one.
            Some(meets) => (start * (meets - part.min(meets)) + middle * part.min(meets)) / meets,
            // Never twice at the same level, so that no two posters are alike.
            None => start + SWAY[part.rem_euclid(4) as usize] + (part * 7).rem_euclid(23) - 11,
        };
        let (from, to) = (come(number - 1), come(number));
        let away = if start < middle { -1 } else { 1 };
        let offset = |strand: usize| away * (strand as i32 + 1) * 12;
        let thin: String = (0..strands)
            .map(|strand| curve(from + offset(strand), to + offset(strand)))
            .collect();
        let marks: String = shown
            .iter()
            .enumerate()
            .filter(|(nth, _)| nth % count == position)
            .map(|(nth, section)| {
                let own = offset((nth / count * 5 + 1) % strands);
                let part = 1000 * (nth as i32 + 1) / (shown.len() as i32 + 1);
                let (x, y) = point(from + own, to + own, part);
                mark(x, y, *section)
            })
            .collect();
        let class = match protagonists {
            0 => "line meeting".to_owned(),
            _ => line_class(position),
        };
        html! {
            path class=(format!("{class} strand")) d=(thin) {}
            path class=(format!("{class} marks")) d=(marks) {}
            // Once they have met, the lines are one and have nobody's color.
            path class=(if meets.is_some_and(|meets| number > meets) { "line meeting" } else { &class }) d=(curve(from, to)) {}
        }
    });
    html! {
        svg.art.poster viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) preserveAspectRatio="xMidYMid slice" aria-hidden="true" {
            @for line in lines { (line) }
            @if meets == Some(number) {
                circle.meeting cx=(WIDTH) cy=(middle) r="30" {}
            }
            @if let Some(label) = label {
                text.poster-number x="24" y=(HEIGHT - 28) { (label) }
            }
        }
    }
}

fn curve(from: i32, to: i32) -> String {
    let (first, second) = BENDS;
    format!("M0 {from}C{first} {from} {second} {to} {WIDTH} {to}")
}

/// The point on such a curve after this many thousandths of its length.
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

//! Pictures that the site draws from its data: lines that begin apart and meet.

use maud::{Markup, html};

use super::inert::all;

use crate::dataset::Person;
use crate::site::Site;

const WIDTH: usize = 800;
const HEIGHT: usize = 450;

/// The protagonists' lines from one edge to where they meet, as a backdrop.
pub fn converging_lines(site: Site) -> Markup {
    let count = site.data.series.protagonists.len();
    let lines: Vec<_> = (0..count)
        .map(|position| {
            let start = level(position, count);
            let middle = HEIGHT / 2;
            let path = format!(
                "M0 {start}C{} {start} {} {middle} {} {middle}",
                WIDTH * 4 / 10,
                WIDTH * 4 / 10,
                WIDTH * 7 / 10
            );
            html! { path class=(line_class(position)) d=(path) {} }
        })
        .collect();
    let meeting = format!("M{} {}H{WIDTH}", WIDTH * 7 / 10, HEIGHT / 2);
    html! {
        svg.art.converging viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) preserveAspectRatio="none" aria-hidden="true" {
            (all(lines))
            path.line.meeting d=(meeting) {}
        }
    }
}

/// The poster of one part: how far the lines have come together by then.
/// `number` counts from 1 to `of`.
pub fn poster(site: Site, number: u16, of: usize) -> Markup {
    let count = site.data.series.protagonists.len();
    let number = usize::from(number);
    let of = of.max(1);
    let come = |part: usize, position: usize| {
        let middle = HEIGHT / 2;
        let start = level(position, count);
        // At the end of the last part the lines are one.
        (start * (of - part.min(of)) + middle * part.min(of)) / of
    };
    let lines: Vec<_> = (0..count)
        .flat_map(|position| {
            let from = come(number - 1, position);
            let to = come(number, position);
            // A sheaf of strands around each line; the further along, the tighter.
            (0..5).map(move |strand: usize| {
                let spread = (of - (number - 1)) * 56 / of + 10;
                let offset = (strand * spread) as i64 / 4 - spread as i64 / 2;
                let (from, to) = (from as i64 + offset, to as i64 + offset / 2);
                let class = if strand == 2 {
                    line_class(position)
                } else {
                    format!("{} strand", line_class(position))
                };
                let path = format!(
                    "M0 {from}C{} {from} {} {to} {WIDTH} {to}",
                    WIDTH * 35 / 100,
                    WIDTH * 65 / 100
                );
                html! { path class=(class) d=(path) {} }
            })
        })
        .collect();
    html! {
        svg.art.poster viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) preserveAspectRatio="xMidYMid slice" aria-hidden="true" {
            (all(lines))
            text.poster-number x="40" y="400" { (number.to_string()) }
        }
    }
}

/// A portrait without a photograph: initials over lines that only this person has.
pub fn portrait(site: Site, person: &Person) -> Markup {
    let position = site
        .data
        .series
        .protagonists
        .iter()
        .position(|protagonist| protagonist.person == person.slug);
    let class = match position {
        Some(position) => format!("portrait {}", line_class(position)),
        None => "portrait".to_owned(),
    };
    let seed = person
        .slug
        .bytes()
        .fold(7_u32, |seed, byte| seed.wrapping_mul(31) + u32::from(byte));
    let lines: Vec<_> = (0..3)
        .map(|line| {
            let start = (seed >> (line * 6)) % 100;
            let end = (seed >> (line * 7 + 3)) % 100;
            html! { path.strand d=(format!("M0 {start}C40 {start} 60 {end} 100 {end}")) {} }
        })
        .collect();
    html! {
        svg class=(class) viewBox="0 0 100 100" aria-hidden="true" {
            rect width="100" height="100" {}
            (all(lines))
            text x="50" y="53" { (initials(&person.name)) }
        }
    }
}

/// The class that gives a line its color.
pub fn line_class(position: usize) -> String {
    format!("line line-{}", position + 1)
}

/// Where a line begins: spread over the height, from top to bottom.
fn level(position: usize, count: usize) -> usize {
    HEIGHT * (2 * position + 1) / (2 * count.max(1))
}

/// The first letters of the first and the last word, or the name itself if it is short.
pub fn initials(name: &str) -> String {
    let letters: Vec<char> = name
        .split([' ', '.', '-'])
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    match (letters.first(), letters.last()) {
        (Some(first), Some(last)) if letters.len() > 1 => format!("{first}{last}"),
        _ => name.chars().take(2).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_a_reader_expects() {
        for (name, letters) in [
            ("Ann Lee", "AL"),
            ("Chloë B. Ørsted", "CØ"),
            ("Cher", "Ch"),
            ("d.e.f", "df"),
            ("", ""),
        ] {
            assert_eq!(initials(name), letters);
        }
    }
}

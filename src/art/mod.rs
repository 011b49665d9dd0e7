//! Art: small pictures that the site draws from its data, made of lines that start apart and meet. They use whole
//! numbers, few elements, and colors by class, because there is one on every card.

mod emblem;
mod lines;
mod portrait;
mod poster;
mod seed;

pub use emblem::{award_mark, organization_mark, source_mark, work_mark};
pub use lines::{broken_lines, opening_lines};
pub use portrait::portrait;
pub use poster::{poster, season_poster};

use maud::Markup;

use crate::dataset::{EntityRef, Section};
use crate::search::fold;
use crate::site::Site;

/// The picture of an entry of any kind; nothing for a kind that has none.
pub fn art_of(site: Site, entity: &EntityRef) -> Markup {
    let (data, slug) = (site.data, entity.slug.as_deref().unwrap_or(""));
    let art = match entity.section {
        Section::Episodes => match data.season(slug) {
            Some(season) => Some(season_poster(site, season)),
            None => data.episode(slug).map(|episode| poster(site, episode)),
        },
        Section::People => data.person(slug).map(|person| portrait(site, person)),
        Section::Organizations => data
            .organization(slug)
            .map(|entry| organization_mark(site, entry)),
        Section::Works => data.work(slug).map(|work| work_mark(site, work)),
        Section::Sources => data.source(slug).map(|source| source_mark(site, source)),
        Section::Awards => data.award(slug).map(|award| award_mark(site, award)),
        _ => None,
    };
    art.unwrap_or_default()
}

/// The class that gives a line its color.
fn line_class(position: usize) -> String {
    format!("line line-{}", position + 1)
}

/// Where a line starts in a picture of that height: the outer ones near its edges, the others spread between them.
fn level(position: usize, count: usize, height: i32) -> i32 {
    let (position, count) = (position as i32, count as i32);
    match count {
        0 | 1 => height / 4,
        _ => height * 15 / 100 + height * 70 / 100 * position / (count - 1),
    }
}

/// The position of a person among the protagonists.
fn protagonist(site: Site, slug: &str) -> Option<usize> {
    let mut all = site.data.series.protagonists.iter();
    all.position(|protagonist| protagonist.person == slug)
}

/// The first letters of the first and the last word, or the whole name if it is short.
pub fn initials(name: &str) -> String {
    let letters: Vec<char> = name
        .split([' ', '.', '-'])
        .filter_map(|word| word.chars().next())
        .filter(|letter| fold::is_letter(*letter))
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

    #[test]
    fn lines_begin_in_order_and_apart() {
        for count in 1..6 {
            let levels: Vec<i32> = (0..count).map(|line| level(line, count, 500)).collect();
            assert!(
                levels.windows(2).all(|pair| pair[1] - pair[0] >= 70),
                "{levels:?}"
            );
            assert!(
                levels.iter().all(|level| (50..450).contains(level)),
                "{levels:?}"
            );
        }
    }
}

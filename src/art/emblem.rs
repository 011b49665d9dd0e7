//! Emblems: marks of organizations, award bodies and works, which the site draws from kind and slug. Never a logo.

use maud::{Markup, html};

use super::seed::Seed;
use super::{initials, line_class};
use crate::dataset::{Award, Organization, OrganizationKind, Source, Work, WorkKind};
use crate::site::Site;

/// The mark of an organization: a shape for its kind, with its own angle and colors, and its initials.
pub fn organization_mark(site: Site, organization: &Organization) -> Markup {
    let mut seed = Seed::of(&organization.slug);
    let path = match organization.kind {
        OrganizationKind::AwardBody => {
            // By its position among the bodies, so that no two share a star.
            let place = site.data.place_among_bodies(organization);
            star(5 + place % 12, 24 + place % 3 * 5)
        }
        OrganizationKind::Group | OrganizationKind::Act => (0..3 + seed.pick(3))
            .map(|_| ring(25 + seed.pick(50), 25 + seed.pick(50), 14 + seed.pick(12)))
            .collect(),
        OrganizationKind::Label => {
            let (inner, step) = (8 + seed.pick(8), 6 + seed.pick(5));
            (0..4)
                .map(|groove| ring(50, 50, inner + groove * step))
                .collect()
        }
        OrganizationKind::Broadcaster | OrganizationKind::Service => {
            let x = 10 + seed.pick(30);
            (1..5)
                .map(|wave| ring(x, 90, wave * (13 + seed.pick(5))))
                .collect()
        }
        OrganizationKind::Outlet | OrganizationKind::Aggregator => (0..8)
            .map(|line| format!("M12 {}h{}", 16 + line * 10, 30 + seed.pick(46)))
            .collect(),
        OrganizationKind::Venue => (0..4)
            .map(|arch| {
                let (x, top) = (14 + arch * 9, 20 + arch * 10 + seed.pick(6));
                let (foot, radius) = (top + 50 - x, 50 - x);
                format!("M{x} 92V{foot}a{radius} {radius} 0 0 1 {} 0V92", 2 * radius)
            })
            .collect(),
        OrganizationKind::Company
        | OrganizationKind::ProductionCompany
        | OrganizationKind::Distributor
        | OrganizationKind::Other => (0..8)
            .map(|bar| format!("M{} 90V{}", 15 + bar * 10, 14 + seed.pick(60)))
            .collect(),
    };
    let color = seed.pick(site.data.series.protagonists.len() + 1);
    mark(&line_class(color), path, &organization.name)
}

/// The mark of the body that gave an award.
pub fn award_mark(site: Site, award: &Award) -> Markup {
    let body = site.data.organization(&award.body);
    body.map_or_else(Markup::default, |body| organization_mark(site, body))
}

/// The mark of a work: a record, a strip of film or a page.
pub fn work_mark(site: Site, work: &Work) -> Markup {
    let mut seed = Seed::of(&work.slug);
    let path: String = match work.kind.known() {
        Some(WorkKind::Film | WorkKind::Series) => (0..6)
            .map(|hole| format!("M8 {0}h8v8h-8zM84 {0}h8v8h-8z", 6 + hole * 16))
            .chain([format!(
                "M24 {}h52M24 {}h52",
                20 + seed.pick(16),
                64 + seed.pick(16)
            )])
            .collect(),
        Some(WorkKind::Album | WorkKind::Recording | WorkKind::Song | WorkKind::Podcast) => {
            let (x, y) = (30 + seed.pick(40), 30 + seed.pick(40));
            (1..6)
                .map(|groove| ring(x, y, groove * (7 + seed.pick(4))))
                .collect()
        }
        // Lines of text, for a page or a script.
        _ => (0..7)
            .map(|line| format!("M24 {}h{}", 18 + line * 11, 20 + seed.pick(34)))
            .collect(),
    };
    let color = seed.pick(site.data.series.protagonists.len() + 1);
    mark(&line_class(color), path, &work.title)
}

/// The mark of a source: a page with a number of lines that shows how many facts it has, relative to the source with
/// the most.
pub fn source_mark(site: Site, source: &Source) -> Markup {
    let (own, most) = site.data.drawn_from(&source.slug);
    let lines = 1 + 11 * own / most.max(1);
    let mut seed = Seed::of(&source.slug);
    let path = (0..lines)
        .map(|line| format!("M14 {}h{}", 17 + line * 6, 50 + seed.pick(22)))
        .collect();
    let color = seed.pick(site.data.series.protagonists.len() + 1);
    mark(&line_class(color), path, "")
}

fn mark(class: &str, path: String, name: &str) -> Markup {
    html! {
        svg.emblem viewBox="0 0 100 100" aria-hidden="true" {
            rect.ground width="100" height="100" rx="10" {}
            path class=(class) d=(path) {}
            text x="50" y="52" { (initials(name)) }
        }
    }
}

fn ring(x: usize, y: usize, radius: usize) -> String {
    let (x, y, radius) = (x as i32, y as i32, radius as i32);
    format!(
        "M{} {y}a{radius} {radius} 0 1 0 {} 0a{radius} {radius} 0 1 0-{1} 0",
        x - radius,
        2 * radius
    )
}

/// A star with this many points. The inner radius makes it sharp or blunt.
fn star(points: usize, inner: usize) -> String {
    let steps = 2 * points as i32;
    (0..steps)
        .map(|step| {
            let radius = if step % 2 == 0 { 44 } else { inner as i32 };
            let angle = 360 * step / steps;
            let (x, y) = (
                radius * sine(angle) / 1000,
                radius * sine(angle + 90) / 1000,
            );
            let letter = if step == 0 { 'M' } else { 'L' };
            format!("{letter}{} {}", 50 + x, 50 - y)
        })
        .chain(["z".to_owned()])
        .collect()
}

/// The sine of whole degrees, in thousandths, by Bhaskara's approximation: accurate to about three digits, and needs no
/// floats.
fn sine(degrees: i32) -> i32 {
    let degrees = degrees.rem_euclid(360);
    if degrees >= 180 {
        return -sine(degrees - 180);
    }
    let product = degrees * (180 - degrees);
    4000 * product / (40_500 - product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sine_is_close_enough_to_draw_with() {
        for degrees in -360..720 {
            let exact = f64::from(degrees).to_radians().sin() * 1000.0;
            assert!((f64::from(sine(degrees)) - exact).abs() < 2.8, "{degrees}");
        }
    }

    #[test]
    fn a_star_stays_in_its_square() {
        let star = star(16, 34);
        let numbers = star
            .split(['M', 'L', 'z', ' '])
            .filter(|number| !number.is_empty());
        assert!(
            numbers
                .map(|number| number.parse::<i32>().unwrap())
                .all(|at| (0..=100).contains(&at))
        );
    }
}

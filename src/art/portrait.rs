//! Portraits without photographs: initials over bands that only this person has, and a sign for what the person does
//! in or for the series.

use maud::{Markup, html};

use super::seed::Seed;
use super::{initials, level, line_class, protagonist};
use crate::dataset::{Person, Role};
use crate::site::Site;

/// A portrait, round, with the sign of the first role.
pub fn portrait(site: Site, person: &Person) -> Markup {
    let line = protagonist(site, &person.slug);
    let class = match line {
        Some(position) => format!("portrait own line-{}", position + 1),
        None => "portrait".to_owned(),
    };
    let colors = site.data.series.protagonists.len() + 1;
    let mut seed = Seed::of(&person.slug);
    let first = seed.pick(colors);
    let bands = (0..2).map(|band| {
        let (from, to) = (10 + seed.pick(80), 10 + seed.pick(80));
        let width = 4 + seed.pick(16);
        // The color after the last protagonist's is that of their meeting.
        let class = line_class((first + band) % colors);
        html! {
            path class=(class) stroke-width=(width) d=(format!("M0 {from}C45 {from} 55 {to} 100 {to}")) {}
        }
    });
    html! {
        svg class=(class) viewBox="0 0 100 100" aria-hidden="true" {
            circle.ground cx="50" cy="50" r="50" {}
            @for band in bands { (band) }
            text x="50" y="52" { (initials(&person.name)) }
            @if let Some(credit) = person.roles.first() {
                circle.seal cx="83" cy="83" r="17" {}
                path.sign transform="translate(71 71)" d=(sign(site, credit.role)) {}
            }
        }
    }
}

/// The sign of a role, in a square of 24.
fn sign(site: Site, role: Role) -> String {
    match role {
        Role::Subject => {
            let count = site.data.series.protagonists.len();
            (0..count)
                .map(|position| format!("M4 {}C14 {0} 10 12 20 12", level(position, count, 24)))
                .collect()
        }
        Role::AsSelf | Role::Interviewee | Role::Interviewer => {
            "M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3"
                .to_owned()
        }
        Role::Footage => "M4 6h16v12H4zM8.5 6v12M15.5 6v12".to_owned(),
        Role::Reenactor | Role::Portrayed => {
            "M5 6h14v6a7 7 0 0 1-14 0zM9 10h1M14 10h1M10 15h4".to_owned()
        }
        Role::Mentioned => "M6 12h0M12 12h0M18 12h0".to_owned(),
        Role::Director | Role::Producer | Role::Writer | Role::Editor => {
            "M4 10h16v9H4zM4 10l2-5h14l-2 5M10 5l-2 5M15 5l-2 5".to_owned()
        }
        Role::Cinematographer | Role::PictureCredit => {
            "M4 8h4l1-2h6l1 2h4v10H4zM9 13a3 3 0 1 0 6 0a3 3 0 1 0-6 0".to_owned()
        }
        Role::Music => {
            "M9 17V6l9-2v11M9 17a2 2 0 1 1-4 0a2 2 0 0 1 4 0zM18 15a2 2 0 1 1-4 0a2 2 0 0 1 4 0z"
                .to_owned()
        }
        Role::AwardRecipient => {
            "M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.800l5.6-.6z".to_owned()
        }
        Role::Critic => "M6 16c3 0 4-3 4-8H5v5h3M14 16c3 0 4-3 4-8h-5v5h3".to_owned(),
    }
}

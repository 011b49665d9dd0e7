//! Portraits without photographs: initials over bands that only this person has, and a sign for what the person does in
//! or for the series.

use maud::{Markup, html};

use super::seed::Seed;
use super::{initials, level, line_class, protagonist};
use crate::dataset::{Job, Person};
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
        // The color after the last protagonist's is the one for where their lines meet.
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
            @if let Some(credit) = person.credits.first() {
                circle.seal cx="83" cy="83" r="17" {}
                path.sign transform="translate(71 71)" d=(sign(site, credit.job.known())) {}
            }
        }
    }
}

/// The sign of a job, in a 24 × 24 square. A job the engine does not know gets the sign of the crew.
fn sign(site: Site, job: Option<Job>) -> String {
    const CREW: &str = "M4 10h16v9H4zM4 10l2-5h14l-2 5M10 5l-2 5M15 5l-2 5";
    let sign = match job {
        Some(Job::Subject) => {
            let count = site.data.series.protagonists.len();
            return (0..count)
                .map(|position| format!("M4 {}C14 {0} 10 12 20 12", level(position, count, 24)))
                .collect();
        }
        Some(
            Job::AsSelf
            | Job::Interviewee
            | Job::Interviewer
            | Job::Voice
            | Job::Narrator
            | Job::Host,
        ) => "M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3",
        Some(Job::Footage) => "M4 6h16v12H4zM8.5 6v12M15.5 6v12",
        Some(Job::Actor | Job::Guest | Job::Reenactor | Job::Portrayed) => {
            "M5 6h14v6a7 7 0 0 1-14 0zM9 10h1M14 10h1M10 15h4"
        }
        Some(Job::Mentioned) => "M6 12h0M12 12h0M18 12h0",
        Some(Job::Cinematographer | Job::PictureCredit) => {
            "M4 8h4l1-2h6l1 2h4v10H4zM9 13a3 3 0 1 0 6 0a3 3 0 1 0-6 0"
        }
        Some(Job::Music) => {
            "M9 17V6l9-2v11M9 17a2 2 0 1 1-4 0a2 2 0 0 1 4 0zM18 15a2 2 0 1 1-4 0a2 2 0 0 1 4 0z"
        }
        Some(Job::AwardRecipient) => {
            "M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.800l5.6-.6z"
        }
        Some(Job::Critic) => "M6 16c3 0 4-3 4-8H5v5h3M14 16c3 0 4-3 4-8h-5v5h3",
        Some(_) | None => CREW,
    };
    sign.to_owned()
}

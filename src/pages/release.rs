//! Release: who could see it where and when, including what is not known.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Field, Link, Outside, Picture, Prose, SectionHead, Tail, outside_lines, paragraphs, permalink,
    picture, record, section_end, section_head, sources, unknown,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Releases {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The age rating, and what it means.
    pub rating: Option<(String, String)>,
    /// Where and when, at a glance.
    pub picture: Option<Picture>,
    /// The releases.
    pub releases: Vec<Release>,
    /// How the page ends.
    pub end: Tail,
}

/// A release.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Release {
    /// Its `id` on the page.
    pub id: String,
    /// What kind it is.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// When, where and by whom.
    pub record: Vec<Field>,
    /// What the sources say.
    pub text: Vec<Prose>,
    /// What they do not say.
    pub unknown: Vec<String>,
    /// What is known only from outside the sources.
    pub outside: Vec<Outside>,
    /// Who says so.
    pub sources: Vec<Link>,
}

impl Releases {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                @if let Some((mark, meaning)) = &self.rating {
                    p.rating { strong { (mark) } " " bdi { (meaning) } }
                }
                (picture(&self.picture))
                div.entries.stack { @for release in &self.releases { (entry(release)) } }
                (section_end(&self.end))
            }
        }
    }
}

fn entry(release: &Release) -> Markup {
    html! {
        section.entry id=(release.id) {
            (permalink(&release.id, &release.title))
            p.kicker { (release.kind) }
            h2 { (release.title) }
            (record(&release.record))
            (paragraphs(&release.text))
            (unknown(&release.unknown))
            (outside_lines(&release.outside))
            p.named-by { "Source: " (sources(&release.sources)) }
        }
    }
}

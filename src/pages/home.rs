//! Home: what the series is, its parts, its protagonists, its awards, and a way into everything.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::controls::{Control, control};
use crate::parts::{
    AwardCard, Card, Disagreement, Drawing, Fact, Field, Link, Outside, Prose, award_card,
    disagreements, episode_card, facts, link, outside, paragraphs, prose, record, section,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Home {
    /// The lines of the protagonists.
    pub lines: Drawing,
    /// What kind of series it is.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a line.
    pub tagline: String,
    /// What its episodes or seasons are called, and their cards.
    pub parts: (String, Vec<Card>),
    /// The link to all parts, if there are more.
    pub more_parts: Option<Link>,
    /// What it is.
    pub introduction: Vec<Prose>,
    /// Where to watch it, line by line.
    pub watch: Vec<Prose>,
    /// The credits and figures a visitor looks up first.
    pub record: Vec<Field>,
    /// Who it is about.
    pub protagonists: Vec<Protagonist>,
    /// The most important awards.
    pub honors: Vec<AwardCard>,
    /// The link to all of them.
    pub awards: Link,
    /// Links to every section: name, address and description.
    pub ways_in: Vec<(String, String, String)>,
    /// Where sources disagree about the series as a whole.
    pub disagreements: Vec<Disagreement>,
    /// What the sources say about it.
    pub facts: Vec<Fact>,
    /// What is known only from outside the sources.
    pub outside: Vec<Outside>,
}

/// A protagonist of the series.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Protagonist {
    /// The portrait.
    pub art: Drawing,
    /// Where the line of this person begins.
    pub place: String,
    /// The name.
    pub name: Link,
    /// Who they are.
    pub line: Prose,
}

impl Home {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            div.page {
                header.hero {
                    div.origins { (self.lines.markup()) ul { (self.origins()) } }
                    p.kicker { (self.kind) }
                    h1 tabindex="-1" { (self.title) }
                    p.tagline { (self.tagline) }
                    (control(Control::Share))
                }
                @if !self.parts.1.is_empty() { (section("parts", &self.parts.0, self.parts())) }
                section.part.two-columns {
                    section.prose {
                        (paragraphs(&self.introduction))
                        @if !self.watch.is_empty() {
                            h2 { "Where to watch" }
                            (paragraphs(&self.watch))
                        }
                    }
                    (record(&self.record))
                }
                (self.protagonists())
                (self.honors())
                (self.ways_in())
                (disagreements(&self.disagreements))
                @if !self.facts.is_empty() { (section("said", "The facts", self.facts())) }
                (outside(&self.outside))
            }
        }
    }

    /// The names on the lines, each where its line starts.
    fn origins(&self) -> Markup {
        html! {
            @for (position, protagonist) in self.protagonists.iter().enumerate() {
                li class={ "line-" (position + 1) } {
                    p {
                        (link(&protagonist.name))
                        " "
                        span { (protagonist.place) }
                    }
                }
            }
        }
    }

    fn parts(&self) -> Markup {
        html! {
            ol.grid.parts { @for part in &self.parts.1 { li { (episode_card(part)) } } }
            @if let Some(more) = &self.more_parts { p.more { (link(more)) } }
        }
    }

    /// The protagonists, each in their own color.
    fn protagonists(&self) -> Markup {
        if self.protagonists.is_empty() {
            return Markup::default();
        }
        let cards = html! {
            ul.grid.wide {
                @for (position, protagonist) in self.protagonists.iter().enumerate() {
                    li class={ "protagonist line-" (position + 1) } {
                        (protagonist.art.markup())
                        div {
                            p.kicker { (protagonist.place) }
                            h3 { (link(&protagonist.name)) }
                            p { (prose(&protagonist.line)) }
                        }
                    }
                }
            }
        };
        section("protagonists", "Who it’s about", cards)
    }

    fn honors(&self) -> Markup {
        if self.honors.is_empty() {
            return Markup::default();
        }
        let cards = html! {
            ul.grid { @for award in &self.honors { li { (award_card(award)) } } }
            p.more { (link(&self.awards)) }
        };
        section("honors", "Honors", cards)
    }

    /// Links to every section.
    fn ways_in(&self) -> Markup {
        let ways = html! {
            ul.index {
                @for (name, to, holds) in &self.ways_in {
                    li {
                        a href=(to) { (name) }
                        span { (holds) }
                    }
                }
            }
        };
        section("ways-in", "Look it up", ways)
    }

    fn facts(&self) -> Markup {
        html! {
            details {
                summary { "Facts about the series as a whole (" (self.facts.len()) ")" }
                (facts(&self.facts))
            }
        }
    }
}

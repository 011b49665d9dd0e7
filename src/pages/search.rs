//! Search: finds everything by name, alias or word. Without a query it lists everything by letter.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::controls::{Control, control};
use crate::parts::{Link, SectionHead, link, section_head};
use crate::search::{Found, Hit};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Search {
    /// Heading and introduction.
    pub head: SectionHead,
    /// Everything by letter, or, if that would be too much for one page, links to the lists.
    pub letters: Vec<Letter>,
}

/// The entries under a letter.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Letter {
    /// The letter.
    pub letter: String,
    /// The entries, and the kind of each.
    pub entries: Vec<(Link, String)>,
}

impl Search {
    /// The page, before anything is searched for.
    pub fn markup(&self) -> Markup {
        html! {
            (section_head(&self.head))
            (control(Control::SearchForm))
            section.searched {
                (control(Control::Results))
                div.letters data-live {
                    @for Letter { letter, entries } in &self.letters {
                        section.letter {
                            h2 { (letter) }
                            ul {
                                @for (entry, kind) in entries { li { (link(entry)) " " span.detail { (kind) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The results for a text.
pub fn results(text: &str, found: &Found) -> Markup {
    html! {
        p.filter-status { (count_of(text, found)) }
        ol.results { @for found in &found.hits { (hit(found)) } }
    }
}

/// How many entries were found for a text, in words.
pub fn count_of(text: &str, found: &Found) -> String {
    match found.count {
        _ if found.more => format!("Many entries for “{text}”. Keep typing."),
        0 => format!("Nothing found for “{text}”. Try fewer letters, or another spelling."),
        1 => format!("One entry for “{text}”"),
        count => format!("{count} entries for “{text}”"),
    }
}

fn hit(hit: &Hit) -> Markup {
    let entry = hit.entry;
    html! {
        @if let Some(id) = &entry.fact {
            li {
                p.kicker { "Fact " (id) }
                a href=(entry.to) { (entry.name) }
            }
        } @else {
            li.with-art {
                (entry.art.markup())
                div {
                    p.kicker { (hit.kind) }
                    a href=(entry.to) { (entry.name) }
                    @if let Some(alias) = &hit.matched { " " span.detail { "matches " bdi { (alias) } } }
                }
            }
        }
    }
}

//! The people in the series whose part is not known, by how they appear.

use maud::{Markup, html};

use super::super::entity_link;
use super::roll::Entry;
use super::{MOST, sign};
use crate::dataset::{Evidence, Job, Section, capitalized};
use crate::query::{Param, Query};
use crate::route::Route;
use crate::site::Site;

/// The names for each way of appearing. People who appear in other ways too have those signs next to their names.
pub fn names(site: Site, groups: &[(Job, Vec<Entry>)]) -> Markup {
    let most = MOST / groups.len();
    let one = &site.data.series.labels.episode.one;
    html! {
        div.unplaced {
            h3 { (capitalized(one)) " not stated" }
            p.aside {
                @match site.data.series.evidence {
                    Evidence::EveryEntry => { "No source says which " (one) " they are in. " }
                    Evidence::WhereTold => { "This site doesn’t say which " (one) " they are in. " }
                }
                "Symbols next to a name show other ways they appear."
            }
            @for (way, entries) in groups {
                section {
                    h4 { span class=(sign(*way)) { (way.label()) } " " span.count { (entries.len()) } }
                    ul.names {
                        @for entry in entries.iter().take(most) { (name(site, entry)) }
                        @if entries.len() > most { (rest(site, *way, entries.len() - most)) }
                    }
                }
            }
        }
    }
}

fn name(site: Site, entry: &Entry) -> Markup {
    html! {
        li {
            (entity_link(site, &entry.entity))
            @for way in &entry.ways[1..] {
                " "
                span class=(sign(*way)) { span.visually-hidden { (way.label()) } }
            }
        }
    }
}

/// The link to everyone with a role, if there is a page of people.
fn rest(site: Site, way: Job, count: usize) -> Markup {
    let list = Route::Section(Section::People);
    let query = Query::default().with(Param::Role, Some(way.name()));
    html! {
        li {
            @if site.data.series.pages.contains_key(&Section::People) {
                a href=(format!("{}{}", list.path(), query.to_address())) {
                    "and " (count) " more"
                }
            } @else {
                "and " (count) " more"
            }
        }
    }
}

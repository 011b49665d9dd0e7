//! The matrix: a row for each entry, a column for each part, and in the last column how it appears.

use maud::{Markup, html};

use super::super::entity_link;
use super::line::{Cell, cells};
use super::roll::Entry;
use super::{MOST, MOST_PARTS, sign};
use crate::dataset::{Episode, Noun, Section, capitalized};
use crate::route::Route;
use crate::site::Site;

/// With more parts than this, columns are as narrow as their numbers.
const ROOMY: usize = 8;

/// The rows, with a legend. With many parts the table is wider than the page and scrolls inside it, also with the
/// keyboard.
pub fn matrix(site: Site, entries: &[Entry]) -> Markup {
    let is_dense = site.data.episodes.len() > ROOMY;
    let more = entries.len().saturating_sub(MOST);
    let table = table(site, &entries[..entries.len() - more]);
    let Noun { one, many } = &site.data.series.labels.episode;
    html! {
        div class=(if is_dense { "cast dense" } else { "cast roomy" }) {
            p {
                "A line runs from the first " (one) " they are in to the last, dotted across " (many) " they are not in."
            }
            @if is_dense {
                section.cast-scroll aria-label={ "Rows by " (one) } tabindex="0" { (table) }
            } @else {
                (table)
            }
            @if more > 0 {
                p.aside { "And " (more) " more, on the pages of the " (many) "." }
            }
            @if site.data.episodes.len() > MOST_PARTS {
                p.aside { "The first " (MOST_PARTS) " of " (site.data.episodes.len()) " " (many) "." }
            }
        }
    }
}

fn table(site: Site, entries: &[Entry]) -> Markup {
    html! {
        table {
            caption.visually-hidden { "Who’s in which " (site.data.series.labels.episode.one) ", and how" }
            thead {
                tr {
                    th scope="col" { "Who" }
                    @for part in parts(site) { (head(site, part)) }
                    th scope="col" { "In the series" }
                }
            }
            tbody {
                @for entry in entries { (row(site, entry)) }
            }
        }
    }
}

/// The parts that have a column.
fn parts(site: Site) -> &'static [Episode] {
    let all = &site.data.episodes;
    &all[..all.len().min(MOST_PARTS)]
}

fn head(site: Site, part: &Episode) -> Markup {
    let label = capitalized(&site.data.series.labels.episode.one);
    html! {
        th scope="col" {
            a href=(address(part)) {
                span.label { (label) }
                " "
                span.numeral { (part.number) }
                @if part.title != format!("{label} {}", part.number) {
                    " "
                    span.title { (part.title) }
                }
            }
        }
    }
}

fn row(site: Site, entry: &Entry) -> Markup {
    let class = entry.line.map(|line| format!("line-{}", line + 1));
    html! {
        tr class=[class] {
            th scope="row" { (entity_link(site, &entry.entity)) }
            @for cell in cells(parts(site).len(), entry) {
                @match cell {
                    Cell::Told { part, note, before, after } => {
                        td class=(told(before, after)) { (mark(site, part, note)) }
                    }
                    Cell::Between => td.between {},
                    Cell::Empty => td {},
                }
            }
            td.how { (how(site, entry)) }
        }
    }
}

/// The part it is in, and what happens to it there.
fn mark(site: Site, part: usize, note: &str) -> Markup {
    let part = &site.data.episodes[part];
    html! {
        a href=(address(part)) {
            span.note { strong { (part.title) } " " span { (note) } }
        }
    }
}

/// How a person appears, or what kind of thing it is.
fn how(site: Site, entry: &Entry) -> Markup {
    let slug = entry.entity.slug.as_deref().unwrap_or_default();
    let data = site.data;
    let kind = match entry.entity.section {
        Section::Organizations => data
            .organization(slug)
            .map(|entry| entry.kind.label().into()),
        Section::Works => data.work(slug).map(|entry| entry.kind.label()),
        _ => None,
    };
    html! {
        @if let Some(kind) = kind { (kind) }
        @if !entry.ways.is_empty() {
            ul {
                @for way in &entry.ways { li class=(sign(*way)) { (way.label()) } }
            }
        }
    }
}

fn address(part: &Episode) -> String {
    Route::Item(Section::Episodes, part.slug.clone()).path()
}

fn told(before: bool, after: bool) -> &'static str {
    match (before, after) {
        (false, false) => "told",
        (false, true) => "told after",
        (true, false) => "told before",
        (true, true) => "told before after",
    }
}

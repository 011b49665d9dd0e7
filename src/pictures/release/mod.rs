//! Releases: who could see it where and when, and what is not known. What is dated is on a time scale, what is undated
//! in an area of its own.

mod lane;
mod rows;
mod territory;

use maud::{Markup, html};

use self::territory::Territory;
use super::entity_link;
use crate::dataset::{Date, EntityRef, Release, Section};
use crate::pictures::scale::Scale;
use crate::site::Site;

/// As many columns as leave room for words next to them.
const MOST_COLUMNS: usize = 9;

/// The picture and its table.
pub fn draw(site: Site) -> Option<Markup> {
    let releases = &site.data.releases;
    if releases.is_empty() {
        return None;
    }
    let (mut dated, undated): (Vec<_>, Vec<_>) = releases
        .iter()
        .partition(|release| date_of(release).is_some());
    dated.sort_by_key(|release| date_of(release).map(|date| date.start.sort_key()));
    let dates: Vec<Date> = dated.iter().copied().filter_map(date_of).collect();
    let scale = Scale::of(&dates, MOST_COLUMNS);
    Some(html! {
        p.reading {
            span.key.seen { "where it could be seen" } ", "
            span.key.excepted { "where it could not" } ", "
            span.key.unknown-form { "what no source says" } "."
        }
        @if !dated.is_empty() {
            h3 { "With a date" }
            p.reading { "In chronological order, not to scale. An arrow marks a start; whether or when it ended is not known." }
            (lane::heads(&scale))
            ol.ways { @for release in dated { (way(site, release, lane::lane(&scale, release))) } }
        }
        @if !undated.is_empty() {
            h3 { "Without a date" }
            ul.ways { @for release in undated { (way(site, release, lane::unknown())) } }
        }
        (rows::table(site))
    })
}

fn date_of(release: &Release) -> Option<Date> {
    release.when.as_ref().and_then(|when| when.date)
}

/// One way to see it: what it is, when, where, and who carried it.
fn way(site: Site, release: &'static Release, lane: Markup) -> Markup {
    let entity = EntityRef::item(Section::Release, &release.slug);
    let words = date_of(release).map_or("date not known".to_owned(), |date| date.words());
    html! {
        li.way {
            div.what {
                p.kicker { (release.kind.label()) }
                h4 {
                    a href=(site.address(&entity)) {
                        span { (release.title) }
                        span.visually-hidden { ", " (words) }
                    }
                }
            }
            div.lane { (lane) }
            dl {
                (place(release))
                div {
                    dt { "Carried by" }
                    @match &release.carrier {
                        Some(slug) => dd { (entity_link(site, &EntityRef::item(Section::Organizations, slug))) },
                        None => dd.unknown-form { "not known" },
                    }
                }
                @match release.unknown.len() {
                    0 => {}
                    1 => div { dt { "Not known" } dd.unknown-form { "1 thing, listed below" } },
                    many => div { dt { "Not known" } dd.unknown-form { (many) " things, listed below" } },
                }
            }
        }
    }
}

fn place(release: &Release) -> Markup {
    let Some(text) = &release.territory else {
        return html! { div { dt { "Where" } dd.unknown-form { "not known" } } };
    };
    let territory = Territory::of(text);
    html! {
        div {
            dt { "Where" }
            dd.seen { bdi { (territory.seen) } }
            @if let Some(note) = territory.note { dd.note { bdi { (note) } } }
        }
        @if let Some(excepted) = territory.excepted {
            div { dt { "Not in" } dd.excepted { bdi { (excepted) } } }
        }
    }
}

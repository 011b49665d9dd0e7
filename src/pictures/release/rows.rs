//! The same as a table: every release with when, where, who carried it, and what the sources do not say about it.

use maud::{Markup, html};

use super::super::{entity_link, when};
use crate::dataset::{EntityRef, Release, Section};
use crate::pictures::table;
use crate::site::Site;

/// The table.
pub fn table(site: Site) -> Markup {
    table::table(
        "Every release in the picture",
        &[
            "What",
            "How",
            "When",
            "Where",
            "Carried by",
            "What no source says",
        ],
        site.data
            .releases
            .iter()
            .map(|release| row(site, release))
            .collect(),
    )
}

fn row(site: Site, release: &'static Release) -> Vec<Markup> {
    let unknown = html! { "not known" };
    let date = match &release.when {
        Some(date) if date.date.is_some() => when(date),
        Some(date) => html! { "not known" (when(date)) },
        None => unknown.clone(),
    };
    let carrier = release.carrier.as_deref();
    vec![
        entity_link(site, &EntityRef::item(Section::Release, &release.slug)),
        html! { (release.kind.label()) },
        date,
        release
            .territory
            .as_ref()
            .map_or(unknown.clone(), |territory| html! { bdi { (territory) } }),
        carrier.map_or(unknown, |slug| {
            entity_link(site, &EntityRef::item(Section::Organizations, slug))
        }),
        html! { @if !release.unknown.is_empty() { ul { @for gap in &release.unknown { li { (gap) } } } } },
    ]
}

//! Works: the records and films that the sources name.

use maud::{Markup, html};

use crate::components::{all, card, section_end, section_head};
use crate::dataset::{EntityRef, Section};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let cards: Vec<_> = data
        .works
        .iter()
        .map(|work| {
            let entity = EntityRef::item(Section::Works, &work.slug);
            let date = work.when.as_ref().and_then(|when| when.date);
            let kicker = match date {
                Some(date) => format!("{} · {}", work.kind.label(), date.words()),
                None => work.kind.label().to_owned(),
            };
            html! { li { (card(site, &entity, kicker, work.summary.clone())) } }
        })
        .collect();
    html! {
        div.page {
            (section_head(site, Section::Works))
            h2.visually-hidden { "The list" }
            ul.entries.grid.wide { (all(cards)) }
            (section_end(site, Section::Works))
        }
    }
}

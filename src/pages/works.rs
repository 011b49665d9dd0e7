//! Works: the records and films that the sources name.

use maud::{Markup, html};

use crate::components::{all, pager, section_end, section_head, shown_of, work_card};
use crate::dataset::Section;
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let cards: Vec<_> = data.works[shown_of(site, data.works.len())]
        .iter()
        .map(|work| {
            html! { li { (work_card(site, work)) } }
        })
        .collect();
    html! {
        div.page {
            (section_head(site, Section::Works))
            h2.visually-hidden { "The list" }
            ul.entries.grid.wide { (all(cards)) }
            (pager(site, data.works.len()))
            (section_end(site, Section::Works))
        }
    }
}

//! Works: the records and films that the sources name.

use maud::{Markup, html};

use crate::components::{pager, rows, section_end, section_head, shown_of, work_card};
use crate::dataset::Section;
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let shown = &data.works[shown_of(site, data.works.len())];
    let cards = rows(
        shown.len(),
        move |at| html! { li { (work_card(site, &shown[at])) } },
    );
    html! {
        div.page {
            (section_head(site, Section::Works))
            h2.visually-hidden { "The list" }
            ul.entries.grid.wide { (cards) }
            (pager(site, data.works.len()))
            (section_end(site, Section::Works))
        }
    }
}

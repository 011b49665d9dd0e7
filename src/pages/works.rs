//! Works: the records and films that the sources name.

use maud::{Markup, html};

use crate::components::{pager, section_end, section_head, shown_of, work_card};
use crate::dataset::Section;
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let shown = &data.works[shown_of(site, data.works.len())];
    html! {
        div.page {
            (section_head(site, Section::Works))
            h2.visually-hidden { "The list" }
            ul.entries.grid.wide { @for work in shown { li { (work_card(site, work)) } } }
            (pager(site, data.works.len()))
            (section_end(site, Section::Works))
        }
    }
}

//! Episodes: the list of parts.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    Picture, episode_card, pager, picture, section_end, section_head, shown_of,
};
use crate::dataset::Section;
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let shown = &data.episodes[shown_of(site, data.episodes.len())];
    html! {
        div.page {
            (section_head(site, Section::Episodes))
            h2.visually-hidden { "The list" }
            ol.entries.grid.parts { @for episode in shown { li { (episode_card(site, episode)) } } }
            (pager(site, data.episodes.len()))
            @if site.route.read_untracked().page() == 1 { (picture(site, Picture::Cast)) }
            (section_end(site, Section::Episodes))
        }
    }
}

//! Episodes: the list of parts.

use maud::{Markup, html};

use crate::components::{Picture, all, episode_card, picture, section_end, section_head};
use crate::dataset::Section;
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let cards: Vec<_> = data
        .episodes
        .iter()
        .map(|episode| html! { li { (episode_card(site, episode)) } })
        .collect();
    html! {
        div.page {
            (section_head(site, Section::Episodes))
            h2.visually-hidden { "The list" }
            ol.entries.grid.parts { (all(cards)) }
            (picture(site, Picture::Cast))
            (section_end(site, Section::Episodes))
        }
    }
}

//! Episodes: the list of parts.

use leptos::prelude::*;

use crate::components::{Inert, Markup, episode_card, section_end, section_head};
use crate::dataset::Section;
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let cards: Vec<_> = data
        .episodes
        .iter()
        .map(|episode| view! { <li>{episode_card(site, episode)}</li> })
        .collect();
    view! {
        <div class="page">
            {section_head(site, Section::Episodes)}
            <h2 class="visually-hidden">"The list"</h2>
            <ol class="entries grid wide">{cards}</ol>
            {section_end(site, Section::Episodes)}
        </div>
    }
    .inert()
}

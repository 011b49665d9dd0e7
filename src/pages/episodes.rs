//! Episodes: the list of parts.

use leptos::prelude::*;

use crate::components::{disagreements, episode_card, facts, next_steps, section, section_head};
use crate::dataset::{EntityRef, Section};
use crate::site::Site;

pub fn view(site: Site) -> AnyView {
    let data = site.data;
    let cards: Vec<_> = data
        .episodes
        .iter()
        .map(|episode| view! { <li>{episode_card(site, episode)}</li> })
        .collect();
    let own = EntityRef::section(Section::Episodes);
    let known = data.facts_about(&own);
    let known =
        (!known.is_empty()).then(|| section("said", "What the sources say", facts(site, known)));
    view! {
        {section_head(site, Section::Episodes)}
        <h2 class="visually-hidden">"The list"</h2>
        <ol class="entries grid wide">{cards}</ol>
        {disagreements(site, data.disagreements_about(&own))}
        {known}
        {next_steps(site, Section::Episodes)}
    }
    .into_any()
}

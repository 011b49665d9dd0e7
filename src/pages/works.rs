//! Works: the records and films that the sources name.

use leptos::prelude::*;

use crate::components::{Inert, Markup, card, section_end, section_head};
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
            view! { <li>{card(site, &entity, kicker, work.summary.clone())}</li> }
        })
        .collect();
    view! {
        <div class="page">
            {section_head(site, Section::Works)}
            <h2 class="visually-hidden">"The list"</h2>
            <ul class="entries grid wide">{cards}</ul>
            {section_end(site, Section::Works)}
        </div>
    }
    .inert()
}

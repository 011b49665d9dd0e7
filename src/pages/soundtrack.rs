//! Soundtrack: who issued it and who made the music.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, entity_link, grid, person_card, section_end, section_head, statements, unknown,
    when,
};
use crate::dataset::{EntityRef, Role, Section, Soundtrack};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let composers = data
        .people_with(Role::Composer)
        .into_iter()
        .map(|person| view! { <li>{person_card(site, person)}</li> }.inert())
        .collect();
    view! {
        <div class="page">
            {section_head(site, Section::Soundtrack)}
            {data.series.soundtrack.as_ref().map(|soundtrack| album(site, soundtrack))}
            {grid("composers", "Music of the series", composers)}
            {section_end(site, Section::Soundtrack)}
        </div>
    }
    .inert()
}

fn album(site: Site, soundtrack: &'static Soundtrack) -> Markup {
    let organization =
        |slug: &str| entity_link(site, &EntityRef::item(Section::Organizations, slug));
    let licensor = soundtrack.licensor.as_deref().map(|slug| {
        view! {
            <div>
                <dt>"Under license from"</dt>
                <dd>{organization(slug)}</dd>
            </div>
        }
    });
    let date = match &soundtrack.when {
        Some(date) => when(date),
        None => "not given in the sources".inert(),
    };
    view! {
        <section class="entry">
            <h2>{soundtrack.title.as_str()}</h2>
            <dl class="record">
                <div>
                    <dt>"Label"</dt>
                    <dd>{organization(&soundtrack.label)}</dd>
                </div>
                {licensor}
                <div>
                    <dt>"Date"</dt>
                    <dd>{date}</dd>
                </div>
            </dl>
            {statements(site, &soundtrack.statements)}
            {unknown(&soundtrack.unknown)}
        </section>
    }
    .inert()
}

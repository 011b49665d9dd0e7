//! Soundtrack: who issued it and who made the music.

use leptos::prelude::*;

use crate::components::{
    disagreements, entity_link, facts, grid, next_steps, person_card, section, section_head,
    statements, unknown, when,
};
use crate::dataset::{EntityRef, Role, Section, Soundtrack};
use crate::site::Site;

pub fn view(site: Site) -> AnyView {
    let data = site.data;
    let composers = data
        .people_with(Role::Composer)
        .into_iter()
        .map(|person| view! { <li>{person_card(site, person)}</li> }.into_any())
        .collect();
    view! {
        {section_head(site, Section::Soundtrack)}
        {data.series.soundtrack.as_ref().map(|soundtrack| album(site, soundtrack))}
        {grid("composers", "Music of the series", composers)}
        {disagreements(site, data.disagreements_on(Section::Soundtrack))}
        {section("said", "What the sources say", facts(site, data.facts_on(Section::Soundtrack)))}
        {next_steps(site, Section::Soundtrack)}
    }
    .into_any()
}

fn album(site: Site, soundtrack: &'static Soundtrack) -> AnyView {
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
        None => "not given in the sources".into_any(),
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
    .into_any()
}

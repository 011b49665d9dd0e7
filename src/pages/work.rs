//! One work: who made it and what it has to do with the series.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, aliases, appearances_of, breadcrumbs, entity_links, paragraphs, sources, tail,
    when,
};
use crate::dataset::{EntityRef, Section, Work};
use crate::site::Site;

pub fn view(site: Site, work: &'static Work) -> Markup {
    let own = EntityRef::item(Section::Works, &work.slug);
    let date = match &work.when {
        Some(date) => when(date),
        None => "not given in the sources".inert(),
    };
    view! {
        <article>
            <header class="page-head">
                {breadcrumbs(site, &[Section::Works], &work.title)}
                <p class="kicker">{work.kind.label()}</p>
                <h1 tabindex="-1">{work.title.as_str()}</h1>
                <p class="lead">{work.summary.as_str()}</p>
                {aliases(site, &work.aliases)}
            </header>
            <div class="two-columns">
                <div class="prose">{paragraphs(site, &work.about)}</div>
                <dl class="record">
                    <div>
                        <dt>"By"</dt>
                        <dd>{entity_links(site, &work.makers)}</dd>
                    </div>
                    <div>
                        <dt>"Date"</dt>
                        <dd>{date}</dd>
                    </div>
                    <div>
                        <dt>"Named by"</dt>
                        <dd>{sources(site, &work.sources)}</dd>
                    </div>
                </dl>
            </div>
            {appearances_of(site, &own)}
            {tail(site, &own, &work.outside)}
        </article>
    }
    .inert()
}

//! Release: who could see it where and when, including what is not known.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, entity_link, outside_lines, paragraphs, section_end, section_head, sources,
    unknown, when,
};
use crate::dataset::{EntityRef, Release, Section};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let items: Vec<_> = data
        .releases
        .iter()
        .map(|release| entry(site, release))
        .collect();
    let rating = data.series.rating.as_ref().map(|rating| {
        view! {
            <p class="rating">
                <strong>{rating.mark.as_str()}</strong>
                " "
                {rating.meaning.as_str()}
            </p>
        }
    });
    view! {
        <div class="page">
            {section_head(site, Section::Release)}
            {rating}
            <div class="entries stack">{items}</div>
            {section_end(site, Section::Release)}
        </div>
    }
    .inert()
}

fn entry(site: Site, release: &'static Release) -> Markup {
    const UNKNOWN: &str = "not given in the sources";
    let date = match &release.when {
        Some(date) => when(date),
        None => UNKNOWN.inert(),
    };
    let carrier = match &release.carrier {
        Some(slug) => entity_link(site, &EntityRef::item(Section::Organizations, slug)),
        None => UNKNOWN.inert(),
    };
    view! {
        <section class="entry" id=release.slug.as_str()>
            <p class="kicker">{release.kind.label()}</p>
            <h2>{release.title.as_str()}</h2>
            <dl class="record">
                <div>
                    <dt>"When"</dt>
                    <dd>{date}</dd>
                </div>
                <div>
                    <dt>"Where"</dt>
                    <dd>{release.territory.as_deref().unwrap_or(UNKNOWN)}</dd>
                </div>
                <div>
                    <dt>"By"</dt>
                    <dd>{carrier}</dd>
                </div>
            </dl>
            {paragraphs(site, &release.text)}
            {unknown(&release.unknown)}
            {outside_lines(site, &release.outside)}
            <p class="named-by">"Source: " {sources(site, &release.sources)}</p>
        </section>
    }
    .inert()
}

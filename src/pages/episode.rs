//! One part: what it tells, when it was shown, who and what occurs in it.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, appearance_item, appearance_list, breadcrumbs, entity_link, paragraphs, poster,
    tail, when,
};
use crate::dataset::{EntityRef, Episode, Section};
use crate::route::Route;
use crate::site::Site;

pub fn view(site: Site, episode: &'static Episode) -> Markup {
    let data = site.data;
    let own = EntityRef::item(Section::Episodes, &episode.slug);
    let network = EntityRef::item(Section::Organizations, &data.series.network);
    view! {
        <article>
            <header class="page-head with-art">
                {breadcrumbs(site, &[Section::Episodes], &episode.title)}
                {poster(site, episode.number, data.episodes.len())}
                <h1 tabindex="-1">{episode.title.as_str()}</h1>
                <p class="lead">{episode.summary.as_str()}</p>
            </header>
            <div class="two-columns">
                <div class="prose synopsis">{paragraphs(site, &episode.synopsis)}</div>
                <dl class="record">
                    <div>
                        <dt>"Part"</dt>
                        <dd>{format!("{} of {}", episode.number, data.episodes.len())}</dd>
                    </div>
                    <div>
                        <dt>"First shown"</dt>
                        <dd>{when(&episode.air)}</dd>
                    </div>
                    <div>
                        <dt>"On"</dt>
                        <dd>{entity_link(site, &network)}</dd>
                    </div>
                </dl>
            </div>
            {appearances(site, episode)}
            {tail(site, &own, &episode.outside)}
            {neighbors(site, episode)}
        </article>
    }
    .inert()
}

fn appearances(site: Site, episode: &'static Episode) -> Markup {
    let items = episode
        .appearances
        .iter()
        .map(|appearance| {
            appearance_item(
                site,
                &appearance.entity,
                &appearance.note,
                &appearance.facts,
            )
        })
        .collect();
    appearance_list("Who and what occurs in it", items)
}

fn neighbors(site: Site, episode: &'static Episode) -> Markup {
    let at = |number: Option<u16>| {
        site.data
            .episodes
            .iter()
            .find(|other| Some(other.number) == number)
    };
    let link = |other: &'static Episode, rel: &'static str, words: &'static str| {
        let route = Route::Item(Section::Episodes, other.slug.clone());
        view! {
            <a rel=rel href=site.base.href(&route)>
                <span>{words}</span>
                {other.title.as_str()}
            </a>
        }
    };
    let previous = at(episode.number.checked_sub(1)).map(|other| link(other, "prev", "Previous"));
    let next = at(episode.number.checked_add(1)).map(|other| link(other, "next", "Next"));
    view! {
        <nav class="neighbors" aria-label="Previous and next">
            {previous}
            {next}
        </nav>
    }
    .inert()
}

//! One source: what it is, and every fact drawn from it.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, breadcrumbs, disagreements, facts, outside, paragraphs, section,
};
use crate::dataset::{EntityRef, Section, Source};
use crate::site::Site;

pub fn view(site: Site, source: &'static Source) -> Markup {
    const UNKNOWN: &str = "not given";
    let data = site.data;
    let own = EntityRef::item(Section::Sources, &source.slug);
    let url = source.url.as_deref().map(|url| {
        view! {
            <div>
                <dt>"Read it"</dt>
                <dd>
                    <a rel="external" href=url>{url}</a>
                </dd>
            </div>
        }
    });
    let related = (!source.related_titles.is_empty()).then(|| {
        let titles: Vec<_> = source
            .related_titles
            .iter()
            .map(|title| view! { <p><cite>{title.as_str()}</cite></p> })
            .collect();
        view! {
            <div>
                <dt>"Titles it names without an address"</dt>
                <dd>{titles}</dd>
            </div>
        }
    });
    let known = data.facts_from(&source.slug);
    let count = known.len();
    view! {
        <article>
            <header class="page-head">
                {breadcrumbs(site, &[Section::Sources], &source.short_name)}
                <p class="kicker">{source.kind.label()}</p>
                <h1 tabindex="-1">{source.title.as_str()}</h1>
                <p class="lead">{source.summary.as_str()}</p>
            </header>
            <div class="two-columns">
                <div class="prose">{paragraphs(site, &source.about)}</div>
                <dl class="record">
                    <div>
                        <dt>"Author"</dt>
                        <dd>{source.author.as_deref().unwrap_or(UNKNOWN)}</dd>
                    </div>
                    <div>
                        <dt>"Date"</dt>
                        <dd>{source.date.as_deref().unwrap_or(UNKNOWN)}</dd>
                    </div>
                    <div>
                        <dt>"Facts drawn from it"</dt>
                        <dd>{count.to_string()}</dd>
                    </div>
                    {url}
                    {related}
                </dl>
            </div>
            {disagreements(site, data.disagreements_about(&own))}
            {section("said", "Every fact drawn from it", facts(site, known))}
            {outside(site, &source.outside)}
        </article>
    }
    .inert()
}

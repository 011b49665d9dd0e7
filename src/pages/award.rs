//! One award entry: category, result and what it rests on, recipients, wordings.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, breadcrumbs, entity_link, entity_links, marks, paragraphs, prose, result_badge,
    section, sources, tail, when,
};
use crate::dataset::{Award, EntityRef, Section};
use crate::site::Site;

pub fn view(site: Site, award: &'static Award) -> Markup {
    let own = EntityRef::item(Section::Awards, &award.slug);
    let body = EntityRef::item(Section::Organizations, &award.body);
    let recipients = if award.recipients.is_empty() {
        "not given in the sources".inert()
    } else {
        entity_links(site, &award.recipients)
    };
    let date = match &award.when {
        Some(date) => when(date),
        None => "not given in the sources".inert(),
    };
    view! {
        <article>
            <header class="page-head">
                {breadcrumbs(site, &[Section::Awards], &award.short_name)}
                <p>{result_badge(award.result)}</p>
                <h1 tabindex="-1">{award.short_name.as_str()}</h1>
                <p class="lead">{award.category.as_str()}</p>
            </header>
            <div class="two-columns">
                <div class="prose">
                    {paragraphs(site, &award.about)}
                    <h2>"What the result rests on"</h2>
                    <p>{prose(site, &award.basis.text)} " " {marks(site, &award.basis.facts)}</p>
                </div>
                <dl class="record">
                    <div>
                        <dt>"Given by"</dt>
                        <dd>{entity_link(site, &body)}</dd>
                    </div>
                    <div>
                        <dt>"Recipients as printed"</dt>
                        <dd>{recipients}</dd>
                    </div>
                    <div>
                        <dt>"Year"</dt>
                        <dd>{date}</dd>
                    </div>
                </dl>
            </div>
            {wordings(site, award)}
            {tail(site, &own, &award.outside)}
        </article>
    }
    .inert()
}

fn wordings(site: Site, award: &'static Award) -> Markup {
    if award.wordings.is_empty() {
        return ().inert();
    }
    let items: Vec<_> = award
        .wordings
        .iter()
        .map(|wording| {
            view! {
                <li>
                    <q>{wording.text.as_str()}</q>
                    " "
                    <span class="detail">{wording.place.as_str()}</span>
                    " "
                    {sources(site, std::slice::from_ref(&wording.source))}
                </li>
            }
        })
        .collect();
    section(
        "wordings",
        "How the category is printed",
        view! { <ul class="wordings">{items}</ul> }.inert(),
    )
}

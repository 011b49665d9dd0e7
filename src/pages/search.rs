//! Search: over everything, by name, alias or word. Without a query it lists everything by letter.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use leptos::prelude::*;

use crate::components::{Inert, Markup, entity_link, search_form, section_head};
use crate::dataset::{EntityRef, Hit, SearchIndex, Section, fold};
use crate::query::Param;
use crate::route::Place;
use crate::site::Site;

/// More hits than anyone reads are not drawn.
const MOST_HITS: usize = 60;

pub fn view(site: Site) -> AnyView {
    let index = LazyLock::new(move || SearchIndex::new(site.data));
    let results = move || {
        let text = site
            .query
            .with(|query| query.get(Param::Text).map(str::to_owned));
        match text {
            Some(text) => found(site, &text, index.search(&text)),
            None => by_letter(site),
        }
    };
    view! {
        {section_head(site, Section::Search)}
        {search_form(site)}
        {results}
    }
    .into_any()
}

fn found(site: Site, text: &str, hits: Vec<Hit>) -> Markup {
    let words = match hits.len() {
        0 => format!("Nothing found for “{text}”. Try fewer letters, or another spelling."),
        1 => format!("One entry for “{text}”"),
        count => format!("{count} entries for “{text}”"),
    };
    let items: Vec<_> = hits
        .iter()
        .take(MOST_HITS)
        .map(|found| hit(site, found))
        .collect();
    view! {
        <div>
            <p class="filter-status" role="status">{words}</p>
            <ol class="results">{items}</ol>
        </div>
    }
    .inert()
}

fn hit(site: Site, hit: &Hit) -> Markup {
    if let Some(fact) = hit.fact.as_deref().and_then(|id| site.data.fact(id)) {
        let place = Place::of_fact(&fact.source, &fact.id);
        return view! {
            <li>
                <p class="kicker">"Fact " {fact.id.as_str()}</p>
                <a href=site.base.place(&place)>{fact.text.as_str()}</a>
            </li>
        }
        .inert();
    }
    let kind = site.data.name(&EntityRef::section(hit.entity.section));
    let matched = hit
        .matched
        .clone()
        .map(|alias| view! { " " <span class="detail">"found as " {alias}</span> });
    view! {
        <li>
            <p class="kicker">{kind.to_owned()}</p>
            {entity_link(site, &hit.entity)}
            {matched}
        </li>
    }
    .inert()
}

/// Every entry under the first letter of its name.
fn by_letter(site: Site) -> Markup {
    let mut letters: BTreeMap<String, Vec<(String, EntityRef)>> = BTreeMap::new();
    for (section, slug, _) in site.data.entities() {
        let entity = EntityRef::item(section, slug);
        if !site.data.contains(&entity) {
            continue;
        }
        let key = fold::words(site.data.name(&entity)).join(" ");
        let letter = match key.chars().next() {
            Some(letter) if letter.is_alphabetic() => letter.to_uppercase().to_string(),
            _ => "#".to_owned(),
        };
        letters.entry(letter).or_default().push((key, entity));
    }
    let groups: Vec<_> = letters
        .into_iter()
        .map(|(letter, mut entries)| {
            entries.sort();
            let items: Vec<_> = entries
                .iter()
                .map(|(_, entity)| {
                    let kind = site.data.name(&EntityRef::section(entity.section)).to_owned();
                    view! { <li>{entity_link(site, entity)} " " <span class="detail">{kind}</span></li> }
                })
                .collect();
            view! {
                <section class="letter">
                    <h2>{letter}</h2>
                    <ul>{items}</ul>
                </section>
            }
        })
        .collect();
    view! { <div class="letters">{groups}</div> }.inert()
}

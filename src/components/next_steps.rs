//! Where to next: the two or three most interesting steps from a page, each with a reason. A section's are chosen in
//! the dataset; those of an entry are what it is most connected with.

use maud::{Markup, html};

use super::art::art_of;
use crate::dataset::{Bond, EntityRef, Related, Section};
use crate::head::name;
use crate::route::{Place, Route};
use crate::site::Site;

/// The steps from a page.
pub fn next_steps(site: Site, route: &Route) -> Markup {
    let (here, route) = (route, &route.first());
    let Some(own) = route.entity() else {
        return Markup::default();
    };
    let mut steps: Vec<(EntityRef, Markup)> = match route {
        Route::Section(section) => {
            let text = site.data.series.pages.get(section);
            let chosen = text.into_iter().flat_map(|text| &text.next);
            let others = chosen.filter(|entity| Place::of(site.data, entity).route != *route);
            others
                .take(3)
                .map(|entity| about(site, entity.clone()))
                .collect()
        }
        _ => Vec::new(),
    };
    // A further page of an entry's list leads to where everything begins: what is most connected, its first page tells.
    if steps.is_empty() && (own.slug.is_none() || here.page() == 1) {
        let related = site.data.related(&own).into_iter();
        steps.extend(related.map(|related| (related.entity.clone(), reason(&own, &related))));
    }
    // Where little is connected, the pages that lead everywhere.
    for section in [own.section, Section::Series, Section::Episodes] {
        let wider = EntityRef::section(section);
        let is_new = wider != own && steps.iter().all(|(known, _)| *known != wider);
        if steps.len() < 2 && is_new && site.data.contains(&wider) {
            steps.push(about(site, wider));
        }
    }
    html! {
        @if !steps.is_empty() {
            nav.next-steps aria-label="Where to next" {
                h2 { "Where to next" }
                ul.grid { @for (entity, reason) in &steps { li { (card(site, entity, reason)) } } }
            }
        }
    }
}

fn card(site: Site, entity: &EntityRef, reason: &Markup) -> Markup {
    let place = Place::of(site.data, entity);
    let words = match place.fragment {
        None => name(site.data, &place.route),
        Some(_) => site.data.name(entity),
    };
    let art = art_of(site, entity);
    html! {
        article.card.with-art[!art.0.is_empty()] {
            (art)
            div {
                @if entity.slug.is_some() {
                    p.kicker { (name(site.data, &Route::Section(entity.section))) }
                }
                h3 { a href=(site.base.place(&place)) { (words) } }
                p.reason { (reason) }
            }
        }
    }
}

/// A step for what is said of its page.
fn about(site: Site, entity: EntityRef) -> (EntityRef, Markup) {
    let words = match site.data.summary(&entity) {
        // It has no page of its own: what is said of the page on which it stands.
        "" => {
            let page = site.data.series.pages.get(&entity.section);
            page.map_or("", |page| page.description.as_str())
        }
        words => words,
    };
    let words = html! { (words) };
    (entity, words)
}

/// What connects the step with the page most, in words.
fn reason(own: &EntityRef, step: &Related) -> Markup {
    let plural = if step.facts == 1 { "" } else { "s" };
    html! {
        @match step.bond {
            Some(Bond::Occurs(note)) => (note),
            Some(Bond::Award(result)) => { "Award entry: " (result.label()) },
            Some(Bond::Same(label)) => { "Also: " (label) },
            Some(Bond::Body) => "Gives the award",
            Some(Bond::Recipient) => "Named as a recipient",
            Some(Bond::SameEntry) => "Named in the same award entry",
            Some(Bond::Maker) => "Made it",
            Some(Bond::Work) => "A work of theirs",
            None if step.facts > step.parts => {
                (step.facts) " fact" (plural)
                @if own.section == Section::Sources { " from here" } @else { " about both" }
            },
            None if step.parts > 1 => { "Both in " (step.parts) " parts" },
            None => { "Both in " bdi { (step.part) } },
        }
    }
}

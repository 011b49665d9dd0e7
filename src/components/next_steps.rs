//! Where to next: the two or three most interesting steps from a page, each with a reason. A section's are chosen in
//! the dataset; those of an entry are what it is most connected with.

use maud::{Markup, html};

use crate::dataset::{Bond, EntityRef, Related, Section};
use crate::head::{description, name};
use crate::route::{Place, Route};
use crate::site::Site;

/// The steps from a page; none from one that does not exist.
pub fn next_steps(site: Site, route: &Route) -> Option<Markup> {
    let own = route.entity()?;
    let mut steps: Vec<(EntityRef, Markup)> = match route {
        Route::Section(section) => {
            let text = site.data.series.pages.get(section);
            let chosen = text.into_iter().flat_map(|text| &text.next);
            let others = chosen.filter(|entity| Place::of(entity).route != *route);
            others
                .take(3)
                .map(|entity| about(site, entity.clone()))
                .collect()
        }
        _ => Vec::new(),
    };
    if steps.is_empty() {
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
    (!steps.is_empty()).then(|| {
        html! {
            nav.next-steps aria-label="Where to next" {
                h2 { "Where to next" }
                ul.grid { @for (entity, reason) in &steps { li { (card(site, entity, reason)) } } }
            }
        }
    })
}

fn card(site: Site, entity: &EntityRef, reason: &Markup) -> Markup {
    let place = Place::of(entity);
    let words = match place.fragment {
        None => name(site.data, &place.route),
        Some(_) => site.data.name(entity),
    };
    html! {
        article.card {
            p.kicker { (name(site.data, &Route::Section(entity.section))) }
            h3 { a href=(site.base.place(&place)) { (words) } }
            p.reason { (reason) }
        }
    }
}

/// A step for what is said of its page.
fn about(site: Site, entity: EntityRef) -> (EntityRef, Markup) {
    let page = Place::of(&entity).route;
    let words = description(site.data, &page).unwrap_or_default();
    (entity, html! { (words) })
}

/// What connects the step with the page, in words.
fn reason(own: &EntityRef, step: &Related) -> Markup {
    let bond = step.bond.map(|bond| match bond {
        Bond::Occurs(note) => html! { span { (note) } },
        Bond::Body => html! { "Gives the award" },
        Bond::Recipient => html! { "Named as a recipient" },
        Bond::Award(result) => html! { "Award entry: " (result.label()) },
        Bond::SameEntry => html! { "Named in the same award entry" },
        Bond::Maker => html! { "Made it" },
        Bond::Work => html! { "A work of theirs" },
        Bond::Same(label) => html! { "Also: " (label) },
    });
    let parts = match step.parts {
        0 => None,
        1 => Some(html! { "Both in " bdi { (step.part) } }),
        count => Some(html! { "Both in " (count) " parts" }),
    };
    let from_source = own.section == Section::Sources;
    let facts = match step.facts {
        0 => None,
        1 if from_source => Some(html! { "1 fact from here" }),
        count if from_source => Some(html! { (count) " facts from here" }),
        1 => Some(html! { "1 fact names both" }),
        count => Some(html! { (count) " facts name both" }),
    };
    let all = bond.into_iter().chain(parts).chain(facts);
    html! {
        @for (position, words) in all.take(2).enumerate() {
            @if position > 0 { " · " }
            (words)
        }
    }
}

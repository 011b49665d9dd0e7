//! Where next: a section's suggestions come from the dataset; an entry's are what it is most connected with.

use super::cards::counted;
use super::drawing::art_of;
use crate::dataset::{Bond, EntityRef, Related, Section};
use crate::head::name;
use crate::parts::Step;
use crate::route::{Place, Route};
use crate::site::Site;

/// The reason to go there, and a name at the end of it.
type Reason = (String, Option<String>);

/// The suggestions for a page.
pub fn next_steps(site: Site) -> Vec<Step> {
    let (here, route) = (site.route, &site.route.first());
    let Some(own) = route.entity() else {
        return Vec::new();
    };
    let mut steps: Vec<(EntityRef, Reason)> = match route {
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
    // Later pages of an entry's list lead back to the start; its first page has the connections.
    if steps.is_empty() && (own.slug.is_none() || here.page() == 1) {
        let related = site.data.related(&own).into_iter();
        steps.extend(related.map(|related| (related.entity.clone(), reason(site, &own, &related))));
    }
    // If there are few connections, the pages that lead everywhere.
    for section in [
        own.section,
        Section::Series,
        Section::Episodes,
        Section::People,
        Section::Search,
    ] {
        let wider = EntityRef::section(section);
        let is_new = wider != own && steps.iter().all(|(known, _)| *known != wider);
        if steps.len() < 2 && is_new && site.data.contains(&wider) {
            steps.push(about(site, wider));
        }
    }
    steps
        .into_iter()
        .map(|(entity, reason)| step(site, &entity, reason))
        .collect()
}

fn step(site: Site, entity: &EntityRef, (reason, part): Reason) -> Step {
    let place = Place::of(site.data, entity);
    let words = match place.fragment {
        None => name(site.data, &place.route),
        Some(_) => site.data.name(entity),
    };
    let kind = || name(site.data, &Route::Section(entity.section)).to_owned();
    Step {
        art: art_of(site, entity),
        kicker: entity.slug.as_ref().map(|_| kind()),
        name: words.to_owned(),
        to: place.path(),
        reason,
        part,
    }
}

/// A suggestion, with the summary of its page as the reason.
fn about(site: Site, entity: EntityRef) -> (EntityRef, Reason) {
    let words = match site.data.summary(&entity) {
        // It has no page of its own, so this is the summary of the page it is on.
        "" => {
            let page = site.data.series.pages.get(&entity.section);
            page.map_or("", |page| page.description.as_str())
        }
        words => words,
    };
    let words = words.to_owned();
    (entity, (words, None))
}

/// What connects the suggestion with the page most, in words.
fn reason(site: Site, own: &EntityRef, step: &Related) -> Reason {
    let episodes = &site.data.series.labels.episode.many;
    let words = match step.bond {
        Some(Bond::Occurs(note)) => note.to_owned(),
        Some(Bond::Award(result)) => result.label().to_owned(),
        Some(Bond::Same(label)) => format!("Also: {label}"),
        Some(Bond::Body) => "Gives the award".to_owned(),
        Some(Bond::Recipient(result)) => result.named(1).to_owned(),
        Some(Bond::SameEntry) => "Named for the same award".to_owned(),
        Some(Bond::Maker) => "Made it".to_owned(),
        Some(Bond::Work) => "One of their works".to_owned(),
        None if step.facts > step.parts => {
            let end = match own.section {
                Section::Sources => "from here",
                _ => "about both",
            };
            format!("{} {end}", counted(step.facts, "fact"))
        }
        None if step.parts > 1 => format!("Both in {} {episodes}", step.parts),
        None => return ("Both in ".to_owned(), Some(step.part.to_owned())),
    };
    (words, None)
}

//! What pages have in common: how they start and end.

use super::cards::words;
use super::drawing::art_of;
use super::evidence::{disagreements, facts, known, marks, outside, quotes};
use super::links::{link, prose};
use super::lists::aliases;
use super::shown;
use crate::art::opening_lines;
use crate::dataset::{self, Alias, EntityRef, Outside, Section, order};
use crate::head::page_words;
use crate::parts::{Drawing, Event, ItemHead, Kicker, Link, SectionHead, Tail, Way};
use crate::route::Route;
use crate::site::Site;

/// The head of a section's page.
pub fn section_head(site: Site, of: Section) -> SectionHead {
    let text = site.data.series.pages.get(&of);
    let (menu, title) = text.map_or(("", ""), |text| (&text.menu, &text.title));
    SectionHead {
        way: way(site, &[], menu),
        lines: Drawing::new(opening_lines(site)),
        title: title.to_owned(),
        introduction: text
            .and_then(|text| text.introduction.as_ref())
            .map(|text| prose(site, text))
            .unwrap_or_default(),
    }
}

/// The head of an entry's page. `short` names it in the breadcrumbs.
pub fn item_head(
    site: Site,
    own: &EntityRef,
    short: &str,
    name: &str,
    kicker: Kicker,
    lead: &str,
) -> ItemHead {
    ItemHead {
        way: way(site, &[own.section], short),
        art: art_of(site, own),
        kicker,
        name: name.to_owned(),
        lead: lead.to_owned(),
        aliases: Vec::new(),
    }
}

/// The head of a page about something with other names.
pub fn named_head(
    site: Site,
    own: &EntityRef,
    kicker: &str,
    lead: &str,
    also: &[Alias],
) -> ItemHead {
    let name = site.data.name(own);
    ItemHead {
        aliases: aliases(site, also),
        ..item_head(site, own, name, name, words(kicker), lead)
    }
}

/// The breadcrumbs from the home page to here. Later pages of a list come after the first.
pub fn way(site: Site, through: &[Section], here: &str) -> Way {
    let step = |words: &str, route: &Route| Link {
        words: words.to_owned(),
        to: Some(route.path()),
    };
    let pages = &site.data.series.pages;
    let through = through
        .iter()
        .filter_map(|section| Some((section, pages.get(section)?)));
    let mut steps: Vec<Link> = through
        .map(|(section, text)| step(&text.menu, &Route::Section(*section)))
        .collect();
    let mut here = here.to_owned();
    if let Route::ListPage(list, page) = site.route {
        steps.push(step(&here, &site.route.first()));
        here = page_words(site.data, list, *page);
    }
    Way { steps, here }
}

/// How the page of an entry ends.
pub fn tail(site: Site, entity: &EntityRef, notes: &[Outside]) -> Tail {
    let data = site.data;
    let event = |event: &&dataset::Event| Event {
        when: known(&event.when),
        name: link(site, &EntityRef::item(Section::Timeline, &event.slug)),
        marks: marks(site, &event.facts),
    };
    Tail {
        quotes: quotes(site, &data.quotes_of(entity)),
        events: data.events_about(entity).iter().map(event).collect(),
        disagreements: disagreements(site, &data.disagreements_about(entity)),
        facts: facts(site, &data.facts_about(entity)),
        outside: outside(site, notes),
    }
}

/// How the page of a section ends: disagreements and facts about it.
pub fn section_end(site: Site, of: Section) -> Tail {
    let (data, own) = (site.data, EntityRef::section(of));
    // A section whose entries are all on its page shows their facts too.
    let (known, disagree) = if data.pages(&own) > 1 {
        of_long_list(site, &own)
    } else if of.has_item_pages() {
        (data.facts_about(&own), data.disagreements_about(&own))
    } else if of == Section::Disagreements {
        (data.facts_on(of), Vec::new())
    } else {
        (data.facts_on(of), data.disagreements_on(of))
    };
    Tail {
        quotes: quotes(site, &data.quotes_on(of)),
        events: Vec::new(),
        disagreements: disagreements(site, &disagree),
        facts: facts(site, &known),
        outside: Vec::new(),
    }
}

/// How the page of a long list ends: the facts about the entries on it, and on the first page those about the whole
/// section.
fn of_long_list(
    site: Site,
    own: &EntityRef,
) -> (
    Vec<&'static dataset::Fact>,
    Vec<&'static dataset::Disagreement>,
) {
    let data = site.data;
    let (mut known, disagree) = match site.route.page() {
        1 => (data.facts_about(own), data.disagreements_about(own)),
        _ => (Vec::new(), Vec::new()),
    };
    if own.section == Section::Timeline {
        let events = data.events_in_time();
        for event in &events[shown(site, events.len())] {
            known.extend(data.facts_about(&EntityRef::item(own.section, &event.slug)));
        }
        known = order::by_key(known, |fact: &dataset::Fact| (fact.id.len(), &fact.id));
        known.dedup();
    }
    (known, disagree)
}

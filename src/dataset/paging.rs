//! Paging: a list too long to read at once is split into pages of the same size, so that no page grows with the
//! dataset. An entry's position in its list determines its page.

use std::ops::Range;

use super::{Dataset, EntityRef, Event, Section, order};
pub use crate::controls::{pages, per_page};

/// The positions of the entries on a page of a section's list, counted from 1. Empty if there is no such page.
pub fn on_page(section: Section, page: usize, entries: usize) -> Range<usize> {
    let most = per_page(section);
    let first = page.saturating_sub(1).saturating_mul(most).min(entries);
    first..(first + most).min(entries)
}

impl Dataset {
    /// How many entries are in the list of a page: those of a section, or the facts of a source.
    pub fn listed(&self, entity: &EntityRef) -> usize {
        match (entity.section, &entity.slug) {
            (Section::Sources, Some(slug)) => self.drawn_from(slug).0,
            (_, Some(_)) => 0,
            // With seasons, the list has the seasons, and each has a page with its episodes.
            (Section::Episodes, _) if !self.seasons.is_empty() => self.seasons.len(),
            (Section::Episodes, _) => self.episodes.len(),
            (Section::People, _) => self.people.len(),
            (Section::Organizations, _) => self.organizations.len(),
            (Section::Works, _) => self.works.len(),
            (Section::Awards, _) => self.awards.len(),
            (Section::Timeline, _) => self.timeline.len(),
            (Section::Sources, _) => self.sources.len(),
            (Section::Disagreements, _) => self.disagreements.len(),
            _ => 0,
        }
    }

    /// How many pages the list of a page has.
    pub fn pages(&self, entity: &EntityRef) -> usize {
        pages(entity.section, self.listed(entity))
    }

    /// The list page with an entry that has no page of its own.
    pub fn page_of(&self, entity: &EntityRef) -> usize {
        let is_long = self.pages(&EntityRef::section(entity.section)) > 1;
        let place = self.place(entity).filter(|_| is_long);
        let place = place.map(|place| match entity.section {
            Section::Timeline => self.in_time()[place] as usize,
            _ => place,
        });
        place.map_or(1, |place| place / per_page(entity.section) + 1)
    }

    /// The list page with a fact, on the page of its source.
    pub fn page_of_fact(&self, source: &str, id: &str) -> usize {
        let most = per_page(Section::Sources);
        if self.drawn_from(source).0 <= most {
            return 1;
        }
        self.place_in_source(id) / most + 1
    }

    /// The events as the timeline lists them: in chronological order, then those without a date.
    pub fn events_in_time(&self) -> Vec<&Event> {
        let order = self.by_time().iter();
        order.map(|at| &self.timeline[*at as usize]).collect()
    }

    pub(super) fn ordered_by_time(&self) -> Vec<u32> {
        let events = (0..self.timeline.len() as u32).collect();
        order::by_key(events, |at: u32| {
            let when = self.timeline[at as usize].when.as_ref();
            let day = when
                .and_then(|when| when.date)
                .map(|date| date.start.sort_key());
            (day.is_none(), day)
        })
    }

    /// The position of each event on the timeline, in the order of the dataset.
    pub(super) fn places_in_time(&self) -> Vec<u32> {
        let mut places = vec![0; self.timeline.len()];
        for (place, at) in self.by_time().iter().enumerate() {
            places[*at as usize] = place as u32;
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Date, When, specimen};

    #[test]
    fn every_entry_stands_on_one_page() {
        for &section in Section::ALL {
            let most = per_page(section);
            for entries in [0, 1, most - 1, most, most + 1, 5 * most] {
                let pages = 1..=pages(section, entries);
                let all = pages.flat_map(|page| on_page(section, page, entries));
                assert_eq!(all.collect::<Vec<_>>(), (0..entries).collect::<Vec<_>>());
            }
            assert_eq!(on_page(section, usize::MAX, most + 1), most + 1..most + 1);
        }
    }

    #[test]
    fn an_event_stands_on_the_page_that_its_date_gives_it() {
        let mut bundle = specimen::second_series();
        let event = bundle.timeline[0].clone();
        let most = per_page(Section::Timeline);
        for number in 0..3 * most {
            let mut event = event.clone();
            event.slug = format!("event-{number}");
            // The later in the dataset, the earlier on the timeline.
            let year = 1500 - number;
            event.when = Some(When {
                date: Date::parse(&format!("{year:04}")).ok(),
                ..When::default()
            });
            bundle.timeline.push(event);
        }
        let data = specimen::indexed(bundle);
        for (place, event) in data.events_in_time().into_iter().enumerate() {
            let own = EntityRef::item(Section::Timeline, &event.slug);
            assert_eq!(data.page_of(&own), place / most + 1, "{own}");
        }
    }
}

//! Which pages a dataset has, and where on them its entries are.

use crate::dataset::{Dataset, EntityRef, Quote, Section};
use crate::route::{Place, Route};

impl Route {
    /// Every page of a dataset except [`Route::NotFound`].
    pub fn all(data: &Dataset) -> Vec<Route> {
        let sections = Section::ALL
            .iter()
            .copied()
            .filter(|section| data.series.pages.contains_key(section))
            .map(Route::Section);
        let items = data
            .entities()
            .into_iter()
            .filter(|(section, ..)| {
                section.has_item_pages() && data.series.pages.contains_key(section)
            })
            .map(|(section, slug, _)| Route::Item(section, slug.to_owned()));
        let mut all = Vec::new();
        for route in sections.chain(items) {
            let entity = route.entity().filter(|entity| data.pages(entity) > 1);
            all.push(route);
            if let Some(entity) = entity {
                all.extend(
                    (2..=data.pages(&entity)).map(|page| Route::ListPage(entity.clone(), page)),
                );
            }
        }
        all
    }

    /// Whether a dataset has that page.
    pub fn is_of(&self, data: &Dataset) -> bool {
        self.entity()
            .is_some_and(|entity| data.contains(&entity) && self.page() <= data.pages(&entity))
    }
}

impl Place {
    /// The page, or the place on a page, that shows an entry.
    pub fn of(data: &Dataset, entity: &EntityRef) -> Place {
        let section = entity.section;
        match &entity.slug {
            Some(slug) if !section.has_item_pages() => Place {
                route: Route::of_list(&EntityRef::section(section), data.page_of(entity)),
                fragment: Some(slug.clone()),
            },
            _ => Place {
                route: Route::of_list(entity, 1),
                fragment: None,
            },
        }
    }

    /// The place of a quote, on the page of its speaker.
    pub fn of_quote(data: &Dataset, quote: &Quote) -> Place {
        Place {
            fragment: Some(quote.slug.clone()),
            ..Place::of(data, &quote.speaker)
        }
    }

    /// The place of a fact, on the page of its source.
    pub fn of_fact(data: &Dataset, source: &str, id: &str) -> Place {
        let source_itself = EntityRef::item(Section::Sources, source);
        Place {
            route: Route::of_list(&source_itself, data.page_of_fact(source, id)),
            fragment: Some(id.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{paging, specimen};

    #[test]
    fn a_place_is_a_page_or_a_part_of_one() {
        let data = specimen::indexed(specimen::second_series());
        for (reference, address) in [
            ("series", "/"),
            ("people/a", "/people/a/"),
            ("lessons/b", "/lessons/#b"),
            ("release", "/release/"),
        ] {
            let entity = EntityRef::parse(reference).unwrap();
            assert_eq!(Place::of(data, &entity).path(), address);
        }
        assert_eq!(Place::of_fact(data, "s", "f001").path(), "/sources/s/#f001");
    }

    /// A series with enough people for three list pages, and as many facts from one source.
    fn crowded() -> &'static Dataset {
        let mut bundle = specimen::second_series();
        let (person, fact) = (bundle.people[0].clone(), bundle.facts[0].clone());
        for number in 0..2 * paging::per_page(Section::People) {
            let mut person = person.clone();
            person.slug = format!("nobody-{number}");
            bundle.people.push(person);
            let mut fact = fact.clone();
            fact.id = format!("x{number}");
            bundle.facts.push(fact);
        }
        specimen::indexed(bundle)
    }

    #[test]
    fn a_long_list_goes_on_at_addresses_of_its_own() {
        let data = crowded();
        let list = EntityRef::section(Section::People);
        let third = Route::ListPage(list.clone(), 3);
        assert_eq!(third.path(), "/people/page-3/");
        assert_eq!(third.first(), Route::Section(Section::People));
        for path in [
            "/people/page-3/",
            "/people/page-3",
            "people/page-3/index.html",
        ] {
            assert_eq!(Route::parse(path), third, "{path}");
        }
        for path in [
            "/people/page-1/",
            "/people/page-4/",
            "/people/page-03/",
            "/people/page-+3/",
            "/people/page-/",
            "/works/page-2/",
            "/page-2/",
            "/people/nobody-1/page-2/",
            "/people/page-99999999999999999999/",
        ] {
            assert!(!Route::parse(path).is_of(data), "{path}");
        }
        let pages = Route::all(data).into_iter();
        let pages = pages.filter(|route| route.entity().as_ref() == Some(&list));
        let pages: Vec<usize> = pages.map(|route| route.page()).collect();
        assert_eq!(pages, [1, 2, 3]);
    }

    #[test]
    fn every_page_reads_back_from_its_address() {
        let data = crowded();
        for route in Route::all(data) {
            assert_eq!(Route::parse(&route.path()), route);
            assert!(route.is_of(data));
        }
    }

    #[test]
    fn a_fact_leads_to_the_page_of_its_source_that_holds_it() {
        let data = crowded();
        let source = data.facts[0].source.as_str();
        let known = data.facts_from(source);
        let most = paging::per_page(Section::Sources);
        for (place, fact) in known.iter().enumerate() {
            let to = Place::of_fact(data, source, &fact.id);
            assert_eq!(to.route.page(), place / most + 1, "{}", fact.id);
        }
        assert!(known.len() > 2 * most);
    }
}

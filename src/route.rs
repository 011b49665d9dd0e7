//! Routes: every page of the site, to its address and back. No other module writes a path.

use crate::dataset::{Dataset, EntityRef, Section, paging};
use crate::query;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The fixed page of a section; of [`Section::Series`] the home page.
    Section(Section),
    /// The page of one entry: section and slug.
    Item(Section, String),
    /// A further page of the list on the page of an entity, from 2.
    Further(EntityRef, usize),
    /// Anything else.
    NotFound,
}

impl Route {
    /// The home page.
    pub const HOME: Route = Route::Section(Section::Series);

    /// The page of a path below the base (`/people/some-slug/`), with or without its last slash.
    /// A page that the dataset does not have is [`Route::NotFound`].
    pub fn parse(path: &str, data: &Dataset) -> Route {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let path = path.strip_prefix('/').unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        if path.is_empty() {
            return Route::HOME;
        }
        if let Some((list, page)) = further(path) {
            let list = EntityRef::parse(list).ok();
            let list =
                list.filter(|list| data.contains(list) && page <= paging::pages(data.listed(list)));
            return list.map_or(Route::NotFound, |list| Route::Further(list, page));
        }
        match EntityRef::parse(path) {
            // The home page has one address only.
            Ok(entity) if entity.section == Section::Series => Route::NotFound,
            Ok(entity) if data.contains(&entity) => match entity.slug {
                None => Route::Section(entity.section),
                Some(slug) if entity.section.has_item_pages() => Route::Item(entity.section, slug),
                Some(_) => Route::NotFound,
            },
            _ => Route::NotFound,
        }
    }

    /// The path below the base, with both slashes.
    pub fn path(&self) -> String {
        match self {
            Route::Section(Section::Series) => "/".to_owned(),
            Route::Section(section) => format!("/{}/", section.name()),
            Route::Item(section, slug) => format!("/{}/{slug}/", section.name()),
            Route::Further(entity, page) => format!("/{entity}/{FURTHER}{page}/"),
            Route::NotFound => "/404.html".to_owned(),
        }
    }

    /// The section to which the page belongs.
    pub fn section(&self) -> Option<Section> {
        match self {
            Route::Section(section) | Route::Item(section, _) => Some(*section),
            Route::Further(entity, _) => Some(entity.section),
            Route::NotFound => None,
        }
    }

    /// The entity that the page is about.
    pub fn entity(&self) -> Option<EntityRef> {
        match self {
            Route::Section(section) => Some(EntityRef::section(*section)),
            Route::Item(section, slug) => Some(EntityRef::item(*section, slug)),
            Route::Further(entity, _) => Some(entity.clone()),
            Route::NotFound => None,
        }
    }

    /// The page of its list, counted from 1.
    pub fn page(&self) -> usize {
        match self {
            Route::Further(_, page) => *page,
            _ => 1,
        }
    }

    /// The first page of its list, which for most pages is the page itself.
    pub fn first(&self) -> Route {
        match self {
            Route::Further(entity, _) => Route::of_list(entity, 1),
            route => route.clone(),
        }
    }

    /// A page of the list of an entity.
    pub fn of_list(entity: &EntityRef, page: usize) -> Route {
        match &entity.slug {
            _ if page > 1 => Route::Further(entity.clone(), page),
            None => Route::Section(entity.section),
            Some(slug) => Route::Item(entity.section, slug.clone()),
        }
    }

    /// Every page of a dataset except [`Route::NotFound`].
    pub fn all(data: &Dataset) -> Vec<Route> {
        let sections = Section::ALL
            .into_iter()
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
            let entity = route
                .entity()
                .filter(|entity| data.listed(entity) > paging::PAGE);
            all.push(route);
            if let Some(entity) = entity {
                let pages = paging::pages(data.listed(&entity));
                all.extend((2..=pages).map(|page| Route::Further(entity.clone(), page)));
            }
        }
        all
    }
}

/// What the last step of a further page's address begins with. No entry may be called so.
const FURTHER: &str = "page-";

/// The address of a list, and the number of a further page of it.
fn further(path: &str) -> Option<(&str, usize)> {
    let (list, last) = path.rsplit_once('/')?;
    let page = further_page(last)?;
    (page > 1).then_some((list, page))
}

/// The number in what may be the last step of a further page's address.
pub fn further_page(step: &str) -> Option<usize> {
    let digits = step.strip_prefix(FURTHER)?;
    let page: usize = digits.parse().ok()?;
    // One address for each page: no sign, no zero in front.
    (page.to_string() == digits).then_some(page)
}

/// A path as the site writes it. Hosts show a page at other spellings of its address too: with doubled slashes, capitals,
/// escapes, without its last slash or with the name of its file.
fn spelled(path: &str) -> String {
    let path = query::decode(path).to_ascii_lowercase();
    let path = path.strip_suffix("index.html").unwrap_or(&path);
    let mut spelled = String::new();
    for step in path.split('/').filter(|step| !step.is_empty()) {
        spelled.push('/');
        spelled.push_str(step);
    }
    if !spelled.ends_with(".html") {
        spelled.push('/');
    }
    spelled
}

/// A place on a page: where a reference leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub route: Route,
    /// The `id` on the page.
    pub fragment: Option<String>,
}

impl Place {
    /// The page or the part of a page that shows an entity.
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

    /// A fact, on the page of its source.
    pub fn of_fact(data: &Dataset, source: &str, id: &str) -> Place {
        let source_itself = EntityRef::item(Section::Sources, source);
        Place {
            route: Route::of_list(&source_itself, data.page_of_fact(source, id)),
            fragment: Some(id.to_owned()),
        }
    }
}

/// The base path under which the site is served: begins and ends with a slash. Applied here and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base(pub &'static str);

impl Base {
    /// The address of a page on its host.
    pub fn href(self, route: &Route) -> String {
        self.file(route.path().trim_start_matches('/'))
    }

    /// The address of a place on its host.
    pub fn place(self, place: &Place) -> String {
        let mut address = self.href(&place.route);
        if let Some(fragment) = &place.fragment {
            address.push('#');
            address.push_str(fragment);
        }
        address
    }

    /// The address of a file, such as a style sheet, named by its path below the base.
    pub fn file(self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The path below the base, as the site writes it, or `None` for an address outside of the site.
    pub fn strip(self, path: &str) -> Option<String> {
        let (base, path) = (spelled(self.0), spelled(path));
        let below = path.strip_prefix(base.trim_end_matches('/'))?;
        below.starts_with('/').then(|| below.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_put_on_and_taken_off() {
        for (base, path, address) in [
            ("/", "/", "/"),
            ("/", "/people/", "/people/"),
            ("/x/y/", "/", "/x/y/"),
            ("/x/y/", "/people/a/", "/x/y/people/a/"),
        ] {
            let base = Base(base);
            assert_eq!(base.file(path.trim_start_matches('/')), address);
            assert_eq!(base.strip(address).as_deref(), Some(path));
        }
        assert_eq!(Base("/x/").strip("/x").as_deref(), Some("/"));
        assert_eq!(
            Base("/My/").strip("/my//people").as_deref(),
            Some("/people/")
        );
        assert_eq!(Base("/x/").strip("/xy/"), None);
        assert_eq!(Base("/x/").strip("/"), None);
    }

    #[test]
    fn other_spellings_of_an_address_mean_the_same_page() {
        for path in [
            "/people/ann-lee/",
            "/people/ann-lee",
            "/people//ann-lee/",
            "//people/ann-lee///",
            "/People/ANN-LEE/",
            "/people/ann%2Dlee/",
            "/people/ann%2dlee/index.html",
        ] {
            assert_eq!(spelled(path), "/people/ann-lee/", "{path}");
        }
        for (path, page) in [
            ("/", "/"),
            ("", "/"),
            ("//", "/"),
            ("/index.html", "/"),
            ("/404.html", "/404.html"),
        ] {
            assert_eq!(spelled(path), page);
        }
    }

    #[test]
    fn a_place_is_a_page_or_a_part_of_one() {
        let data = crate::dataset::specimen::indexed(crate::dataset::specimen::second_series());
        for (reference, address) in [
            ("series", "/"),
            ("people/a", "/people/a/"),
            ("lessons/b", "/lessons/#b"),
            ("release", "/release/"),
        ] {
            let entity = EntityRef::parse(reference).unwrap();
            assert_eq!(Base("/").place(&Place::of(data, &entity)), address);
        }
        assert_eq!(
            Base("/").place(&Place::of_fact(data, "s", "f001")),
            "/sources/s/#f001"
        );
    }

    /// A series with so many people that their list has three pages, and with as many facts from one source.
    fn crowded() -> &'static Dataset {
        let mut bundle = crate::dataset::specimen::second_series();
        let (person, fact) = (bundle.people[0].clone(), bundle.facts[0].clone());
        for number in 0..2 * paging::PAGE {
            let mut person = person.clone();
            person.slug = format!("nobody-{number}");
            bundle.people.push(person);
            let mut fact = fact.clone();
            fact.id = format!("x{number}");
            bundle.facts.push(fact);
        }
        crate::dataset::specimen::indexed(bundle)
    }

    #[test]
    fn a_long_list_goes_on_at_addresses_of_its_own() {
        let data = crowded();
        let list = EntityRef::section(Section::People);
        let further = Route::Further(list.clone(), 3);
        assert_eq!(further.path(), "/people/page-3/");
        assert_eq!(further.first(), Route::Section(Section::People));
        for path in [
            "/people/page-3/",
            "/people/page-3",
            "people/page-3/index.html",
        ] {
            assert_eq!(Route::parse(path, data), further, "{path}");
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
            assert_eq!(Route::parse(path, data), Route::NotFound, "{path}");
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
            assert_eq!(Route::parse(&route.path(), data), route);
        }
    }

    #[test]
    fn a_fact_leads_to_the_page_of_its_source_that_holds_it() {
        let data = crowded();
        let source = data.facts[0].source.as_str();
        let known = data.facts_from(source);
        for (place, fact) in known.iter().enumerate() {
            let to = Place::of_fact(data, source, &fact.id);
            assert_eq!(to.route.page(), place / paging::PAGE + 1, "{}", fact.id);
        }
        assert!(known.len() > 2 * paging::PAGE);
    }
}

//! The page itself, its breadcrumbs, and the site.

use serde_json::{Value, json};

use super::super::{name, page_words, site_name};
use super::graph::Graph;
use super::node::Node;
use crate::dataset::{EntityRef, Section, paging};
use crate::query::Param;
use crate::route::{Place, Route};

impl Graph<'_> {
    /// A page below the home page, with what it is about.
    pub fn page(self, route: &Route) -> Node {
        let address = self.at.page(route);
        let page = Node::new(kind(route))
            .with("@id", address.as_str())
            .with("name", name(self.data, route))
            .with("isPartOf", json!({ "@id": self.website_id() }))
            .with("breadcrumb", json!({ "@id": breadcrumbs_id(&address) }));
        let about = self.series();
        match route {
            Route::Section(Section::Reception) => page.with("about", self.received(about)),
            Route::Section(_) | Route::ListPage(EntityRef { slug: None, .. }, _)
                if route.section().is_some_and(Section::has_item_pages) =>
            {
                page.with("about", about)
                    .with("mainEntity", self.entries(route))
            }
            Route::Item(Section::Awards, slug) => page.with("about", self.awarded(slug)),
            Route::Item(section, slug) => page.maybe("mainEntity", self.entry(*section, slug)),
            Route::Section(_) | Route::ListPage(..) | Route::NotFound => page.with("about", about),
        }
    }

    /// The entries of a section on one page of its list, in order.
    fn entries(self, route: &Route) -> Node {
        let section = route.section().unwrap_or(Section::Series);
        let slugs = self.data.slugs(section);
        let shown = paging::on_page(section, route.page(), slugs.len());
        let items: Vec<Value> = shown
            .map(|place| {
                let entity = EntityRef::item(section, slugs[place]);
                Node::new("ListItem")
                    .with("position", place + 1)
                    .with("url", self.at.place(&Place::of(self.data, &entity)))
                    .into()
            })
            .collect();
        Node::new("ItemList")
            .with("numberOfItems", slugs.len())
            .with("itemListElement", items)
    }

    /// The breadcrumbs, as the page shows them; the last step is no link there either.
    pub fn breadcrumbs(self, route: &Route) -> Node {
        let mut way = vec![("Home".to_owned(), Some(Route::HOME))];
        let slug = route.entity().and_then(|entity| entity.slug);
        if let (Some(section), Some(_)) = (route.section(), slug) {
            let list = Route::Section(section);
            way.push((name(self.data, &list).to_owned(), Some(list)));
        }
        match route {
            Route::ListPage(list, page) => {
                way.push((name(self.data, route).to_owned(), Some(route.first())));
                way.push((page_words(self.data, list, *page), None));
            }
            _ => way.push((name(self.data, route).to_owned(), None)),
        }
        let steps = way.into_iter().zip(1_usize..);
        let steps = steps.map(|((name, route), position)| {
            Node::new("ListItem")
                .with("position", position)
                .with("name", name)
                .maybe(
                    "item",
                    route.map(|route| json!({ "@id": self.at.page(&route) })),
                )
        });
        Node::new("BreadcrumbList")
            .with("@id", breadcrumbs_id(&self.at.page(route)))
            .each("itemListElement", steps)
    }

    /// The site, and how to search it.
    pub fn website(self) -> Node {
        let series = &self.data.series;
        let home = series.pages.get(&Section::Series);
        let search = series.pages.get(&Section::Search).map(|_| {
            let page = self.at.page(&Route::Section(Section::Search));
            let template = format!("{page}?{}={{{SEARCHED}}}", Param::Text.name());
            Node::new("SearchAction")
                .with(
                    "target",
                    Node::new("EntryPoint").with("urlTemplate", template),
                )
                .with("query-input", format!("required name={SEARCHED}"))
        });
        Node::new("WebSite")
            .with("@id", self.website_id())
            .with("url", self.at.page(&Route::HOME))
            .with("name", site_name(series))
            .maybe("description", home.map(|page| page.description.as_str()))
            .with("inLanguage", "en")
            .with(
                "about",
                self.reference(&EntityRef::section(Section::Series)),
            )
            .maybe("potentialAction", search)
    }

    fn website_id(self) -> String {
        format!("{}#website", self.at.page(&Route::HOME))
    }
}

/// The placeholder for the words in a search address.
const SEARCHED: &str = "search_term_string";

fn breadcrumbs_id(page: &str) -> String {
    format!("{page}#breadcrumbs")
}

fn kind(route: &Route) -> &'static str {
    match route {
        Route::Section(Section::Search) => "SearchResultsPage",
        Route::Section(section) if section.has_item_pages() => "CollectionPage",
        Route::ListPage(list, _) if list.section.has_item_pages() => "CollectionPage",
        Route::Item(Section::People, _) => "ProfilePage",
        _ => "WebPage",
    }
}

//! The app: what the document says of its site, where the visitor is, and what is told to them.

use leptos::prelude::*;
use web_sys::HtmlAnchorElement;

use super::{document, events, window};
use crate::query::Query;
use crate::route::{Base, Route};
use crate::trouble::Trouble;

/// The app, as it is handed around.
#[derive(Clone, Copy, Debug)]
pub struct App {
    /// The base path.
    pub base: Base,
    /// The host of canonical addresses; where the site has none, the one at which it was found.
    pub origin: &'static str,
    /// The name of the release: content of another one does not fit this module.
    pub release: &'static str,
    /// Where the visitor is.
    pub place: RwSignal<Place>,
    /// What is told to the visitor.
    pub told: RwSignal<Told>,
}

/// Where a visitor is.
#[derive(Clone, Debug)]
pub struct Place {
    /// The page shown.
    pub route: Route,
    /// What stands in the address beside the page. Empty where pages are prerendered.
    pub query: Query,
    /// What a choice has found of the page's list; nothing where the list is shown as it is.
    pub found: Option<Found>,
}

/// What is told to a visitor.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What was last read out.
    pub said: String,
    /// How many times something was.
    pub times: u32,
    /// A line that is shown for a few seconds.
    pub line: &'static str,
    /// What was asked for in vain.
    pub trouble: Option<Trouble>,
}

/// What a choice has found of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many entries.
    pub count: usize,
    /// Which page of them is shown.
    pub page: usize,
}

impl App {
    /// The app on a page of a site.
    pub fn new(base: Base, origin: &'static str, release: &'static str, route: Route) -> App {
        App {
            base,
            origin,
            release,
            place: RwSignal::new(Place {
                route,
                query: Query::default(),
                found: None,
            }),
            told: RwSignal::default(),
        }
    }

    /// What the document says. `None` for a copy at another place, such as in an archive of the web: its links lead where
    /// whoever keeps it wants them to.
    pub fn of_document() -> Option<App> {
        let root = document().document_element()?;
        let location = window().location();
        let base = Base(root.get_attribute("data-base")?.leak());
        let own = root.get_attribute("data-path")?;
        let route = Route::parse(&own);
        let below = base.strip(&location.pathname().ok()?)?;
        // The page for addresses that do not exist is shown at any of them.
        if route != Route::NotFound && below != own {
            return None;
        }
        let origin = root
            .get_attribute("data-origin")
            .or_else(|| location.origin().ok())?;
        let release = root.get_attribute("data-release")?;
        let app = App::new(base, origin.leak(), release.leak(), route);
        app.choose(Query::parse(&location.search().unwrap_or_default()));
        Some(app)
    }

    /// The page at a path of this host, by its form; `None` where the site has no such.
    pub fn route_of(self, path: &str) -> Option<Route> {
        let route = Route::parse(&self.base.strip(path)?);
        (route != Route::NotFound).then_some(route)
    }

    /// The page to which a link leads, if that is one of this site.
    pub fn route_of_link(self, link: &HtmlAnchorElement) -> Option<Route> {
        let here = window().location().origin().ok()?;
        self.route_of(&link.pathname())
            .filter(|_| link.origin() == here)
    }

    /// The page shown.
    pub fn here(self) -> Route {
        self.place.get_untracked().route
    }

    /// What stands in the address beside the page.
    pub fn query(self) -> Query {
        self.place.get_untracked().query
    }

    /// Shows something else of the page.
    pub fn choose(self, query: Query) {
        self.place.update(|place| place.query = query);
    }

    /// Notes what a choice has found of the page's list, and has it read out.
    pub fn found(self, found: Option<Found>, words: String) {
        self.place.update(|place| place.found = found);
        self.say(words);
    }

    /// Has something read out. It is gone by then: who comes to the end of the page is not told of one they have left.
    pub fn say(self, words: String) {
        self.told.update(|told| {
            told.said = words;
            told.times += 1;
        });
        let times = self.told.with_untracked(|told| told.times);
        events::later(5000, move || {
            self.told.update(|told| {
                if told.times == times {
                    told.said.clear();
                }
            });
        });
    }

    /// Shows a line; an empty one is none.
    pub fn tell(self, line: &'static str) {
        self.told.update(|told| told.line = line);
    }

    /// Tells why something cannot be had.
    pub fn regret(self, trouble: Option<Trouble>) {
        self.told.update(|told| told.trouble = trouble);
    }

    /// An address of this site with its base, of one below it that begins with a slash.
    pub fn address(self, below: &str) -> String {
        self.base.file(below.trim_start_matches('/'))
    }

    /// The address of a page with its host.
    pub fn whole_address(self, route: &Route) -> String {
        format!("{}{}", self.origin, self.base.href(route))
    }
}

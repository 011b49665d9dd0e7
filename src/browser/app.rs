//! The app: what the document says about its site, where the visitor is, and the messages for them.

use leptos::prelude::*;
use web_sys::HtmlAnchorElement;

use super::{document, events, window};
use crate::query::Query;
use crate::route::{Base, Route};
use crate::trouble::Trouble;

/// The app, as it is passed around.
#[derive(Clone, Copy, Debug)]
pub struct App {
    /// The base path.
    pub base: Base,
    /// The host of canonical addresses; if the site has none, the host it was loaded from.
    pub origin: &'static str,
    /// The name of the release: content of another release does not fit this module.
    pub release: &'static str,
    /// Where the visitor is.
    pub place: RwSignal<Place>,
    /// The messages for the visitor.
    pub told: RwSignal<Told>,
}

/// Where a visitor is.
#[derive(Clone, Debug)]
pub struct Place {
    /// The page shown.
    pub route: Route,
    /// The parameters in the address. Empty when pages are prerendered.
    pub query: Query,
    /// What the current choice finds in the page's list; nothing if the list is shown as it is.
    pub found: Option<Found>,
}

/// The messages for a visitor.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What was last announced to screen readers.
    pub said: String,
    /// How many announcements there have been.
    pub times: u32,
    /// A line shown for a few seconds.
    pub line: &'static str,
    /// Why something the visitor asked for is unavailable.
    pub trouble: Option<Trouble>,
}

/// What a choice finds in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many entries.
    pub count: usize,
    /// Which page of them is shown.
    pub page: usize,
}

impl App {
    /// The app, on a page of a site.
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

    /// The app as the document describes it. `None` for a copy at another address, such as in a web archive: its links
    /// are left to whoever keeps the copy.
    pub fn of_document() -> Option<App> {
        let root = document().document_element()?;
        let location = window().location();
        let base = Base(root.get_attribute("data-base")?.leak());
        let own = root.get_attribute("data-path")?;
        let route = Route::parse(&own);
        let below = base.strip(&location.pathname().ok()?)?;
        // The page for addresses that do not exist may be shown at any of them.
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

    /// The page at a path of this host, judging by the path alone; `None` if it is not part of the site.
    pub fn route_of(self, path: &str) -> Option<Route> {
        let route = Route::parse(&self.base.strip(path)?);
        (route != Route::NotFound).then_some(route)
    }

    /// The page a link leads to, if it is one of this site.
    pub fn route_of_link(self, link: &HtmlAnchorElement) -> Option<Route> {
        let here = window().location().origin().ok()?;
        self.route_of(&link.pathname())
            .filter(|_| link.origin() == here)
    }

    /// The page shown.
    pub fn here(self) -> Route {
        self.place.get_untracked().route
    }

    /// The parameters in the address.
    pub fn query(self) -> Query {
        self.place.get_untracked().query
    }

    /// Shows another choice on the same page.
    pub fn choose(self, query: Query) {
        self.place.update(|place| place.query = query);
    }

    /// Stores what a choice finds in the page's list, and announces it.
    pub fn found(self, found: Option<Found>, words: String) {
        self.place.update(|place| place.found = found);
        self.say(words);
    }

    /// Announces something to screen readers. It is removed again soon, so that nobody who reads on to the end of the
    /// page hears about a page they have left.
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

    /// Shows a line for a few seconds; an empty one shows nothing.
    pub fn tell(self, line: &'static str) {
        self.told.update(|told| told.line = line);
    }

    /// Tells the visitor why something is unavailable.
    pub fn regret(self, trouble: Option<Trouble>) {
        self.told.update(|told| told.trouble = trouble);
    }

    /// An address of this site with its base, from one below it that begins with a slash.
    pub fn address(self, below: &str) -> String {
        self.base.file(below.trim_start_matches('/'))
    }

    /// The address of a page with its host.
    pub fn whole_address(self, route: &Route) -> String {
        format!("{}{}", self.origin, self.base.href(route))
    }
}

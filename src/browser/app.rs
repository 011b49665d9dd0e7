//! The app: what the document says of its site, and where the visitor is.

use std::ops::Deref;

use leptos::prelude::*;
use web_sys::HtmlAnchorElement;

use super::{document, window};
use crate::query::Query;
use crate::route::{Base, Route};

/// The app, as it is handed around.
#[derive(Clone, Copy)]
pub struct App(&'static Site);

/// What the app knows.
pub struct Site {
    /// The base path.
    pub base: Base,
    /// The host of canonical addresses; where the site has none, the one at which it was found.
    pub origin: String,
    /// The name of the release: content of another one does not fit this module.
    pub release: String,
    /// The page shown.
    pub route: RwSignal<Route>,
    /// What stands in the address beside the page. Empty where pages are prerendered.
    pub query: RwSignal<Query>,
}

impl Deref for App {
    type Target = Site;

    fn deref(&self) -> &Site {
        self.0
    }
}

impl App {
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
        Some(App(Box::leak(Box::new(Site {
            base,
            origin,
            release: root.get_attribute("data-release")?,
            route: RwSignal::new(route),
            query: RwSignal::new(Query::default()),
        }))))
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
        self.route.get_untracked()
    }

    /// The address of a page with its host.
    pub fn whole_address(self, route: &Route) -> String {
        format!("{}{}", self.origin, self.base.href(route))
    }
}

//! Sharing: a control on every page, an address for every entry of a page, and how to cite it. What needs the module
//! (`crate::browser`) is not shown before it runs, but has its place.

use maud::{Markup, html};

use crate::head::name;
use crate::route::Route;
use crate::site::Site;

/// The control that hands on the address of the page.
pub fn share_button() -> Markup {
    html! { button.share type="button" { "Share" } }
}

/// A link from an entry to itself: its address is the one to copy. With the module, a click copies it.
pub fn permalink(id: &str, name: &str) -> Markup {
    html! { a.permalink href={ "#" (id) } aria-label={ "Link to “" (name) "”" } { "#" } }
}

/// How to cite a page. The day of access is known when a visitor opens it.
pub fn citation(site: Site, route: &Route) -> Markup {
    html! {
        details.cite {
            summary { "Cite this page" }
            p {
                @if *route != Route::HOME {
                    "“" bdi { (name(site.data, route)) } "”, "
                }
                cite { (site.data.series.title) }
                ", an independent companion. "
                span.cited-address { (page_address(site, route)) }
                span.accessed {}
            }
            button type="button" { "Copy" }
        }
    }
}

/// The address of a page with its host, where that is known.
pub fn page_address(site: Site, route: &Route) -> String {
    format!("{}{}", site.origin, site.base.href(route))
}

//! The document's body: the frame around every page, and the page that the route asks for.

use leptos::prelude::*;
use maud::{Markup, html};

#[cfg(not(target_arch = "wasm32"))]
use crate::components::{footer, header, trouble};
use crate::pages::page;
use crate::site::Site;

/// Everything inside of `<body>`, as it stands in the file of a page. In the browser it stays as it came.
#[cfg(not(target_arch = "wasm32"))]
pub fn body(site: Site) -> Markup {
    html! {
        a.skip-link href="#main" { "Skip to the content" }
        (header(site))
        main id="main" tabindex="-1" { (content(site)) }
        (footer(site))
        (trouble())
        p.visually-hidden id="announcer" aria-live="polite" {}
        p.toast id="toast" role="status" {}
    }
}

/// Everything inside of `<main>`: all that a page turn replaces.
pub fn content(site: Site) -> Markup {
    html! { @for piece in page(site, &site.route.read_untracked()) { (piece.markup()) } }
}
